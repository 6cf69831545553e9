/** Where a paper can be read: addresses that are known, else searches that say that they are searches. */
import { paperPlaces } from './paper-places.ts';
import type { Paper } from './schema/paper.ts';
import { toWebAddress } from './web-address.ts';

/** The address parser that browsers and Node share; this zone knows the types of neither. */
declare const URL: Readonly<{
  parse: (text: string) => Readonly<Record<'href' | 'host' | 'pathname', string>> | null;
}>;

export type OutLink = Readonly<{ href: string; label: string }>;
export type PaperLinks = Readonly<{
  /** Places known to be this paper's. */
  known: readonly OutLink[];
  /** Searches for its title; empty where a place is known. */
  searches: readonly OutLink[];
  /** Code and project pages named in its abstract. */
  project: readonly OutLink[];
}>;

/** All links out of a paper's page. Addresses that are not `https` (`toWebAddress`) are left out, whoever wrote them. */
export function toPaperLinks(paper: Paper): PaperLinks {
  const known = knownLinks(paper);
  return {
    known,
    searches: known.length > 0 ? [] : searchesFor(paper.title, 'this title'),
    project: paper.links.map(asOutLink).filter((link) => link !== undefined),
  };
}

/** An `https` address as a link labelled with its host and path; undefined for anything else. */
export function asOutLink(address: string): OutLink | undefined {
  const url = URL.parse(toWebAddress(address) ?? '');
  if (url === null) return undefined;
  return { href: url.href, label: `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}` };
}

/** Searches in titles, for a paper that has no known place. @param what  is looked for, in words: `this title` */
export function searchesFor(title: string, what: string): readonly OutLink[] {
  const words = encodeURIComponent(title.replace(/\s+/g, ' ').trim());
  return [
    { href: `https://arxiv.org/search/?query=${words}&searchtype=title`, label: `Search arXiv for ${what}` },
    { href: `https://scholar.google.com/scholar?q=${words}`, label: `Search Google Scholar for ${what}` },
  ];
}

function knownLinks(paper: Paper): readonly OutLink[] {
  return paperPlaces(paper).flatMap(({ scheme, id, address }) => {
    switch (scheme) {
      case 'arxiv':
        return [{ href: address, label: `arXiv ${id}` }];
      case 'doi':
        return [{ href: address, label: `DOI ${id}` }];
      case 'page':
        return asOutLink(address) ?? [];
      default:
        return scheme satisfies never;
    }
  });
}
