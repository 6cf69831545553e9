import { lineStyle, type Theme } from './tokens.ts';
/** Where a line may end: the middle of a dot and how far it reaches. */
export type End = Readonly<{
    x: number;
    y: number;
    reach: number;
}>;
/**
 * @param bend  height of the curve as a share of its length, to the left when going from `from`; 0.05 to 0.15 looks drawn
 * @returns line and heads; nothing where the dots are too close for a line
 */
export declare function drawRelation(type: Parameters<typeof lineStyle>[0], from: End, to: End, bend: number, theme: Theme): string;
/** The stem of what a paper here introduces: short and thick, a ring at its end; `angleRad` points away from the dot. */
export declare function drawStem({ x, y, reach }: End, angleRad: number, theme: Theme): string;
type Point = Readonly<{
    x: number;
    y: number;
}>;
type Curve = Readonly<{
    start: Point;
    middle: Point;
    end: Point;
}>;
/** Quadratic curve whose ends stop short of both dots, heading for their middles. */
export declare function curveBetween(from: End, to: End, bend: number): Curve | undefined;
export {};
