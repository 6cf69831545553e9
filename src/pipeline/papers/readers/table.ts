/**
 * Tables with a line of column names: CSV and TSV of Zotero, Scopus, IEEE Xplore, Web of Science, or anyone's spreadsheet.
 * Columns that are not named in `COLUMNS` (notes, attachments) are not read.
 */
import { dsvFormat } from 'd3';
import type { Report } from '../../../domain/diagnostic.ts';
import { bestDate } from '../fields/dates.ts';
import { splitKeywords, splitNames } from '../fields/names.ts';
import { arxivIdIn, pubmedAddress } from '../fields/identifiers.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { splitRows } from './table/split-rows.ts';

/** Names of columns, as letters and digits in lower case; of several that are there, the first with a value counts. */
const COLUMNS = {
  title: ['title', 'documenttitle', 'articletitle', 'papertitle', 'ti', 'name'],
  abstract: ['abstract', 'abstractnote', 'ab', 'summary', 'abstracttext'],
  authors: ['authorfullnames', 'authors', 'author', 'authorsfullname', 'af', 'au', 'creators'],
  date: [
    'date',
    'publicationdate',
    'publisheddate',
    'onlinedate',
    'published',
    'publicationyear',
    'pubyear',
    'year',
    'py',
  ],
  venue: [
    'venue',
    'publicationtitle',
    'sourcetitle',
    'journal',
    'journalbook',
    'conference',
    'booktitle',
    'containertitle',
    'so',
  ],
  doi: ['doi', 'di', 'doilink'],
  arxiv: ['arxiv', 'arxivid', 'eprint'],
  url: ['url', 'link', 'pdflink', 'website'],
  pubmed: ['pmid', 'pubmedid'],
  organisation: ['organisation', 'organization'],
  tags: [
    'keywords',
    'tags',
    'manualtags',
    'automatictags',
    'authorkeywords',
    'de',
    'ieeeterms',
    'collection',
    'collections',
    'categories',
  ],
} as const satisfies Partial<Record<keyof Told | 'pubmed', readonly string[]>>;
type ColumnName = keyof typeof COLUMNS;

const DELIMITERS = ['\t', ',', ';'];
/** A first line that says what stands between cells, as spreadsheets write it. */
const STATED = /^sep=[\t,;](?:\r\n|\n|\r|$)/i;

export const table: Reader = {
  name: 'table',
  description: 'CSV or TSV with column names, "title" among them',
  recognises: (head) => delimiterOf(head) !== undefined,
  read: readTable,
};

/**
 * The delimiter of what looks like a table: its first two rows have the same number of cells, two or more, and the first row is of
 * short names; or the first row alone names a title and something else that is known.
 */
function delimiterOf(head: string): string | undefined {
  const lines = head.replace(STATED, '').split(/\r\n|\n|\r/, 2);
  return DELIMITERS.find((delimiter) => {
    const [names = []] = dsvFormat(delimiter).parseRows(lines[0] ?? '');
    if (names.length < 2 || names.some((name) => name.length > 60) || hasStrayMark(lines[0] ?? '', delimiter))
      return false;
    const known = names.filter((name) => isKnown(toKey(name)));
    if (known.length >= 2 || known.some((name) => COLUMNS.title.some((title) => title === toKey(name)))) return true;
    const [second = []] = dsvFormat(delimiter).parseRows(lines[1] ?? '');
    return second.length === names.length && names.every((name) => /\S/.test(name) && !/[.!?:]$/.test(name.trim()));
  });
}

function isKnown(key: string): boolean {
  return Object.values(COLUMNS).some((keys: readonly string[]) => keys.includes(key));
}

function toKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** A row with more or fewer cells than there are names is reported, and set aside: its cells stand in wrong columns. */
function* readTable(file: SourceFile, report: Report): Generator<PaperRecord> {
  let delimiter = ',';
  let names: readonly string[] | undefined;
  for (const { text, line, isOpen } of splitRows(file.lines)) {
    if (names === undefined) {
      if (text.trim() === '' || STATED.test(text)) continue;
      delimiter = delimiterOf(text) ?? DELIMITERS.find((one) => text.includes(one)) ?? ',';
      names = cellsOf(text, delimiter).map(toKey);
      if (!names.some((name) => COLUMNS.title.some((title) => title === name))) {
        reportNoTitle(text, file.name, line, report);
        return;
      }
    } else {
      const cells = isOpen ? [] : cellsOf(text, delimiter);
      if (text.trim() === '' || (!isOpen && cells.every((cell) => cell.trim() === ''))) continue;
      const problem = isOpen
        ? 'a quotation mark is not closed'
        : problemOf(text, delimiter, cells.length, names.length);
      if (problem !== undefined) reportCells(text, problem, names.length, { file: file.name, line, report });
      else {
        const record = toRecord(tell(cells, names), { file: file.name, line, report });
        if (record) yield record;
      }
    }
  }
}

/** What speaks against reading the row: too many or too few cells, or a quotation mark inside of a quoted one that is not doubled. */
function problemOf(row: string, delimiter: string, count: number, expected: number): string | undefined {
  if (hasStrayMark(row, delimiter)) return 'a quotation mark inside of a cell is not doubled';
  return count > expected || count < Math.min(2, expected) ? `it has ${count} cells` : undefined;
}

function hasStrayMark(row: string, delimiter: string): boolean {
  for (let at = 0; at < row.length;) {
    if (row.charAt(at) === '"') {
      do at = row.indexOf('"', at + 1) + 1;
      while (at > 0 && row.charAt(at) === '"');
      if (at === 0) return false;
      if (at < row.length && row.charAt(at) !== delimiter && !/^\s*$/.test(row.slice(at))) return true;
    }
    const next = row.indexOf(delimiter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return false;
}

function cellsOf(row: string, delimiter: string): string[] {
  return dsvFormat(delimiter).parseRows(row)[0] ?? [];
}

function tell(cells: readonly string[], names: readonly string[]): Told {
  const all = (column: ColumnName) =>
    COLUMNS[column].flatMap((key) =>
      names.flatMap((name, i) => (name === key && cells[i]?.trim() ? [cells[i].trim()] : [])),
    );
  const [title] = all('title');
  const [url] = all('url');
  return {
    title,
    abstract: all('abstract')[0],
    authors: splitNames(all('authors')[0] ?? ''),
    date: bestDate(all('date')),
    venue: all('venue')[0],
    organisation: all('organisation')[0],
    doi: all('doi')[0],
    arxiv: all('arxiv')[0] ?? arxivIdIn(url ?? ''),
    url: url ?? pubmedAddress(all('pubmed')[0] ?? ''),
    tags: all('tags').flatMap(splitKeywords),
  };
}

type Where = Readonly<{ file: string; line: number; report: Report }>;

function reportCells(found: string, problem: string, count: number, { file, line, report }: Where): void {
  const message = `the row is set aside: ${problem}`;
  report({
    file,
    line,
    severity: 'error',
    rule: 'table/cells',
    message,
    found: found.slice(0, 200),
    expected: `${count} cells, as in the first row`,
  });
}

function reportNoTitle(found: string, file: string, line: number, report: Report): void {
  const message = 'no column is called "title"; the file is set aside';
  const expected = `a first row such as title,abstract,authors,year,doi; the title may also be called ${COLUMNS.title.slice(1).join(', ')}`;
  report({ file, line, severity: 'error', rule: 'table/no-title-column', message, found, expected });
}
