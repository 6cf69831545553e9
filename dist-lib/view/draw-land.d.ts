import type { AtlasMap, AtlasRegion } from './decode-map.ts';
import type { Placement } from './placed.ts';
import type { RegionName } from './region-names.ts';
import { type TextTools } from './text.ts';
import { type RegionColours, type Theme } from './tokens.ts';
/** Shapes of all land, to clip by: `<prefix>-land-<row>`; each is written once, its path `<prefix>-shape-<row>` is drawn by reference. */
export declare function drawClips(regions: readonly AtlasRegion[], place: Placement, idPrefix: string): string;
/** Three lines off the coast, fainter and fainter. */
export declare function drawWater({ waterLines }: AtlasMap, place: Placement, theme: Theme): string;
/**
 * Land (defined by `drawClips`) in its tint, a band of the edge colour inside the border, a hairline on it.
 * @param colours  by row, where they are not the theme's own: land sinks where attention lies elsewhere
 */
export declare function drawTerritories(regions: readonly AtlasRegion[], place: Placement, theme: Theme, idPrefix: string, colours?: readonly RegionColours[]): string;
export declare function drawRegionNames(regions: readonly AtlasRegion[], names: readonly RegionName[], theme: Theme, tools: TextTools): string;
/** Names of neighbourhoods, in the ink of the region that each lies in. */
export declare function drawNeighbourhoodNames({ regions, neighbourhoods }: AtlasMap, names: readonly RegionName[], theme: Theme, tools: TextTools): string;
