/** EndNote's XML, which Mendeley, Zotero and Papers write too. Notes and files (`pdf-urls`) are not read. */
import { bestDate } from '../fields/dates.ts';
import { arxivIdIn } from '../fields/identifiers.ts';
import { splitKeywords } from '../fields/names.ts';
import { firstAt, textsAt, toReader } from './xml/records.ts';

export const endnoteXml = toReader({
  name: 'endnote-xml',
  description: 'XML of EndNote',
  recognises: (head) => /<record>/.test(head) && /<ref-type\b/.test(head),
  record: 'record',
  tell: (record) => {
    const urls = textsAt(record, 'urls/related-urls/url').flatMap((text) => text.split(/\s+/));
    return {
      title: firstAt(record, 'titles/title'),
      abstract: firstAt(record, 'abstract'),
      authors: textsAt(record, 'contributors/authors/author'),
      date: bestDate([...textsAt(record, 'dates/pub-dates/date'), ...textsAt(record, 'dates/year')]),
      venue: firstAt(record, 'titles/secondary-title', 'periodical/full-title', 'alt-periodical/full-title'),
      doi: firstAt(record, 'electronic-resource-num'),
      arxiv: urls.map(arxivIdIn).find((id) => id !== undefined),
      url: urls.find((url) => /^https?:\/\//i.test(url)),
      tags: tagsOf(textsAt(record, 'keywords/keyword')),
    };
  },
});

/** "Aged, 80 and over" beside others is one keyword; where there is one element, people have written a list into it. */
function tagsOf(keywords: readonly string[]): string[] {
  return keywords.length === 1 ? splitKeywords(keywords[0] ?? '') : keywords.flatMap((words) => words.split(/[;\n]/));
}
