/** When papers and concepts are from, as the histogram and the colouring need it. Pure. */

/** When papers are from, and the papers of each concept. */
export type Dates = Readonly<{
  /** Papers by date, to the month: `2024-09`, `2024` where no more is known, empty where nothing is. */
  counts: ReadonlyMap<string, number>;
  paperCount: number;
  datedCount: number;
  /** Years of the papers that name a concept, each once, rising; 0 where some are not dated. */
  yearsOf: (node: number) => readonly number[];
}>;

/** A bar: papers from `start` (years, with months as parts) on, and how many. */
export type Bin = Readonly<{ start: number; label: string; count: number }>;

/** Fewer dated papers say nothing about years. */
const LEAST_DATED = 8;
/** All within so many years: bars of months, where all dates know theirs. */
const SPAN_OF_MONTHS = 3;
/** Years are a colour only where most papers have one. */
const LEAST_SHARE = 0.6;

export function toDates(counts: Iterable<readonly [string, number]>, yearsOf: Dates['yearsOf']): Dates {
  const byDate = new Map(counts);
  const paperCount = [...byDate.values()].reduce((sum, count) => sum + count, 0);
  return { counts: byDate, paperCount, datedCount: paperCount - (byDate.get('') ?? 0), yearsOf };
}

type Dated = Readonly<{ dates?: Dates | undefined }>;

/** A map that comes in pieces knows by itself; of another the papers say it, once they are loaded. */
export function datesOf(map: Dated, papers: Dated | undefined): Dates | undefined {
  return map.dates ?? papers?.dates;
}

/** First and last year among dated papers; undefined where none is dated. */
export function yearSpan({ counts }: Dates): Readonly<{ first: number; last: number }> | undefined {
  const years = dated(counts).map(([date]) => yearOf(date));
  if (years.length === 0) return undefined;
  return { first: Math.min(...years), last: Math.max(...years) };
}

function dated(counts: Dates['counts']): readonly (readonly [string, number])[] {
  return [...counts].filter(([date]) => date !== '');
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** @returns bars without gaps, by year or by month; none where there are too few dated papers, or all are of one year and month */
export function yearBins(dates: Dates): readonly Bin[] {
  const span = yearSpan(dates);
  if (!span || dates.datedCount < LEAST_DATED) return [];
  const known = dated(dates.counts);
  const isByMonth = span.last - span.first < SPAN_OF_MONTHS && known.every(([date]) => date.length >= 7);
  const counts = new Map<number, number>();
  for (const [date, count] of known) {
    const key = isByMonth ? monthOf(date) : yearOf(date) * 12;
    counts.set(key, (counts.get(key) ?? 0) + count);
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
function monthOf(date: string): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Said where a view asks for colours by year and `canColourByYear` does not hold. */
export const TOO_FEW_DATED = 'Too few papers here are dated to colour by year.';

/** Whether years are known of enough papers to colour by them. */
export function canColourByYear({ paperCount, datedCount }: Dates): boolean {
  return datedCount > 0 && datedCount >= LEAST_SHARE * paperCount;
}

/** Year of a concept's earliest dated paper; undefined where none is dated. */
export function earliestYear({ yearsOf }: Dates, node: number): number | undefined {
  return yearsOf(node).find((year) => year > 0);
}
