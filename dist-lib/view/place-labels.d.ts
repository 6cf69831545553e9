/**
 * Places for names beside their dots without overlap: in the order given, each on the cheapest of sixteen places.
 * Boxes in px; a grid answers what a box would touch, so the cost grows with the labels and dots, not with their product.
 */
import { overlaps, type Box } from './box-grid.ts';
export { overlaps, type Box };
/** A name that wants a place, most important first. */
export type Candidate = Readonly<{
    x: number;
    y: number;
    /** From the middle of its dot to the outline. */
    reach: number;
    /** Of its text. */
    width: number;
    height: number;
    /** Row of the place that it had before (`Placed.row`): taken again unless another is much better. */
    before?: number;
    /** Placed whatever it costs, though never over another name. */
    must?: boolean;
}>;
export type Surroundings = Readonly<{
    frame: Box;
    /** Names already written, legends: never covered. */
    taken: readonly Box[];
    dots: readonly Readonly<{
        x: number;
        y: number;
        reach: number;
        isLabelled: boolean;
    }>[];
    /** Share of a box that is off the land of the dot at x, y; 0 to 1. */
    straying: (candidate: Candidate, box: Box) => number;
    /** Extra cost of a box, for instance of lines that it would cover. */
    extraCost?: (box: Box) => number;
}>;
/** The text's box; its left end is where the text starts. `row` of the sixteen places, nearest eight first. */
export type Placed = Readonly<{
    box: Box;
    cost: number;
    row: number;
}> | undefined;
/** @returns for each candidate its box, or nothing where every place costs too much */
export declare function placeLabels(candidates: readonly Candidate[], around: Surroundings, limit?: number): readonly Placed[];
/** How a place's text moves when its dot grows: 1 to the right, -1 to the left, 0 neither. */
export declare function growthSide(row: number): number;
