/** Two concepts side by side, to read: sentences that relate them, shared and own neighbours, papers that mention both. */
import { counted } from '../../domain/number-words.ts';
import type { ServedConcept } from '../../domain/schema/served.ts';
import type { Evidence, PaperRef } from '../../domain/schema/site-data.ts';
import { RELATION_LABELS, ROLE_LABELS } from '../../domain/vocabulary.ts';
import { make, type Child } from '../explorer/dom.ts';
import { conceptLink } from '../explorer/panel-relations.ts';
import { lineSymbol } from '../explorer/symbols.ts';
import { formatDate } from '../explorer/words.ts';
import type { Filters } from '../filters.ts';
import type { GraphNode } from '../load-graph.ts';
import { paperLink } from '../explorer/paper-link.ts';
import { relationKey } from '../relation-key.ts';
import { plainName, sentence } from './chain-view.ts';
import { comparePair, countParts, type Comparison, type Neighbour, type NeighbourGroup } from './compare-pair.ts';
import type { PairTools } from './pair-tools.ts';
import { clearButton, type PairEvents, type PairNodes } from './path-view.ts';

const SENTENCES_SHOWN = 4;
const NEIGHBOURS_SHOWN = 10;
const PAPERS_SHOWN = 8;
/** As `RELATION_LABELS`, of two. */
const BOTH_LABELS = {
  'builds-on': { out: 'Both build on', in: 'Both are built on by', both: 'Both build on' },
  compares: { out: 'Both are compared with', in: 'Both are compared with', both: 'Both are compared with' },
  evaluates: { out: 'Both are evaluated on', in: 'Both are used to test', both: 'Both are evaluated on' },
} as const;

/**
 * @param filters  absent: all of the map
 * @throws {Error} where the data cannot be had; the message is fit to be shown
 */
export async function showComparison(
  tools: PairTools,
  { from: a, to: b }: PairNodes,
  on: PairEvents,
  filters?: Filters,
): Promise<readonly Node[]> {
  if (a.index === b.index) {
    on.light({ ends: [a.index], nodes: [a.index], edges: [], shared: [] });
    const words = make(
      'p',
      { class: 'pair-message' },
      'Both are ',
      plainName(a),
      '. Choose another to compare it with.',
    );
    on.say(words.textContent ?? '');
    return [words];
  }
  const [together, ofA, ofB] = await Promise.all([tools.sharedOf(a, b), tools.records.load(a), tools.records.load(b)]);
  const comparison = comparePair(tools.graph, a.index, b.index, filters);
  const counts = countParts(comparison);
  const whole = countParts(filters ? comparePair(tools.graph, a.index, b.index) : comparison);
  const neighbours = [...comparison.sharedAlike.flatMap((group) => group.neighbours), ...comparison.sharedOtherwise];
  on.light({
    ends: [a.index, b.index],
    nodes: [...new Set([a.index, b.index, ...neighbours.map(({ node }) => node)])],
    edges: [...new Set([...comparison.between, ...neighbours.flatMap(({ edges }) => edges)])],
    shared: together ? [together] : [],
  });
  const papers = papersOfBoth(...(await Promise.all([tools.records.allPapers(ofA), tools.records.allPapers(ofB)])));
  on.say(
    `${a.name} and ${b.name}: ${counted(counts.shared, 'shared neighbour')}, ${counted(papers.length, 'paper')} that mention both.`,
  );
  const quotes: readonly HTMLElement[] = together ? sentence(tools, await tools.sentence(together), [a.id, b.id]) : [];
  return [
    ...leftOutNotes(sum(whole) - sum(counts), comparison.umbrellas, on),
    relatingPart(tools, ofA, b, quotes),
    sharedPart(tools, comparison, counts.shared, nothingWords(whole.shared, 'Nothing is stated of both.')),
    make(
      'div',
      { class: 'pair-columns' },
      ownPart(tools, a, comparison.ownA, nothingWords(whole.ownA, NO_OWN)),
      ownPart(tools, b, comparison.ownB, nothingWords(whole.ownB, NO_OWN)),
    ),
    papersPart(tools, papers, [a, b]),
  ];
}

const NO_OWN = 'Nothing that the other has not.';

function sum({ shared, ownA, ownB }: ReturnType<typeof countParts>): number {
  return shared + ownA + ownB;
}

/** What stands in the place of neighbours that there are not, or that the filters hide. */
function nothingWords(hidden: number, none: string): string {
  return hidden === 0 ? none : `The filters hide ${counted(hidden, 'neighbour')}.`;
}

function leftOutNotes(filtered: number, umbrellas: number, on: PairEvents): readonly HTMLElement[] {
  const note = (...words: readonly Child[]) => make('p', { class: 'pair-message' }, ...words);
  return [
    ...(filtered > 0 ? [note(`The filters leave out ${counted(filtered, 'neighbour')}. `, clearButton(on))] : []),
    ...(umbrellas > 0 ? [note(`Without ${counted(umbrellas, 'very common term')} that either is related to.`)] : []),
  ];
}

function part(title: string, count: number | undefined, ...children: readonly Child[]): HTMLElement {
  return make(
    'section',
    { class: 'panel-group pair-part' },
    make(
      'h3',
      {},
      make('span', { class: 'group-name' }, title),
      count !== undefined && make('span', { class: 'group-count' }, String(count)),
    ),
    ...children,
  );
}

/** Stated relations with their sentences; else the sentence that names both. */
function relatingPart(tools: PairTools, ofA: ServedConcept, b: GraphNode, quotes: readonly HTMLElement[]): HTMLElement {
  const relations = ofA.relations.filter(({ other }) => other.id === b.id);
  const stated = relations.flatMap(({ type, direction, evidence }) => {
    // Told from the end that does something: "DoRA builds on LoRA".
    const [subject, object] = direction === 'in' ? [b.name, ofA.name] : [ofA.name, b.name];
    const way = direction === 'in' ? 'out' : direction;
    const words = make(
      'p',
      {
        class: 'chain-words',
        'data-relation': direction === 'in' ? relationKey(type, b.id, ofA.id) : relationKey(type, ofA.id, b.id),
      },
      lineSymbol(type, way),
      `${subject} ${RELATION_LABELS[type][way].toLowerCase()} ${object}`,
    );
    const shown = evidence.slice(0, SENTENCES_SHOWN).flatMap((each: Evidence) => sentence(tools, each, [ofA.id, b.id]));
    return [words, ...shown];
  });
  const title = 'What relates them';
  if (stated.length > 0) return part(title, relations.length, ...stated);
  if (quotes.length > 0)
    return part(title, undefined, make('p', { class: 'chain-words' }, 'named in one sentence'), ...quotes);
  const path = make('a', { href: tools.addresses.path(ofA.id, b.id) }, 'Look for a path between them');
  return part(title, undefined, make('p', { class: 'pair-message' }, 'No sentence here names both. ', path, '.'));
}

function sharedPart(
  tools: PairTools,
  { sharedAlike, sharedOtherwise }: Comparison,
  count: number,
  nothing: string,
): HTMLElement {
  if (count === 0) return part('Shared neighbours', 0, make('p', { class: 'pair-message' }, nothing));
  const rows = sharedAlike.map((group) =>
    row(
      lineSymbol(group.type, group.direction),
      BOTH_LABELS[group.type][group.direction],
      links(tools, group.neighbours),
    ),
  );
  const otherwise =
    sharedOtherwise.length > 0 ? [row(undefined, 'Each in its own way', links(tools, sharedOtherwise))] : [];
  return part('Shared neighbours', count, ...rows, ...otherwise);
}

function ownPart(tools: PairTools, node: GraphNode, groups: readonly NeighbourGroup[], nothing: string): HTMLElement {
  const count = groups.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  const rows = groups.map(({ type, direction, neighbours }) =>
    row(
      lineSymbol(type, direction),
      RELATION_LABELS[type][direction],
      links(tools, neighbours.slice(0, NEIGHBOURS_SHOWN)),
      neighbours.length > NEIGHBOURS_SHOWN &&
        make(
          'a',
          { class: 'more', href: tools.addresses.concept(node.id) },
          `${neighbours.length - NEIGHBOURS_SHOWN} more`,
        ),
    ),
  );
  return part(
    `Only ${node.name}`,
    count,
    ...(rows.length > 0 ? rows : [make('p', { class: 'pair-message' }, nothing)]),
  );
}

function row(symbol: Element | undefined, words: string, names: readonly Child[], more?: Child): HTMLElement {
  return make(
    'div',
    { class: 'pair-row' },
    make('p', { class: 'chain-words' }, symbol, words),
    make('p', { class: 'others' }, ...names, more && ' and ', more),
  );
}

function links({ graph, addresses }: PairTools, neighbours: readonly Neighbour[]): readonly Child[] {
  return neighbours.flatMap(({ node }, i): Child[] => {
    const found = graph.nodes[node];
    return found ? [i > 0 && ', ', conceptLink(found, addresses.concept(found.id))] : [];
  });
}

type SharedPaper = Readonly<{ paper: PaperRef; roles: readonly [string, string] }>;

/** Newest first, as in either record; those where neither is merely mentioned before the others. */
function papersOfBoth(ofA: ServedConcept['papers'], ofB: ServedConcept['papers']): readonly SharedPaper[] {
  const rolesByPaper = new Map(ofB.map(({ paper, role }) => [paper.id, role]));
  const found = ofA.flatMap(({ paper, role }) => {
    const other = rolesByPaper.get(paper.id);
    if (!other) return [];
    const telling = [role, other].filter((each) => each !== 'mentions').length;
    return [{ paper, roles: [ROLE_LABELS[role], ROLE_LABELS[other]] as const, telling }];
  });
  return found.sort((x, y) => y.telling - x.telling);
}

function papersPart(
  { addresses }: PairTools,
  papers: readonly SharedPaper[],
  [a, b]: readonly [GraphNode, GraphNode],
): HTMLElement {
  const title = 'Papers that mention both';
  if (papers.length === 0) return part(title, 0, make('p', { class: 'pair-message' }, 'No paper here mentions both.'));
  const rows = papers.slice(0, PAPERS_SHOWN).map(({ paper, roles }) => {
    const does = roles[0] === roles[1] ? `${roles[0]} both` : `${roles[0]} ${a.name}, ${roles[1]} ${b.name}`;
    return make(
      'li',
      {},
      paperLink(paper, addresses.paper),
      make('span', { class: 'pair-does' }, `${does} · ${formatDate(paper.date) ?? 'undated'}`),
    );
  });
  const rest = papers.slice(PAPERS_SHOWN);
  const more = make(
    'details',
    { class: 'pair-more' },
    make('summary', {}, `${rest.length} more`),
    make('ul', {}, ...rest.map(({ paper }) => make('li', {}, paperLink(paper, addresses.paper)))),
  );
  return part(title, papers.length, make('ul', { class: 'pair-papers' }, ...rows), rest.length > 0 && more);
}
