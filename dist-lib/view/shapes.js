/**
 * Outline of a concept's symbol, to be filled (non-zero rule). Areas are within 13 % of the disc's.
 * method: disc. model: diamond. dataset: square. task: triangle. metric: cross. concept: ring.
 * @param x, y  its centre (a triangle's centroid)
 * @param r     radius of the disc of the same area, > 0
 * @returns path data, rounded to hundredths
 */
export function symbolPath(kind, x, y, r) {
    switch (kind) {
        case 'method':
            return discPath(x, y, r);
        case 'model':
            return polygonPath(diamond(x, y, 1.25 * r));
        case 'dataset':
            return polygonPath(square(x, y, 0.885 * r));
        case 'task':
            return polygonPath(triangle(x, y, 2.48 * r));
        case 'metric':
            return polygonPath(cross(x, y, 1.28 * r, 0.4 * r));
        case 'concept':
            return ringPath(x, y, r, Math.max(1.1, 0.26 * r));
        default:
            return kind;
    }
}
/**
 * Line around a symbol at a distance, for the eight most prominent and for what is chosen; to be stroked.
 * @param gap  from the symbol's edge, px
 */
export function outlinePath(kind, x, y, r, gap) {
    switch (kind) {
        case 'method':
        case 'concept':
            return discPath(x, y, r + gap);
        case 'model':
            return polygonPath(diamond(x, y, 1.25 * r + gap * Math.SQRT2));
        case 'dataset':
            return polygonPath(square(x, y, 0.885 * r + gap));
        case 'task':
            return polygonPath(triangle(x, y, 2.48 * r + 3 * gap));
        case 'metric':
            return polygonPath(cross(x, y, 1.28 * r + gap, 0.4 * r + gap));
        default:
            return kind;
    }
}
/** Radius of the smallest circle around the symbol: where lines end and labels begin. */
export function symbolReach(kind, r) {
    const reach = {
        method: 1,
        model: 1.25,
        dataset: 1.25,
        task: 1.65,
        metric: 1.34,
        concept: 1,
    };
    return reach[kind] * r;
}
function discPath(x, y, r) {
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0Z`;
}
/** A disc and, wound the other way, its hole; without the hole where the ring would close it. */
function ringPath(x, y, r, width) {
    const hole = r - width;
    if (hole <= 0)
        return discPath(x, y, r);
    const inner = `M${n(x - hole)} ${n(y)}a${n(hole)} ${n(hole)} 0 1 0 ${n(2 * hole)} 0a${n(hole)} ${n(hole)} 0 1 0 ${n(-2 * hole)} 0Z`;
    return discPath(x, y, r) + inner;
}
function square(x, y, h) {
    return [
        [x - h, y - h],
        [x + h, y - h],
        [x + h, y + h],
        [x - h, y + h],
    ];
}
function diamond(x, y, h) {
    return [
        [x, y - h],
        [x + h, y],
        [x, y + h],
        [x - h, y],
    ];
}
/** Equilateral, point up. */
function triangle(x, y, height) {
    const half = height / Math.sqrt(3);
    return [
        [x, y - (2 * height) / 3],
        [x + half, y + height / 3],
        [x - half, y + height / 3],
    ];
}
function cross(x, y, arm, half) {
    return [
        [x - half, y - arm],
        [x + half, y - arm],
        [x + half, y - half],
        [x + arm, y - half],
        [x + arm, y + half],
        [x + half, y + half],
        [x + half, y + arm],
        [x - half, y + arm],
        [x - half, y + half],
        [x - arm, y + half],
        [x - arm, y - half],
        [x - half, y - half],
    ];
}
function polygonPath(corners) {
    return `M${corners.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
}
function n(value) {
    return String(Math.round(value * 100) / 100);
}
