/** Boxes by the cells of a grid that they touch, so that whoever asks what a box would hit looks at its neighbours only. */
/** Whether two boxes share a point inside. */
export function overlaps(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
export function boxAround(x, y, reach) {
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}
/** Cells to each side of the origin; farther out boxes share keys, which costs time and no truth. */
const SPAN = 2 ** 15;
export class BoxGrid {
    #cell;
    #boxes = [];
    #cells = new Map();
    /** @param cell  side of a cell, in the boxes' unit: about the size of the larger boxes */
    constructor(boxes, cell = 48) {
        this.#cell = cell;
        for (const box of boxes)
            this.add(box);
    }
    add(box) {
        const index = this.#boxes.push(box) - 1;
        this.#visit(box, (key) => {
            const inside = this.#cells.get(key);
            if (inside === undefined)
                this.#cells.set(key, [index]);
            else
                inside.push(index);
        });
    }
    /** Indices of the boxes that overlap one, each once, in the order in which they were added. */
    hits(box) {
        const found = [];
        this.#visit(box, (key) => {
            for (const index of this.#cells.get(key) ?? []) {
                const other = this.#boxes[index];
                if (other !== undefined && overlaps(box, other))
                    found.push(index);
            }
        });
        return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
    }
    #visit({ left, top, right, bottom }, each) {
        const cell = this.#cell;
        const last = { row: Math.floor(bottom / cell), column: Math.floor(right / cell) };
        for (let row = Math.floor(top / cell); row <= last.row; row++) {
            for (let column = Math.floor(left / cell); column <= last.column; column++)
                each((row + SPAN) * 2 * SPAN + column + SPAN);
        }
    }
}
