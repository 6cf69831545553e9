/** The sentences behind a relation: folded away until asked for, then each with its paper, what it was read from, and how sure that is. */
import { counted } from '../../domain/number-words.ts';
import type { ConceptRelation, Evidence, Quote } from '../../domain/schema/site-data.ts';
import { cueLabel, KEPT_BACK, rightWords } from '../../domain/vocabulary.ts';
import { make } from './dom.ts';
import { formatDate } from './words.ts';

/** Characters kept of a long sentence with one mark. */
const LONG_SENTENCE = 260;

/** Address of a paper's page by its id. */
export type PaperAddress = (id: string) => string;
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

/** What the reading rests on, and of how many such readings how many are right. */
function groundLine({ cue, confidence }: Evidence): HTMLElement {
  return make('p', { class: 'source' }, `Read from ${cueLabel(cue)}; ${rightWords(confidence)}.`);
}

/** “…sentence…” with the mentions of some concepts underlined; long ones are cut at words, around the first mark of each. */
export function quoteText(
  { text, marks }: Pick<Quote, 'text' | 'marks'>,
  ids: readonly string[],
): readonly (Node | string)[] {
  if (text === '') return [KEPT_BACK];
  const ours = marks.filter((mark) => ids.includes(mark.id));
  const firsts = ids.flatMap((id) => ours.find((mark) => mark.id === id) ?? []);
  const { start, end } = excerpt(text, firsts.length > 0 ? firsts : marks.slice(0, 1));
  const parts: (Node | string)[] = [start > 0 ? '“… ' : '“'];
  let at = start;
  for (const mark of ours) {
    if (mark.start < at || mark.end > end) continue;
    parts.push(
      text.slice(at, mark.start),
      make('mark', { class: `mark-${mark.kind}` }, text.slice(mark.start, mark.end)),
    );
    at = mark.end;
  }
  parts.push(text.slice(at, end).trimEnd(), end < text.length ? ' …”' : '”');
  return parts;
}

/** The part of a long sentence around some marks, cut at spaces; longer than usual where they stand far apart. */
function excerpt(text: string, marks: readonly Readonly<{ start: number; end: number }>[]) {
  if (text.length <= LONG_SENTENCE) return { start: 0, end: text.length };
  const first = Math.min(...marks.map((mark) => mark.start), text.length);
  const last = Math.max(...marks.map((mark) => mark.end), 0);
  const length = Math.min(text.length, Math.max(LONG_SENTENCE, last - first + LONG_SENTENCE / 4));
  const middle = marks.length > 1 ? (first + last) / 2 : marks.length > 0 ? first : 0;
  const from = Math.max(0, Math.min(middle - length / 2, text.length - length));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const to = Math.min(text.length, Math.max(start + length, last));
  const end = to === text.length ? to : text.lastIndexOf(' ', to);
  return { start, end: end > start ? end : to };
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
  return make(
    'p',
    { class: 'source' },
    how,
    make('a', { href: paper(quote.paper.id) }, quote.paper.title),
    `, ${when}`,
  );
}
