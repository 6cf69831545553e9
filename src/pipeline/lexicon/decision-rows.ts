/** The rows of `data/curated/register.tsv`: what a person decided of a form. Each row is checked by itself; `settle-decisions.ts` goes on. */
import type { Report } from '../../domain/diagnostic.ts';
import { DECISIONS, type DecisionKind } from '../../domain/kinds.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { CaseClass } from './case-class.ts';
import { listIn, parseForm, rowsOf, type TableFile } from './table.ts';

export type DecisionRow = Readonly<{
  form: string;
  caseClass: CaseClass;
  decision: DecisionKind;
  /** As written: `SGD`, or `SGD (dataset)` where several have the name; empty for `never`. */
  concept: string;
  /** Ids; empty for all. */
  papers: readonly string[];
  reason: string;
  file: string;
  line: number;
}>;

/** @returns the rows that hold, in order; what does not is left out and reported */
export function parseDecisions(file: TableFile, report: Report): DecisionRow[] {
  return rowsOf(file, 'form, decision, concept, papers, reason', report).flatMap(({ cells, line }) => {
    const [written = '', decision = '', concept = '', papers = '', reason = ''] = cells;
    const { text: form, caseClass } = parseForm(written);
    const bad = (rule: string, message: string, found: string, expected: string): DecisionRow[] => {
      report({ file: file.name, line, severity: 'error', rule, message, found, expected });
      return [];
    };
    if (toAliasKey(form) === '')
      return bad('register/no-form', 'row has no form', written, 'a form with a letter or digit');
    if (!isDecision(decision)) return bad('register/decision', 'unknown decision', decision, DECISIONS.join(', '));
    if (decision === 'never' && concept !== '')
      return bad('register/concept-of-never', '"never" is about no concept', concept, 'an empty cell');
    if (decision !== 'never' && concept === '')
      return bad('register/no-concept', `"${decision}" needs a concept`, concept, 'the name of a concept');
    if (reason === '') return bad('register/no-reason', 'decision has no reason', reason, 'a sentence that says why');
    return [
      { form, caseClass, decision, concept, papers: [...new Set(listIn(papers))], reason, file: file.name, line },
    ];
  });
}

function isDecision(text: string): text is DecisionKind {
  return (DECISIONS as readonly string[]).includes(text);
}
