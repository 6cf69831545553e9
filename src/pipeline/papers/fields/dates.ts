/** Dates as exports write them, to the precision that they have. */
import { monthNumber } from '../readers/months.ts';

/**
 * `2024-09-10`, `2024-09` or `2024` from ISO dates and times, `2024/09/10/`, `20240910`, `10.09.2024`, `10 Sep 2024`, `10. März 2024`, `September 10, 2024`, `Sep 2024`, `09/2024`, ranges (their
 * first day), and a year among other words. A month or day that there is not is left out; undefined without a year of 1000 to 2999.
 */
export function toDateText(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 100);
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(trimmed);
  if (iso) return joinDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const glued = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (glued) return joinDate(Number(glued[1]), Number(glued[2]), Number(glued[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(trimmed);
  if (dotted) return joinDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (monthYear) return joinDate(Number(monthYear[2]), Number(monthYear[1]));
  const dayFirst = /\b(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(trimmed);
  if (dayFirst) return joinDate(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /(?<!\p{L})(\p{L}{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/u.exec(trimmed);
  if (monthFirst && monthNumber(monthFirst[1] ?? '') !== undefined)
    return joinDate(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const year = /(?<!\d)\d{4}(?!\d)/.exec(trimmed);
  return year ? joinDate(Number(year[0])) : undefined;
}

/**
 * The most precise of several, read as above: "2021" beside "2021/06/17/"; a month or day that has no year takes one that stands beside it
 * ("MAR 12", "2010"). What is no date is given back where nothing else is.
 */
export function bestDate(values: readonly string[]): string | undefined {
  const year = values.find((value) => /^\s*\d{4}\s*$/.test(value))?.trim();
  const whole = values.map((value) =>
    year !== undefined && /^\s*\p{L}{3,9}\.?(?:\s+\d{1,2})?\s*$/u.test(value) ? `${value.trim()} ${year}` : value,
  );
  const dates = whole.map(toDateText).filter((date) => date !== undefined);
  return (
    dates.reduce<string | undefined>((best, date) => (date.length > (best?.length ?? 0) ? date : best), undefined) ??
    values[0]
  );
}

/** As above from numbers; what is missing or not of the calendar is NaN or undefined, and what follows it is left out too. */
export function joinDate(year: number, month?: number, day?: number): string | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return undefined;
  const isMonth = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
  const isDay = isMonth && day !== undefined && Number.isInteger(day) && day >= 1 && day <= daysIn(year, month);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}${isMonth ? `-${two(month)}` : ''}${isDay ? `-${two(day)}` : ''}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
