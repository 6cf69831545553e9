/**
 * Places for names beside their dots without overlap: in the order given, each on the cheapest of sixteen places.
 * Boxes in px; a grid answers what a box would touch, so the cost grows with the labels and dots, not with their product.
 */
import { BoxGrid, boxAround, overlaps } from "./box-grid.js";
export { overlaps };
/** Right, left, corners, below, above: as sides of the dot, with the dislike of each. */
const SIDES = [
    { dx: 1, dy: 0, dislike: 0 },
    { dx: -1, dy: 0, dislike: 0.7 },
    { dx: 1, dy: -1, dislike: 1.4 },
    { dx: 1, dy: 1, dislike: 1.5 },
    { dx: -1, dy: -1, dislike: 1.8 },
    { dx: -1, dy: 1, dislike: 1.9 },
    { dx: 0, dy: 1, dislike: 2.3 },
    { dx: 0, dy: -1, dislike: 2.4 },
];
const GAPS = [
    { gap: 4, dislike: 0 },
    { gap: 11, dislike: 2.4 },
];
const PLACES = GAPS.flatMap(({ gap, dislike }) => SIDES.map((side) => ({ side, gap, dislike: side.dislike + dislike })));
/** What a name saves by staying where it was. */
const KEEP = 3;
const COST = { largeDot: 40, nearLabelled: 15, smallDot: 3, straying: 13.5 };
/** Reach from which a dot counts as large, px. */
const LARGE_REACH = 4.5;
/** A name this near to another's dot seems to belong to it, px. */
const NEAR = 5;
const LIMIT = 16;
/** @returns for each candidate its box, or nothing where every place costs too much */
export function placeLabels(candidates, around, limit = LIMIT) {
    const taken = new BoxGrid(around.taken);
    const dots = new BoxGrid(around.dots.map(({ x, y, reach }) => boxAround(x, y, reach + NEAR)));
    return candidates.map((candidate) => {
        const most = candidate.must === true ? Number.POSITIVE_INFINITY : limit;
        let best;
        for (const [row, { side, gap, dislike }] of PLACES.entries()) {
            const box = boxBeside(candidate, side, gap);
            const soFar = dislike - (row === candidate.before ? KEEP : 0);
            const toBeat = Math.min(most, best?.cost ?? most);
            if (soFar >= toBeat || !isInside(box, around.frame) || taken.hits(box).length > 0)
                continue;
            const cost = soFar + costOf(candidate, box, around, dots);
            if (cost < toBeat)
                best = { box, cost, row };
        }
        if (best !== undefined)
            taken.add(best.box);
        return best;
    });
}
function costOf(candidate, box, { dots, straying, extraCost }, grid) {
    let cost = COST.straying * straying(candidate, box) + (extraCost?.(box) ?? 0);
    for (const index of grid.hits(box)) {
        const dot = dots[index];
        if (dot === undefined || (dot.x === candidate.x && dot.y === candidate.y))
            continue;
        const away = Math.hypot(Math.max(box.left - dot.x, 0, dot.x - box.right), Math.max(box.top - dot.y, 0, dot.y - box.bottom));
        if (away < dot.reach + 1)
            cost += dot.reach >= LARGE_REACH ? COST.largeDot : COST.smallDot;
        else if (dot.isLabelled)
            cost += COST.nearLabelled;
    }
    return cost;
}
function boxBeside({ x, y, reach, width, height }, { dx, dy }, gap) {
    const isCorner = dx !== 0 && dy !== 0;
    const away = isCorner ? (reach + gap) * 0.71 : reach + gap;
    const left = dx === 0 ? x - width / 2 : dx > 0 ? x + away : x - away - width;
    const middle = dy === 0 ? y : y + dy * (away + (isCorner ? 0.32 : 0.5) * height);
    return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}
/** How a place's text moves when its dot grows: 1 to the right, -1 to the left, 0 neither. */
export function growthSide(row) {
    return PLACES[row]?.side.dx ?? 0;
}
function isInside(box, frame) {
    return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
