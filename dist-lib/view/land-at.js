/** @returns a function of a point in map units: row of the region, -1 at sea */
export function landFinder(regions) {
    const bounded = regions.map(({ rings }) => {
        const xs = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 0));
        const ys = rings.flatMap((ring) => ring.filter((_, i) => i % 2 === 1));
        const [left, right] = extremes(xs);
        const [top, bottom] = extremes(ys);
        return { rings, left, right, top, bottom };
    });
    return (x, y) => bounded.findIndex(({ rings, left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom && isOn(rings, x, y));
}
function extremes(values) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
        if (value < least)
            least = value;
        if (value > most)
            most = value;
    }
    return [least, most];
}
/** Whether a point lies within rings, even-odd: a ray to the right crosses them an odd number of times. */
export function isOn(rings, x, y) {
    let isInside = false;
    for (const ring of rings) {
        let [previousX, previousY] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
        for (let i = 0; i + 1 < ring.length; i += 2) {
            const [nextX, nextY] = [ring[i] ?? 0, ring[i + 1] ?? 0];
            if (nextY > y !== previousY > y && x < ((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX) {
                isInside = !isInside;
            }
            [previousX, previousY] = [nextX, nextY];
        }
    }
    return isInside;
}
