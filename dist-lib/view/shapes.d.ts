/** The six symbols of concepts: shape says kind, area says prominence. As SVG path data, which `Path2D` reads too. */
import type { Kind } from '../domain/schema/concept.ts';
/**
 * Outline of a concept's symbol, to be filled (non-zero rule). Areas are within 13 % of the disc's.
 * method: disc. model: diamond. dataset: square. task: triangle. metric: cross. concept: ring.
 * @param x, y  its centre (a triangle's centroid)
 * @param r     radius of the disc of the same area, > 0
 * @returns path data, rounded to hundredths
 */
export declare function symbolPath(kind: Kind, x: number, y: number, r: number): string;
/**
 * Line around a symbol at a distance, for the eight most prominent and for what is chosen; to be stroked.
 * @param gap  from the symbol's edge, px
 */
export declare function outlinePath(kind: Kind, x: number, y: number, r: number, gap: number): string;
/** Radius of the smallest circle around the symbol: where lines end and labels begin. */
export declare function symbolReach(kind: Kind, r: number): number;
