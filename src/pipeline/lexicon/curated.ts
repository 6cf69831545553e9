/** The hand-made vocabulary: parses `data/curated` (format in data/README.md), row by row, and reports what does not hold. */
import type { Report } from '../../domain/diagnostic.ts';
import { KINDS, type Kind } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { comeAllAlong, comesAlong, definesAlong } from './areas.ts';
import { parseDecisions, type DecisionRow } from './decision-rows.ts';
import { withOwnFirst } from './own-rows.ts';
import { caseClassOf, cellsOf, listIn, parseForm, rowsOf, type MarkedForm, type TableFile } from './table.ts';

export type CuratedRow = Readonly<{
  name: string;
  kind: Kind;
  /** The name first, then its aliases in the order of the row. */
  forms: readonly MarkedForm[];
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
  /** Of `register.tsv`, in its order. */
  decisions: readonly DecisionRow[];
}>;

const MAX_DEFINITION = 160;

/**
 * @param files  `concepts/*.tsv`, `definitions*.tsv`, `stop-forms*.tsv`, `register.tsv`; others are ignored. Order does not matter.
 * @returns the rows that hold, sorted by file and line; what does not is left out and reported
 */
export function parseCurated(files: readonly TableFile[], report: Report): Curated {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const tables = sorted.filter(({ name }) => /(?:^|\/)concepts\/[^/]+\.tsv$/.test(name));
  const all = tables.flatMap((file) => parseConcepts(file, report));
  const rows = withoutDuplicates(withOwnFirst(all, clashKey), report);
  const isWhole = comeAllAlong(tables.map(({ name }) => name));
  reportUnknownParents(isWhole ? rows : rows.filter(({ file }) => !comesAlong(file)), all, report);
  reportClashes(rows, report);
  const names = new Set(all.map((row) => row.name));
  const ours = new Set(all.flatMap(({ file, name }) => (comesAlong(file) ? name : [])));
  const replaced = new Set(rows.flatMap(({ file, name }) => (comesAlong(file) || !ours.has(name) ? [] : name)));
  const definitions = new Map<string, string>();
  for (const file of sorted.filter(({ name }) => /(?:^|\/)definitions[^/]*\.tsv$/.test(name)))
    parseDefinitions(file, isWhole || !definesAlong(file.name) ? names : undefined, replaced, definitions, report);
  const stopForms = new Set(
    sorted
      .filter(({ name }) => /(?:^|\/)stop-forms[^/]*\.tsv$/.test(name))
      .flatMap((file) => cellsOf(file).map(({ cells }) => toAliasKey(cells[0] ?? '')))
      .filter((key) => key !== ''),
  );
  const decisions = sorted
    .filter(({ name }) => /(?:^|\/)register\.tsv$/.test(name))
    .flatMap((file) => parseDecisions(file, report));
  return { rows, definitions, stopForms, decisions };
}

function parseConcepts(file: TableFile, report: Report): CuratedRow[] {
  return rowsOf(file, 'name, kind, aliases, match, broader, context', report).flatMap(({ cells, line }) => {
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
    const forms = [own, ...listIn(aliases).map((alias) => parseForm(alias, mode[2] ?? ''))].filter(
      ({ text }) => toAliasKey(text) !== '',
    );
    return [{ name, kind, forms, broader: listIn(broader), context: listIn(context), file: file.name, line }];
  });
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

/** @param all  rows that may be parents */
function reportUnknownParents(rows: readonly CuratedRow[], all: readonly CuratedRow[], report: Report): void {
  const names = new Set(all.map((row) => row.name));
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
  const firstByForm = new Map<string, { row: CuratedRow; form: MarkedForm }>();
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
        const expected = `in one of the two only, or with a leading ? and context in both; also in ${first.row.file}:${first.row.line} (${first.row.name})`;
        report({ ...place, severity: 'error', rule: 'curated/alias-clash', message: 'form names two rows', expected });
      }
    }
  }
}

/** Forms that no text could tell apart. Exact ones differ by case too. */
function clashKey(form: MarkedForm): string {
  return form.caseClass === 'exact' ? `=${form.text}` : toAliasKey(form.text);
}

/**
 * @param names     of all rows; undefined where what comes along is not whole, so that some of it defines what was taken out
 * @param replaced  names of own rows in the place of rows that come along: what comes along defines none of them
 */
function parseDefinitions(
  file: TableFile,
  names: ReadonlySet<string> | undefined,
  replaced: ReadonlySet<string>,
  definitions: Map<string, string>,
  report: Report,
): void {
  for (const { cells, line } of rowsOf(file, 'name, definition', report)) {
    const [name = '', definition = ''] = cells;
    const place = { file: file.name, line, found: name };
    if (replaced.has(name) && definesAlong(file.name)) continue;
    if (names?.has(name) === false)
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

function isKind(text: string): text is Kind {
  return (KINDS as readonly string[]).includes(text);
}
