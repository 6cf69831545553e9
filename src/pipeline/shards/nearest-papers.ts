/** Which papers are near a paper: those with which it shares concepts that few others have. */
import { need } from './site.ts';

const MAX_NEAREST = 6;
/** A concept of more papers than this share tells nothing about which papers are near: as many others have it. */
const RARE_SHARE = 0.03;
const MIN_CUTOFF = 10; // … but in a small corpus a concept of ten papers still may
const MAX_CUTOFF = 1000; // … and in a large one lists that grow with it would make the time grow with its square
/** Everyday words ("encoder", "regression"): where few papers here have one, that is chance. Names and terms of several words are not used in passing. */
const EVERYDAY = /^\p{Ll}+$/u;

/** A paper, by its row among all, and what it shares: ids of concepts, the rarest first. */
export type NearPaper = Readonly<{ row: number; shared: readonly string[] }>;

type Met = Readonly<{ met: Int32Array; most: readonly number[]; rest: number }>;

/** What sums of logarithms may differ by their order. */
const ROUNDING = 1e-9;

const NO_ROWS = new Int32Array();

type Given = Readonly<{
  papers: readonly Readonly<{ id: string }>[];
  papersByConcept: ReadonlyMap<string, readonly string[]>;
  conceptById: ReadonlyMap<string, Readonly<{ name: string }>>;
  occurrencesByPaper: ReadonlyMap<string, readonly Readonly<{ conceptId: string }>[]>;
}>;

/**
 * Papers by the rarity of what they share, at most six: the sum of ln(papers / papers with the concept) over concepts that are rare.
 * Lists of the papers that share a concept are read from the rarest on, only until no paper that was not met can be among the nearest: so the
 * longest, which grow with the corpus, are mostly left out.
 * @returns a function of a paper's row among `papers`, which are sorted by id; the nearest first, of equal ones the lower row
 */
export function nearestPapers(given: Given): (row: number) => readonly NearPaper[] {
  const { papers } = given;
  const { ids, rarities, rowsByConcept, conceptsByRow } = indexTelling(given);
  const scores = new Float64Array(papers.length); // so far, of the papers that `own` meets
  const metBy = new Int32Array(papers.length).fill(-1);
  const metRows = new Int32Array(papers.length); // room for all, once
  const readIn = new Int32Array(papers.length); // number of the list that a paper was last read in
  let lists = 0;
  const heldBy = new Int32Array(ids.length).fill(-1);

  /** Notes what each paper shares of the rarest concepts; `rest` is what it may share beside, and `most` are those that share most so far. */
  const meet = (own: number, concepts: readonly number[]): Met => {
    let metCount = 0;
    [metBy[own], scores[own]] = [own, Number.NEGATIVE_INFINITY]; // it is not near itself
    let most: readonly number[] = [];
    let rest = concepts.reduce((sum, concept) => sum + at(rarities, concept), 0);
    for (const concept of concepts.toSorted((a, b) => at(rarities, b) - at(rarities, a))) {
      if (rest < lastOf(most, (row) => at(scores, row))) break;
      const rarity = at(rarities, concept);
      const list = ++lists;
      const rows = rowsByConcept[concept] ?? NO_ROWS;
      for (const row of rows) {
        readIn[row] = list;
        const isNew = metBy[row] !== own;
        if (isNew) metRows[metCount++] = row;
        metBy[row] = own;
        scores[row] = isNew ? rarity : at(scores, row) + rarity;
      }
      rest -= rarity;
      // What was not read now has not risen.
      const others = most.filter((row) => readIn[row] !== list);
      most = greatest(rows, scores, others).filter((row) => row !== own);
    }
    return { met: metRows.subarray(0, metCount), most, rest };
  };

  /** The score that the last of so many nearest papers has at least, a little less for rounding. */
  const lastOf = (rows: readonly number[], scoreOf: (row: number) => number): number =>
    (rows.length < MAX_NEAREST ? 0 : Math.min(...rows.map(scoreOf))) - ROUNDING;

  /** Of the concepts those that a paper has too. */
  const shared = (concepts: readonly number[], row: number): readonly number[] => {
    for (const concept of conceptsByRow[row] ?? []) heldBy[concept] = row;
    return concepts.filter((concept) => heldBy[concept] === row);
  };
  const scoreOf = (concepts: readonly number[], row: number): number =>
    shared(concepts, row).reduce((sum, concept) => sum + at(rarities, concept), 0);

  return (own) => {
    const concepts = Array.from(conceptsByRow[own] ?? []);
    const { met, most, rest } = meet(own, concepts);
    const bound = lastOf(most, (row) => scoreOf(concepts, row)) - rest;
    const possible = met.filter((row) => at(scores, row) >= bound);
    for (const row of possible) scores[row] = scoreOf(concepts, row);
    const paperCount = (concept: number): number => rowsByConcept[concept]?.length ?? 0;
    const idOf = (concept: number): string => ids[concept] ?? '';
    return greatest(possible, scores).map((row) => ({
      row,
      shared: shared(concepts, row)
        .toSorted((a, b) => paperCount(a) - paperCount(b) || (idOf(a) < idOf(b) ? -1 : 1))
        .map(idOf),
    }));
  };
}

/** Concepts that tell which papers are near, by number: neither of one paper nor of many, and no everyday words. */
function indexTelling({ papers, papersByConcept, conceptById, occurrencesByPaper }: Given) {
  const cutoff = Math.min(MAX_CUTOFF, Math.max(MIN_CUTOFF, papers.length * RARE_SHARE));
  const telling = [...papersByConcept].filter(
    ([id, own]) => own.length >= 2 && own.length <= cutoff && !EVERYDAY.test(need(conceptById, id).name),
  );
  const ids = telling.map(([id]) => id);
  const rowById = new Map(papers.map(({ id }, row) => [id, row]));
  const numberById = new Map(ids.map((id, number) => [id, number]));
  const rowsByConcept = telling.map(([, own]) => Int32Array.from(own, (one) => need(rowById, one)));
  const conceptsByRow = papers.map(({ id }) =>
    Int32Array.from((occurrencesByPaper.get(id) ?? []).flatMap(({ conceptId }) => numberById.get(conceptId) ?? [])),
  );
  const rarities = Float64Array.from(rowsByConcept, ({ length }) => Math.log(papers.length / length));
  return { ids, rarities, rowsByConcept, conceptsByRow };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

/**
 * The rows with the greatest scores, `MAX_NEAREST` at most, in that order, of equal ones the lower row first: no more are sorted than are kept.
 * @param others  rows beside those, in that order already
 */
function greatest(rows: Iterable<number>, scores: Float64Array, others: readonly number[] = []): number[] {
  const kept = [...others];
  const isBefore = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference > 0 || (difference === 0 && a < b);
  };
  for (const row of rows) {
    let at = kept.length;
    while (at > 0 && isBefore(row, kept[at - 1] ?? 0)) at--;
    if (at < MAX_NEAREST) kept.splice(at, 0, row);
    if (kept.length > MAX_NEAREST) kept.pop();
  }
  return kept;
}
