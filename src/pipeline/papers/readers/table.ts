/**
 * Tables with a line of column names: CSV and TSV of Zotero, Scopus, IEEE Xplore, Web of Science, or anyone's spreadsheet.
 * Columns that are not named in `FIELD_NAMES` (notes, attachments) are not read.
 */
import { dsvFormat } from 'd3';
import type { Report } from '../../../domain/diagnostic.ts';
import { bestDate } from '../fields/dates.ts';
import { FIELD_NAMES, fieldOf, toFieldKey, type FieldName } from '../fields/field-names.ts';
import { splitGlued, splitKeywords, splitNames } from '../fields/names.ts';
import { arxivIdIn, doiAmong, pubmedAddress } from '../fields/identifiers.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { splitRows } from './table/split-rows.ts';

/** Names of titles; a list of tools or data sets has a "name". */
const TITLES: readonly string[] = [...FIELD_NAMES.title, 'name'];
/** Where nothing else is the venue; programs for reviews have the database in it. */
const SOURCE = 'source';
const DATABASE =
  /^(?:scopus|web of science.*|wos|pubmed|medline|embase|google scholar|ieee(?: ?xplore)?|acm.*|arxiv|crossref|springer.*|science ?direct|openalex|semantic ?scholar|dblp)$/i;

const DELIMITERS = ['\t', ',', ';'];
/** A first line that says what stands between cells, as spreadsheets write it. */
const STATED = /^sep=[\t,;](?:\r\n|\n|\r|$)/i;

export const table: Reader = {
  name: 'table',
  description: 'CSV or TSV with column names, "title" among them',
  recognises: (head) => delimiterOf(head) !== undefined,
  mark: placeOfNames,
  read: readTable,
};

/**
 * The delimiter of what looks like a table: its first two rows have the same number of cells, two or more, and the first row is of
 * short names; or the first row alone names a title and something else that is known. Programs may write lines of their own before it.
 */
function delimiterOf(head: string): string | undefined {
  const lines = head.replace(STATED, '').split(/\r\n|\n|\r/, MAX_PREAMBLE + 1);
  return plainDelimiter(lines[0] ?? '', lines[1] ?? '') ?? lines.map(namingDelimiter).find((one) => one !== undefined);
}

/** Where a row names a title and another field; far off where none does. */
function placeOfNames(head: string): number {
  const lines = head.split(/(?<=\r\n|\n|\r(?!\n))/, MAX_PREAMBLE + 2);
  const row = lines.findIndex((line) => namingDelimiter(line.trimEnd()) !== undefined);
  return row < 0 ? Infinity : lines.slice(0, row).join('').length;
}

/** Embase and Dimensions tell what was searched for in so many lines before the names. */
const MAX_PREAMBLE = 5;

function plainDelimiter(first: string, second: string): string | undefined {
  return DELIMITERS.find((delimiter) => {
    const names = namesIn(first, delimiter);
    const known = names.filter((name) => isKnown(toFieldKey(name)));
    if (known.length >= 2 || known.some((name) => TITLES.includes(toFieldKey(name)))) return true;
    const cells = cellsOf(second, delimiter);
    return (
      names.length > 0 &&
      cells.length === names.length &&
      names.every((name) => /\S/.test(name) && !/[.!?:]$/.test(name.trim()))
    );
  });
}

/** The delimiter of a row that names a title and another field; undefined for any other. */
function namingDelimiter(row: string): string | undefined {
  return DELIMITERS.find((delimiter) => {
    const keys = namesIn(row, delimiter).map(toFieldKey);
    return keys.some((key) => TITLES.includes(key)) && keys.filter(isKnown).length >= 2;
  });
}

const MAX_NAME_LENGTH = 60;

/** Cells that may be names of columns; none where the row is of another kind. */
function namesIn(row: string, delimiter: string): string[] {
  const names = cellsOf(row, delimiter);
  return names.length < 2 || names.some((name) => name.length > MAX_NAME_LENGTH) || hasStrayMark(row, delimiter)
    ? []
    : names;
}

function isKnown(key: string): boolean {
  return fieldOf(key) !== undefined || TITLES.includes(key);
}

/** A row with more or fewer cells than there are names is reported, and set aside: its cells stand in wrong columns. */
function* readTable(file: SourceFile, report: Report): Generator<PaperRecord> {
  let delimiter = ',';
  let names: readonly string[] | undefined;
  const preamble: { text: string; line: number }[] = [];
  for (const { text, line, isOpen } of splitRows(file.lines)) {
    if (names === undefined) {
      if (text.trim() === '' || STATED.test(text)) continue;
      const naming = namingDelimiter(text);
      if (naming === undefined && !hasTitleColumn(text)) {
        preamble.push({ text, line });
        if (preamble.length > MAX_PREAMBLE) break;
        continue;
      }
      delimiter = naming ?? DELIMITERS.find((one) => namesIn(text, one).length > 0) ?? ',';
      names = cellsOf(text, delimiter).map(toFieldKey);
    } else {
      const cells = isOpen ? [] : withoutEnd(cellsOf(text, delimiter), names.length);
      if (text.trim() === '' || (!isOpen && cells.every((cell) => cell.trim() === ''))) continue;
      if (areNames(cells)) {
        names = cells.map(toFieldKey); // of a table that was put behind the first
        continue;
      }
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
  const [first] = preamble;
  if (names === undefined && first) reportNoTitle(first.text, file.name, first.line, report);
}

/** The Web of Science ends each row of its tab-delimited files, but the first, with one more tab. */
function withoutEnd(cells: readonly string[], count: number): readonly string[] {
  return cells.length === count + 1 && cells[count]?.trim() === '' ? cells.slice(0, count) : cells;
}

/** Whether a row names a title and another field. */
function areNames(cells: readonly string[]): boolean {
  const isTitle = (cell: string) => cell.length <= MAX_NAME_LENGTH && TITLES.includes(toFieldKey(cell));
  return (
    cells.some(isTitle) &&
    cells.filter((cell) => cell.length <= MAX_NAME_LENGTH && isKnown(toFieldKey(cell))).length >= 2
  );
}

function hasTitleColumn(row: string): boolean {
  return DELIMITERS.some((delimiter) => namesIn(row, delimiter).some((name) => TITLES.includes(toFieldKey(name))));
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
  const at = (keys: readonly string[]) =>
    keys.flatMap((key) => names.flatMap((name, i) => (name === key && cells[i]?.trim() ? [cells[i].trim()] : [])));
  const all = (field: FieldName) => at(FIELD_NAMES[field]);
  const source = sourceIn(at([SOURCE])[0], names);
  const url = all('url').find((text) => /^https?:/i.test(text)) ?? all('url')[0];
  return {
    title: at(TITLES)[0],
    abstract: all('abstract')[0],
    authors: names.includes('itemtitle') ? splitGlued(all('authors')[0] ?? '') : splitNames(all('authors')[0] ?? ''),
    date: bestDate([...all('date'), ...(source?.date === undefined ? [] : [source.date])]),
    venue: all('venue')[0] ?? source?.venue,
    organisation: all('organisation')[0],
    doi: doiAmong(all('doi'), at(['doi'])[0] ?? at(['di'])[0]),
    arxiv:
      all('arxiv')[0] ??
      all('url')
        .map(arxivIdIn)
        .find((id) => id !== undefined),
    url: url ?? pubmedAddress(all('pubmed')[0] ?? ''),
    tags: all('tags').flatMap(splitKeywords),
  };
}

/**
 * Of Cochrane and of Google Scholar's lists the source is the journal, of Embase's more: "Tin (2019) 54 (83-86). Date of Publication: 1 Jan 2019".
 * Where there is a column for journals, it is a database.
 */
function sourceIn(
  text: string | undefined,
  names: readonly string[],
): { venue: string; date?: string | undefined } | undefined {
  if (text === undefined || DATABASE.test(text) || names.some((name) => fieldOf(name) === 'venue')) return undefined;
  const [, venue, year] = /^(.{1,200}?) \((\d{4})\) /.exec(text) ?? [];
  return venue === undefined ? { venue: text } : { venue, date: /Date of Publication: (.*)$/.exec(text)?.[1] ?? year };
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
  const expected = `a first row such as title,abstract,authors,year,doi; the title may also be called ${TITLES.slice(1).join(', ')}`;
  report({ file, line, severity: 'error', rule: 'table/no-title-column', message, found, expected });
}
