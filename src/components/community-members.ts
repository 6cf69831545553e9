/** Where the concepts of a region or neighbourhood stand: all on its page, or, where they are more than a page holds, the first of them there and all on pages of their own. */
import type { CommunityRecord } from '../domain/schema/site-data.ts';
import { ROWS_PER_PAGE } from './concept-lists.ts';
import { communityHref } from './href.ts';
import { pageNumbers } from './list-pages.ts';

/** On its page, and on one of the list. */
export const MEMBERS_A_PAGE = ROWS_PER_PAGE.name;

/** Numbers of the pages of the list; none where its own page has all. */
export function memberPages({ members }: CommunityRecord): readonly number[] {
  return members.length > MEMBERS_A_PAGE ? pageNumbers(members.length, MEMBERS_A_PAGE) : [];
}

/** Address of a page of the whole list. @param number  from 1 */
export function membersHref(id: string, number = 1): string {
  return `${communityHref(id)}concepts/${number === 1 ? '' : `${number}/`}`;
}
