/** When papers and concepts are from, as the histogram and the colouring need it. Pure. */
import type { PaperRow, Papers } from './load-papers.ts';

/** A bar: papers from `start` (years, with months as parts) on, and how many. */
export type Bin = Readonly<{ start: number; label: string; count: number }>;

/** Fewer dated papers say nothing about years. */
const LEAST_DATED = 8;
/** All within so many years: bars of months, where all dates know theirs. */
const SPAN_OF_MONTHS = 3;
/** Years are a colour only where most papers have one. */
const LEAST_SHARE = 0.6;

/** First and last year among dated papers; undefined where none is dated. */
export function yearSpan({ rows }: Papers): Readonly<{ first: number; last: number }> | undefined {
  const years = rows.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return undefined;
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** @returns bars without gaps, by year or by month; none where there are too few dated papers, or all are of one year and month */
export function yearBins(papers: Papers): readonly Bin[] {
  const span = yearSpan(papers);
  if (!span || papers.datedCount < LEAST_DATED) return [];
  const dated = papers.rows.filter(({ year }) => year !== undefined);
  const isByMonth = span.last - span.first < SPAN_OF_MONTHS && dated.every(({ date }) => date.length >= 7);
  const counts = new Map<number, number>();
  for (const paper of dated) {
    const key = isByMonth ? monthOf(paper) : (paper.year ?? 0) * 12;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const step = isByMonth ? 1 : 12;
  const bins: Bin[] = [];
  for (let at = span.first * 12; at < (span.last + 1) * 12; at += step) {
    const year = Math.floor(at / 12);
    const label = isByMonth ? `${year}-${String((at % 12) + 1).padStart(2, '0')}` : String(year);
    bins.push({ start: at / 12, label, count: counts.get(at) ?? 0 });
  }
  return counts.size > 1 ? bins : [];
}

/** Months since the year 0. */
function monthOf({ date, year }: PaperRow): number {
  return (year ?? 0) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Said where a view asks for colours by year and `canColourByYear` does not hold. */
export const TOO_FEW_DATED = 'Too few papers here are dated to colour by year.';

/** Whether years are known of enough papers to colour by them. */
export function canColourByYear({ rows, datedCount }: Papers): boolean {
  return datedCount > 0 && datedCount >= LEAST_SHARE * rows.length;
}

/** Year of a concept's earliest dated paper; undefined where none is dated. */
export function earliestYear({ rows, papersOf }: Papers, node: number): number | undefined {
  let earliest: number | undefined;
  for (const row of papersOf(node)) {
    const year = rows[row]?.year;
    if (year !== undefined && (earliest === undefined || year < earliest)) earliest = year;
  }
  return earliest;
}
