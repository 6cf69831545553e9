const ROUNDS = 80;
/** Names lie flat: above each other dots may stand closer than beside each other. */
const FLATNESS = 1.35;
/**
 * @param gap    between the rims of two dots, px
 * @param frame  where dots may stand
 * @returns places in the same order; the same for the same dots. Time: rounds times the square of their number
 */
export function spread(dots, gap, frame) {
    const places = dots.map(({ x, y }) => ({ x, y }));
    for (let round = 0; round < ROUNDS; round++) {
        let isSettled = true;
        for (let i = 0; i < places.length; i++) {
            for (let j = i + 1; j < places.length; j++) {
                if (part(places[i], places[j], (dots[i]?.reach ?? 0) + (dots[j]?.reach ?? 0) + gap, i + j))
                    isSettled = false;
            }
        }
        for (const place of places) {
            place.x = Math.min(frame.right, Math.max(frame.left, place.x));
            place.y = Math.min(frame.bottom, Math.max(frame.top, place.y));
        }
        if (isSettled)
            break;
    }
    return places;
}
/** Moves two apart by half of what they lack; two in one spot part by a way of their own. */
function part(a, b, distance, turn) {
    if (a === undefined || b === undefined)
        return false;
    let [dx, dy] = [b.x - a.x, (b.y - a.y) * FLATNESS];
    let length = Math.hypot(dx, dy);
    if (length >= distance)
        return false;
    if (length < 0.01) {
        [dx, dy] = [Math.cos(turn * 2.4), Math.sin(turn * 2.4)]; // the golden angle: no two alike
        length = 1;
    }
    const step = (distance - Math.min(length, distance)) / 2 / length;
    a.x -= dx * step;
    b.x += dx * step;
    a.y -= (dy * step) / FLATNESS;
    b.y += (dy * step) / FLATNESS;
    return true;
}
