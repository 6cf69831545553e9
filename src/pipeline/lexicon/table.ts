/** What the hand-made files share: tab-separated lines, lists in a cell, forms with marks. */
import type { Report } from '../../domain/diagnostic.ts';
import type { CaseClass } from './case-class.ts';

export type TableFile = Readonly<{ name: string; text: string }>;
export type TableLine = Readonly<{ cells: readonly string[]; line: number }>;
/** A form of the vocabulary: how its letters have to agree with a text, and whether it waits for a word of context. */
export type MarkedForm = Readonly<{ text: string; caseClass: CaseClass; needsContext: boolean }>;

/** What the first column of every table is called. */
const HEADER = /^(?:name|form)(?:\t|$)/i;

/** Cells of every line but blank ones and the header, if there is one; lines from 1. */
export function cellsOf(file: TableFile): TableLine[] {
  return file.text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((text, i) => ({ cells: text.split('\t').map((cell) => cell.trim()), line: i + 1, text }))
    .filter(({ text, line }) => text.trim() !== '' && !(line === 1 && HEADER.test(text)));
}

/**
 * As `cellsOf`, of a table that needs more than one column. Where editors and spreadsheets have put something else in the place of
 * all tabs, that is told once, and there are no rows.
 * @param columns  what they hold, for the report
 */
export function rowsOf(file: TableFile, columns: string, report: Report): TableLine[] {
  const rows = cellsOf(file);
  if (rows.length === 0 || file.text.includes('\t')) return rows;
  const message = 'no tab is in the file; it is set aside';
  const found = file.text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const expected = `columns with a tab between them: ${columns}`;
  report({ file: file.name, line: 1, severity: 'error', rule: 'curated/no-tabs', message, found, expected });
  return [];
}

/** Parts of a cell between `|`, none empty. */
export function listIn(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** `=SAM` exact, `~adapter` any case, `?SD` only with context; marks combine. `rowClass`: the class of its row, empty where none is stated. */
export function parseForm(written: string, rowClass = ''): MarkedForm {
  const marks = /^[=~?]*/.exec(written)?.[0] ?? '';
  const text = written.slice(marks.length).trim();
  const caseClass = marks.includes('=')
    ? 'exact'
    : marks.includes('~')
      ? 'fold'
      : caseClassOf(rowClass === 'exact' ? '' : rowClass, text);
  return { text, caseClass, needsContext: marks.includes('?') };
}

/** Without a stated class the shape decides: a form with a capital asks for one in the text. */
export function caseClassOf(stated: string, form: string): CaseClass {
  if (stated === 'fold' || stated === 'cased' || stated === 'exact') return stated;
  return /\p{Lu}/u.test(form) ? 'cased' : 'fold';
}
