/** What is stated between the chosen concept and others: groups by type and direction, the best sentence of each group, all others on demand. */
import type { ServedConcept } from '../../domain/schema/served.ts';
import type { ConceptRelation, ConceptRef } from '../../domain/schema/site-data.ts';
import { RELATION_LABELS } from '../../domain/vocabulary.ts';
import { isNamed } from '../../view/tokens.ts';
import { relationKey } from '../relation-key.ts';
import { make } from './dom.ts';
import { evidenceOf, quoteText, sourceLine } from './panel-evidence.ts';
import type { PaperAddress } from './paper-link.ts';
import { lineSymbol, nameClass } from './symbols.ts';

/** Rows of a group before "n more". */
const ROWS_SHOWN = 6;
/** Class of a row behind "n more". */
export const FOLDED = 'is-folded';

export type LinkMaker = (ref: ConceptRef) => HTMLAnchorElement;

/** One section per type and direction, in the record's order; empty where nothing is stated. */
export function relationSections(record: ServedConcept, link: LinkMaker, paper: PaperAddress): readonly HTMLElement[] {
  const groups = new Map<string, ConceptRelation[]>();
  for (const relation of record.relations) {
    const key = `${relation.type} ${relation.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return Array.from(groups.values(), (relations) => section(record, relations, link, paper));
}

function section(
  record: ServedConcept,
  relations: readonly ConceptRelation[],
  link: LinkMaker,
  paper: PaperAddress,
): HTMLElement {
  const [first, ...rest] = relations;
  if (!first) throw new RangeError('section: a group has at least one relation');
  const rows = rest.map((relation) => toRow(record, relation, link, paper));
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
    ...lead(record, first, link, paper),
    rows.length > 0 && make('ul', { class: 'relation-rows' }, ...rows),
    moreButton(rows),
  );
}

/** The first of a group with its best sentence at once. */
function lead(
  record: ServedConcept,
  relation: ConceptRelation,
  link: LinkMaker,
  paper: PaperAddress,
): readonly HTMLElement[] {
  const [best] = relation.evidence;
  const place = { class: 'quote', 'data-relation': keyOf(record, relation) };
  if (!best) return [make('p', place, link(relation.other))];
  const { button, part } = evidenceOf(relation, record.id, paper, true);
  const quote = make('p', place, link(relation.other), ' ', ...quoteText(best, [record.id]));
  return [quote, sourceLine(best, paper), button, part];
}

function toRow(record: ServedConcept, relation: ConceptRelation, link: LinkMaker, paper: PaperAddress): HTMLElement {
  const { button, part } = evidenceOf(relation, record.id, paper);
  const place = { 'data-relation': keyOf(record, relation) };
  return make('li', place, make('span', { class: 'relation-name' }, link(relation.other)), button, part);
}

function keyOf({ id }: ServedConcept, { type, direction, other }: ConceptRelation): string {
  return direction === 'in' ? relationKey(type, other.id, id) : relationKey(type, id, other.id);
}

/** Folds a long list, on the screen alone (CSS); the rest comes in place. */
function moreButton(rows: readonly HTMLElement[]): HTMLElement | undefined {
  const folded = rows.slice(ROWS_SHOWN);
  if (folded.length < 2) return undefined; // "1 more" takes as much room as the one
  for (const row of folded) row.classList.add(FOLDED);
  const button = make('button', { type: 'button', class: 'more' }, `${folded.length} more`);
  button.addEventListener('click', () => {
    for (const row of folded) row.classList.remove(FOLDED);
    folded[0]?.querySelector('a')?.focus({ preventScroll: true });
    button.remove();
  });
  return button;
}

/** Link to a concept's page; the caller makes it choose on the map. */
export function conceptLink(ref: ConceptRef, href: string): HTMLAnchorElement {
  return make('a', { href, class: nameClass(ref.kind, isNamed(ref.name)), 'data-concept': ref.id }, ref.name);
}
