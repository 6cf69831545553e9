/** Stated relations as lines: fine curves between two dots, with the heads of their type. */
import { element, number } from "./svg.js";
import { lineStyle, STEM } from "./tokens.js";
/** Between the end of a line and the outline of a dot, px. */
const CLEARANCE = 3;
/**
 * @param bend  height of the curve as a share of its length, to the left when going from `from`; 0.05 to 0.15 looks drawn
 * @returns line and heads; nothing where the dots are too close for a line
 */
export function drawRelation(type, from, to, bend, theme) {
    const style = lineStyle(type);
    const curve = curveBetween(from, to, bend);
    if (curve === undefined)
        return '';
    const { start, middle, end } = curve;
    const colour = theme[style.colour];
    const d = `M${point(start)}Q${point(middle)} ${point(end)}`;
    const stroke = {
        fill: 'none',
        stroke: colour,
        'stroke-width': style.width,
        'stroke-dasharray': style.dash.length === 0 ? undefined : style.dash.join(' '),
        'stroke-linecap': style.cap === 'round' ? 'round' : undefined,
    };
    const heads = [
        drawHead(style, style.toHead, end, middle, colour),
        drawHead(style, style.fromHead, start, middle, colour),
    ];
    return element('path', { d, ...stroke }) + heads.join('');
}
/** The stem of what a paper here introduces: short and thick, a ring at its end; `angleRad` points away from the dot. */
export function drawStem({ x, y, reach }, angleRad, theme) {
    const along = (distance) => ({
        x: x + distance * Math.cos(angleRad),
        y: y + distance * Math.sin(angleRad),
    });
    const start = reach + 3;
    const end = start + STEM.length;
    const ring = along(end + STEM.ring);
    const style = lineStyle('introduces');
    const stem = element('path', {
        d: `M${point(along(start))}L${point(along(end))}`,
        stroke: theme[style.colour],
        'stroke-width': style.width,
    });
    const paper = {
        cx: ring.x,
        cy: ring.y,
        r: STEM.ring,
        fill: theme.ground,
        stroke: theme[style.colour],
        'stroke-width': 1.1,
    };
    return stem + element('circle', paper);
}
/** Quadratic curve whose ends stop short of both dots, heading for their middles. */
export function curveBetween(from, to, bend) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    if (length < from.reach + to.reach + 2 * CLEARANCE + 4)
        return undefined;
    const middle = { x: (from.x + to.x) / 2 + bend * dy * 2, y: (from.y + to.y) / 2 - bend * dx * 2 };
    return { start: onRim(from, middle), middle, end: onRim(to, middle) };
}
function onRim({ x, y, reach }, towards) {
    const length = Math.hypot(towards.x - x, towards.y - y) || 1;
    const share = (reach + CLEARANCE) / length;
    return { x: x + (towards.x - x) * share, y: y + (towards.y - y) * share };
}
function drawHead(style, head, tip, from, colour) {
    if (head === 'none')
        return '';
    const angleRad = Math.atan2(tip.y - from.y, tip.x - from.x);
    const side = (turn) => ({
        x: tip.x - style.headSize * Math.cos(angleRad + turn),
        y: tip.y - style.headSize * Math.sin(angleRad + turn),
    });
    const [left, right] = head === 'filled' ? [side(0.4), side(-0.4)] : [side(0.5), side(-0.5)];
    const d = `M${point(left)}L${point(tip)}L${point(right)}${head === 'filled' ? 'Z' : ''}`;
    return head === 'filled'
        ? element('path', { d, fill: colour })
        : element('path', { d, fill: 'none', stroke: colour, 'stroke-width': style.width });
}
function point({ x, y }) {
    return `${number(x)} ${number(y)}`;
}
