/** Which neighbours a concept's picture shows, and what is stated between them and it. */
import type { ConceptRecord, ConceptRelation } from '../../domain/schema/site-data.ts';
import { KINDS, RELATION_MODES } from '../../domain/kinds.ts';
import type { AtlasMap, AtlasNode } from '../../view/decode-map.ts';
import type { EgoEdge, EgoNode, EgoView } from '../../view/draw-ego.ts';
import { readAtlas } from '../read-atlas.ts';
import { conceptHref } from '../href.ts';

const LEAST = 3; // fewer neighbours are quicker read than drawn

/** A view and how many neighbours it left out. */
export type Neighbours = Readonly<{ view: EgoView; more: number }>;

/**
 * The concept and at most `limit` of what it is related to: stated in one sentence first, then by a paper, then by others;
 * then named things, the more prominent, by id; umbrellas last.
 * @returns undefined where a picture would show next to nothing
 */
export function toEgoView(record: ConceptRecord, limit: number): Neighbours | undefined {
  const { map, byId } = readAtlas();
  const centre = byId.get(record.id);
  const related = nodesByRank(record.relations, byId);
  if (centre === undefined || related.length < LEAST) return undefined;
  const kept = related.slice(0, limit);
  const keptIds = new Set(kept.map(({ id }) => id));
  const view = {
    centre: toEgoNode(centre, map),
    neighbours: kept.map((node) => ({ ...toEgoNode(node, map), href: conceptHref(node.id) })),
    edges: record.relations.filter(({ other }) => keptIds.has(other.id)).map((relation) => toEdge(record.id, relation)),
  };
  return { view, more: related.length - kept.length };
}

function nodesByRank(
  relations: readonly ConceptRelation[],
  byId: ReadonlyMap<string, AtlasNode>,
): readonly AtlasNode[] {
  const modes = new Map<string, number>();
  for (const { other, mode } of relations) {
    const rank = RELATION_MODES.indexOf(mode);
    modes.set(other.id, Math.min(rank, modes.get(other.id) ?? rank));
  }
  return [...modes]
    .flatMap(([id, mode]) => {
      const node = byId.get(id);
      return node === undefined ? [] : [{ node, mode }];
    })
    .sort((a, b) => a.mode - b.mode || compareNodes(a.node, b.node))
    .sort((a, b) => Number(a.node.isUmbrella) - Number(b.node.isUmbrella))
    .map(({ node }) => node);
}

function compareNodes(a: AtlasNode, b: AtlasNode): number {
  const byKind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  return byKind || b.prominence - a.prominence || (a.id < b.id ? -1 : 1);
}

function toEgoNode(node: AtlasNode, map: AtlasMap): EgoNode {
  const region = map.regions[node.region];
  const { id, name, kind, radius, tier } = node;
  return {
    id,
    name,
    kind,
    radius,
    region: { id: region?.id ?? '', hue: region?.hue ?? -1, step: region?.step ?? 0 },
    isIntroduced: tier === 'introduced',
  };
}

function toEdge(self: string, { direction, other, type }: ConceptRelation): EgoEdge {
  return direction === 'in' ? { from: other.id, to: self, type } : { from: self, to: other.id, type };
}
