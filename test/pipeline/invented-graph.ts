/** A concept graph of an invented craft, as large and as knit as a test wants it. */
import type { Concept, Kind } from '../../src/domain/schema/concept.ts';
import type { CoMention, ConceptGraph, GraphNode, StatedEdge } from '../../src/domain/schema/graph.ts';

/** Crafts, each a field of its own with words of its own. */
const CRAFTS = [
  'weaving',
  'dyeing',
  'knotting',
  'spinning',
  'felting',
  'lacing',
  'quilting',
  'basketry',
  'pottery',
  'gilding',
  'carving',
  'binding',
];
const KINDS: readonly Kind[] = ['method', 'task', 'concept', 'model', 'dataset', 'metric'];

export function inventConcept(part: Partial<Concept> & Pick<Concept, 'id'>): Concept {
  const { id, name = id, kind = 'method' } = part;
  const paperCount = part.paperCount ?? 2;
  const aliases = [{ form: name, mentionCount: paperCount }];
  return { name, kind, aliases, origin: 'curated', broader: [], paperCount, mentionCount: paperCount, ...part };
}

export function inventNode(part: Partial<GraphNode> & Pick<GraphNode, 'concept'>): GraphNode {
  return { tier: part.concept.paperCount > 1 ? 'common' : 'introduced', prominence: 1, isUmbrella: false, ...part };
}

export function inventEdge(from: string, to: string, part: Partial<StatedEdge> = {}): StatedEdge {
  return { from, to, type: 'builds-on', mode: 'direct', paperCount: 1, relations: [0], ...part };
}

/**
 * Fields of concepts that build on the field's first, and on the one before them; a few ties lead from field to field.
 * @param fields  1 to 12
 * @param size    concepts in each, the last two of them known from one paper, the very last not drawn
 */
export function inventGraph(fields: number, size: number): ConceptGraph {
  const nodes: GraphNode[] = [];
  const edges: StatedEdge[] = [];
  const coMentions: CoMention[] = [];
  const idOf = (field: number, i: number): string => `${CRAFTS[field] ?? 'craft'}-${String(i).padStart(2, '0')}`;
  for (let field = 0; field < fields; field++) {
    for (let i = 0; i < size; i++) {
      const id = idOf(field, i);
      const isCommon = i < size - 2;
      const name = i === 0 ? (CRAFTS[field] ?? 'craft') : `${CRAFTS[field] ?? 'craft'} step ${i}`;
      const concept = inventConcept({
        id,
        name,
        kind: KINDS[i % 6] ?? 'method',
        paperCount: isCommon ? 2 + (i % 3) : 1,
      });
      const tier = isCommon ? 'common' : i === size - 2 ? 'introduced' : 'rest';
      nodes.push(
        inventNode({
          concept,
          tier,
          prominence: i === 0 ? 30 + field : 1 + (i % 5),
          ...(isCommon ? {} : { companions: [idOf(field, 0)] }),
        }),
      );
      if (i > 0 && tier !== 'rest') edges.push(inventEdge(id, idOf(field, 0)));
      if (i > 1 && isCommon) coMentions.push({ a: idOf(field, i - 1), b: id, paperCount: 2, npmi: 0.5 });
    }
    if (field > 0) edges.push(inventEdge(idOf(field, 1), idOf(field - 1, 0), { type: 'compares', mode: 'others' }));
  }
  nodes.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
  return { nodes, edges, coMentions };
}
