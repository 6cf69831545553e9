import { describe, expect, it } from 'vitest';
import { applyFilters } from '../../src/client/filters.ts';
import { toGraph, type MapGraph } from '../../src/client/load-graph.ts';
import { toPapers } from '../../src/client/load-papers.ts';
import { INITIAL_STATE } from '../../src/client/view-state.ts';
import { splitMap, startCount } from '../../src/components/split-map.ts';
import { mapPieceSchema, mapStartSchema, pairsPieceSchema } from '../../src/domain/schema/map-pieces.ts';
import { sharedSentencesSchema, type SharedSentences } from '../../src/domain/schema/shared-sentences.ts';
import type { MapData, PapersData } from '../../src/domain/schema/site-data.ts';
import { inventedMapData } from '../client/invented-map.ts';

const COUNT = 3900;
const rows = Array.from({ length: COUNT }, (_, i) => i);
/** Concepts in four regions, the last 30 in none: each builds on one far before it, every third is compared with the next, every tenth pair is named together. */
const edges = rows.flatMap((from): [number, number, number][] => [
  ...(from > 0 ? [[from, (from * 7) % from, 0] as [number, number, number]] : []),
  ...(from % 3 === 0 && from + 1 < COUNT ? [[from, from + 1, 1] as [number, number, number]] : []),
]);
edges.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
const pairs = rows.filter((i) => i % 10 === 0 && i + 1 < COUNT);
const MAP = {
  ...inventedMapData(),
  paperCount: COUNT,
  nodes: {
    id: rows.map((i) => `reed-${i}`),
    name: rows.map((i) => `reed ${i}`),
    aliases: rows.map((i) => (i % 5 === 0 ? `sedge ${i}|rush ${i}` : '')),
    kind: rows.map((i) => i % 6),
    tier: rows.map((i) => (i < 2100 ? 0 : 2)),
    umbrella: rows.map(() => 0),
    region: rows.map((i) => (i < COUNT - 30 ? i % 4 : -1)),
    neighbourhood: rows.map(() => -1),
    x: rows,
    y: rows,
    prominence: rows.map((i) => COUNT - i),
    papers: rows.map((i) => (i < 300 || i === 1950 ? 9 : 2)),
  },
  edges: {
    from: edges.map(([from], i) => from - (edges[i - 1]?.[0] ?? 0)),
    to: edges.map(([, to]) => to),
    type: edges.map(([, , type]) => type),
    mode: edges.map(([from]) => from % 2),
    papers: edges.map(([from]) => from),
    unlikely: edges.map(() => 0),
  },
  coMentions: {
    a: pairs.map((a, i) => a - (pairs[i - 1] ?? 0)),
    b: pairs.map((a) => a + 1),
    papers: pairs.map(() => 2),
    npmi: pairs.map((a) => a % 100),
  },
  regions: ['north', 'east', 'south', 'west'].map((id, hue) => ({
    ...{ id, name: id, hue, step: 0, rings: [], label: { x: 0, y: 0, width: 9 } },
  })),
} as MapData;
/** Each names two concepts; every seventh is not dated. */
const PAPERS = {
  version: MAP.version,
  tags: [{ id: 'tides', name: 'Tides' }],
  papers: {
    id: rows.map((i) => `p${i}`),
    title: rows.map((i) => `Paper ${i}`),
    date: rows.map((i) => (i % 7 === 0 ? '' : `20${10 + (i % 9)}-0${1 + (i % 3)}-11`)),
    tags: rows.map(() => []),
    x: rows,
    y: rows,
    concepts: rows.map((i) => [Math.min(i, COUNT - 2), 1]),
    introduces: rows.map(() => []),
  },
} as PapersData;
/** Every tenth shares a sentence with the next but one. */
const SHARED = {
  version: MAP.version,
  a: MAP.coMentions.a,
  b: pairs.map((a) => a + 2),
  papers: pairs.map(() => 1),
  sentence: pairs,
} as SharedSentences;
const pieces = splitMap({ map: MAP, papers: PAPERS, shared: SHARED }, startCount(MAP, 1500), 'tide');
const start = pieces.start();
const whole = toGraph(MAP);

/** What can be told of a graph, with the nodes that are here. */
const told = ({ nodes, edges: all, coMentions, rule, edgesOf }: MapGraph) => {
  const here = nodes.filter(() => true).map(({ pieces: _, years: __, ...node }) => node);
  return { here, all, coMentions, rule, firstOf: edgesOf(2099) };
};

describe('a map in pieces', () => {
  it('starts with the most prominent concepts, with every one that is drawn before any filter, and what is stated among them', () => {
    expect(start.nodes.id).toEqual(MAP.nodes.id.slice(0, 1951)); // the last that is in nine papers
    expect(start.whole.concepts).toBe(COUNT);
    expect(toGraph(start).edges).toEqual(whole.edges.filter(({ from, to }) => from < 1951 && to < 1951));
    expect(start.coMentions.b).toEqual([]);
  });

  it('has the shapes that are written down, and nothing beside', () => {
    expect(mapStartSchema.parse(start)).toEqual(start);
    for (const row of [0, 1, 2, 3]) {
      expect(mapPieceSchema.parse(pieces.piece(row))).toEqual(pieces.piece(row));
      expect(pairsPieceSchema.parse(pieces.coMentions(row))).toEqual(pieces.coMentions(row));
      expect(sharedSentencesSchema.parse(pieces.shared(row))).toEqual(pieces.shared(row));
    }
  });

  it('says at the start what only the whole map knows', () => {
    const graph = toGraph(start);
    expect(graph.rule).toEqual(whole.rule);
    expect(graph.nodes.length).toBe(COUNT);
    for (const { index, stated, sorts } of whole.nodes.slice(0, 1951))
      expect(graph.nodes[index], String(index)).toMatchObject({ stated, sorts });
  });

  it('says when papers are from, and filters by years as the papers do', () => {
    const [graph, papers] = [toGraph(start), toPapers(PAPERS, whole)];
    for (const piece of [0, 1, 2, 3]) graph.take(pieces.piece(piece));
    expect({ ...graph.dates, yearsOf: undefined }).toEqual({ ...papers.dates, yearsOf: undefined });
    for (const { index } of whole.nodes) expect(graph.dates?.yearsOf(index)).toEqual(papers.dates.yearsOf(index));
    for (const years of [{ from: 2013 }, { to: 2010 }, { from: 2012, to: 2012 }, undefined])
      for (const undated of [true, false]) {
        const view = { ...INITIAL_STATE, ...(years ? { years } : {}), undated };
        expect(applyFilters(graph, view).refusedBy).toEqual(applyFilters(whole, view, papers).refusedBy);
      }
    expect([graph.hasTags, whole.dates]).toEqual([true, undefined]);
  });

  it('is the whole map once all pieces have come, in whatever order', () => {
    for (const order of [
      [0, 1, 2, 3],
      [3, 1, 0, 2],
    ]) {
      const graph = toGraph(start);
      for (const piece of order) {
        graph.take(pieces.piece(piece));
        graph.takePairs(pieces.coMentions(piece));
      }
      expect(told(graph)).toEqual(told(whole));
    }
  });

  it('says of each concept which pieces hold what is stated of it', () => {
    const graph = toGraph(start);
    const all = (of: MapGraph, node: number) => of.edgesOf(node).map((i) => of.edges[i]);
    for (const index of [0, 5, 1949, 1950]) {
      const alone = toGraph(start);
      for (const piece of graph.nodes[index]?.pieces ?? []) alone.take(pieces.piece(piece));
      expect(all(alone, index), String(index)).toEqual(all(whole, index));
      for (const edge of all(whole, index))
        expect(edge && [alone.nodes[edge.from], alone.nodes[edge.to]]).not.toContain(undefined);
    }
  });

  it('has a piece for each region, and what lies in none comes with the first', () => {
    const graph = toGraph(start);
    graph.take(pieces.piece(0));
    expect(graph.indexById.has(`reed-${COUNT - 1}`)).toBe(true);
    expect(graph.indexById.has('reed-3601')).toBe(false);
  });

  it('keeps relations whose other end is not here, and shows them when it comes', () => {
    const graph = toGraph(start);
    graph.take(pieces.piece(1));
    const [edge] = graph.edges.filter(({ from, to }) => !graph.nodes[from] || !graph.nodes[to]);
    const missing = edge && (graph.nodes[edge.from] ? edge.to : edge.from);
    expect(missing).toBeDefined();
    graph.take(pieces.piece((missing ?? 0) % 4));
    expect(graph.nodes[missing ?? -1]).toBeDefined();
    expect(graph.edges).toContain(edge);
  });
});
