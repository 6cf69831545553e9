/**
 * Works of OpenAlex: `results` of its API, or lines of its snapshot. Abstracts come as words with their places.
 * @see https://docs.openalex.org/api-entities/works/work-object
 */
import type { JsonShape } from './shape.ts';
import { at, isObject, listAt, textAt, textsOf, type JsonObject } from './values.ts';

export const openAlex: JsonShape = {
  name: 'OpenAlex',
  recognises: (object) =>
    Object.hasOwn(object, 'abstract_inverted_index') ||
    (Object.hasOwn(object, 'authorships') && Object.hasOwn(object, 'display_name')) ||
    /^https:\/\/openalex\.org\/W\d+$/.test(textAt(object, 'id') ?? ''),
  tell: (work) => ({
    title: textAt(work, 'title') ?? textAt(work, 'display_name'),
    abstract: joinAbstract(at(work, 'abstract_inverted_index')),
    authors: textsOf(
      listAt(work, 'authorships').map((one) => textAt(one, 'author', 'display_name') ?? textAt(one, 'raw_author_name')),
    ),
    date: textAt(work, 'publication_date') ?? textAt(work, 'publication_year'),
    venue: textAt(work, 'primary_location', 'source', 'display_name') ?? textAt(work, 'host_venue', 'display_name'),
    doi: textAt(work, 'doi') ?? textAt(work, 'ids', 'doi'),
    arxiv: arxivAddress(work),
    url: textAt(work, 'primary_location', 'landing_page_url'),
    tags: textsOf(listAt(work, 'keywords').map((one) => textAt(one, 'display_name') ?? textAt(one, 'keyword'))),
  }),
};

/** Words by their places become a text: `{"We": [0], "propose": [1, 7]}`. A place that is no number is left out. */
function joinAbstract(index: unknown): string {
  if (!isObject(index)) return '';
  const words: [place: number, word: string][] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of Array.isArray(places) ? places : []) if (typeof place === 'number') words.push([place, word]);
  }
  return words
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}

/** A copy on arXiv among the places where the work is. */
function arxivAddress(work: JsonObject): string | undefined {
  const addresses = listAt(work, 'locations').map((one) => textAt(one, 'landing_page_url') ?? '');
  return addresses.find((address) => /^https?:\/\/arxiv\.org\/abs\//.test(address));
}
