/** Items of Zotero's API and of Better BibTeX's JSON. Notes and attachments are no papers; `extra`, and what else people write, is not read. */
import { bestDate } from '../../fields/dates.ts';
import { arxivIdIn } from '../../fields/identifiers.ts';
import type { JsonShape } from './shape.ts';
import { at, isObject, listAt, textAt, textsOf, type JsonObject } from './values.ts';

export const zotero: JsonShape = {
  name: 'Zotero',
  /** `journalArticle`; MathSciNet's kinds are "Reviewed" and the like. */
  recognises: (object) => /^[a-z]/.test(textAt(itemOf(object), 'itemType') ?? ''),
  isNoPaper: (object) => /^(?:note|attachment|annotation)$/.test(textAt(itemOf(object), 'itemType') ?? ''),
  tell: (object) => {
    const item = itemOf(object);
    const url = textAt(item, 'url');
    return {
      title: textAt(item, 'title'),
      abstract: textAt(item, 'abstractNote'),
      authors: textsOf(listAt(item, 'creators').filter(isAuthor).map(toName)),
      date: bestDate(textsOf([textAt(item, 'date')])),
      venue:
        textAt(item, 'publicationTitle') ??
        textAt(item, 'proceedingsTitle') ??
        textAt(item, 'bookTitle') ??
        textAt(item, 'conferenceName'),
      doi: textAt(item, 'DOI'),
      arxiv: arxivIdIn(textAt(item, 'archiveID') ?? '') ?? arxivIdIn(url ?? ''),
      url,
      tags: textsOf(listAt(item, 'tags').map((one) => (typeof one === 'string' ? one : textAt(one, 'tag')))),
    };
  },
};

/** The API has an item's own fields one level lower. */
function itemOf(object: JsonObject): JsonObject {
  const item = at(object, 'data');
  return isObject(item) ? item : object;
}

function isAuthor(creator: unknown): boolean {
  return (textAt(creator, 'creatorType') ?? 'author') === 'author';
}

function toName(creator: unknown): string | undefined {
  const parts = textsOf([textAt(creator, 'lastName'), textAt(creator, 'firstName')]);
  return textAt(creator, 'name') ?? (parts.length === 0 ? undefined : parts.join(', '));
}
