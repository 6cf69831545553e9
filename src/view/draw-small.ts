/** A small view as SVG, in whichever way fits it: the one drawing of frames, pictures and elements. */
import type { AtlasMap } from './decode-map.ts';
import { drawEgo } from './draw-ego.ts';
import { drawPart } from './draw-part.ts';
import type { EgoPicture } from './ego-view.ts';
import { fillIn, layEgo, namelessIn } from './lay-ego.ts';
import { narrow, toEgo, type SmallView } from './small-view.ts';
import { quiet } from './tokens.ts';

/** Names shrink a step where there are many. */
const CROWDED = 24;

/** What of a picture decides how much room it has. */
type Space = Pick<EgoPicture, 'width' | 'height' | 'tools' | 'labelSize'>;

/**
 * @param map  whose land a view of the shape `map` stands on; an `ego` needs none
 * @throws {RangeError} nothing to draw, or no map for a view that needs one
 */
export function drawSmall(view: SmallView, map: AtlasMap | undefined, picture: EgoPicture): string {
  const labelSize = labelSizeOf(view, picture);
  const theme = view.colouring === undefined ? picture.theme : quiet(picture.theme);
  if (view.shape === 'ego') return drawEgo(toEgo(view), { ...picture, theme, labelSize });
  if (map === undefined) throw new RangeError('drawSmall: a view of places needs the map that they are on');
  return drawPart(map, view, { ...picture, theme, labelSize });
}

/**
 * An `ego` with as many neighbours, most important first, as this picture of it has room to name; `more` counts the rest too. Where it never has room for all
 * names, the view with the fewest nameless. A `map`, whose dots stand where they stand, stays as it is.
 */
export function fitSmall(view: SmallView, picture: Space): SmallView {
  if (view.shape === 'map') return view;
  let [best, least] = [view, Infinity];
  for (let limit = view.nodes.length - 1; limit > 0 && least > 0;) {
    const fewer = narrow(view, { limit, allowsNode: () => true, allowsEdge: () => true });
    const nameless = namelessIn(layEgo(toEgo(fewer), fillIn({ ...picture, labelSize: labelSizeOf(fewer, picture) })));
    if (nameless < least) [best, least] = [fewer, nameless];
    limit -= Math.ceil(nameless / 2); // each that goes makes room for one more, or two
  }
  return best;
}

function labelSizeOf({ nodes }: SmallView, { labelSize }: Space): number {
  return labelSize ?? (nodes.length > CROWDED ? 13 : 15);
}
