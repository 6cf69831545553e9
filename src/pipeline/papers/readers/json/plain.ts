/** A paper in plain words: an object with `title`, and optionally `abstract`, `id`, `year`, `date`, `venue`, `url`, … Its text stays as it is. */
import * as z from 'zod';
import type { Report } from '../../../../domain/diagnostic.ts';
import type { PaperDate } from '../../../../domain/schema/paper.ts';
import { arxivIdIn } from '../../fields/identifiers.ts';
import { isNote, type Place } from '../../fields/to-record.ts';
import type { PaperRecord } from '../../record.ts';
import type { JsonObject } from './values.ts';

const text = z.string().transform((value) => value.trim());
const isoDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The named fields, each on its own: one bad field costs that field, not the record. Others are never read. */
const FIELDS = {
  abstract: { schema: text, expected: 'a text' },
  year: { schema: z.coerce.number().int().min(1000).max(2999), expected: 'a year of four digits' },
  date: { schema: z.string().regex(isoDate), expected: 'YYYY, YYYY-MM or YYYY-MM-DD' },
  venue: { schema: text, expected: 'a text' },
  url: { schema: z.url({ protocol: /^https?$/ }), expected: 'an http or https address' },
  doi: { schema: z.string().regex(/10\.\d{4,}\/\S+$/), expected: 'a DOI such as 10.1000/182' },
  arxiv: { schema: z.string().regex(/\d{4}\.\d{4,5}|[a-z-]+\/\d{7}/), expected: 'an arXiv id such as 2106.09685' },
  authors: { schema: z.array(text), expected: 'a list of names' },
  tags: { schema: z.array(text), expected: 'a list of texts' },
} as const;
type FieldName = keyof typeof FIELDS;
type Fields = { [Name in FieldName]?: z.output<(typeof FIELDS)[Name]['schema']> };

/** @returns undefined, with a report, where the object has no title */
export function readPlain(object: JsonObject, { file, line, report }: Place): PaperRecord | undefined {
  const title = readTitle(object, file, line, report);
  return title === undefined
    ? undefined
    : toPlainRecord(title, readFields(object, file, line, report), object, file, line);
}

function readTitle(object: JsonObject, file: string, line: number, report: Report): string | undefined {
  const title = object['title'];
  if (typeof title === 'string' && title.trim() !== '') return title.trim();
  const found = title === undefined ? `only ${Object.keys(object).join(', ') || 'no fields'}` : describe(title);
  const expected = '"title" with a text that is not empty';
  report({
    file,
    line,
    severity: 'error',
    rule: 'paper/no-title',
    message: 'record has no title; set aside',
    found,
    expected,
  });
  return undefined;
}

function readFields(object: JsonObject, file: string, line: number, report: Report): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, { schema, expected }] of Object.entries(FIELDS)) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value === undefined || value === null || value === '') continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) fields[name] = parsed.data;
    else {
      const message = `"${name}" is left out, the record is kept`;
      const found = describe(value);
      report({ file, line, severity: 'warning', rule: `jsonl/${name}`, message, found, expected });
    }
  }
  return fields as Fields;
}

function toPlainRecord(title: string, fields: Fields, object: JsonObject, file: string, line: number): PaperRecord {
  const { abstract = '', year, date, doi, arxiv, authors, tags = [], ...plain } = fields;
  const when = toDate(date, year);
  const arxivId =
    arxiv ?? arxivIdIn(typeof object['id'] === 'string' ? object['id'] : '') ?? arxivIdIn(fields.url ?? '');
  return {
    ...plain,
    title,
    abstract,
    tags: tags.filter((tag) => !isNote(tag)),
    ...(when === undefined ? {} : { date: when }),
    ...(doi === undefined ? {} : { doi: doi.slice(doi.indexOf('10.')).toLowerCase() }),
    ...(arxivId === undefined ? {} : { arxiv: arxivId }),
    ...(authors === undefined ? {} : { authors, authorCount: authors.length }),
    file,
    line,
  };
}

function toDate(date: string | undefined, year: number | undefined): PaperDate | undefined {
  const value = date ?? (year === undefined ? undefined : String(year));
  return value === undefined ? undefined : { value, isInferred: false };
}

/** A value for people; one that is nested so deeply that it cannot be written is called that. */
function describe(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value of very many levels'; // the stack ends before it does
  }
}
