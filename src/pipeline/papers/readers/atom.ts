/**
 * Feeds of arXiv's API: Atom with elements of arXiv's own. arXiv's comments are not read.
 * @see https://info.arxiv.org/help/api/user-manual.html
 */
import { elementsAt, firstAt, textsAt, toReader, type Element } from './xml/records.ts';

export const atom = toReader({
  name: 'atom',
  description: 'Atom of the arXiv API',
  recognises: (head) => /\sxmlns(?::\w+)?=["']http:\/\/www\.w3\.org\/2005\/Atom["']/.test(head),
  record: 'entry',
  tell: (entry) => {
    const id = firstAt(entry, 'id') ?? '';
    if (/arxiv\.org\/api\/errors/.test(id)) {
      const problem = 'the feed holds an error of the API, no paper; set aside';
      return { rule: 'atom/api-error', problem, found: firstAt(entry, 'summary') ?? id };
    }
    return {
      title: firstAt(entry, 'title'),
      abstract: firstAt(entry, 'summary', 'content'),
      authors: textsAt(entry, 'author/name'),
      date: firstAt(entry, 'published', 'updated'),
      venue: firstAt(entry, 'arxiv:journal_ref'),
      doi: firstAt(entry, 'arxiv:doi'),
      arxiv: /arxiv\.org/.test(id) ? id : undefined,
      url: pageOf(entry) ?? (/^https?:/.test(id) ? id : undefined),
      tags: elementsAt(entry, 'category').flatMap(({ attributes: { term } }) => term ?? []),
    };
  },
});

function pageOf(entry: Element): string | undefined {
  return elementsAt(entry, 'link').find(({ attributes }) => attributes['rel'] === 'alternate')?.attributes['href'];
}
