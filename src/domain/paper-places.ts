/** Where a paper is known to be: identifiers that have the right shape, as addresses. */
import type { Paper } from './schema/paper.ts';
import { toWebAddress } from './web-address.ts';

/** `id`: the identifier as people write it; of a plain page its address. */
export type PaperPlace = Readonly<{ scheme: 'arxiv' | 'doi' | 'page'; id: string; address: string }>;

const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/;
const DOI = /^10\.\d{4,9}\/\S+$/;

/**
 * arXiv, DOI, page, in this order, those that are known; an identifier of another shape, or a page that may not be followed
 * (`toWebAddress`), is left out, whoever wrote it. No address is given twice.
 */
export function paperPlaces({ arxiv, doi, url }: Pick<Paper, 'arxiv' | 'doi' | 'url'>): readonly PaperPlace[] {
  const places: PaperPlace[] = [];
  if (arxiv !== undefined && ARXIV_ID.test(arxiv)) {
    places.push({ scheme: 'arxiv', id: arxiv, address: `https://arxiv.org/abs/${arxiv}` });
  }
  if (doi !== undefined && DOI.test(doi)) {
    places.push({ scheme: 'doi', id: doi, address: `https://doi.org/${encodeURI(doi)}` });
  }
  const page = url === undefined ? undefined : toWebAddress(url);
  if (page !== undefined && !places.some(({ address }) => address === page)) {
    places.push({ scheme: 'page', id: page, address: page });
  }
  return places;
}
