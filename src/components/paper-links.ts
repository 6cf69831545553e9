/** Where a paper can be read: addresses that are known, else searches that say that they are searches. */
import type { Paper } from '../domain/schema/paper.ts';
import { toWebAddress } from '../domain/web-address.ts';

export type OutLink = Readonly<{ href: string; label: string }>;
export type PaperLinks = Readonly<{
  /** Places known to be this paper's. */
  known: readonly OutLink[];
  /** Searches for its title; empty where a place is known. */
  searches: readonly OutLink[];
  /** Code and project pages named in its abstract. */
  project: readonly OutLink[];
}>;

const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/;
const DOI = /^10\.\d{4,9}\/\S+$/;

/** All links out of a paper's page. Addresses that are not `https` (`toWebAddress`) are left out, whoever wrote them. */
export function toPaperLinks(paper: Paper): PaperLinks {
  const known = knownLinks(paper);
  return {
    known,
    searches: known.length > 0 ? [] : titleSearches(paper.title),
    project: paper.links.map(asOutLink).filter((link) => link !== undefined),
  };
}

/** An `https` address as a link labelled with its host and path; undefined for anything else. */
export function asOutLink(address: string): OutLink | undefined {
  const url = URL.parse(toWebAddress(address) ?? '');
  if (url === null) return undefined;
  return { href: url.href, label: `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}` };
}

function knownLinks(paper: Paper): readonly OutLink[] {
  const links: OutLink[] = [];
  if (paper.arxiv !== undefined && ARXIV_ID.test(paper.arxiv)) {
    links.push({ href: `https://arxiv.org/abs/${paper.arxiv}`, label: `arXiv ${paper.arxiv}` });
  }
  if (paper.doi !== undefined && DOI.test(paper.doi)) {
    links.push({ href: `https://doi.org/${encodeURI(paper.doi)}`, label: `DOI ${paper.doi}` });
  }
  const page = paper.url === undefined ? undefined : asOutLink(paper.url);
  if (page !== undefined && !links.some((link) => link.href === page.href)) links.push(page);
  return links;
}

function titleSearches(title: string): readonly OutLink[] {
  const words = encodeURIComponent(title.replace(/\s+/g, ' ').trim());
  return [
    { href: `https://arxiv.org/search/?query=${words}&searchtype=title`, label: 'Search arXiv for this title' },
    { href: `https://scholar.google.com/scholar?q=${words}`, label: 'Search Google Scholar for this title' },
  ];
}
