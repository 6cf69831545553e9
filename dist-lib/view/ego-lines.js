import { curveBetween, drawRelation } from "./relation-lines.js";
import { element } from "./svg.js";
const BENDS = { one: [0.07], two: [0.085, -0.085], three: [0.11, 0.02, -0.11] };
/** Lines with their heads, each in a group that knows its ends. */
export function drawLines(lines, theme) {
    return lines
        .map(({ edge, type, from, to, bend }) => {
        // A co-mention's own colour would be lost on land.
        const drawn = drawRelation(type, from, to, bend, type === 'co-mention' ? { ...theme, rule: theme.ink3 } : theme);
        const ends = { 'data-from': edge.from, 'data-to': edge.to, 'data-type': type };
        return drawn === '' ? '' : element('g', ends, drawn);
    })
        .join('');
}
/** Several relations of one pair become arcs bent apart, whichever way they go. */
export function linesOf({ edges }, placed) {
    const byId = new Map(placed.map((one) => [one.node.id, one]));
    const byPair = new Map();
    for (const edge of edges) {
        const key = JSON.stringify([edge.from, edge.to].sort());
        byPair.set(key, [...(byPair.get(key) ?? []), edge]);
    }
    return [...byPair.values()].flatMap((pair) => {
        const bends = pair.length === 1 ? BENDS.one : pair.length === 2 ? BENDS.two : BENDS.three;
        return pair.slice(0, bends.length).flatMap((edge, i) => {
            const { from, to, type } = edge;
            const [start, end] = [byId.get(from), byId.get(to)];
            if (start === undefined || end === undefined)
                return [];
            const isForward = start.isCentre || (!end.isCentre && from <= to);
            return [{ edge, type, from: start, to: end, bend: (isForward ? 1 : -1) * (bends[i] ?? 0) }];
        });
    });
}
/** Points along a line, to ask what would cover it; none where it is too short to be drawn. */
export function samplePoints({ from, to, bend }) {
    const curve = curveBetween(from, to, bend);
    if (curve === undefined)
        return [];
    const { start, middle, end } = curve;
    return Array.from({ length: 15 }, (_, i) => {
        const t = i / 14;
        const mix = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
        return { x: mix(start.x, middle.x, end.x), y: mix(start.y, middle.y, end.y) };
    });
}
