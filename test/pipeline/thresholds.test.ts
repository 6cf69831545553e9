import { describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../src/domain/schema/site-data.ts';
import { buildCorpus, recordsOf } from './shards/corpus-products.ts';

const papersOf = async (thresholds: Parameters<typeof buildCorpus>[1]) =>
  recordsOf((await buildCorpus('corpus', thresholds)).files, 'papers') as PaperRecord[];
const all = await papersOf({});
const mentionsOf = (papers: readonly PaperRecord[]) =>
  papers.flatMap(({ concepts }) => concepts.flatMap(({ mentions }) => mentions));
const claimsOf = (papers: readonly PaperRecord[]) =>
  papers.flatMap(({ concepts, relations }) => [
    ...relations,
    ...concepts.flatMap(({ roles }) => roles.filter(({ type }) => type !== 'mentions')),
  ]);
const least = (values: readonly { confidence: number }[]) => Math.min(...values.map(({ confidence }) => confidence));

describe('the threshold for mentions', () => {
  it('leaves out what is less sure, and keeps what is as sure', async () => {
    expect(least(mentionsOf(all))).toBeLessThan(0.9);
    const sure = await papersOf({ mentionConfidence: 0.9 });
    expect(least(mentionsOf(sure))).toBe(0.9);
    expect(mentionsOf(sure).length).toBeLessThan(mentionsOf(all).length);
  });

  it('of 1 leaves what is certain, and relations of that alone', async () => {
    const { products } = await buildCorpus('corpus', { mentionConfidence: 1 });
    const certain = products.resolved.papers.flatMap(({ concepts }) => concepts.flatMap(({ mentions }) => mentions));
    expect(certain.filter(({ confidence }) => confidence < 1)).toEqual([]);
    expect(products.graph.nodes).toHaveLength(products.resolved.concepts.length);
  });
});

describe('the threshold for relations', () => {
  it('leaves out relations and roles that are less sure, and no mention', async () => {
    expect(least(claimsOf(all))).toBeLessThan(0.9);
    const sure = await papersOf({ relationConfidence: 0.9 });
    expect(least(claimsOf(sure))).toBeGreaterThanOrEqual(0.9);
    expect(claimsOf(sure).length).toBeGreaterThan(0);
    expect(mentionsOf(sure)).toEqual(mentionsOf(all));
    for (const { concepts } of sure)
      for (const { roles } of concepts) expect(roles.map(({ type }) => type)).toContain('mentions');
  });
});
