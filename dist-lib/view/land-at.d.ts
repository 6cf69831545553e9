/** Which region's land a point lies on. */
import type { AtlasRegion } from './decode-map.ts';
/** @returns a function of a point in map units: row of the region, -1 at sea */
export declare function landFinder(regions: readonly AtlasRegion[]): (x: number, y: number) => number;
/** Whether a point lies within rings, even-odd: a ray to the right crosses them an odd number of times. */
export declare function isOn(rings: readonly (readonly number[])[], x: number, y: number): boolean;
