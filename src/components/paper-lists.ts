/** Papers as their lists show them: under their years, or under the first letters of their titles. */
import type { Kind } from '../domain/kinds.ts';
import type { PaperRef } from '../domain/schema/site-data.ts';
import { readIndex } from '../site-data/read-records.ts';
import { compareUnits } from './compare-units.ts';
import { pageNumbers, toPages, type Group, type ListPage } from './list-pages.ts';
import { kindsIntroduced } from './paper-introductions.ts';

export type PaperOrder = 'year' | 'title';
export type PaperGroup = Group<PaperRef>;

/** Some 300 kB: a list of a few hundred papers is read and searched through on one page. */
export const PAPERS_PER_PAGE = 1000;

/** All papers, or those that introduce a concept of a kind. */
export function papersOf(kind: Kind | undefined): readonly PaperRef[] {
  const { papers } = readIndex();
  return kind === undefined ? papers : papers.filter(({ id }) => kindsIntroduced().get(id)?.has(kind));
}

/** Numbers of the pages of a list, in whatever order. */
export function paperPages(kind?: Kind): readonly number[] {
  return pageNumbers(papersOf(kind).length, PAPERS_PER_PAGE);
}

const lists = new Map<string, readonly ListPage<PaperRef>[]>();

/** The whole list, in pages; sorted once for all of them. */
export function paperList(order: PaperOrder, kind: Kind | undefined): readonly ListPage<PaperRef>[] {
  const key = `${order} ${kind ?? ''}`;
  const papers = papersOf(kind);
  const list = lists.get(key) ?? toPages(order === 'year' ? byYear(papers) : byTitleLetter(papers), PAPERS_PER_PAGE);
  lists.set(key, list);
  return list;
}

/** Newest year first, within it newest first, then by title; the undated last, by title. */
export function byYear(papers: readonly PaperRef[]): readonly PaperGroup[] {
  const years = new Map<string, PaperRef[]>();
  const keyed = papers.map((paper) => ({ paper, date: paper.date?.value ?? '', title: titleKey(paper.title) }));
  keyed.sort(
    (a, b) => compareUnits(b.date, a.date) || compareUnits(a.title, b.title) || compareUnits(a.paper.id, b.paper.id),
  );
  for (const { paper } of keyed) {
    const year = paper.date?.value.slice(0, 4) ?? '';
    const group = years.get(year);
    if (group === undefined) years.set(year, [paper]);
    else group.push(paper);
  }
  return [...years].map(([year, group]) =>
    year === '' ? { id: 'undated', label: 'Undated', rows: group } : { id: `year-${year}`, label: year, rows: group },
  );
}

/** A to Z by title; titles that begin with anything else come last, under #. */
export function byTitleLetter(papers: readonly PaperRef[]): readonly PaperGroup[] {
  const keyed = papers.map((paper) => ({ paper, key: titleKey(paper.title) }));
  keyed.sort((a, b) => compareUnits(a.key, b.key) || compareUnits(a.paper.id, b.paper.id));
  return [...Map.groupBy(keyed, ({ key }) => /^[a-z]/.exec(key)?.[0].toUpperCase() ?? '#')]
    .map(([label, group]) => ({
      id: `letter-${label === '#' ? 'other' : label}`,
      label,
      rows: group.map(({ paper }) => paper),
    }))
    .sort((a, b) => Number(a.label === '#') - Number(b.label === '#') || compareUnits(a.label, b.label));
}

/** Case, accents and what stands before the first letter or digit do not count. */
function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}
