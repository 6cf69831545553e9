import { describe, expect, it } from 'vitest';
import { byLetter, byProminence, byRegion, kindsOf } from '../../src/components/concept-lists.ts';
import type { ConceptRow } from '../../src/components/concept-lists.ts';
import { alphabetical, bySize } from '../../src/components/community-lists.ts';
import { byTitleLetter, byYear } from '../../src/components/paper-lists.ts';
import type { CommunityRecord } from '../../src/domain/schema/site-data.ts';
import { counted, sizeWords, yearWords } from '../../src/components/words.ts';
import { dateWords } from '../../src/domain/date-words.ts';
import { grouped } from '../../src/domain/number-words.ts';

const row = (name: string, prominence = 1): ConceptRow => ({
  id: name.toLowerCase(),
  name,
  kind: 'method',
  paperCount: 1,
  prominence,
  isFull: true,
  redirects: [],
  at: [0, 0, 0],
});

describe('byLetter', () => {
  it('ignores case, reads μ as mu, and puts what starts with no letter last', () => {
    const letters = byLetter([row('zebra'), row('4-bit'), row('μP'), row('Adam'), row('adapter'), row('MAP')]);
    expect(letters.map(({ label, rows }) => [label, rows.map(({ name }) => name)])).toEqual([
      ['A', ['Adam', 'adapter']],
      ['M', ['MAP', 'μP']],
      ['Z', ['zebra']],
      ['#', ['4-bit']],
    ]);
  });
});

describe('byProminence', () => {
  it('puts the most prominent first and breaks ties by id', () => {
    expect(byProminence([row('b'), row('a'), row('c', 5)]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('kindsOf', () => {
  it('lists only kinds that occur', () => {
    expect(kindsOf([row('a')])).toEqual(['method']);
  });
});

describe('byRegion', () => {
  it('keeps the order of regions and of rows, leaves empty regions out and puts last what lies in none', () => {
    const rows = [2, -1, 0, 2].map((region, i) => ({ id: i, region }));
    expect(byRegion(['a', 'b', 'c'], rows)).toEqual([
      { region: 'a', rows: [{ id: 2, region: 0 }] },
      {
        region: 'c',
        rows: [
          { id: 0, region: 2 },
          { id: 3, region: 2 },
        ],
      },
      { region: undefined, rows: [{ id: 1, region: -1 }] },
    ]);
    expect(byRegion([], [])).toEqual([]);
  });
});

describe('byYear', () => {
  it('puts the newest first and the undated last', () => {
    const date = (value: string) => ({ value, isInferred: false });
    const papers = [
      { id: 'u', title: 'U' },
      { id: 'old', title: 'Old', date: date('2020') },
      { id: 'new', title: 'New', date: date('2024-05') },
    ];
    expect(byYear(papers).map(({ label }) => label)).toEqual(['2024', '2020', 'Undated']);
  });
});

describe('words', () => {
  it('count, group and size', () => {
    expect([counted(1, 'paper'), counted(1850, 'paper'), grouped(1_000_000)]).toEqual([
      '1 paper',
      '1,850 papers',
      '1,000,000',
    ]);
    expect([sizeWords(999), sizeWords(12_400), sizeWords(3_400_000)]).toEqual(['999 bytes', '12 kB', '3.4 MB']);
  });

  it('say a date as precisely as it is known', () => {
    expect(['2024', '2024-09', '2024-09-01'].map(dateWords)).toEqual(['2024', 'September 2024', '1 September 2024']);
    expect(yearWords(undefined)).toBe('undated');
  });
});

describe('byTitleLetter', () => {
  const paper = (title: string) => ({ id: title.toLowerCase(), title });
  const groups = byTitleLetter(['“Beta”', 'Élan', 'alpha', 'Eagle', '3D Worlds', 'Alpha 2'].map(paper));

  it('puts titles under their first letters; accents, case and quotes do not count', () => {
    expect(groups.map(({ label, rows }) => [label, ...rows.map(({ title }) => title)])).toEqual([
      ['A', 'alpha', 'Alpha 2'],
      ['B', '“Beta”'],
      ['E', 'Eagle', 'Élan'],
      ['#', '3D Worlds'],
    ]);
  });

  it('gives every group an anchor that an address can hold', () => {
    for (const { id } of groups) expect(id).toMatch(/^letter-([A-Z]|other)$/);
  });
});

describe('orders of communities', () => {
  const community = (id: string, name: string, size: number) =>
    ({ id, name, members: Array.from({ length: size }) }) as unknown as CommunityRecord;
  const some = [community('b', 'pruning', 2), community('a', 'Quantization', 2), community('c', 'Adapters', 9)];

  it('are by size, ties by id, and by name, case aside', () => {
    expect(bySize(some).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(alphabetical(some).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });
});
