/** Papers as their lists show them: under their years, or under the first letters of their titles. */
import type { PaperRef } from '../domain/schema/site-data.ts';
import { compareUnits } from './compare-units.ts';

/** A part of a list with its heading; `id` is its anchor. */
export type PaperGroup = Readonly<{ id: string; label: string; papers: readonly PaperRef[] }>;

/** Newest year first, within it newest first, then by title; the undated last, by title. */
export function byYear(papers: readonly PaperRef[]): readonly PaperGroup[] {
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

/** A to Z by title; titles that begin with anything else come last, under #. */
export function byTitleLetter(papers: readonly PaperRef[]): readonly PaperGroup[] {
  const letterOf = ({ title }: PaperRef) => /^[a-z]/.exec(titleKey(title))?.[0].toUpperCase() ?? '#';
  return [...Map.groupBy([...papers].sort(byTitle), letterOf)]
    .map(([label, group]) => ({ id: `letter-${label === '#' ? 'other' : label}`, label, papers: group }))
    .sort((a, b) => Number(a.label === '#') - Number(b.label === '#') || compareUnits(a.label, b.label));
}

function dateKey(paper: PaperRef): string {
  return paper.date?.value ?? '';
}

function byTitle(a: PaperRef, b: PaperRef): number {
  return compareUnits(titleKey(a.title), titleKey(b.title)) || compareUnits(a.id, b.id);
}

/** Case, accents and what stands before the first letter or digit do not count. */
function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}
