import { describe, expect, it } from 'vitest';
import { drawYears } from '../../src/view/draw-years.ts';
import { PAGE_THEME } from '../../src/view/tokens.ts';

const draw = (...counts: [year: number, paperCount: number][]) =>
  drawYears(
    counts.map(([year, paperCount]) => ({ year, paperCount })),
    { theme: PAGE_THEME, width: 350, title: '<b>3 & 4' },
  );
const bars = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((found) =>
    found.slice(1).map(Number),
  );

describe('the chart of years', () => {
  it('has a bar and a number per year, heights in proportion, all on one ground', () => {
    const svg = draw([2023, 2], [2024, 8], [2026, 4]);
    const drawn = bars(svg);
    const heights = drawn.map(([, , , height = 0]) => height);
    expect(heights).toHaveLength(3);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(4, 1);
    expect(new Set(drawn.map(([, y = 0, , height = 0]) => Math.round(y + height))).size).toBe(1);
    expect([...svg.matchAll(/>(\d+)<\/text>/g)].map(([, text]) => text)).toEqual([
      '2',
      '8',
      '4',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });

  it('keeps within its width, however many years, and then names some of them only', () => {
    const svg = draw([1950, 1], [2026, 1]);
    for (const [x = 0, , width = 0] of bars(svg)) expect(x + width).toBeLessThanOrEqual(350);
    expect((svg.match(/>\d{4}<\/text>/g) ?? []).length).toBeLessThan(12);
  });

  it.each([1, 2, 6, 12, 20, 40, 77])('keeps all that is written on it apart and inside, %i years', (span) => {
    const svg = draw(...Array.from({ length: span }, (_, i): [number, number] => [2027 - span + i, 7 + 20 * i]));
    const written = [...svg.matchAll(/ x="([\d.]+)" y="([\d.]+)"[^>]*>(\d+)<\/text>/g)].map(([, x, y, words = '']) => {
      const half = words.length * 3.7; // digits of 13 px
      return { from: Number(x) - half, to: Number(x) + half, isYear: Number(y) > 120 };
    });
    for (const isYear of [true, false]) {
      const row = written.filter((each) => each.isYear === isYear);
      expect(row.length).toBeGreaterThan(0);
      row.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual(row[i - 1]?.to ?? 0);
        expect(to).toBeLessThanOrEqual(350);
      });
    }
  });

  it('keeps numbers apart where a text browser reads them one after the other', () => {
    const words = draw([2023, 2], [2024, 8]).replace(/<[^>]*>/g, '');
    expect(words.split(/\s+/).slice(1)).toEqual(['&amp;', '4', '2', '8', '2023', '2024']);
  });

  it('has its title escaped', () => {
    expect(draw([2024, 1])).toContain('<title>&lt;b&gt;3 &amp; 4</title>');
  });
});
