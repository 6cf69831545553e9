import { describe, expect, it } from 'vitest';
import { bySentence, inTwoColumns } from '../../../src/view/reading/sentence-groups.ts';

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

describe('inTwoColumns', () => {
  it('keeps the order and balances heights', () => {
    expect(inTwoColumns([5, 1, 1, 1, 2], (height) => height)).toEqual([[5], [1, 1, 1, 2]]);
    expect(inTwoColumns([1, 1, 6], (height) => height)).toEqual([[1, 1], [6]]);
  });

  it('needs no second column for one block', () => {
    expect(inTwoColumns([3], (height) => height)).toEqual([[3]]);
  });
});
