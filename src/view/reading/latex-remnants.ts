/** Papers' texts are kept as they were received; where they are shown, LaTeX that was left in them is read as what it stands for. */
import type { Run } from './marked-text.ts';

/** A command whose braces hold text; an escaped sign; a thin space; quotation marks; a brace. */
const REMNANT = /\\(?:text[a-z]+|math[a-z]+|emph|underline)\s*\{|\\([%&_#$])|\\,|(``)|('')|[{}]/g;
const MAYBE = /\\|``|''/;

/**
 * The same runs, with `\textbf{Te}nsor` as `Tensor`, `96\%` as `96%` and ``` ``so'' ``` as `“so”`; braces of other commands stay. Commands may
 * begin in one run and end in another. Runs and marks keep their number and order.
 */
export function withoutLatex(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ text }) => MAYBE.test(text))) return runs;
  const isDropped: boolean[] = []; // of every brace that is open
  return runs.map((run) => ({
    ...run,
    text: run.text.replace(REMNANT, (found, sign?: string, opening?: string, closing?: string) => {
      if (sign !== undefined) return sign;
      if (opening !== undefined) return '“';
      if (closing !== undefined) return '”';
      if (found === '\\,') return '\u2009';
      if (found === '}') return isDropped.pop() === true ? '' : found;
      isDropped.push(found !== '{');
      return found === '{' ? found : '';
    }),
  }));
}

/** As `withoutLatex`, of a plain text. */
export function plainText(text: string): string {
  return withoutLatex([{ text }])[0]?.text ?? '';
}
