/** Lines of arXiv's metadata snapshot. `comments`, `report-no` and `license` are not read. */
import type { JsonShape } from './shape.ts';
import { listAt, textAt, textsOf } from './values.ts';

export const arxivMetadata: JsonShape = {
  name: 'arXiv metadata snapshot',
  recognises: (object) => Object.hasOwn(object, 'authors_parsed') && Object.hasOwn(object, 'categories'),
  tell: (record) => ({
    title: textAt(record, 'title'),
    abstract: textAt(record, 'abstract'),
    authors: textsOf(listAt(record, 'authors_parsed').map(toName)),
    date: textAt(listAt(record, 'versions')[0], 'created') ?? textAt(record, 'update_date'),
    venue: textAt(record, 'journal-ref'),
    doi: textAt(record, 'doi')?.split(' ')[0],
    arxiv: textAt(record, 'id'),
    tags: textAt(record, 'categories')?.split(' '),
  }),
};

/** `["Byron", "Ada", "Jr."]` */
function toName(parts: unknown): string | undefined {
  const [family, given, suffix] = listAt({ parts }, 'parts').map((part) => (typeof part === 'string' ? part : ''));
  const named = textsOf([family, suffix, given]).filter((part) => part !== '');
  return named.length === 0 ? undefined : named.join(', ');
}
