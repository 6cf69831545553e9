/** What the layout has to know of a neighbour. */
export type Seat = Readonly<{
    id: string;
    region: string;
}>;
export type Place = Readonly<{
    x: number;
    y: number;
    angleRad: number;
}>;
/**
 * @param seats   in order of importance; those of the region `own` come first around the circle
 * @param radius  half axes of the ellipse that the outermost dots stand on, px
 * @returns a place for each seat, around 0, 0; the same for the same seats
 */
export declare function layAround(seats: readonly Seat[], own: string, radius: Readonly<{
    x: number;
    y: number;
}>): readonly Place[];
