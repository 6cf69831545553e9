/** Where the concepts of a region or neighbourhood stand: all on its page, or, where they are more than a page holds, the first of them there and all on pages of their own. */
import type { CommunityRecord } from '../domain/schema/site-data.ts';
import { ROWS_PER_PAGE } from './concept-lists.ts';
import { communityHref } from './href.ts';
import { pageNumbers } from './list-pages.ts';

/** On its page, and on one of the list. */
export const MEMBERS_A_PAGE = ROWS_PER_PAGE.name;

/** A page of the list. */
export type MembersPage = Readonly<{
  community: CommunityRecord;
  /** From 1, of so many. */
  number: number;
  pageCount: number;
  members: CommunityRecord['members'];
}>;

/** Pages of the list; none where its own page has all. */
export function memberPages(community: CommunityRecord, perPage = MEMBERS_A_PAGE): readonly MembersPage[] {
  const { members } = community;
  if (members.length <= perPage) return [];
  return pageNumbers(members.length, perPage).map((number, i, { length: pageCount }) => ({
    community,
    number,
    pageCount,
    members: members.slice(i * perPage, number * perPage),
  }));
}

/** Address of a page of the whole list. @param number  from 1 */
export function membersHref(id: string, number = 1): string {
  return `${communityHref(id)}concepts/${number === 1 ? '' : `${number}/`}`;
}
