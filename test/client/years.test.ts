import { describe, expect, it } from 'vitest';
import type { PaperRow, Papers } from '../../src/client/load-papers.ts';
import { canColourByYear, earliestYear, yearBins, yearSpan } from '../../src/client/years.ts';
import { inventedPapers } from './invented-papers.ts';

const papersOf = (dates: readonly string[]): Papers => {
  const rows = dates.map((date, i): PaperRow => {
    const year = date === '' ? undefined : Number(date.slice(0, 4));
    return { id: `p${i}`, title: '', date, year, tags: [], place: undefined, introduces: [] };
  });
  return { rows, tags: [], datedCount: rows.filter(({ year }) => year).length, papersOf: () => new Int32Array() };
};

describe('yearBins', () => {
  const years = ['2015', '2016-01', '2016-02', '2016', '2019-04', '2019', '2019-12-31', '2020', ''];

  it('counts by year, without gaps', () => {
    expect(yearBins(papersOf(years)).map(({ label, count }) => [label, count])).toEqual([
      ['2015', 1],
      ['2016', 3],
      ['2017', 0],
      ['2018', 0],
      ['2019', 3],
      ['2020', 1],
    ]);
  });

  it('counts by month where all lie within three years and months are known', () => {
    const dates = ['2023-11', '2023-12', '2024-01', '2024-01-09', '2024-05', '2024-06', '2024-07', '2025-01'];
    const bins = yearBins(papersOf(dates));
    expect(bins).toHaveLength(36);
    expect(bins[12]).toEqual({ start: 2024, label: '2024-01', count: 2 });
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(yearBins(papersOf([...dates, '2024']))).toHaveLength(3);
  });

  it('is empty where there is too little to draw', () => {
    expect(yearBins(papersOf([]))).toEqual([]);
    expect(yearBins(papersOf(['2020', '2021', ...Array(20).fill('')]))).toEqual([]);
    expect(yearBins(papersOf(Array(9).fill('2020')))).toEqual([]);
  });
});

describe('years of concepts', () => {
  const papers = inventedPapers();

  it('are those of their earliest dated papers', () => {
    expect([0, 1, 3, 5].map((node) => earliestYear(papers, node))).toEqual([undefined, 2020, 2020, 2024]);
    expect(yearSpan(papers)).toEqual({ first: 2020, last: 2024 });
  });

  it('colour where at least 60% of the papers are dated', () => {
    expect(canColourByYear(papers)).toBe(true); // 3 of 5
    expect(canColourByYear(papersOf(['2020', '2020', '', '']))).toBe(false);
    expect(canColourByYear(papersOf([]))).toBe(false);
  });
});
