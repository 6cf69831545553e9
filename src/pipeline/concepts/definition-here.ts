/** Which concepts are called what our own words say of them. */
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';

/**
 * "Electrical energy that training or inference uses" is no energy consumption of radios: of another field's papers a third have to
 * do machine learning, where the definition speaks of it.
 * @param paperIds  that have the concept
 */
export function definitionHere(
  entry: LexiconEntry | undefined,
  paperIds: readonly string[],
  { learners }: Pick<Lexicon, 'learners'>,
): { definition?: string } {
  if (entry?.definition === undefined) return {};
  const papers = [...new Set(paperIds)];
  const learning = papers.filter((id) => learners?.has(id) === true).length;
  const isMeant = learners === undefined || entry.isToldByLearning !== true || 3 * learning >= papers.length;
  return isMeant ? { definition: entry.definition } : {};
}
