import { describe, expect, it } from 'vitest';
import { changeFeed, MOST_ENTRIES, type FeedSite } from '../../src/components/change-feed.ts';
import type { Changes } from '../../src/domain/schema/changes.ts';

const NOTHING: Changes = { papers: [], concepts: [], relations: [], moved: [], gone: [], former: [], embeds: [] };
const SINCE: Changes = { ...NOTHING, since: { dataHash: 'old' } };
const DORA = { id: 'dora', name: 'DoRA', kind: 'method' as const };
const LORA = { id: 'lora', name: 'LoRA', kind: 'method' as const };
const ALL: Changes = {
  ...SINCE,
  concepts: [DORA],
  relations: [
    { type: 'builds-on', from: DORA, to: LORA },
    { type: 'compares', from: DORA, to: LORA },
  ],
  moved: [{ concept: LORA, from: 'Ferns', to: { id: 'mosses', name: 'Mosses' } }],
};
const SITE: FeedSite = {
  title: 'Ferns & <Mosses>',
  dataDate: '2026-06',
  address: 'https://maps.example/',
  toAddress: (path: string) => `https://maps.example${path}`,
};

describe('the feed of changes', () => {
  it('has one entry for all and one for each concept, relation and move, with the date of the data', () => {
    const feed = changeFeed(SITE, ALL);
    expect(titlesOf(feed)).toEqual([
      '1 new concept, 2 new relations',
      'New: DoRA',
      'New relation: DoRA builds on LoRA',
      'New relation: DoRA compared with LoRA',
      'In another region: LoRA',
    ]);
    expect(feed).toContain('<link href="https://maps.example/concepts/dora/"/>');
    expect(feed).toContain('<updated>2026-06-01T00:00:00Z</updated>');
    expect(feed).toContain('2 new relations, 1 concept in another region. No paper is new: ');
    expect(feed).toContain('DoRA, a method, is new on the map.');
    expect(feed).toContain('LoRA lay in Ferns and lies in Mosses now.');
  });

  it('has the first of many of each sort', () => {
    const many = <T>(one: T): readonly T[] => Array.from({ length: MOST_ENTRIES + 9 }, () => one);
    const { concepts, relations, moved } = ALL;
    const feed = changeFeed(SITE, {
      ...SINCE,
      concepts: concepts.flatMap(many),
      relations: relations.slice(0, 1).flatMap(many),
      moved: moved.flatMap(many),
    });
    expect(titlesOf(feed)).toHaveLength(1 + 3 * MOST_ENTRIES);
  });

  it('names each thing once, and the same whatever else has changed', () => {
    const ids = idsOf(changeFeed(SITE, ALL));
    expect(new Set(ids).size).toBe(ids.length);
    const later = changeFeed({ ...SITE, dataDate: '2027' }, { ...ALL, papers: [{ id: 'p', title: 'P' }] });
    expect(idsOf(later)).toEqual(ids);
  });

  it('names a move, and the count of all, by the state that they are seen from', () => {
    const next = idsOf(changeFeed(SITE, { ...ALL, since: { dataHash: 'newer' } }));
    const changed = idsOf(changeFeed(SITE, ALL)).map((id, index) => id !== next[index]);
    expect(changed).toEqual([false, true, false, false, false, true]);
  });

  it('is told apart from the feeds of other sites, by the address or else by the title', () => {
    const sites = [
      SITE,
      { ...SITE, address: 'https://maps.example/b/' },
      { ...SITE, address: undefined },
      { ...SITE, address: undefined, title: 'Moose' },
    ];
    const ids = sites.flatMap((site) => idsOf(changeFeed(site, ALL)));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(() => new URL(id), id).not.toThrow(); // RFC 4287: ids are IRIs
  });

  it('takes names for text', () => {
    const concepts = [{ id: 'x', name: '</title><script>&', kind: 'concept' as const }];
    const feed = changeFeed(SITE, { ...SINCE, concepts });
    expect(feed).toContain('<title>New: &lt;/title&gt;&lt;script&gt;&amp;</title>');
    expect(feed).toContain('Ferns &amp; &lt;Mosses&gt;');
  });

  it('counts what has changed and nothing else', () => {
    const gone = [{ id: 'x', name: 'X', near: [] }];
    const moved = [{ concept: { id: 'y', name: 'Y', kind: 'task' as const }, from: 'A', to: { id: 'b', name: 'B' } }];
    const feed = changeFeed(SITE, { ...SINCE, gone, moved });
    expect(feed).toContain('<summary>1 concept in another region, 1 name gone.</summary>');
  });

  it('has no entry where nothing has changed', () => {
    expect(changeFeed(SITE, SINCE)).not.toContain('<entry>');
  });

  it('has no entry where nothing was published before', () => {
    expect(changeFeed(SITE, NOTHING)).not.toContain('<entry>');
  });
});

/** Of the entries, in their order. */
function titlesOf(feed: string): readonly string[] {
  return [...feed.matchAll(/<entry><title>([^<]*)/g)].map(([, title = '']) => title);
}

/** Of the feed, then of its entries. */
function idsOf(feed: string): readonly string[] {
  return [...feed.matchAll(/<id>([^<]*)/g)].map(([, id = '']) => id);
}
