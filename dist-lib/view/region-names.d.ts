import type { AtlasRegion } from './decode-map.ts';
import type { Box } from './place-labels.ts';
import { type Run, type TextTools } from './text.ts';
/** The lines of a name, and what they cover. */
export type RegionName = Readonly<{
    runs: readonly Run[];
    boxes: readonly Box[];
}>;
/**
 * @param place  from map units to px
 * @returns lines around the label's place, centred; in two lines or closer set where the name is too long for the room
 */
export declare function layRegionName(region: AtlasRegion, tools: TextTools, place: Readonly<{
    scale: number;
    dx: number;
    dy: number;
}>): RegionName;
/** The name of a neighbourhood, italic, with its middle at its place. */
export declare function layNeighbourhoodName({ name, x, y }: Readonly<{
    name: string;
    x: number;
    y: number;
}>, tools: TextTools, place: Readonly<{
    scale: number;
    dx: number;
    dy: number;
}>): RegionName;
/** Square map units; holes, wound the other way, take themselves off. */
export declare function landArea(rings: readonly (readonly number[])[]): number;
