/** Dots that stand too close step apart, each as little as need be: places of a map are made for more room than a small picture has. */
import type { Box } from './place-labels.ts';
type Dot = Readonly<{
    x: number;
    y: number;
    reach: number;
}>;
/**
 * @param gap    between the rims of two dots, px
 * @param frame  where dots may stand
 * @returns places in the same order; the same for the same dots. Time: rounds times the square of their number
 */
export declare function spread(dots: readonly Dot[], gap: number, frame: Box): readonly Readonly<{
    x: number;
    y: number;
}>[];
export {};
