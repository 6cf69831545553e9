/** A small invented map: two regions, seven concepts, a handful of relations. */
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import type { MapData } from '../../src/domain/schema/site-data.ts';
import { toGraph, type WholeGraph } from '../../src/client/load-graph.ts';

type Row = Readonly<{
  id: string;
  name?: string;
  aliases?: string;
  kind?: number;
  tier?: number;
  umbrella?: number;
  region?: number;
  x?: number;
  y?: number;
  prominence?: number;
  papers?: number;
}>;

const ROWS: readonly Row[] = [
  { id: 'field', name: 'wide field', kind: 5, umbrella: 1, prominence: 900, papers: 150 },
  {
    id: 'alda',
    name: 'AldA',
    aliases: 'angular latent adaptation|angular adapter',
    x: 100,
    y: 100,
    prominence: 400,
    papers: 30,
  },
  { id: 'balda', name: 'BAldA', x: 200, y: 100, prominence: 120, papers: 6 },
  { id: 'corpus', name: 'Corpus-9', kind: 2, x: 300, y: 200, prominence: 80, papers: 5 },
  { id: 'muq', name: 'μQ', aliases: 'maximal quantile', region: 1, x: 900, y: 300, prominence: 60, papers: 4 },
  { id: 'delta', name: 'DeltaAldA', tier: 1, x: 150, y: 180, prominence: 30, papers: 1 },
  { id: 'rare', name: 'rare thing', kind: 5, tier: 2, region: 1, x: 950, y: 350, prominence: 10, papers: 1 },
];
/** from, to, type (0 builds on, 1 compares, 2 evaluates), mode (0 direct, 1 paper, 2 others) */
const EDGES: readonly (readonly [number, number, number, number])[] = [
  [1, 3, 2, 0],
  [2, 1, 0, 0],
  [2, 1, 1, 0],
  [4, 0, 0, 2],
  [5, 1, 1, 1],
  [5, 6, 0, 1],
];

/** As the build would write it. */
export function inventedMapData(paperCount = 300): MapData {
  const column = <T>(read: (row: Row) => T): T[] => ROWS.map(read);
  return {
    version: SITE_DATA_VERSION,
    extent: { width: 1600, height: 1000 },
    paperCount,
    nodes: {
      id: column((row) => row.id),
      name: column((row) => row.name ?? row.id),
      aliases: column((row) => row.aliases ?? ''),
      kind: column((row) => row.kind ?? 0),
      tier: column((row) => row.tier ?? 0),
      umbrella: column((row) => row.umbrella ?? 0),
      region: column((row) => row.region ?? 0),
      neighbourhood: column(() => -1),
      x: column((row) => (row.x ?? 0) * 8),
      y: column((row) => (row.y ?? 0) * 8),
      prominence: column((row) => row.prominence ?? 0),
      papers: column((row) => row.papers ?? 1),
    },
    edges: {
      from: EDGES.map(([from], i) => from - (EDGES[i - 1]?.[0] ?? 0)),
      to: EDGES.map((edge) => edge[1]),
      type: EDGES.map((edge) => edge[2]),
      mode: EDGES.map((edge) => edge[3]),
      papers: EDGES.map(() => 1),
      unlikely: EDGES.map(() => 0),
    },
    coMentions: { a: [1, 1], b: [3, 4], papers: [3, 2], npmi: [41, 20] },
    regions: [
      {
        id: 'west',
        name: 'West',
        hue: 0,
        step: 0,
        rings: [[0, 0, 4000, 0, 0, 4000]],
        label: { x: 200, y: 200, width: 90 },
      },
      {
        id: 'east',
        name: 'East',
        hue: 1,
        step: 0,
        rings: [[6400, 0, 3200, 0, 0, 4000]],
        label: { x: 900, y: 300, width: 90 },
      },
    ],
    neighbourhoods: [],
    waterLines: [],
  };
}

export function inventedGraph(paperCount?: number): WholeGraph {
  return toGraph(inventedMapData(paperCount));
}
