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

const NONE = new Int32Array();

type Given = Readonly<{
  papers: readonly Readonly<{ id: string }>[];
  papersByConcept: ReadonlyMap<string, readonly string[]>;
  conceptById: ReadonlyMap<string, Readonly<{ name: string }>>;
  occurrencesByPaper: ReadonlyMap<string, readonly Readonly<{ conceptId: string }>[]>;
}>;

/**
 * Papers by the rarity of what they share, at most six: the sum of ln(papers / papers with the concept) over concepts that are rare.
 * @returns a function of a paper's row among `papers`, which are sorted by id; the nearest first, of equal ones the lower row
 */
export function nearestPapers(given: Given): (row: number) => readonly NearPaper[] {
  const { papers } = given;
  const { ids, rarities, rowsByConcept, conceptsByRow } = indexTelling(given);
  const scores = new Float64Array(papers.length); // of the papers that `own` meets
  const metBy = new Int32Array(papers.length).fill(-1);
  const metRows = new Int32Array(papers.length); // room for all, once
  const paperCount = (concept: number): number => rowsByConcept[concept]?.length ?? 0;
  const idOf = (concept: number): string => ids[concept] ?? '';

  /** Rows of the papers that share one of the concepts, with their scores. */
  const meet = (own: number, concepts: Int32Array): Int32Array => {
    let metCount = 0;
    for (const concept of concepts) {
      const rarity = rarities[concept] ?? 0;
      const rows = rowsByConcept[concept] ?? NONE;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] ?? 0;
        if (metBy[row] === own) scores[row] = (scores[row] ?? 0) + rarity;
        else {
          metBy[row] = own;
          scores[row] = rarity;
          metRows[metCount++] = row;
        }
      }
    }
    scores[own] = Number.NEGATIVE_INFINITY; // it is not near itself
    return metRows.subarray(0, metCount);
  };

  return (own) => {
    const concepts = conceptsByRow[own] ?? NONE;
    return greatest(meet(own, concepts), scores).map((row) => {
      const others = new Set(conceptsByRow[row]);
      const shared = Array.from(concepts)
        .filter((concept) => others.has(concept))
        .sort((a, b) => paperCount(a) - paperCount(b) || (idOf(a) < idOf(b) ? -1 : 1));
      return { row, shared: shared.map(idOf) };
    });
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

/** The rows with the greatest scores, `MAX_NEAREST` at most, in that order, of equal ones the lower row first; none without a score. */
function greatest(rows: Int32Array, scores: Float64Array): number[] {
  const kept: number[] = [];
  let least = Number.NEGATIVE_INFINITY; // of what may still be kept
  for (const row of rows) {
    const score = scores[row] ?? 0;
    if (score < least || score === Number.NEGATIVE_INFINITY) continue;
    let at = kept.length;
    for (; at > 0; at--) {
      const other = kept[at - 1] ?? 0;
      const difference = score - (scores[other] ?? 0);
      if (difference < 0 || (difference === 0 && row > other)) break;
    }
    kept.splice(at, 0, row);
    if (kept.length > MAX_NEAREST) kept.pop();
    if (kept.length === MAX_NEAREST) least = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept;
}
