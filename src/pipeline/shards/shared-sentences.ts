/**
 * Concepts that stand in one sentence without a relation that is stated between them: hops of a path that say "named together".
 * Pairs in columns, and the sentence of each pair; the text itself is kept out of memory until it is written.
 */
import type { FieldSpan } from '../../domain/schema/paper.ts';
import { type SharedSentences } from '../../domain/schema/shared-sentences.ts';
import { SITE_DATA_VERSION } from '../../domain/schema/site-data.ts';
import { addTo } from '../text/add-to.ts';
import { differences } from './columns.ts';
import { need, toQuote, toWrittenQuote, type Site, type WrittenQuote } from './site.ts';

/**
 * A concept keeps so many pairs, the strongest; a pair stays where either of its two keeps it. So the rows grow with the concepts, and what
 * stands in every second sentence does not fill the file; what is rare keeps all it has.
 */
const MAX_PAIRS = 16;

/** A sentence: the row of its paper, and where it stands there. */
type Place = Readonly<{ paper: number; span: FieldSpan }>;
/** `first`, `second` are rows of the map, first < second; `names` is how many concepts the best sentence holds. */
type Pair = { first: number; second: number; papers: number; lastPaper: number; names: number; best: Place };

export type SharedSentencesOf = Readonly<{
  columns: SharedSentences;
  /** Sentences by number, as `columns.sentence` counts them; made one at a time. */
  quotes: () => Generator<WrittenQuote>;
}>;

/** @param rowById  rows of the map; see `mapRows` */
export function toSharedSentences(site: Site, rowById: ReadonlyMap<string, number>): SharedSentencesOf {
  const pairs = keepStrongest(site, rowById, [...collectPairs(site, rowById).values()]);
  pairs.sort((a, b) => a.first - b.first || a.second - b.second);
  const places = [...new Map(pairs.map(({ best }) => [placeKey(best), best])).values()].sort(comparePlaces);
  const numbers = new Map(places.map((place, number) => [placeKey(place), number]));
  return {
    columns: {
      version: SITE_DATA_VERSION,
      a: differences(pairs.map(({ first }) => first)),
      b: pairs.map(({ second }) => second),
      papers: pairs.map(({ papers }) => papers),
      sentence: pairs.map(({ best }) => numbers.get(placeKey(best)) ?? 0), // every best place has a number
    },
    quotes: function* () {
      for (const { paper, span } of places) yield toWrittenQuote(site, site.papers[paper]?.id ?? '', span);
    },
  };
}

/** Every pair that shares a sentence and has no stated relation, with the papers that have it and its best sentence. */
function collectPairs(site: Site, rowById: ReadonlyMap<string, number>): ReadonlyMap<number, Pair> {
  const order = rowById.size;
  const stated = new Set(
    site.graph.edges.map(({ from, to }) => pairKey(need(rowById, from), need(rowById, to), order)),
  );
  const pairs = new Map<number, Pair>();
  site.papers.forEach(({ id }, paper) => {
    for (const span of sentencesOf(site, id)) {
      const rows = [...new Set(toQuote(site, id, span).marks.map((mark) => need(rowById, mark.id)))];
      rows.sort((a, b) => a - b);
      rows.forEach((first, i) => {
        for (const second of rows.slice(i + 1)) {
          const key = pairKey(first, second, order);
          if (!stated.has(key)) note(pairs, key, { first, second, names: rows.length, best: { paper, span } });
        }
      });
    }
  });
  return pairs;
}

/** The best sentence is the one that names fewest concepts: a long enumeration relates little. Of equals the first. */
function note(pairs: Map<number, Pair>, key: number, found: Omit<Pair, 'papers' | 'lastPaper'>): void {
  const pair = pairs.get(key);
  const { paper } = found.best;
  if (!pair) {
    pairs.set(key, { ...found, papers: 1, lastPaper: paper });
    return;
  }
  if (pair.lastPaper !== paper) pair.papers += 1;
  pair.lastPaper = paper;
  if (found.names < pair.names) Object.assign(pair, { names: found.names, best: found.best });
}

/** Sentences of a paper that name something, title first. */
function sentencesOf(site: Site, paperId: string): readonly FieldSpan[] {
  const spans = (site.occurrencesByPaper.get(paperId) ?? []).flatMap(({ mentions }) =>
    mentions.map(({ field, sentence }) => ({ field, ...sentence })),
  );
  const distinct = new Map(spans.map((span) => [`${span.field} ${span.start} ${span.end}`, span]));
  return [...distinct.values()].sort(compareSpans);
}

/** Strength: papers with both, over the geometric mean of the papers with each. */
function keepStrongest(site: Site, rowById: ReadonlyMap<string, number>, pairs: readonly Pair[]): Pair[] {
  const paperCounts: number[] = [];
  for (const [id, row] of rowById) paperCounts[row] = need(site.conceptById, id).paperCount;
  const strength = ({ first, second, papers }: Pair) =>
    papers / Math.sqrt((paperCounts[first] ?? 1) * (paperCounts[second] ?? 1));
  const pairsByRow = new Map<number, Pair[]>();
  for (const pair of pairs) {
    addTo(pairsByRow, pair.first, pair);
    addTo(pairsByRow, pair.second, pair);
  }
  const kept = new Set<Pair>();
  for (const list of pairsByRow.values()) {
    list.sort((a, b) => strength(b) - strength(a) || a.names - b.names || a.first - b.first || a.second - b.second);
    for (const pair of list.slice(0, MAX_PAIRS)) kept.add(pair);
  }
  return [...kept];
}

function pairKey(a: number, b: number, order: number): number {
  return Math.min(a, b) * order + Math.max(a, b);
}

function placeKey({ paper, span }: Place): string {
  return `${paper} ${span.field} ${span.start} ${span.end}`;
}

function comparePlaces(a: Place, b: Place): number {
  return a.paper - b.paper || compareSpans(a.span, b.span);
}

function compareSpans(a: FieldSpan, b: FieldSpan): number {
  if (a.field !== b.field) return a.field === 'title' ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
