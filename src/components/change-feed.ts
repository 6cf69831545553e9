/** `/feed.xml`: what has changed since the last published state, as an Atom feed: one entry for all, one for each new concept. */
import type { Changes } from '../domain/schema/changes.ts';
import type { Manifest } from '../domain/schema/site-data.ts';
import { KIND_LABELS } from '../domain/vocabulary.ts';
import { element, escapeXml } from '../view/svg.ts';
import { counted, withArticle } from './words.ts';

/** The most prominent ones; a reader of feeds has no use for more. */
const MOST_CONCEPTS = 50;

export type FeedSite = Pick<Manifest, 'title' | 'dataDate' | 'dataHash'> &
  Readonly<{
    /** Absolute address of a page given as if the site lived at the root; the path under the base where no address is set. */
    toAddress: (path: string) => string;
  }>;

/**
 * @returns Atom 1.0. Ids are made of the data's hash, so that an entry is new exactly when its data is; times are the data's date
 * @see RFC 4287
 */
export function changeFeed(site: FeedSite, changes: Changes): string {
  const updated = toInstant(site.dataDate);
  const entries = [
    ...(changes.since === undefined ? [] : summaryEntry(site, changes, updated)),
    ...changes.concepts.slice(0, MOST_CONCEPTS).map(({ id, name, kind }) =>
      entry({
        id: `urn:methodscape:${site.dataHash}:${id}`,
        title: `New: ${name}`,
        address: site.toAddress(`/concepts/${id}/`),
        summary: `${name}, ${withArticle(KIND_LABELS[kind].one)}, is new on the map.`,
        updated,
      }),
    ),
  ];
  const feed = [
    element('title', {}, escapeXml(`${site.title}: changes`)),
    element('id', {}, 'urn:methodscape:changes'),
    element('updated', {}, updated),
    element('author', {}, element('name', {}, escapeXml(site.title))),
    element('link', { rel: 'self', href: site.toAddress('/feed.xml') }),
    element('link', { href: site.toAddress('/changes/') }),
    ...entries,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, `\n${feed.join('\n')}\n`)}\n`;
}

/** One entry that counts all, of what there is; none where nothing has changed. */
function summaryEntry(site: FeedSite, changes: Changes, updated: string): readonly string[] {
  const { papers, concepts, relations, moved, gone } = changes;
  const parts = [
    { count: papers.length, words: counted(papers.length, 'new paper') },
    { count: concepts.length, words: counted(concepts.length, 'new concept') },
    { count: relations.length, words: counted(relations.length, 'new relation') },
    { count: moved.length, words: `${counted(moved.length, 'concept')} in another region` },
    { count: gone.length, words: `${counted(gone.length, 'name')} gone` },
  ].flatMap(({ count, words }) => (count > 0 ? [words] : []));
  if (parts.length === 0) return [];
  const id = `urn:methodscape:${site.dataHash}`;
  const title = parts.slice(0, 2).join(', ');
  return [entry({ id, title, address: site.toAddress('/changes/'), summary: `${parts.join(', ')}.`, updated })];
}

function entry({ id, title, address, summary, updated }: Readonly<Record<string, string>>): string {
  return element(
    'entry',
    {},
    [
      element('title', {}, escapeXml(title ?? '')),
      element('id', {}, escapeXml(id ?? '')),
      element('link', { href: address }),
      element('updated', {}, updated),
      element('summary', {}, escapeXml(summary ?? '')),
    ].join(''),
  );
}

/** The first moment of a date of any precision; Atom knows no feed without one. */
function toInstant(date = '1970'): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
