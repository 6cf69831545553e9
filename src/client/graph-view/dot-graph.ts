/**
 * A graph without edges, in the shape in which sigma asks for one; what comes later is there at its next refresh of all. Nothing of graphology itself is loaded: building its object
 * costs more than all that we draw (see `DECISIONS.md`), and sigma only reads keys and places.
 */
import type Sigma from 'sigma';
import type { MapGraph } from '../load-graph.ts';

type SigmaGraph = ConstructorParameters<typeof Sigma>[0];
type DotAttributes = Readonly<{ x: number; y: number; size: number; index: number }>;

/** Of the nodes that are here; the key of one is its index as text. */
export function createDotGraph({ nodes: places, nodeCount }: Pick<MapGraph, 'nodes' | 'nodeCount'>): SigmaGraph {
  const attributesOf = (index: number): DotAttributes | undefined => {
    const place = places[index];
    return place && { x: place.x, y: place.y, size: 1, index };
  };
  const keys = () => places.flatMap((_, index) => String(index));
  const graph = {
    get order() {
      return nodeCount(); // asked for at each frame
    },
    size: 0,
    multi: false,
    nodes: keys,
    edges: () => [],
    hasNode: (key: string) => places[Number(key)] !== undefined,
    hasEdge: () => false,
    getNodeAttributes: (key: string) => attributesOf(Number(key)),
    forEachNode: (visit: (key: string, attributes: DotAttributes | undefined) => void) => {
      places.forEach((_, index) => visit(String(index), attributesOf(index)));
    },
    forEachEdge: () => undefined,
    on: () => undefined, // whoever adds to it says so
    removeListener: () => undefined,
    addUndirectedEdgeWithKey: refuse, // these two tell sigma that it is a graph
    dropNode: refuse,
  };
  return graph as unknown as SigmaGraph; // all that sigma calls while it draws nodes
}

function refuse(): never {
  throw new Error('createDotGraph: this graph is changed through the map’s');
}
