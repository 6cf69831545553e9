/** Questions to many spans of one text at once. */
import type { Span } from '../../domain/schema/paper.ts';

/**
 * @param spans  in any order, overlaps allowed
 * @returns tells whether an offset lies in one of them; time is logarithmic in their number
 */
export function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  const overlaps = overlapping(spans);
  return (offset) => overlaps({ start: offset, end: offset + 1 });
}

/**
 * @param spans  in any order, overlaps allowed
 * @returns tells whether a span that is not empty has a character with one of them; time is logarithmic in their number
 */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return ({ start, end }) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (merged[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}
