/** Boxes by the cells of a grid that they touch, so that whoever asks what a box would hit looks at its neighbours only. */
export type Box = Readonly<{
    left: number;
    top: number;
    right: number;
    bottom: number;
}>;
/** Whether two boxes share a point inside. */
export declare function overlaps(a: Box, b: Box): boolean;
export declare function boxAround(x: number, y: number, reach: number): Box;
export declare class BoxGrid {
    #private;
    /** @param cell  side of a cell, in the boxes' unit: about the size of the larger boxes */
    constructor(boxes: readonly Box[], cell?: number);
    add(box: Box): void;
    /** Indices of the boxes that overlap one, each once, in the order in which they were added. */
    hits(box: Box): readonly number[];
}
