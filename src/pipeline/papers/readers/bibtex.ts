/**
 * BibTeX and BibLaTeX, as Zotero, Better BibTeX, JabRef, Mendeley, DBLP and the ACL Anthology write them. `note`, `annote`, `file` and every other
 * field that is not named here is not read.
 */
import type { Report } from '../../../domain/diagnostic.ts';
import { toDateText } from '../fields/dates.ts';
import { arxivIdIn, toArxivId } from '../fields/identifiers.ts';
import { latexToText } from '../fields/latex-text.ts';
import { splitKeywords } from '../fields/names.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { splitAuthors } from './bibtex/authors.ts';
import { journalOf } from './bibtex/journal-macros.ts';
import { MONTH_MACROS, parseFields, type Macros } from './bibtex/parse-fields.ts';
import { splitEntries, type RawEntry } from './bibtex/split-entries.ts';

const ENTRY = /^[ \t]*@(?:string|preamble|comment|[a-z]{4,20}\s{0,9}[{(]\s{0,9}[^\s{}(),=]*\s{0,9}(?:,|$))/im;

export const bibtex: Reader = {
  name: 'bibtex',
  description: 'BibTeX',
  recognises: (head) => ENTRY.test(head),
  mark: (head) => head.search(ENTRY),
  read: readBibtex,
};

/** What papers stand in; DBLP and others export them beside the papers. */
const VOLUMES: ReadonlySet<string> = new Set([
  'proceedings',
  'mvproceedings',
  'collection',
  'mvcollection',
  'periodical',
]);
const VOLUME = {
  severity: 'warning',
  rule: 'bibtex/volume',
  message: 'a volume is no paper: it is left out',
  expected: 'an entry of a paper',
} as const;

/** So many faults of one entry are told; who mends these sees the next. */
const MOST_REPORTED = 5;

function* readBibtex(file: SourceFile, report: Report): Generator<PaperRecord> {
  const macros = new Map(MONTH_MACROS);
  for (const entry of splitEntries(file.lines, file.name, report)) {
    if (entry.type === 'comment' || entry.type === 'preamble') continue;
    if (VOLUMES.has(entry.type)) {
      const found = `@${entry.type}`;
      report({ ...VOLUME, file: file.name, line: entry.line, found });
      continue;
    }
    const fields = readFields(entry, macros, file.name, report);
    if (entry.type === 'string') for (const [name, value] of fields) macros.set(name, value);
    else {
      const record = toRecord(tell(fields), { file: file.name, line: entry.line, report });
      if (record) yield record;
    }
  }
}

/** What could be read of an entry; where something is no field, that is reported and left out up to the next line that begins one. */
function readFields(entry: RawEntry, macros: Macros, file: string, report: Report): ReadonlyMap<string, string> {
  const { fields, broken } = parseFields(entry.body, macros, entry.type !== 'string');
  let line = entry.line;
  let counted = 0;
  for (const at of broken.slice(0, MOST_REPORTED)) {
    line += entry.body.slice(counted, at).split('\n').length - 1;
    counted = at;
    const message = 'this is no field: it is left out, up to the next line with one';
    const found = entry.body.slice(at, at + 100).trim();
    report({ file, line, severity: 'warning', rule: 'bibtex/field', message, found, expected: 'name = {value},' });
  }
  return fields;
}

/** Paperpile escapes the braces that keep capitals: `{\{GPU\}}`. */
const ESCAPED_BRACE = /\\([{}])/g;

function tell(fields: ReadonlyMap<string, string>): Told {
  const raw = (...names: readonly string[]) => names.map((name) => fields.get(name)?.trim()).find((value) => value);
  const text = (...names: readonly string[]) =>
    names.map((name) => latexToText(raw(name) ?? '').trim()).find((value) => value !== '');
  const title = (name: string) => latexToText((raw(name) ?? '').replace(ESCAPED_BRACE, '$1')).trim() || undefined;
  const { authors, areMore } = splitAuthors(raw('author') ?? '');
  const url =
    raw('url')
      ?.replace(/^\\url\{(.*)\}$/, '$1')
      .replace(/\\([_%#&~])/g, '$1') ?? '';
  return {
    title: withSubtitle(title('title'), title('subtitle')),
    abstract: text('abstract'),
    authors,
    areMoreAuthors: areMore,
    date:
      toDate(text('date'), text('year'), text('month'), text('day')) ?? text('early-access-date', 'early access date'),
    venue: journalOf(raw('journal')) ?? text('journal', 'journaltitle', 'booktitle', 'eventtitle', 'maintitle'),
    doi: raw('doi')
      ?.replace(/\\([_%#&])/g, '$1')
      .replace(/[{}]/g, ''),
    arxiv: arxivId(raw('eprint', 'arxivid'), text('archiveprefix', 'eprinttype')) ?? arxivIdIn(url),
    url: /^https?:\/\/\S+$/i.test(url) ? url : undefined,
    tags: [...splitKeywords(text('keywords', 'keyword') ?? ''), ...splitKeywords(text('groups') ?? '')],
  };
}

function withSubtitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined || title.includes(subtitle) ? title : `${title}: ${subtitle}`;
}

/** `eprint` is arXiv's where its kind says so, or where nothing does and it looks it; DBLP has whole addresses there. */
function arxivId(eprint: string | undefined, kind: string | undefined): string | undefined {
  if (eprint === undefined || (kind !== undefined && !/^arxiv$/i.test(kind))) return undefined;
  return toArxivId(eprint.replace(/[{}]/g, ''));
}

/** BibLaTeX's `date`, a range as its first day; else year, month and day, the month as a word, a number or `10~jun`. */
function toDate(date: string | undefined, year = '', month = '', day = ''): string | undefined {
  const known = date === undefined ? undefined : toDateText(date);
  if (known !== undefined) return known;
  const monthOnly = /^\d{1,2}$/.test(month) ? `-${month}` : '';
  const yearOnly = /(?<!\d)\d{4}(?!\d)/.exec(year)?.[0];
  if (yearOnly === undefined) return date ?? (year === '' ? undefined : year);
  const days = /^\d{1,2}$/.test(day) ? day : (/\d{1,2}/.exec(month)?.[0] ?? '');
  if (monthOnly !== '') return toDateText(`${yearOnly}${monthOnly}${/^\d{1,2}$/.test(day) ? `-${day}` : ''}`);
  const word = /[a-z]{3,9}/i.exec(month)?.[0];
  return toDateText(word === undefined ? yearOnly : `${days} ${word} ${yearOnly}`.trim()) ?? yearOnly;
}
