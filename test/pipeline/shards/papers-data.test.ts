import { describe, expect, it } from 'vitest';
import { mapDataSchema, papersDataSchema, type PaperRecord } from '../../../src/domain/schema/site-data.ts';
import { buildCorpus, recordsOf } from './corpus-products.ts';

const built = { corpus: await buildCorpus('corpus'), hostile: await buildCorpus('hostile') };

describe.each(['corpus', 'hostile'] as const)('columns of papers of the %s', (corpus) => {
  const { files } = built[corpus];
  const data = papersDataSchema.parse(JSON.parse(files.get('papers.json') ?? ''));
  const map = mapDataSchema.parse(JSON.parse(files.get('map.json') ?? ''));
  const records = recordsOf(files, 'papers') as PaperRecord[];
  const { papers, tags } = data;

  it('have a row for every paper, in the order of the records', () => {
    expect(papers.id).toEqual(records.map(({ paper }) => paper.id));
    for (const column of Object.values(papers)) expect(column).toHaveLength(papers.id.length);
    expect(papers.date).toEqual(records.map(({ paper }) => paper.date?.value ?? ''));
  });

  it('say which concepts each paper names and introduces, by row of the map', () => {
    records.forEach(({ concepts }, i) => {
      let row = 0;
      const ids = (papers.concepts[i] ?? []).map((step) => map.nodes.id[(row += step)]);
      expect([...ids].sort()).toEqual(concepts.map(({ id }) => id).sort());
      const introduced = concepts.filter(({ role }) => role === 'introduces').map(({ id }) => id);
      expect((papers.introduces[i] ?? []).map((at) => map.nodes.id[at]).sort()).toEqual(introduced.sort());
    });
  });

  it('name each tag once, sorted, and only tags that a paper has', () => {
    const ids = tags.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(new Set(papers.tags.flat())).toEqual(new Set(ids.keys()));
    expect(papers.tags.filter((row) => row.length > 0)).toHaveLength(
      records.filter(({ paper }) => paper.tags.length > 0).length,
    );
  });
});
