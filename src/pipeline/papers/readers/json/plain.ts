/**
 * A paper in plain words: an object with `title`, and optionally `abstract`, `id`, `year`, `date`, `venue`, `url` …, or with what other services
 * call these (`FIELD_NAMES`), in any of the forms that they have them in.
 */
import { bestDate } from '../../fields/dates.ts';
import { FIELD_NAMES, fieldOf, toFieldKey, type FieldName } from '../../fields/field-names.ts';
import { arxivIdIn, doiAmong, pubmedAddress } from '../../fields/identifiers.ts';
import { splitKeywords, splitNames } from '../../fields/names.ts';
import type { Place, Told } from '../../fields/to-record.ts';
import { textsIn } from './texts-in.ts';
import { textAt, type JsonObject } from './values.ts';

/** Fields whose values may be numbers. */
const NUMBERS: ReadonlySet<FieldName> = new Set(['date', 'pubmed']);
/** The names that people are told of: what is called so and holds no text is reported. */
const PLAIN: ReadonlySet<string> = new Set([
  'abstract',
  'authors',
  'date',
  'year',
  'venue',
  'doi',
  'arxiv',
  'url',
  'tags',
]);
const EXPECTED: Readonly<Partial<Record<FieldName, string>>> = {
  date: 'YYYY, YYYY-MM or YYYY-MM-DD',
  authors: 'a list of names',
  tags: 'a list of texts',
};

export function hasTitle(object: JsonObject): boolean {
  return Object.entries(object).some(
    ([key, value]) => fieldOf(toFieldKey(key)) === 'title' && textsIn(value).length > 0,
  );
}

/** What is there and holds no text is left out, with a report. */
export function tellPlain(object: JsonObject, place: Place): Told {
  const values = valuesOf(object, place);
  const all = (field: FieldName) => FIELD_NAMES[field].flatMap((key) => values.get(key) ?? []);
  const first = (field: FieldName) =>
    FIELD_NAMES[field].map((key) => values.get(key)).find((texts) => texts !== undefined) ?? [];
  const urls = all('url');
  const [title] = first('title');
  const id = textAt(object, 'id') ?? '';
  return {
    title,
    abstract: first('abstract')[0],
    authors: namesOf(first('authors')),
    date: bestDate(all('date')),
    venue: first('venue')[0],
    organisation: first('organisation')[0],
    doi: doiAmong(all('doi'), values.get('doi')?.[0]),
    arxiv: first('arxiv')[0] ?? arxivIdIn(id) ?? urls.map(arxivIdIn).find((found) => found !== undefined),
    url: urls.find((url) => /^https?:/i.test(url)) ?? urls[0] ?? pubmedAddress(first('pubmed')[0] ?? ''),
    tags: all('tags').flatMap((text, _, tags) => (tags.length === 1 ? splitKeywords(text) : [text])),
  };
}

/** Texts by the plain names of keys. */
function valuesOf(object: JsonObject, { file, line, report }: Place): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(object)) {
    const key = toFieldKey(name);
    const field = fieldOf(key);
    if (field === undefined || values.has(key)) continue;
    const texts = textsIn(value, NUMBERS.has(field));
    if (texts.length > 0) values.set(key, texts);
    else if (!isNothing(value) && PLAIN.has(key)) {
      const message = `"${name}" is left out, the record is kept`;
      const expected = EXPECTED[field] ?? 'a text';
      report({ file, line, severity: 'warning', rule: `jsonl/${field}`, message, found: describe(value), expected });
    }
  }
  return values;
}

/** No value, or a list or an object of nothing. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  return Object.values(value).every((one) => one === null || one === '');
}

/** A list of names, or a text with several: "Ada Byron; Karu Ramesh". DBLP numbers people of one name. */
function namesOf(texts: readonly string[]): string[] {
  const names = texts.length === 1 ? splitNames(texts[0] ?? '') : texts;
  return names.map((name) => name.replace(/(?<=\p{L}) \d{4}$/u, ''));
}

/** A value for people; one that is nested so deeply that it cannot be written is called that. */
function describe(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 200);
  } catch {
    return 'a value of very many levels'; // the stack ends before it does
  }
}
