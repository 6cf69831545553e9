/** A small view as SVG, in whichever way fits it: the one drawing of frames, pictures and elements. */
import type { AtlasMap } from './decode-map.ts';
import { drawEgo } from './draw-ego.ts';
import { drawPart } from './draw-part.ts';
import type { EgoPicture } from './ego-view.ts';
import { toEgo, type SmallView } from './small-view.ts';
import { quiet } from './tokens.ts';

/** Names shrink a step where there are many. */
const CROWDED = 24;

/**
 * @param map  whose land a view of the shape `map` stands on; an `ego` needs none
 * @throws {RangeError} nothing to draw, or no map for a view that needs one
 */
export function drawSmall(view: SmallView, map: AtlasMap | undefined, picture: EgoPicture): string {
  const labelSize = picture.labelSize ?? (view.nodes.length > CROWDED ? 13 : 15);
  const theme = view.colouring === undefined ? picture.theme : quiet(picture.theme);
  if (view.shape === 'ego') return drawEgo(toEgo(view), { ...picture, theme, labelSize });
  if (map === undefined) throw new RangeError('drawSmall: a view of places needs the map that they are on');
  return drawPart(map, view, { ...picture, theme, labelSize });
}
