/** What is stated between the chosen concept and others: groups by type and direction, the best sentence of each, the others as links. */
import type { ConceptRecord, ConceptRelation, ConceptRef, Evidence, Quote } from '../../domain/schema/site-data.ts';
import { RELATION_LABELS } from '../../domain/vocabulary.ts';
import { isNamed } from '../../view/tokens.ts';
import { make } from './dom.ts';
import { lineSymbol, nameClass } from './symbols.ts';
import { formatDate } from './words.ts';

/** Links of the rest of a group before "n more". */
const OTHERS_SHOWN = 12;
/** Characters kept on each side of the marks of a long sentence. */
const LONG_SENTENCE = 260;

export type LinkMaker = (ref: ConceptRef) => HTMLAnchorElement;

/** One section per type and direction, in the record's order; empty where nothing is stated. */
export function relationSections(
  record: ConceptRecord,
  link: LinkMaker,
  page: string,
  paper: PaperAddress,
): readonly HTMLElement[] {
  const groups = new Map<string, ConceptRelation[]>();
  for (const relation of record.relations) {
    const key = `${relation.type} ${relation.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return Array.from(groups.values(), (relations) => section(record, relations, link, page, paper));
}

function section(
  record: ConceptRecord,
  relations: readonly ConceptRelation[],
  link: LinkMaker,
  page: string,
  paper: PaperAddress,
): HTMLElement {
  const first = relations[0];
  if (!first) throw new RangeError('section: a group has at least one relation');
  const best = first.evidence[0];
  const rest = best ? relations.slice(1) : relations;
  const others = rest.slice(0, OTHERS_SHOWN).flatMap(({ other }, i) => [i > 0 ? ', ' : '', link(other)]);
  const more = rest.length - OTHERS_SHOWN;
  const moreLink = more > 0 && make('a', { href: page, class: 'more' }, `${more} more`);
  return make(
    'section',
    { class: 'panel-group' },
    make(
      'h3',
      {},
      lineSymbol(first.type, first.direction),
      make('span', { class: 'group-name' }, RELATION_LABELS[first.type][first.direction]),
      make('span', { class: 'group-count' }, String(relations.length)),
    ),
    best && make('p', { class: 'quote' }, link(first.other), ' ', ...quoteText(best, [record.id])),
    best && sourceLine(best, paper),
    rest.length > 0 && make('p', { class: 'others' }, ...others, more > 0 && ' and ', moreLink),
  );
}

/** “…sentence…” with the mentions of some concepts underlined; long ones are cut at words, around the first mark of each. */
export function quoteText(
  { text, marks }: Pick<Quote, 'text' | 'marks'>,
  ids: readonly string[],
): readonly (Node | string)[] {
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

/** Address of a paper's page by its id. */
export type PaperAddress = (id: string) => string;

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

/** Link to a concept's page; the caller makes it choose on the map. */
export function conceptLink(ref: ConceptRef, href: string): HTMLAnchorElement {
  return make('a', { href, class: nameClass(ref.kind, isNamed(ref.name)), 'data-concept': ref.id }, ref.name);
}
