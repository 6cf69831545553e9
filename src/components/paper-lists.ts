/** Papers under their years, as the list shows them. */
import type { PaperRef } from '../domain/schema/site-data.ts';

export type PaperYear = Readonly<{ id: string; label: string; papers: readonly PaperRef[] }>;

/** Newest year first, within it newest first, then by title; the undated last, by title. */
export function byYear(papers: readonly PaperRef[]): readonly PaperYear[] {
  const years = new Map<string, PaperRef[]>();
  const sorted = [...papers].sort((a, b) => compareUnits(dateKey(b), dateKey(a)) || byTitle(a, b));
  for (const paper of sorted) {
    const year = paper.date?.value.slice(0, 4) ?? '';
    const group = years.get(year);
    if (group === undefined) years.set(year, [paper]);
    else group.push(paper);
  }
  return [...years].map(([year, group]) =>
    year === ''
      ? { id: 'undated', label: 'Undated', papers: group }
      : { id: `year-${year}`, label: year, papers: group },
  );
}

function dateKey(paper: PaperRef): string {
  return paper.date?.value ?? '';
}

function byTitle(a: PaperRef, b: PaperRef): number {
  return compareUnits(a.title.toLowerCase(), b.title.toLowerCase()) || compareUnits(a.id, b.id);
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
