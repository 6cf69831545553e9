/** Stated relations, sentence by sentence, gathered into edges: one per pair, type and direction. */
import { RELATION_MODES, type StatedRelation } from '../../domain/schema/concept.ts';
import type { StatedEdge } from '../../domain/schema/graph.ts';

/**
 * @param stated  relations as read; "compares" has no direction and is filed under the smaller id
 * @param known   ids of all concepts
 * @returns edges sorted by (from, to, type); a relation of a concept to itself is left out
 * @throws {Error} a relation ends at an unknown concept
 */
export function gatherEdges(stated: readonly StatedRelation[], known: ReadonlySet<string>): readonly StatedEdge[] {
  const indicesByEdge = new Map<string, number[]>();
  stated.forEach((relation, index) => {
    for (const id of [relation.from, relation.to]) {
      if (!known.has(id))
        throw new Error(`buildGraph: a relation in "${relation.paper}" ends at unknown concept "${id}"`);
    }
    if (relation.from === relation.to) return;
    const key = edgeKey(relation);
    const indices = indicesByEdge.get(key);
    if (indices === undefined) indicesByEdge.set(key, [index]);
    else indices.push(index);
  });
  const edges = [...indicesByEdge.values()].map((indices) => toEdge(indices, stated));
  return edges.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.type, b.type));
}

function edgeKey({ from, to, type }: StatedRelation): string {
  const isTurned = type === 'compares' && to < from;
  return JSON.stringify(isTurned ? [to, from, type] : [from, to, type]);
}

/** Best first: both ends in one sentence, then confidence, then order of reading. */
function toEdge(indices: readonly number[], stated: readonly StatedRelation[]): StatedEdge {
  const at = (index: number): StatedRelation => stated[index] as StatedRelation; // indices come from this array
  const rank = (index: number): number => RELATION_MODES.indexOf(at(index).mode);
  const relations = indices.toSorted((a, b) => rank(a) - rank(b) || at(b).confidence - at(a).confidence || a - b);
  const { from, to, type, mode } = at(relations[0] as number); // never empty
  const isTurned = type === 'compares' && to < from;
  const paperCount = new Set(relations.map((index) => at(index).paper)).size;
  return { from: isTurned ? to : from, to: isTurned ? from : to, type, mode, paperCount, relations };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
