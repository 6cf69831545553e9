/** The register's rows turned into decisions on entries: names looked up, contradictions found; what does not hold is reported. */
import type { Report } from '../../domain/diagnostic.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { addTo } from '../text/add-to.ts';
import type { DecisionRow } from './decision-rows.ts';
import type { Decision, LexiconEntry, LexiconForm } from './lexicon.ts';

type Known = Readonly<{ entries: readonly LexiconEntry[]; forms: readonly LexiconForm[] }>;
type Reported = Readonly<{ rule: string; message: string; found: string; expected: string }>;

/**
 * @param rows    rows of the register, each well-formed
 * @param known   all entries and forms, curated and harvested
 * @param papers  ids of all papers
 * @returns the entries, with those behind that a `split` makes, and the decisions that hold, in the order of the rows.
 *          isForeign: the register names papers and none of them is here, so it was written for others: what it decides of forms that
 *          occur here counts, that the rest is missing is no mistake
 */
export function settleDecisions(
  rows: readonly DecisionRow[],
  known: Known,
  papers: ReadonlySet<string>,
  report: Report,
): { entries: readonly LexiconEntry[]; decisions: readonly Decision[]; isForeign: boolean } {
  const named = rows.flatMap((row) => row.papers);
  const isForeign = named.length > 0 && !named.some((id) => papers.has(id));
  const names = new Names(known);
  const decisions: Decision[] = [];
  const byForm = new Map<string, Decision[]>();
  for (const row of rows) {
    const bad = (what: Reported): undefined => {
      const isMissing = what.rule === 'register/unknown-paper' || what.rule === 'register/unknown-concept';
      if (!(isForeign && isMissing)) report({ file: row.file, line: row.line, severity: 'error', ...what });
    };
    const scope = row.papers.filter((id) => papers.has(id) || bad(unknownPaper(id)));
    if (row.papers.length > 0 && scope.length === 0) continue;
    const formKey = toAliasKey(row.form);
    const clash = byForm.get(formKey)?.find((earlier) => isSameGround(earlier, row, scope));
    const decision = clash === undefined ? names.settle(row, scope, bad) : bad(contradiction(row, clash));
    if (decision === undefined) continue;
    decisions.push(decision);
    addTo(byForm, formKey, decision);
  }
  const merged = mergedEntries(decisions);
  const lasting = decisions.filter((one) => !leadsToMerged(one, merged.get(one.entry ?? -1), names, report));
  const lastingByForm = Map.groupBy(lasting, ({ form }) => toAliasKey(form));
  return {
    entries: names.entries.map((entry, i) =>
      withoutExpansion(entry, i, lastingByForm.get(toAliasKey(entry.expansion ?? '')) ?? []),
    ),
    decisions: lasting,
    isForeign,
  };
}

/** Looks up what rows name; grows by the entries that are split off. */
class Names {
  readonly entries: LexiconEntry[];
  readonly #byName = new Map<string, number[]>();
  readonly #byKey = new Map<string, number[]>();
  readonly #aliases = new Map<string, Set<number>>();

  constructor({ entries, forms }: Known) {
    this.entries = [...entries];
    entries.forEach(({ name }, entry) => this.#know(name, entry));
    for (const { text, entry } of forms) {
      const key = toAliasKey(text);
      this.#aliases.set(key, (this.#aliases.get(key) ?? new Set()).add(entry));
    }
  }

  settle(row: DecisionRow, scope: readonly string[], bad: (what: Reported) => undefined): Decision | undefined {
    const { decision, form, caseClass } = row;
    const papers = scope.length === 0 ? {} : { papers: new Set(scope) };
    const base = { decision, form, caseClass, ...papers, from: new Set<number>(), row };
    if (decision === 'never') return base;
    const found = this.#lookUp(row.concept);
    const [entry] = found;
    if (entry === undefined) return bad(unknownConcept(row.concept));
    if (found.length > 1) return bad(this.#unclear(row.concept, found));
    if (decision === 'means') return { ...base, entry };
    const key = toAliasKey(form);
    if (decision === 'merge') {
      const from = new Set((this.#byKey.get(key) ?? []).filter((other) => other !== entry));
      return { ...base, entry, from };
    }
    if (toAliasKey(this.entries[entry]?.name ?? '') === key) return bad(ownName(row));
    const own = this.#ownOf(form, entry);
    return typeof own === 'number' ? { ...base, entry: own, from: new Set([entry]) } : bad(this.#unclear(form, own));
  }

  nameOf(entry: number | undefined): string {
    return this.entries[entry ?? -1]?.name ?? '';
  }

  #know(name: string, entry: number): void {
    addTo(this.#byName, name, entry);
    addTo(this.#byKey, toAliasKey(name), entry);
  }

  /**
   * `SGD`; `SGD (dataset)` and `SGD (schema-guided dialogue)` where several have the name. As written before folded. What has neither kind
   * nor expansion cannot be told apart so: it is meant only where it alone has the name.
   */
  #lookUp(concept: string): readonly number[] {
    const plain = this.#byName.get(concept) ?? [];
    const telling = plain.filter((entry) => this.entries[entry]?.kind ?? this.entries[entry]?.expansion);
    if (plain.length > 0) return telling.length > 0 ? telling : plain;
    const [, name = '', sense = ''] = /^(.+?) \(([^()]+)\)$/.exec(concept) ?? [];
    const qualified = (this.#byKey.get(toAliasKey(name)) ?? []).filter((entry) => {
      const { kind, expansion } = this.entries[entry] ?? {};
      return kind === sense || (expansion !== undefined && toAliasKey(expansion) === toAliasKey(sense));
    });
    return qualified.length > 0 ? qualified : (this.#byKey.get(toAliasKey(concept)) ?? []);
  }

  /** What a form is once it is not `entry`: another concept of that name, the one other that has it as an alias, or something new. */
  #ownOf(form: string, entry: number): number | readonly number[] {
    const key = toAliasKey(form);
    const others = (known: Iterable<number>) => [...known].filter((other) => other !== entry);
    const named = others(this.#byKey.get(key) ?? []);
    const owners = named.length > 0 ? named : others(this.#aliases.get(key) ?? []);
    if (owners.length > 0) return owners.length === 1 ? (owners[0] ?? []) : owners;
    const kind = this.entries[entry]?.kind;
    this.entries.push({ name: form, ...(kind === undefined ? {} : { kind }), broader: [], context: [] });
    this.#know(form, this.entries.length - 1);
    return this.entries.length - 1;
  }

  #unclear(name: string, found: readonly number[]): Reported {
    const senses = found.map((entry) => {
      const { name: own = '', kind, expansion } = this.entries[entry] ?? {};
      return `"${own} (${expansion ?? kind ?? 'unknown'})"`;
    });
    return {
      rule: 'register/unclear-concept',
      message: 'several concepts have this name',
      found: name,
      expected: `one of ${senses.join(', ')}`,
    };
  }
}

/**
 * Do both decisions on one form speak of the same papers? A row for some papers may differ from one for all: it is the exception. And a form
 * may be split from several concepts.
 */
function isSameGround(earlier: Decision, row: DecisionRow, scope: readonly string[]): boolean {
  if (row.decision === 'split' && earlier.decision === 'split' && row.concept !== earlier.row.concept) return false;
  const isExactPair = earlier.caseClass === 'exact' && row.caseClass === 'exact';
  if (isExactPair && earlier.form !== row.form) return false;
  if (earlier.papers === undefined || scope.length === 0) return earlier.papers === undefined && scope.length === 0;
  return scope.some((id) => earlier.papers?.has(id));
}

/**
 * What is no name of a concept, or no mention at all, is not what the concept's short name stands for either.
 * @param decisions  those on the entry's expansion
 */
function withoutExpansion(entry: LexiconEntry, index: number, decisions: readonly Decision[]): LexiconEntry {
  const { expansion, ...rest } = entry;
  const source = typeof entry.origin === 'object' ? entry.origin.paper : undefined;
  const isDenied = decisions.some(
    ({ decision, from, papers }) =>
      (decision === 'never' || (decision === 'split' && from.has(index))) &&
      (papers === undefined || (source !== undefined && papers.has(source))),
  );
  return expansion !== undefined && isDenied ? rest : entry;
}

/** Entries that are merged away in all papers, each with the first decision that says so. */
function mergedEntries(decisions: readonly Decision[]): Map<number, Decision> {
  const merged = new Map<number, Decision>();
  for (const one of decisions) {
    if (one.decision !== 'merge' || one.papers !== undefined) continue;
    for (const entry of one.from) if (!merged.has(entry)) merged.set(entry, one);
  }
  return merged;
}

/** A merge into what is itself merged away would be lost: the row has to name where both end. */
function leadsToMerged(one: Decision, merged: Decision | undefined, names: Names, report: Report): boolean {
  if (merged === undefined || merged === one) return false;
  const { file, line, concept } = one.row;
  report({
    file,
    line,
    severity: 'error',
    rule: 'register/contradiction',
    message: 'the concept is merged into another',
    found: concept,
    expected: `"${names.nameOf(merged.entry)}", see ${merged.row.file}:${merged.row.line}`,
  });
  return true;
}

function unknownPaper(id: string): Reported {
  return {
    rule: 'register/unknown-paper',
    message: 'no paper has this id',
    found: id,
    expected: 'the last part of the address of a paper’s page',
  };
}

function unknownConcept(name: string): Reported {
  return {
    rule: 'register/unknown-concept',
    message: 'no concept has this name',
    found: name,
    expected: 'the name of a row of the vocabulary, or a name that a paper here defines',
  };
}

function ownName({ form, concept }: DecisionRow): Reported {
  return {
    rule: 'register/own-name',
    message: 'a concept cannot lose its own name',
    found: `${form} split from ${concept}`,
    expected: 'another form, or "means" with what it is',
  };
}

function contradiction(row: DecisionRow, { row: earlier }: Decision): Reported {
  const isTwice = row.decision === earlier.decision && row.concept === earlier.concept;
  return {
    rule: isTwice ? 'register/twice' : 'register/contradiction',
    message: isTwice ? 'the same decision stands twice' : 'two decisions on one form',
    found: `${row.form} ${row.decision} ${row.concept}`.trim(),
    expected: `one row; ${earlier.file}:${earlier.line} has "${`${earlier.form} ${earlier.decision} ${earlier.concept}`.trim()}"`,
  };
}
