/** Papers' texts are kept as they were received; where they are shown, LaTeX that was left in them is read as what it stands for. */
import { remembered } from '../../domain/remembered.ts';
import { FORMULA, LETTERS, readFormula } from './formula-remnants.ts';
import type { Run } from './marked-text.ts';

/** Half-open stretch of the text, and what is read in its place. */
type Edit = Readonly<{ start: number; end: number; text: string }>;

/** Commands and switches that only change the letters; some texts have lost the backslash. */
const FONT = 'text[a-z]+|math[a-z]+|emph|underline|boldsymbol|operatorname';
const SWITCH = 'rm|bf|it|sf|tt|em|sc|cal|bfseries|itshape|ttfamily|scshape';
const RELATIONS: Readonly<Record<string, string>> = { sim: '~', approx: '≈', leq: '≤', geq: '≥', times: '×' };

/** One alternative per kind of remnant; a brace is judged where it stands. */
const REMNANT = new RegExp(
  [
    String.raw`(?<dollar>\$)`,
    String.raw`(?<font>\\(?:${FONT})\s*\{|\b(?:textbf|textit|texttt|emph|mathbf|mathcal|mathbb|mathrm)\{)`,
    String.raw`(?<note>\s?\\footnote\s*\{)`,
    String.raw`(?<switch>\{\\?(?:${SWITCH})\s+(?=\S))`,
    String.raw`\\(?<greek>${Object.keys(LETTERS).join('|')})(?![a-zA-Z])\s?`,
    String.raw`\\(?<sign>[%&_#${'$'}{}])`,
    String.raw`(?<maths>\\[([]\s?|\s?\\[)\]])`,
    String.raw`(?<comment>(?<=\p{L}\s)%(?=\p{L}{2}))`,
    String.raw`(?<thin>\\,)`,
    String.raw`(?<quote>${'``'}|'')`,
    String.raw`(?<dash>(?<=[^\s-])---?(?=[^\s-])|(?<=\s)---?(?=\s))`,
    String.raw`(?<star>(?<!\S)\*\*(?=\p{L})|(?<=[\p{L}\p{N})])\*\*(?![\p{L}\p{N}*]))`,
    String.raw`(?<=\d\$?)\\?(?<times>times)(?![a-z])`,
    String.raw`(?<![a-zA-Z])\\?(?<relation>sim|approx|leq|geq)\s?(?=\d)`,
    ...FORMULA,
    String.raw`(?<open>\{)|(?<close>\})`,
  ].join('|'),
  'gu',
);

/** What stands behind a brace that holds running text, rather than a set or a formula: a word, or an accented letter of one. */
const PROSE = /^(?:\p{L}[\p{L}’'-]+[\s.;}]|[^\P{L}a-zA-Z]\})/u;
const RAISED = /^(?:[\p{L}\d]+|[^\s{},/]{1,5})\}/u; // W^{res}, 10^{-21}
const RAISED_TERM = /^[^{}]{1,20}\}/; // R^{m, n}, W^{1/2}
/** Letters of a sentence that comes again; an abstract stands on one page. */
const MAX_REMEMBERED = 500;
const ADDRESS = /https?:\/\/\S+$/;

/**
 * The same runs, with `\textbf{Te}nsor` as `Tensor`, `{bf MASK}` as `MASK`, `96\%` as `96%`, `2.7times` as `2.7×`, `\(\Delta W\)` as `ΔW`,
 * `W^star` as `W^*`, ``` ``so'' ``` as `“so”` and `%that`, a comment whose end was lost, as `that`; what is no remnant stays, the braces of sets and unknown commands too. Commands may begin in
 * one run and end in another. Runs and marks keep their number and order.
 */
export function withoutLatex(runs: readonly Run[]): readonly Run[] {
  const whole = runs.map(({ text }) => text).join('');
  const edits = editsOf(whole);
  if (edits.length === 0) return runs;
  let start = 0;
  return runs.map((run) => {
    const end = start + run.text.length;
    const text = edited(whole, start, end, edits);
    start = end;
    return { ...run, text };
  });
}

/** As `withoutLatex`, of a plain text. */
export function plainText(text: string): string {
  return withoutLatex([{ text }])[0]?.text ?? '';
}

/** A form as it is read: `Te}nsor \textbf{N}etwork` is a stretch of LaTeX whose first command stands before it. */
export function readableForm(form: string): string {
  const plain = plainText(form);
  return form.includes('\\') ? plain.replace(/[{}]/g, '') : plain;
}

/** In order of their places. Sentences and titles are read again on page after page. */
const editsOf = remembered(findEdits, MAX_REMEMBERED);

function findEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  const marks = mathsMarks(text);
  const closings: (string | undefined)[] = []; // of every brace that is open: what its end is read as, undefined as it stands
  for (const match of text.matchAll(REMNANT)) {
    const [found] = match;
    const start = match.index;
    const groups = match.groups ?? {};
    let read: string | undefined;
    if (groups['close'] !== undefined) {
      read = closings.length === 0 ? '' : closings.pop(); // what began before the quotation ends in it
    } else if (/[{]$/.test(found) || groups['switch'] !== undefined) {
      const opened = groups['sign'] === undefined ? opens(text, start, found, groups) : undefined;
      if (groups['sign'] === undefined) closings.push(opened?.[1]);
      read = groups['sign'] ?? opened?.[0];
    } else if (groups['dollar'] !== undefined) read = marks.has(start) || isStray(text, start) ? '' : undefined;
    else read = plain(found, groups) ?? readFormula(groups, text.slice(0, start), text.slice(start + found.length));
    if (read !== undefined && read !== found) edits.push({ start, end: start + found.length, text: read });
  }
  return edits;
}

/** Longer than any formula in a line of text. */
const MAX_FORMULA = 120;
/** A letter with its index, a number, or something that only a formula holds; "5 or US" between two sums of money is none. */
const MATHS =
  /^(?![\s])(?:[^$]*[\\^_{}=<>|+*/][^$]*|-?[A-Za-z](?:['\d]|,\s?[A-Za-z])*|[-+]?\d[\d.,]*\s?(?:\\?%|[x×])?)(?<!\s)$/;

/** Offsets of the dollars that open and close a formula. */
function mathsMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  let open = -1;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    if (text.charAt(at - 1) === '\\') continue;
    const isFormula =
      open >= 0 &&
      at - open <= MAX_FORMULA &&
      !/[\d{]/.test(text.charAt(at + 1)) &&
      MATHS.test(text.slice(open + 1, at));
    if (isFormula) marks.add(open).add(at);
    open = isFormula ? -1 : at;
  }
  return marks;
}

/** The one half that a quotation, or what was lost, left of a formula: before a command that sets letters, or behind a word. */
function isStray(text: string, at: number): boolean {
  return (
    /^\$\\?(?:text[a-z]+|math[a-z]+|emph)\{/.test(text.slice(at, at + 24)) ||
    (/\p{Ll}/u.test(text.charAt(at - 1)) && /^(?:[\s.,;:)]|$)/.test(text.slice(at + 1, at + 2)))
  );
}

/** What a brace and its end are read as; undefined where both stay. */
function opens(
  text: string,
  start: number,
  found: string,
  groups: Readonly<Record<string, string | undefined>>,
): readonly [string, string] | undefined {
  if (groups['font'] !== undefined || groups['switch'] !== undefined) return ['', ''];
  if (groups['note'] !== undefined) return [' (', ')'];
  const before = text.slice(Math.max(0, start - 200), start);
  const rest = text.slice(start + found.length, start + found.length + 80);
  if (/[\^_]$/.test(before)) return raises(rest);
  if (ADDRESS.test(before)) return PROSE.test(rest) ? [' (', ')'] : undefined;
  if (/[{$]$/.test(before)) return undefined; // a template's place, `{{name}}` or `${name}`
  if (/\\[a-zA-Z]+\*?\s?$/.test(before)) return undefined; // the argument of a command that is not known here
  return PROSE.test(rest) || /^\\[a-zA-Z]+\}/.test(rest) ? ['', ''] : undefined;
}

/** What the braces behind `^` or `_` are read as: brackets where more than one thing is raised. */
function raises(rest: string): readonly [string, string] | undefined {
  if (RAISED.test(rest) && !/^\p{L}\\?times/u.test(rest)) return ['', ''];
  return RAISED_TERM.test(rest) ? ['(', ')'] : undefined;
}

/** What a remnant without braces reads as; undefined for none. */
function plain(found: string, groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { greek, sign, relation, times } = groups;
  if (greek !== undefined) return LETTERS[greek];
  if (sign !== undefined) return sign;
  if (relation !== undefined) return RELATIONS[relation];
  if (times !== undefined) return RELATIONS['times'];
  if (groups['thin'] !== undefined) return '\u2009';
  if (groups['quote'] !== undefined) return found === '``' ? '“' : '”';
  if (groups['dash'] !== undefined) return found === '--' ? '–' : '—';
  return ['maths', 'star', 'comment'].some((name) => groups[name] !== undefined) ? '' : undefined;
}

/** A stretch of the text with its edits; one that began before it only takes away. */
function edited(text: string, from: number, to: number, edits: readonly Edit[]): string {
  let at = from;
  let read = '';
  for (const { start, end, text: put } of edits) {
    if (end <= from || start >= to) continue;
    read += text.slice(at, Math.max(at, start)) + (start >= from ? put : '');
    at = Math.min(end, to);
  }
  return read + text.slice(at, to);
}
