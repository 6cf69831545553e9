/** When the papers on a concept are from: a chart where there is something to see, else a sentence. */
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { counted } from '../words.ts';

/** Papers of one year. */
export type YearCount = Readonly<{ year: number; paperCount: number }>;

const LEAST_PAPERS = 8;
const LEAST_YEARS = 3;
const MOST_LISTED = 4;

/** Dated papers by year, oldest first; years without one are left out. */
export function countYears({ papers }: Pick<ConceptRecord, 'papers'>): readonly YearCount[] {
  const years = papers.flatMap(({ paper }) => (paper.date === undefined ? [] : [Number(paper.date.value.slice(0, 4))]));
  return [...Map.groupBy(years, (year) => year)]
    .map(([year, each]) => ({ year, paperCount: each.length }))
    .sort((a, b) => a.year - b.year);
}

/** At least eight dated papers of three years: fewer bars say less than a sentence. */
export function isCharted(counts: readonly YearCount[]): boolean {
  return counts.length >= LEAST_YEARS && sum(counts) >= LEAST_PAPERS;
}

/**
 * `20 of 49 papers are dated: 1 of 2023, 10 of 2024, 9 of 2026.`; of more than four years the first and the last, and the fullest where it has several.
 * @param paperCount  all papers, dated or not, >= 1
 */
export function yearsSentence(counts: readonly YearCount[], paperCount: number): string {
  const dated = sum(counts);
  const [first] = counts;
  const last = counts.at(-1);
  if (first === undefined || last === undefined) return paperCount === 1 ? 'It is undated.' : 'None of them is dated.';
  const share =
    dated === paperCount
      ? `All ${paperCount} papers are dated`
      : `${dated} of ${counted(paperCount, 'paper')} ${dated === 1 ? 'is' : 'are'} dated`;
  if (counts.length <= MOST_LISTED) {
    return `${share}: ${counts.map(({ year, paperCount: own }) => `${own} of ${year}`).join(', ')}.`;
  }
  const most = counts.reduce((best, each) => (each.paperCount > best.paperCount ? each : best));
  const span = `${share}, from ${first.year} to ${last.year}`;
  return most.paperCount === 1 ? `${span}.` : `${span}; most, ${most.paperCount}, are of ${most.year}.`;
}

function sum(counts: readonly YearCount[]): number {
  return counts.reduce((total, { paperCount }) => total + paperCount, 0);
}
