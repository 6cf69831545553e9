/** A small view as SVG, in whichever way fits it: the one drawing of frames, pictures and elements. */
import type { AtlasMap } from './decode-map.ts';
import type { EgoPicture } from './ego-view.ts';
import { type SmallView } from './small-view.ts';
/**
 * @param map  whose land a view of the shape `map` stands on; an `ego` needs none
 * @throws {RangeError} nothing to draw, or no map for a view that needs one
 */
export declare function drawSmall(view: SmallView, map: AtlasMap | undefined, picture: EgoPicture): string;
