/**
 * A graph without edges that never changes, in the shape in which sigma asks for one. Nothing of graphology itself is loaded: building its object
 * costs more than all that we draw (see `DECISIONS.md`), and sigma only reads keys and places.
 */
import type Sigma from 'sigma';

type SigmaGraph = ConstructorParameters<typeof Sigma>[0];
type DotAttributes = Readonly<{ x: number; y: number; size: number; index: number }>;

/** @param places  map units; the key of a node is its index as text */
export function createDotGraph(places: readonly Readonly<{ x: number; y: number }>[]): SigmaGraph {
  const keys = places.map((_, index) => String(index));
  const attributes = places.map(({ x, y }, index): DotAttributes => ({ x, y, size: 1, index }));
  const graph = {
    order: places.length,
    size: 0,
    multi: false,
    nodes: () => keys,
    edges: () => [],
    hasNode: (key: string) => attributes[Number(key)] !== undefined,
    hasEdge: () => false,
    getNodeAttributes: (key: string) => attributes[Number(key)],
    forEachNode: (visit: (key: string, attributes: DotAttributes) => void) => {
      attributes.forEach((each, index) => visit(keys[index] ?? '', each));
    },
    forEachEdge: () => undefined,
    on: () => undefined, // it never changes, so there is nothing to hear
    removeListener: () => undefined,
    addUndirectedEdgeWithKey: refuse, // these two tell sigma that it is a graph
    dropNode: refuse,
  };
  return graph as unknown as SigmaGraph; // all that sigma calls while it draws nodes
}

function refuse(): never {
  throw new Error('createDotGraph: this graph cannot be changed; mount the dots anew');
}
