/** Chosen concepts where the map has them, on the map's own land: a set, a path, a comparison, a region. Same nodes and lines as `draw-ego.ts`. */
import type { AtlasMap } from './decode-map.ts';
import type { EgoPicture } from './ego-view.ts';
import type { SmallView } from './small-view.ts';
/** @returns a complete SVG document; names in it are escaped, all style is in attributes. At most a few hundred nodes: time grows with their square */
export declare function drawPart(whole: AtlasMap, view: SmallView, options: EgoPicture): string;
