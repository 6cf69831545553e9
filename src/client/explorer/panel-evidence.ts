/** The sentences behind a relation: folded away until asked for, then each with its paper, what it was read from, and how sure that is. */
import { counted } from '../../domain/number-words.ts';
import type { ConceptRelation, Evidence, Quote } from '../../domain/schema/site-data.ts';
import { cueLabel, KEPT_BACK, rightWords } from '../../domain/vocabulary.ts';
import { withoutLatex } from '../../view/reading/latex-remnants.ts';
import { markedFor, shortened } from '../../view/reading/marked-text.ts';
import { isMeasured } from '../is-measured.ts';
import { make, type Child } from './dom.ts';
import { paperLink, type PaperAddress } from './paper-link.ts';
import { formatDate } from './words.ts';

/** Characters kept of a long sentence. */
const LONG_SENTENCE = 260;

/** A button, and what it unfolds; the part is filled at the first press. */
export type Unfolding = Readonly<{ button: HTMLButtonElement; part: HTMLElement }>;

/**
 * All sentences that the record keeps (the best five).
 * @param self           concept whose mentions are underlined, besides the other's
 * @param isBestWritten  the best one stands there already: of it only the ground is given
 */
export function evidenceOf(
  { other, evidence }: ConceptRelation,
  self: string,
  paper: PaperAddress,
  isBestWritten = false,
): Unfolding {
  const part = make('ul', { class: 'evidence-list', hidden: true });
  const further = evidence.length - 1;
  const words = !isBestWritten
    ? counted(evidence.length, 'sentence')
    : further > 0
      ? counted(further, 'more sentence')
      : 'how it was read';
  const button = make('button', { type: 'button', class: 'evidence-button', 'aria-expanded': 'false' }, words);
  button.setAttribute('aria-label', `${words} on ${other.name}`);
  button.addEventListener('click', () => {
    if (part.childElementCount === 0) {
      const items = evidence.map((one, rank) =>
        isBestWritten && rank === 0 ? [groundLine(one)] : evidenceText(one, [self, other.id], paper),
      );
      part.replaceChildren(...items.map((item) => make('li', {}, ...item)));
    }
    part.hidden = !part.hidden;
    button.setAttribute('aria-expanded', String(!part.hidden));
  });
  return { button, part };
}

/** The sentence, its source, and the ground of the reading. */
function evidenceText(evidence: Evidence, ids: readonly string[], paper: PaperAddress): readonly HTMLElement[] {
  return [
    make('p', { class: 'quote' }, ...quoteText(evidence, ids)),
    sourceLine(evidence, paper),
    groundLine(evidence),
  ];
}

/** What the reading rests on, and of how many such readings how many are right, where that was measured. */
function groundLine({ cue, confidence }: Evidence): HTMLElement {
  return make(
    'p',
    { class: 'source' },
    `Read from ${cueLabel(cue)}${isMeasured() ? `; ${rightWords(confidence)}` : ''}.`,
  );
}

/** “…sentence…” with the mentions of some concepts underlined; long ones are cut as pages cut them, around those. */
export function quoteText(quote: Pick<Quote, 'text' | 'marks' | 'field'>, ids: readonly string[]): readonly Child[] {
  if (quote.text === '') return [KEPT_BACK];
  return [
    '“',
    ...withoutLatex(shortened(markedFor(quote, ids), LONG_SENTENCE)).map(({ text, mark }) =>
      mark === undefined ? text : make('mark', { class: `mark-${mark.kind}` }, text),
    ),
    '”',
  ];
}

/** Who says so, and how it is known where the sentence does not name both. */
export function sourceLine(
  quote: Quote & Partial<Pick<Evidence, 'mode' | 'introduces'>>,
  paper: PaperAddress,
): HTMLElement {
  const how =
    quote.mode === 'paper' && quote.introduces
      ? `In the paper that introduces ${quote.introduces}: `
      : quote.mode === 'others'
        ? 'Said by others: '
        : '';
  const when = formatDate(quote.paper.date) ?? 'undated';
  return make('p', { class: 'source' }, how, paperLink(quote.paper, paper), `, ${when}`);
}
