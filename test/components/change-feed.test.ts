import { describe, expect, it } from 'vitest';
import { changeFeed } from '../../src/components/change-feed.ts';
import type { Changes } from '../../src/domain/schema/changes.ts';

const NOTHING: Changes = { papers: [], concepts: [], relations: [], moved: [], gone: [], former: [], embeds: [] };
const SITE = {
  title: 'Ferns & <Mosses>',
  dataDate: '2026-06',
  dataHash: 'abc',
  toAddress: (path: string) => `https://maps.example${path}`,
};

describe('the feed of changes', () => {
  it('has one entry for all and one for each new concept, with the date of the data', () => {
    const concepts = [{ id: 'dora', name: 'DoRA', kind: 'method' as const }];
    const feed = changeFeed(SITE, { ...NOTHING, since: { dataHash: 'old' }, concepts });
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).toContain('<link href="https://maps.example/concepts/dora/"/>');
    expect(feed).toContain('<updated>2026-06-01T00:00:00Z</updated>');
    expect(feed).toContain('DoRA, a method, is new on the map.');
  });

  it('takes names for text', () => {
    const concepts = [{ id: 'x', name: '</title><script>&', kind: 'concept' as const }];
    const feed = changeFeed(SITE, { ...NOTHING, concepts });
    expect(feed).toContain('<title>New: &lt;/title&gt;&lt;script&gt;&amp;</title>');
    expect(feed).toContain('Ferns &amp; &lt;Mosses&gt;');
  });

  it('counts what has changed and nothing else', () => {
    const gone = [{ id: 'x', name: 'X', near: [] }];
    const moved = [{ concept: { id: 'y', name: 'Y', kind: 'task' as const }, from: 'A', to: { id: 'b', name: 'B' } }];
    const feed = changeFeed(SITE, { ...NOTHING, since: { dataHash: 'old' }, gone, moved });
    expect(feed).toContain('<summary>1 concept in another region, 1 name gone.</summary>');
  });

  it('has no entry where nothing has changed', () => {
    expect(changeFeed(SITE, { ...NOTHING, since: { dataHash: 'old' } })).not.toContain('<entry>');
  });

  it('has no entry where nothing was published before', () => {
    expect(changeFeed(SITE, NOTHING)).not.toContain('<entry>');
  });
});
