import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStarts, nearPages, pageNumbers, pageParams, toPages } from '../../src/components/list-pages.ts';

const group = (id: string, count: number) => ({
  id,
  label: id.toUpperCase(),
  rows: Array.from({ length: count }, (_, i) => `${id}${i}`),
});

describe('a long list in pages', () => {
  it('goes on with a group on the next page, and says so', () => {
    const pages = toPages([group('a', 2), group('b', 4), group('c', 1)], 3);
    expect(
      pages.map(({ parts }) => parts.map(({ id, rows, rowCount, isContinued }) => [id, rows, rowCount, isContinued])),
    ).toEqual([
      [
        ['a', ['a0', 'a1'], 2, false],
        ['b', ['b0'], 4, false],
      ],
      [['b', ['b1', 'b2', 'b3'], 4, true]],
      [['c', ['c0'], 1, false]],
    ]);
    expect(groupStarts(pages).map(({ label, number }) => `${label}${number}`)).toEqual(['A1', 'B1', 'C3']);
  });

  it('has every row once, in order, on full pages but the last; an empty list has one page', () => {
    const groups = fc.array(fc.nat(9)).map((counts) => counts.map((count, i) => group(`g${i}-`, count)));
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 7 }), (all, most) => {
        const pages = toPages(all, most);
        const rows = pages.map(({ parts }) => parts.flatMap((part) => part.rows));
        expect(rows.flat()).toEqual(all.flatMap((one) => one.rows));
        expect(rows.slice(0, -1).every(({ length }) => length === most)).toBe(true);
        expect(pages.map(({ number }) => number)).toEqual(pageNumbers(rows.flat().length, most));
      }),
      { seed: 1 },
    );
  });

  it('has no number in the address of its first page', () => {
    expect(pageParams(pageNumbers(7, 3))).toEqual([{ page: undefined }, { page: '2' }, { page: '3' }]);
  });

  it('leads from each page to the first, the last and those beside it', () => {
    expect(nearPages(1, 1)).toEqual([[1]]);
    expect(nearPages(3, 5)).toEqual([[1, 2, 3, 4, 5]]);
    expect(nearPages(10, 100)).toEqual([[1], [8, 9, 10, 11, 12], [100]]);
  });
});
