import { describe, expect, it } from 'vitest';
import { MEMBERS_A_PAGE, memberPages, membersHref } from '../../src/components/community-members.ts';
import type { CommunityRecord } from '../../src/domain/schema/site-data.ts';

const communityOf = (count: number): CommunityRecord => ({
  id: 'shore',
  name: 'Shore',
  level: 'region',
  hue: 0,
  step: 0,
  words: [],
  members: Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    name: `C${i}`,
    kind: 'method',
    paperCount: 1,
    prominence: 1,
  })),
  neighbourhoods: [],
  bridges: [],
  papers: [],
});

describe('the concepts of a community', () => {
  it('stand on its own page as far as that goes, else on pages of their own', () => {
    expect(memberPages(communityOf(MEMBERS_A_PAGE))).toEqual([]);
    expect(memberPages(communityOf(MEMBERS_A_PAGE + 1)).map(({ members }) => members.length)).toEqual([
      MEMBERS_A_PAGE,
      1,
    ]);
  });

  it('stand each on one of these pages, in their order', () => {
    const pages = memberPages(communityOf(7), 3);
    expect(pages.map(({ number, pageCount }) => [number, pageCount])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(pages.flatMap(({ members }) => members)).toEqual(communityOf(7).members);
    expect(pages.map(({ members }) => members.length)).toEqual([3, 3, 1]);
  });

  it('have addresses below that of the community', () => {
    expect([1, 2].map((number) => membersHref('shore', number))).toEqual([
      '/communities/shore/concepts/',
      '/communities/shore/concepts/2/',
    ]);
  });
});
