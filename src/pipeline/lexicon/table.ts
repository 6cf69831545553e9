/** What the hand-made files share: tab-separated lines, lists in a cell, forms with marks. */
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
