import { describe, expect, it } from 'vitest';
import { bySentence, inTwoColumns, toldNames, type Told } from '../../../src/view/reading/sentence-groups.ts';

const quote = (text: string, paper = 'p') => ({ text, paper: { id: paper } });

describe('bySentence', () => {
  it('writes a sentence once, under all that it speaks of', () => {
    const items = [
      { id: 'a', quote: quote('one') },
      { id: 'b', quote: quote('two') },
      { id: 'c', quote: quote('one') },
    ];
    const groups = bySentence(items, (item) => item.quote);
    expect(groups.map((group) => group.items.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });

  it('keeps equal words of two papers apart, and what has no sentence alone', () => {
    const items = [quote('one', 'p'), quote('one', 'q'), undefined, undefined];
    expect(bySentence(items, (item) => item)).toHaveLength(4);
  });
});

describe('the names above a sentence', () => {
  const written = (...told: readonly Told<string>[]) =>
    toldNames(told)
      .map(({ lead, concept, remark, end }) => [lead, concept, remark].filter(Boolean).join(' ') + end)
      .join(' ');

  const told = (concept: string, confidence: number, over: Partial<Told<string>> = {}) => ({
    concept,
    confidence,
    ...over,
  });

  it('have a number each, or one where it is the same of all', () => {
    expect(written(told('A', 0.964), told('B', 0.58), told('C', 0.964))).toBe('A 96, B 58, C 96 of 100 right');
    expect(written(told('A', 0.964), told('B', 0.955))).toBe('A, B 96 of 100 right');
    expect(written(told('A', 0.964))).toBe('A 96 of 100 right');
    expect(written({ concept: 'A' })).toBe('A');
  });

  it('are apart by what is said of them and how it is known', () => {
    expect(written(told('A', 0.5), told('B', 0.5, { mode: 'others' }), told('C', 0.5, { mode: 'direct' }))).toBe(
      'A, C 50 of 100 right; B 50 of 100 right, said by others',
    );
    const leads = ['Builds on', 'Built on by', 'Builds on'];
    expect(written(...leads.map((lead, i) => told('ABC'.charAt(i), 0.5, { lead })))).toBe(
      'Builds on A, C 50 of 100 right; Built on by B 50 of 100 right',
    );
  });
});

describe('inTwoColumns', () => {
  it('keeps the order and balances heights', () => {
    expect(inTwoColumns([5, 1, 1, 1, 2], (height) => height)).toEqual([[5], [1, 1, 1, 2]]);
    expect(inTwoColumns([1, 1, 6], (height) => height)).toEqual([[1, 1], [6]]);
  });

  it('needs no second column for one block', () => {
    expect(inTwoColumns([3], (height) => height)).toEqual([[3]]);
  });
});
