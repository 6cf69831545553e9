/**
 * A reading list shares few concepts: of forty papers of one field most name what no other of them does. There papers are also kin by their
 * words, and what they are about is tied.
 */
import type { Concept, PaperConcepts } from '../../domain/schema/concept.ts';
import type { Kin } from '../../domain/schema/graph.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { addTo } from '../text/add-to.ts';
import { mainFirst } from './companions.ts';

/** With so many concepts of two papers or more, these tell regions by themselves. */
const ENOUGH_SHARED = 100;
/** Papers are compared in pairs: more than these share enough, or are no reading list. */
const MAX_PAPERS = 1000;
/** Nearest papers of each. */
const NEAREST = 2;
/** Words of more papers than this share tell nothing of any. */
const MAX_SHARE = 0.3;
const WORD = /\p{L}{4,}/gu;

/**
 * @param introduced  papers by the concept that they introduce
 * @param umbrellas   ids of concepts that are not drawn: no paper's main one
 * @returns ties between the main concepts of papers of like words, weights the cosine of their words by rarity, in (0, 1]; of papers
 *          that are nearest to each other twice; undefined where enough concepts are shared, of one paper and of more than 1,000
 */
export function findKin(
  papers: readonly Pick<Paper, 'id' | 'title' | 'abstract'>[],
  {
    concepts,
    papers: named,
  }: Readonly<{
    concepts: readonly Concept[];
    papers: readonly PaperConcepts[];
  }>,
  introduced: ReadonlyMap<string, ReadonlySet<string>>,
  umbrellas: ReadonlySet<string> = new Set(),
): readonly Kin[] | undefined {
  const sharedCount = concepts.reduce((count, { paperCount }) => count + Number(paperCount > 1), 0);
  if (papers.length < 2 || papers.length > MAX_PAPERS || sharedCount >= ENOUGH_SHARED) return undefined;
  const mainOf = new Map(
    named.map((one) => [one.paperId, mainFirst(one, introduced).find((id) => !umbrellas.has(id))]),
  );
  const vectors = weighWords(papers.map(({ title, abstract }) => `${title} ${abstract}`));
  const entries = indexWords(vectors);
  return vectors.flatMap((own, row) => {
    const near = Array.from(productsOf(own, entries, vectors.length), (likeness, at) => ({ at, likeness }))
      .filter(({ at, likeness }) => at !== row && likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
      .slice(0, NEAREST);
    return near.flatMap(({ at, likeness }): Kin[] => {
      const [a, b] = [mainOf.get(papers[row]?.id ?? ''), mainOf.get(papers[at]?.id ?? '')];
      return a === undefined || b === undefined || a === b ? [] : [{ a, b, weight: likeness }];
    });
  });
}

type Vector = ReadonlyMap<string, number>;

/** Words of each text by how rare they are among the texts, each vector of length 1. */
function weighWords(texts: readonly string[]): Vector[] {
  const words = texts.map(
    (text) => new Set((text.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/s$/, ''))),
  );
  const counts = new Map<string, number>();
  for (const some of words) for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(2, MAX_SHARE * texts.length);
  return words.map((some) => {
    const weighed = [...some].flatMap((word): [string, number][] => {
      const count = counts.get(word) ?? 0;
      return count < 2 || count > most ? [] : [[word, Math.log(texts.length / count)]];
    });
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

/** Texts that have a word, by its weight there. */
type Entries = ReadonlyMap<string, readonly Readonly<{ at: number; weight: number }>[]>;

function indexWords(vectors: readonly Vector[]): Entries {
  const entries = new Map<string, { at: number; weight: number }[]>();
  vectors.forEach((vector, at) => {
    for (const [word, weight] of vector) addTo(entries, word, { at, weight });
  });
  return entries;
}

/** Scalar products of a vector and each of `count` indexed ones: most words are of few texts. */
function productsOf(own: Vector, entries: Entries, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const [word, ownWeight] of own) {
    for (const { at, weight } of entries.get(word) ?? []) sums[at] = (sums[at] ?? 0) + ownWeight * weight;
  }
  return sums;
}
