/**
 * Items of CSL-JSON, as Zotero, Mendeley and Crossref's content negotiation write them. `note`, where Zotero puts what has no field, is not read.
 * @see https://github.com/citation-style-language/schema
 */
import { arxivIdIn } from '../../fields/identifiers.ts';
import { joinDate } from '../../fields/dates.ts';
import { splitKeywords } from '../../fields/names.ts';
import type { JsonShape } from './shape.ts';
import { at, listAt, textAt, textsOf, type JsonObject } from './values.ts';

export const csl: JsonShape = {
  name: 'CSL-JSON',
  recognises: (object) =>
    Object.hasOwn(object, 'container-title') ||
    listAt(object, 'issued', 'date-parts').length > 0 ||
    listAt(object, 'author').some(
      (one) => textAt(one, 'family') !== undefined || textAt(one, 'literal') !== undefined,
    ) ||
    (typeof object['type'] === 'string' &&
      (Object.hasOwn(object, 'citation-key') || Object.hasOwn(object, 'DOI') || Object.hasOwn(object, 'issued'))),
  tell: (item) => ({
    title: textOf(item, 'title'),
    abstract: textAt(item, 'abstract'),
    authors: textsOf(listAt(item, 'author').map(toName)),
    date: toDate(at(item, 'issued')),
    venue: textOf(item, 'container-title') ?? textAt(item, 'event-title'),
    doi: textAt(item, 'DOI'),
    arxiv: arxivIdIn(textAt(item, 'number') ?? '') ?? arxivIdIn(textAt(item, 'archive_location') ?? ''),
    url: textAt(item, 'URL'),
    tags: [
      ...splitKeywords(textAt(item, 'keyword') ?? ''),
      ...textsOf(listAt(item, 'categories').map((one) => textAt({ one }, 'one'))),
    ],
  }),
};

/** Crossref writes titles as lists of one. */
function textOf(item: JsonObject, key: string): string | undefined {
  return textAt(item, key) ?? textsOf(listAt(item, key).map((one) => textAt({ one }, 'one')))[0];
}

function toName(name: unknown): string | undefined {
  const literal = textAt(name, 'literal') ?? textAt(name, 'name');
  if (literal !== undefined) return literal;
  const family = textsOf([
    textAt(name, 'dropping-particle'),
    textAt(name, 'non-dropping-particle'),
    textAt(name, 'family'),
  ]);
  const given = textsOf([textAt(name, 'given')]);
  const suffix = textAt(name, 'suffix');
  const whole = [...given, ...family].join(' ');
  return whole === '' ? undefined : suffix === undefined ? whole : `${family.join(' ')}, ${suffix}, ${given.join(' ')}`;
}

/** `{"date-parts": [[2024, 9, "10"]]}`, or the text that its writer could not read. */
function toDate(issued: unknown): string | undefined {
  const [parts] = listAt(issued, 'date-parts');
  const [year, month, day] = listAt({ parts }, 'parts').map((part) =>
    part === null || part === '' ? NaN : Number(part),
  );
  if (year !== undefined && Number.isInteger(year)) return joinDate(year, month, day) ?? String(year);
  return textAt(issued, 'raw') ?? textAt(issued, 'literal');
}
