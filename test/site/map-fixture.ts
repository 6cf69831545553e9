/** The map and the papers' columns of the invented corpus. */
import { RELATION_MODES, RELATION_TYPES } from '../../src/domain/kinds.ts';
import type { ConceptRecord, MapData, PaperRecord, PapersData } from '../../src/domain/schema/site-data.ts';
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';

/** One region with all of the concepts, and the relations that they state. */
export function toMap(concepts: readonly ConceptRecord[], paperCount: number): MapData {
  const nodes = [...concepts].sort((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1));
  return {
    version: SITE_DATA_VERSION,
    extent: { width: 1600, height: 1000 },
    paperCount,
    dataDate: '2032-05',
    nodes: {
      id: nodes.map((c) => c.id),
      name: nodes.map((c) => c.name),
      aliases: nodes.map(() => ''),
      kind: nodes.map((c) => ['method', 'model', 'dataset', 'task', 'metric', 'concept'].indexOf(c.kind)),
      tier: nodes.map((c) => ['common', 'introduced', 'rest'].indexOf(c.tier)),
      umbrella: nodes.map((c) => Number(c.isUmbrella)),
      region: nodes.map((c) => (c.region === undefined ? -1 : 0)),
      neighbourhood: nodes.map(() => -1),
      x: nodes.map((c) => (c.position?.x ?? 0) * 8),
      y: nodes.map((c) => (c.position?.y ?? 0) * 8),
      prominence: nodes.map((c) => Math.round(c.prominence * 10)),
      papers: nodes.map((c) => c.paperCount),
    },
    edges: toEdges(nodes),
    coMentions: { a: [], b: [], papers: [], npmi: [] },
    regions: [
      {
        id: 'tides',
        name: 'Tides & reeds',
        hue: 2,
        step: 0,
        rings: [[1600, 1600, 8000, 0, 0, 4000, -8000, 400]],
        label: { x: 700, y: 450, width: 400 },
      },
    ],
    neighbourhoods: [{ id: 'reeds', name: 'reeds', region: 0, x: 600, y: 500 }],
    waterLines: [],
  };
}

/** What the records state, as columns: sorted by both ends, `from` as differences. */
function toEdges(nodes: readonly ConceptRecord[]): MapData['edges'] {
  const rows = new Map(nodes.map(({ id }, row) => [id, row]));
  const edges = nodes
    .flatMap(({ relations }, from) =>
      relations
        .filter(({ direction }) => direction === 'out')
        .map(({ other, type, mode, paperCount }) => ({ from, to: rows.get(other.id) ?? 0, type, mode, paperCount })),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    from: edges.map(({ from }, i) => from - (edges[i - 1]?.from ?? 0)),
    to: edges.map(({ to }) => to),
    type: edges.map(({ type }) => RELATION_TYPES.indexOf(type)),
    mode: edges.map(({ mode }) => RELATION_MODES.indexOf(mode)),
    papers: edges.map(({ paperCount }) => paperCount),
    unlikely: edges.map(() => 0),
  };
}

/** The papers of a map, none of which has a place. */
export function toPaperColumns(papers: readonly PaperRecord[], { nodes }: MapData): PapersData {
  const rows = papers.map(({ concepts }) => concepts.map(({ id }) => nodes.id.indexOf(id)).sort((a, b) => a - b));
  return {
    version: SITE_DATA_VERSION,
    tags: [],
    papers: {
      id: papers.map(({ paper }) => paper.id),
      title: papers.map(({ paper }) => paper.title),
      date: papers.map(({ paper }) => paper.date?.value ?? ''),
      tags: papers.map(() => []),
      x: papers.map(() => null),
      y: papers.map(() => null),
      concepts: rows.map((row) => row.map((at, i) => at - (row[i - 1] ?? 0))),
      introduces: papers.map(() => []),
    },
  };
}
