/** A dot that needs ground under it, seen from the middle of the picture at 0, 0. */
export type GroundDot = Readonly<{
    x: number;
    y: number;
    reach: number;
    region: string;
}>;
export type EgoLand = Readonly<{
    /** Flat ring, px. */
    coast: readonly number[];
    /** Lines in the sea outside it, nearest first. */
    water: readonly (readonly number[])[];
    patches: readonly Readonly<{
        region: string;
        ring: readonly number[];
    }>[];
}>;
/**
 * @param dots    all but the middle one
 * @param own     region of the middle
 * @param bounds  half width and height that land and water may take, px
 * @param seed    a text: the same text, the same coast
 */
export declare function layLand(dots: readonly GroundDot[], own: string, bounds: Readonly<{
    x: number;
    y: number;
}>, seed: string): EgoLand;
