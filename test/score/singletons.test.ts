import { describe, expect, it } from 'vitest';
import { costLines, withoutSingletons } from '../../scripts/score/singletons.ts';
import { EMPTY_FITTED } from '../../src/pipeline/fitted/fitted.ts';
import { curatedOf, paperOf } from '../pipeline/support.ts';

const ROWS = [
  ['kettle', 'method'],
  ['zoo pooling', 'method', '', '', 'kettle'],
  ['ember norm', 'metric'],
  ['ember sort', 'method', '', '', 'zoo pooling'],
] as const;

const namesOf = (abstracts: readonly string[]) => {
  const papers = abstracts.map((abstract, i) => paperOf(`p${i}`, `Title ${i}`, abstract));
  return withoutSingletons(papers, curatedOf(ROWS), EMPTY_FITTED).rows.map(({ name }) => name);
};

describe('the vocabulary without singletons', () => {
  it('has no row that one paper alone mentions, however often', () => {
    expect(namesOf(['We use zoo pooling. Then zoo pooling.', 'We warm a kettle.', 'A kettle is hot.'])).toEqual([
      'kettle',
      'ember norm',
      'ember sort',
    ]);
  });

  it('keeps rows that no paper mentions', () => {
    expect(namesOf([])).toEqual(ROWS.map(([name]) => name));
  });

  it('names no broader row that is gone', () => {
    const papers = [paperOf('p', 'Title', 'We use zoo pooling.')];
    const { rows } = withoutSingletons(papers, curatedOf(ROWS), EMPTY_FITTED);
    expect(rows.map(({ broader }) => broader)).toEqual([[], [], []]);
  });
});

describe('its cost', () => {
  it('is told in points of F1, by set', () => {
    const set = (file: string, f1: number) =>
      ({ file, concepts: { all: { f1 } } }) as unknown as Parameters<typeof costLines>[0][number]; // all that is read
    expect(costLines([set('held', 0.8), set('dev', 0.9)], [set('held', 0.75), set('dev', 0.91)])).toEqual([
      'held                 F1 0.800  without them 0.750  points lost 5.0',
      'dev                  F1 0.900  without them 0.910  points lost -1.0',
    ]);
  });
});
