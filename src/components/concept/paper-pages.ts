/** Where the papers of a concept stand: on its page as far as a page goes, and all of them on pages of their own where they are more. */
import { PAPERS_A_PAGE } from '../../domain/packed-concept.ts';
import { readIndex } from '../../site-data/read-records.ts';
import { conceptHref } from '../href.ts';
import { pageNumbers } from '../list-pages.ts';

/** On the concept's page: some 100 kB of titles. Where there are more, it lists the newest few and leads to the list. */
export const MOST_ON_PAGE = 300;

/** Concepts whose papers have pages of their own, with the numbers of these. */
export function conceptsOfManyPapers(): readonly Readonly<{ id: string; numbers: readonly number[] }>[] {
  return readIndex()
    .concepts.filter(({ paperCount }) => paperCount > MOST_ON_PAGE)
    .map(({ id, paperCount }) => ({ id, numbers: pageNumbers(paperCount, PAPERS_A_PAGE) }));
}

/** Address of a page of the whole list. @param number  from 1 */
export function conceptPapersHref(id: string, number = 1): string {
  return `${conceptHref(id)}papers/${number === 1 ? '' : `${number}/`}`;
}
