import { drawEgo } from "./draw-ego.js";
import { drawPart } from "./draw-part.js";
import { toEgo } from "./small-view.js";
/** Names shrink a step where there are many. */
const CROWDED = 24;
/**
 * @param map  whose land a view of the shape `map` stands on; an `ego` needs none
 * @throws {RangeError} nothing to draw, or no map for a view that needs one
 */
export function drawSmall(view, map, picture) {
    const labelSize = picture.labelSize ?? (view.nodes.length > CROWDED ? 13 : 15);
    if (view.shape === 'ego')
        return drawEgo(toEgo(view), { ...picture, labelSize });
    if (map === undefined)
        throw new RangeError('drawSmall: a view of places needs the map that they are on');
    return drawPart(map, view, { ...picture, labelSize });
}
