import { describe, expect, it } from 'vitest';
import { canColourByYear, earliestYear, toDates, yearBins, yearSpan, type Dates } from '../../src/client/years.ts';
import { inventedPapers } from './invented-papers.ts';

const datesOf = (dates: readonly string[]): Dates => {
  const months = dates.map((date) => date.slice(0, 7));
  const counts = [...new Set(months)].map(
    (month) => [month, months.filter((other) => other === month).length] as const,
  );
  return toDates(counts, () => []);
};

describe('yearBins', () => {
  const years = ['2015', '2016-01', '2016-02', '2016', '2019-04', '2019', '2019-12-31', '2020', ''];

  it('counts by year, without gaps', () => {
    expect(yearBins(datesOf(years)).map(({ label, count }) => [label, count])).toEqual([
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
    const bins = yearBins(datesOf(dates));
    expect(bins).toHaveLength(36);
    expect(bins[12]).toEqual({ start: 2024, label: '2024-01', count: 2 });
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(yearBins(datesOf([...dates, '2024']))).toHaveLength(3);
  });

  it('is empty where there is too little to draw', () => {
    expect(yearBins(datesOf([]))).toEqual([]);
    expect(yearBins(datesOf(['2020', '2021', ...Array(20).fill('')]))).toEqual([]);
    expect(yearBins(datesOf(Array(9).fill('2020')))).toEqual([]);
  });
});

describe('years of concepts', () => {
  const { dates } = inventedPapers();

  it('are those of their earliest dated papers', () => {
    expect([0, 1, 3, 5].map((node) => earliestYear(dates, node))).toEqual([undefined, 2020, 2020, 2024]);
    expect(yearSpan(dates)).toEqual({ first: 2020, last: 2024 });
  });

  it('colour where at least 60% of the papers are dated', () => {
    expect(canColourByYear(dates)).toBe(true); // 3 of 5
    expect(canColourByYear(datesOf(['2020', '2020', '', '']))).toBe(false);
    expect(canColourByYear(datesOf([]))).toBe(false);
  });
});
