/** Which nodes, lines and stems of a drawn view are lit: the others carry the class `is-unlit`. */

export type Lighting = Readonly<{
  /** One concept, all it has a line to, and those lines; undefined lights everything. */
  light: (id: string | undefined) => void;
  nodes: readonly SVGElement[];
  nodeOf: (id: string) => SVGElement | undefined;
}>;

/** @param svg  as `view/draw-small.ts` draws: `[data-id]` on nodes, `[data-from]` and `[data-to]` on lines, `[data-of]` on stems of nodes */
export function createLighting(svg: SVGSVGElement): Lighting {
  const nodes = [...svg.querySelectorAll<SVGElement>('[data-id]')];
  const lines = [...svg.querySelectorAll<SVGElement>('[data-from]')];
  const stems = [...svg.querySelectorAll<SVGElement>('[data-of]')];
  const byId = new Map(nodes.map((node) => [node.dataset['id'] ?? '', node]));
  const touches = (line: SVGElement, id: string) => line.dataset['from'] === id || line.dataset['to'] === id;
  return {
    nodes,
    nodeOf: (id) => byId.get(id),
    light: (id) => {
      const own = id === undefined ? [] : lines.filter((line) => touches(line, id));
      const lit = new Set([id, ...own.flatMap(({ dataset }) => [dataset['from'], dataset['to']])]);
      for (const line of lines) line.classList.toggle('is-unlit', id !== undefined && !touches(line, id));
      for (const part of [...nodes, ...stems]) {
        const { dataset } = part;
        part.classList.toggle('is-unlit', id !== undefined && !lit.has(dataset['id'] ?? dataset['of']));
      }
    },
  };
}
