import { beforeAll, describe, expect, it } from 'vitest';
import { toGraph, type MapGraph } from '../../../src/client/load-graph.ts';
import { decodeShared, type SharedSentence } from '../../../src/client/paths/shared-sentences.ts';
import { sentenceShardSchema, sharedSentencesSchema } from '../../../src/domain/schema/shared-sentences.ts';
import { type MapData, type Quote } from '../../../src/domain/schema/site-data.ts';
import { buildCorpus, type Built } from './corpus-products.ts';

describe.each(['corpus', 'hostile'] as const)('shared sentences of the %s', (corpus) => {
  let built: Built;
  let graph: MapGraph;
  let pairs: readonly SharedSentence[];
  let quotes: readonly Quote[];
  beforeAll(async () => {
    built = await buildCorpus(corpus);
    const file = (name: string): unknown => JSON.parse(built.files.get(name) ?? '');
    graph = toGraph(file('map.json') as MapData);
    pairs = decodeShared(sharedSentencesSchema.parse(file('sentences.json')), graph);
    const shards = [...built.files.keys()].filter((name) => name.startsWith('sentences-'));
    quotes = shards.flatMap((name) => sentenceShardSchema.parse(file(name)));
  }, 60_000);

  it('name both concepts of the pair, in words of a paper that has them', () => {
    expect(pairs.length).toBeGreaterThan(0);
    const textById = new Map(built.products.papers.map(({ id, title, abstract }) => [id, `${title}\n${abstract}`]));
    for (const { a, b, sentence } of pairs) {
      const quote = quotes[sentence];
      const ids = quote?.marks.map(({ id }) => id);
      expect(ids).toContain(graph.nodes[a]?.id);
      expect(ids).toContain(graph.nodes[b]?.id);
      expect(textById.get(quote?.paper.id ?? '')).toContain(quote?.text);
    }
  });

  it('are sorted, once a pair, and never of a pair with a stated relation', () => {
    const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
    const keys = pairs.map(({ a, b }) => key(a, b));
    expect(new Set(keys).size).toBe(keys.length);
    expect(pairs.every(({ a, b }) => a < b)).toBe(true);
    expect(pairs).toEqual(pairs.toSorted((x, y) => x.a - y.a || x.b - y.b));
    const stated = new Set(graph.edges.map(({ from, to }) => key(from, to)));
    expect(keys.filter((each) => stated.has(each))).toEqual([]);
  });

  it('use every sentence that is written, and no other', () => {
    expect(new Set(pairs.map(({ sentence }) => sentence)).size).toBe(quotes.length);
    expect(Math.max(...pairs.map(({ sentence }) => sentence))).toBe(quotes.length - 1);
  });

  it('keep at most the strongest of a concept, and all where it has few', () => {
    const degree = new Map<number, number>();
    for (const { a, b } of pairs) for (const node of [a, b]) degree.set(node, (degree.get(node) ?? 0) + 1);
    expect(pairs.length).toBeLessThanOrEqual(16 * graph.nodes.length);
    // In each pair at least one end counts it among its first sixteen.
    for (const { a, b } of pairs) expect(Math.min(degree.get(a) ?? 0, degree.get(b) ?? 0)).toBeGreaterThan(0);
  });

  it('count the papers in which they share one', () => {
    const sentences = new Map<string, Set<string>>();
    for (const { paperId, concepts } of built.products.resolved.papers) {
      for (const { conceptId, mentions } of concepts) {
        for (const { field, sentence } of mentions) {
          const key = `${paperId} ${field} ${sentence.start}`;
          sentences.set(key, (sentences.get(key) ?? new Set()).add(conceptId));
        }
      }
    }
    for (const { a, b, paperCount } of pairs.slice(0, 40)) {
      const [one, other] = [graph.nodes[a]?.id ?? '', graph.nodes[b]?.id ?? ''];
      const having = [...sentences]
        .filter(([, ids]) => ids.has(one) && ids.has(other))
        .map(([key]) => key.split(' ')[0]);
      expect(paperCount).toBeLessThanOrEqual(new Set(having).size);
      expect(paperCount).toBeGreaterThan(0);
    }
  });
});
