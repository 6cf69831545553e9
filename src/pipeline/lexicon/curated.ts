/** The hand-made vocabulary: parses `data/curated` (format in data/README.md), row by row, and reports what does not hold. */
import type { Report } from '../../domain/diagnostic.ts';
import { KINDS, type Kind } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { CaseClass } from './lexicon.ts';

export type CuratedForm = Readonly<{ text: string; caseClass: CaseClass; needsContext: boolean }>;

export type CuratedRow = Readonly<{
  name: string;
  kind: Kind;
  /** The name first, then its aliases in the order of the row. */
  forms: readonly CuratedForm[];
  broader: readonly string[];
  context: readonly string[];
  file: string;
  line: number;
}>;

export type Curated = Readonly<{
  rows: readonly CuratedRow[];
  /** Definitions by name. */
  definitions: ReadonlyMap<string, string>;
  /** Alias keys. */
  stopForms: ReadonlySet<string>;
}>;

export const EMPTY_CURATED: Curated = { rows: [], definitions: new Map(), stopForms: new Set() };

type File = Readonly<{ name: string; text: string }>;
const MAX_DEFINITION = 160;

/**
 * @param files  `concepts/*.tsv`, `definitions*.tsv`, `stop-forms*.tsv`; others are ignored. Order does not matter.
 * @returns the rows that hold, sorted by file and line; what does not is left out and reported
 */
export function parseCurated(files: readonly File[], report: Report): Curated {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const rows = withoutDuplicates(
    sorted
      .filter(({ name }) => /(?:^|\/)concepts\/[^/]+\.tsv$/.test(name))
      .flatMap((file) => parseConcepts(file, report)),
    report,
  );
  reportUnknownParents(rows, report);
  reportClashes(rows, report);
  const names = new Set(rows.map((row) => row.name));
  const definitions = new Map<string, string>();
  for (const file of sorted.filter(({ name }) => /(?:^|\/)definitions[^/]*\.tsv$/.test(name))) {
    parseDefinitions(file, names, definitions, report);
  }
  const stopForms = new Set(
    sorted
      .filter(({ name }) => /(?:^|\/)stop-forms[^/]*\.tsv$/.test(name))
      .flatMap((file) => cellsOf(file).map(({ cells }) => toAliasKey(cells[0] ?? '')))
      .filter((key) => key !== ''),
  );
  return { rows, definitions, stopForms };
}

type Line = Readonly<{ cells: readonly string[]; line: number }>;

/** Cells of every line but the header and blank ones. */
function cellsOf(file: File): Line[] {
  return file.text
    .split(/\r?\n/)
    .map((text, i) => ({ cells: text.split('\t').map((cell) => cell.trim()), line: i + 1, text }))
    .filter(({ text, line }) => line > 1 && text.trim() !== '');
}

function parseConcepts(file: File, report: Report): CuratedRow[] {
  return cellsOf(file).flatMap(({ cells, line }) => {
    const [name = '', kind = '', aliases = '', match = '', broader = '', context = ''] = cells;
    const bad = (rule: string, message: string, found: string, expected: string): CuratedRow[] => {
      report({ file: file.name, line, severity: 'error', rule, message, found, expected });
      return [];
    };
    if (toAliasKey(name) === '')
      return bad('curated/no-name', 'row has no name', name, 'a name with a letter or digit');
    if (!isKind(kind)) return bad('curated/kind', 'unknown kind', kind, KINDS.join(', '));
    const mode = /^(\??)(|fold|cased|exact)$/.exec(match);
    if (!mode)
      return bad(
        'curated/match',
        'unknown case class',
        match,
        'empty, fold, cased or exact, with a leading ? where context is needed',
      );
    const own = { text: name, caseClass: caseClassOf(mode[2] ?? '', name), needsContext: mode[1] === '?' };
    const forms = [own, ...list(aliases).map((alias) => parseAlias(alias, mode[2] ?? ''))].filter(
      ({ text }) => toAliasKey(text) !== '',
    );
    return [{ name, kind, forms, broader: list(broader), context: list(context), file: file.name, line }];
  });
}

/** `=SAM` exact, `~adapter` any case, `?SD` only with context; marks combine. */
function parseAlias(alias: string, rowClass: string): CuratedForm {
  const marks = /^[=~?]*/.exec(alias)?.[0] ?? '';
  const text = alias.slice(marks.length).trim();
  const caseClass = marks.includes('=')
    ? 'exact'
    : marks.includes('~')
      ? 'fold'
      : caseClassOf(rowClass === 'exact' ? '' : rowClass, text);
  return { text, caseClass, needsContext: marks.includes('?') };
}

/** Without a stated class the shape decides: a form with a capital asks for one in the text. */
function caseClassOf(stated: string, form: string): CaseClass {
  if (stated === 'fold' || stated === 'cased' || stated === 'exact') return stated;
  return /\p{Lu}/u.test(form) ? 'cased' : 'fold';
}

function withoutDuplicates(rows: readonly CuratedRow[], report: Report): CuratedRow[] {
  const byKey = new Map<string, CuratedRow>();
  return rows.filter((row) => {
    const key = row.name;
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, row);
    else {
      const expected = `one row per name; first in ${first.file}:${first.line}`;
      report({
        file: row.file,
        line: row.line,
        severity: 'error',
        rule: 'curated/duplicate',
        message: 'name is taken',
        found: row.name,
        expected,
      });
    }
    return first === undefined;
  });
}

function reportUnknownParents(rows: readonly CuratedRow[], report: Report): void {
  const names = new Set(rows.map((row) => row.name));
  for (const { file, line, name, broader } of rows) {
    for (const parent of broader) {
      if (names.has(parent) && parent !== name) continue;
      report({
        file,
        line,
        severity: 'error',
        rule: 'curated/unknown-parent',
        message: 'broader name is no other row',
        found: parent,
        expected: 'the name of a row',
      });
    }
  }
}

/** A form belongs to one row, unless every row that shares it asks for context; a form of two letters always has to. */
function reportClashes(rows: readonly CuratedRow[], report: Report): void {
  const firstByForm = new Map<string, { row: CuratedRow; form: CuratedForm }>();
  for (const row of rows) {
    for (const form of row.forms) {
      const place = { file: row.file, line: row.line, found: form.text };
      if (form.needsContext && row.context.length === 0 && form.text.length > 2) {
        report({
          ...place,
          severity: 'warning',
          rule: 'curated/no-context',
          message: 'form waits for context that the row does not name',
          expected: 'words in the context column',
        });
      }
      if (/^[A-Za-z]{2}$/.test(form.text) && !form.needsContext) {
        report({
          ...place,
          severity: 'warning',
          rule: 'curated/two-letters',
          message: 'two letters name too many things',
          expected: 'a leading ?',
        });
      }
      const key = clashKey(form);
      const first = firstByForm.get(key);
      if (first === undefined) firstByForm.set(key, { row, form });
      else if (first.row !== row && !(first.form.needsContext && form.needsContext)) {
        const expected = `context for both, or another form; also in ${first.row.file}:${first.row.line} (${first.row.name})`;
        report({ ...place, severity: 'error', rule: 'curated/alias-clash', message: 'form names two rows', expected });
      }
    }
  }
}

/** Forms that no text could tell apart. Exact ones differ by case too. */
function clashKey(form: CuratedForm): string {
  return form.caseClass === 'exact' ? `=${form.text}` : toAliasKey(form.text);
}

function parseDefinitions(
  file: File,
  names: ReadonlySet<string>,
  definitions: Map<string, string>,
  report: Report,
): void {
  for (const { cells, line } of cellsOf(file)) {
    const [name = '', definition = ''] = cells;
    const place = { file: file.name, line, found: name };
    if (!names.has(name))
      report({
        ...place,
        severity: 'warning',
        rule: 'curated/definition-of-nothing',
        message: 'no row has this name',
        expected: 'the name of a row',
      });
    else if (definition === '' || definition.length > MAX_DEFINITION) {
      report({
        ...place,
        severity: 'error',
        rule: 'curated/definition-length',
        message: 'definition is empty or too long',
        expected: `1 to ${MAX_DEFINITION} characters`,
      });
    } else if (!definitions.has(name)) definitions.set(name, definition);
  }
}

function list(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}
