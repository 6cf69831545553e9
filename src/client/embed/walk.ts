/** Where an arrow key leads from a node of a drawn view: the nearest one that way. */

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function isArrow(key: string): boolean {
  return key in WAYS;
}

/** What is off the way counts double: straight ahead is nearer than aside. @returns undefined where there is nothing that way */
export function nodeToward(nodes: readonly SVGElement[], from: SVGElement, key: string): SVGElement | undefined {
  const [wx, wy] = WAYS[key] ?? [0, 0];
  const start = middle(from);
  let best: SVGElement | undefined;
  let least = Infinity;
  for (const node of nodes) {
    if (node === from) continue;
    const { x, y } = middle(node);
    const along = (x - start.x) * wx + (y - start.y) * wy;
    const aside = Math.abs((x - start.x) * wy - (y - start.y) * wx);
    if (along <= 0 || aside > 2 * along) continue;
    const cost = along + 2 * aside;
    if (cost < least) [least, best] = [cost, node];
  }
  return best;
}

/** Of the symbol, which is drawn first; the name may reach far. */
function middle(node: SVGElement): Readonly<{ x: number; y: number }> {
  const box = (node.querySelector('circle, path') ?? node).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
