/** `/feed.xml`: what has changed since the last published state, as an Atom feed: one entry for all, then one for each change. */
import type { Changes } from '../domain/schema/changes.ts';
import type { Manifest } from '../domain/schema/site-data.ts';
import { KIND_LABELS, RELATION_LABELS } from '../domain/vocabulary.ts';
import { element, escapeXml } from '../view/svg.ts';
import { counted, withArticle } from './words.ts';

/** Of concepts, relations and moves each, the most prominent ones; a reader of feeds has no use for more. */
export const MOST_ENTRIES = 50;

export type FeedSite = Pick<Manifest, 'title' | 'dataDate'> &
  Readonly<{
    /** Absolute, with the base, ends with a slash; undefined where the site does not say its own. */
    address: string | undefined;
    /** Address of a page given as if the site lived at the root: absolute where the site says its own. */
    toAddress: (path: string) => string;
  }>;

/** What happened: a name that is the same in every build, and the words for it. */
type Event = Readonly<{ name: readonly string[]; title: string; path: string; summary: string }>;

/**
 * @returns Atom 1.0. Ids name the site and what happened on it, so that an entry is new once, however often the data changes after;
 *          times are the data's date
 * @see RFC 4287
 */
export function changeFeed(site: FeedSite, changes: Changes): string {
  const updated = toInstant(site.dataDate);
  const id = feedId(site);
  const entries = eventsOf(changes).map(({ name, title, path, summary }) =>
    element(
      'entry',
      {},
      [
        element('title', {}, escapeXml(title)),
        element('id', {}, escapeXml(`${id}#${name.map(encodeURIComponent).join('/')}`)),
        element('link', { href: site.toAddress(path) }),
        element('updated', {}, updated),
        element('summary', {}, escapeXml(summary)),
      ].join(''),
    ),
  );
  const feed = [
    element('title', {}, escapeXml(`${site.title}: changes`)),
    element('id', {}, escapeXml(id)),
    element('updated', {}, updated),
    element('author', {}, element('name', {}, escapeXml(site.title))),
    element('link', { rel: 'self', href: site.toAddress('/feed.xml') }),
    element('link', { href: site.toAddress('/changes/') }),
    ...entries,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, `\n${feed.join('\n')}\n`)}\n`;
}

/** An address where there is one, which no other site has; else made of the title, the one thing that tells such sites apart. */
function feedId({ address, title }: FeedSite): string {
  return address === undefined ? `urn:methodscape:${encodeURIComponent(title)}:changes` : `${address}feed.xml`;
}

function eventsOf(changes: Changes): readonly Event[] {
  const { since, concepts, relations, moved } = changes;
  if (since === undefined) return [];
  return [
    ...summaryOf(changes, since.dataHash),
    ...concepts.slice(0, MOST_ENTRIES).map(({ id, name, kind }) => ({
      name: ['concept', id],
      title: `New: ${name}`,
      path: conceptPath(id),
      summary: `${name}, ${withArticle(KIND_LABELS[kind].one)}, is new on the map.`,
    })),
    ...relations.slice(0, MOST_ENTRIES).map(({ type, from, to }) => {
      const words = `${from.name} ${RELATION_LABELS[type].out.toLowerCase()} ${to.name}`;
      return {
        name: ['relation', from.id, type, to.id],
        title: `New relation: ${words}`,
        path: conceptPath(from.id),
        summary: `${words}: this relation is new on the map.`,
      };
    }),
    ...moved.slice(0, MOST_ENTRIES).map(({ concept, from, to }) => ({
      name: ['move', concept.id, to.id, since.dataHash], // it may go back, and come again
      title: `In another region: ${concept.name}`,
      path: conceptPath(concept.id),
      summary: `${concept.name} lay in ${from} and lies in ${to.name} now.`,
    })),
  ];
}

/** The event that counts all, of what there is; none where nothing has changed. Named by the state that all is new against. */
function summaryOf(changes: Changes, sinceHash: string): readonly Event[] {
  const parts = countsOf(changes);
  if (parts.length === 0) return [];
  const title = parts.slice(0, 2).join(', ');
  const summary = [`${parts.join(', ')}.`, ...readAnew(changes)].join(' ');
  return [{ name: ['since', sinceHash], title, path: '/changes/', summary }];
}

/** How many there are of what there is: "35 new concepts", "1 name gone". */
export function countsOf({ papers, concepts, relations, moved, gone }: Changes): readonly string[] {
  return [
    { count: papers.length, words: counted(papers.length, 'new paper') },
    { count: concepts.length, words: counted(concepts.length, 'new concept') },
    { count: relations.length, words: counted(relations.length, 'new relation') },
    { count: moved.length, words: `${counted(moved.length, 'concept')} in another region` },
    { count: gone.length, words: `${counted(gone.length, 'name')} gone` },
  ].flatMap(({ count, words }) => (count > 0 ? [words] : []));
}

/** Why there is something new without a new paper; [] where there is none of the one or one of the other. */
export function readAnew({ papers, concepts, relations }: Changes): readonly string[] {
  return papers.length === 0 && concepts.length + relations.length > 0
    ? ['No paper is new: what else is new comes from how the papers are read.']
    : [];
}

function conceptPath(id: string): string {
  return `/concepts/${encodeURIComponent(id)}/`;
}

/** The first moment of a date of any precision; Atom knows no feed without one. */
function toInstant(date = '1970'): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}
