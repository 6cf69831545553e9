/** JSON lines: one object a line with `title`, and optionally `abstract`, `id`, `year`, `date`, `venue`, `url`, … */
import * as z from 'zod';
import type { Report } from '../../../domain/diagnostic.ts';
import type { PaperDate } from '../../../domain/schema/paper.ts';
import type { PaperRecord, Reader, SourceFile } from '../record.ts';

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

/** Reads line by line; a line that is no JSON object with a title is reported and set aside. */
export const jsonl: Reader = {
  name: 'jsonl',
  description: 'JSON lines with title and abstract',
  recognises: (firstLines) => /^\s*\{\s*"/.test(firstLines.find((line) => line.trim() !== '') ?? ''),
  read: readJsonl,
};

function* readJsonl(file: SourceFile, report: Report): Generator<PaperRecord> {
  let line = 0;
  for (const source of file.lines) {
    line += 1;
    if (source.trim() === '') continue;
    const object = parseObject(source, file.name, line, report);
    const title = object && readTitle(object, file.name, line, report);
    if (object && title) yield toRecord(title, readFields(object, file.name, line, report), object, file.name, line);
  }
}

function parseObject(source: string, file: string, line: number, report: Report): Record<string, unknown> | undefined {
  const expected = 'one JSON object in the line';
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    report({ file, line, severity: 'error', rule: 'jsonl/no-object', message: 'set aside', found: source, expected });
  } catch (cause) {
    const message = `set aside: ${(cause as SyntaxError).message}`;
    report({ file, line, severity: 'error', rule: 'jsonl/no-json', message, found: source, expected });
  }
  return undefined;
}

function readTitle(object: Record<string, unknown>, file: string, line: number, report: Report): string | undefined {
  const title = object['title'];
  if (typeof title === 'string' && title.trim() !== '') return title.trim();
  const found = title === undefined ? `only ${Object.keys(object).join(', ') || 'no fields'}` : JSON.stringify(title);
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

function readFields(object: Record<string, unknown>, file: string, line: number, report: Report): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, { schema, expected }] of Object.entries(FIELDS)) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value === undefined || value === null || value === '') continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) fields[name] = parsed.data;
    else {
      const message = `"${name}" is left out, the record is kept`;
      const found = JSON.stringify(value);
      report({ file, line, severity: 'warning', rule: `jsonl/${name}`, message, found, expected });
    }
  }
  return fields as Fields;
}

function toRecord(
  title: string,
  fields: Fields,
  object: Record<string, unknown>,
  file: string,
  line: number,
): PaperRecord {
  const { abstract = '', year, date, doi, arxiv, authors, tags = [], ...plain } = fields;
  const when = toDate(date, year);
  const arxivId = arxiv ?? arxivIdIn(object['id']) ?? arxivIdIn(fields.url);
  return {
    ...plain,
    title,
    abstract,
    tags,
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

/** `arXiv:2106.09685v2`, or an address on arxiv.org; without its version, so that versions meet. */
function arxivIdIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /(?:arxiv:\s*|arxiv\.org\/(?:abs|pdf)\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i.exec(value)?.[1];
}
