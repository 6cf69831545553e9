/** Names of a paper's own work that other words of the paper spell out, without a bracket that says so: "MS-RAG", "a multi-scale RAG network". */
import { toAliasKey } from '../../domain/surface-form.ts';
import { isSpelledOutBy } from '../text/abbreviations/long-form.ts';
import { addTo } from '../text/add-to.ts';
import { kindOfHead } from '../text/head-kind.ts';
import { isCoinedShape } from '../text/name-shape.ts';
import type { HarvestedName } from './harvest/harvester.ts';
import { isWeighed } from './recurring-terms.ts';

/**
 * @param names  of all papers
 * @returns pairs that count in their paper alone, in the order of the names; none for a name that the paper defines, or that two phrases
 *          spell out. What data are for spells them out as well ("DocVQA"): the phrase has to be a way to do things, or to have every capital of the name
 */
export function ownExpansions(names: readonly HarvestedName[]): HarvestedName[] {
  const byPaper = new Map<string, HarvestedName[]>();
  for (const name of names)
    if (name.long !== undefined || isOwn(name) || isPhrase(name)) addTo(byPaper, name.paperId, name);
  return [...byPaper.values()].flatMap((some) => {
    const defined = new Set(some.flatMap(({ name, long }) => (long === undefined ? [] : toAliasKey(name))));
    const phrases = some.filter(isPhrase);
    const own = new Map(some.filter(isOwn).map((name) => [toAliasKey(name.name), name]));
    return [...own].flatMap(([key, name]): HarvestedName[] => {
      if (defined.has(key)) return [];
      const spelled = new Map(
        phrases.filter((phrase) => isSpelledBy(name, phrase)).map((phrase) => [toAliasKey(phrase.name), phrase]),
      );
      const [phrase] = spelled.values();
      return phrase === undefined || spelled.size > 1 ? [] : [{ ...name, long: phrase.name, isInferred: true }];
    });
  });
}

/** A coined word that the paper hands out. */
function isOwn({ name, long, detector }: HarvestedName): boolean {
  const isGiven = detector === 'title-name' || detector === 'introduced-name';
  return isGiven && long === undefined && isCoinedShape(name) && !/\s/.test(name);
}

/** Several words that nobody defines. */
function isPhrase({ name, long, detector }: HarvestedName): boolean {
  return long === undefined && /\s/.test(name) && (isWeighed(detector) || detector === 'capitalised-phrase');
}

/** The letters are those of a way to do things, or all capitals of whatever it is: "CRAMF", "Concept-driven Retrieval-Augmented Mathematical Formalization". */
function isSpelledBy({ name }: HarvestedName, { name: phrase }: HarvestedName): boolean {
  if (kindOfHead(phrase) === 'method') return isSpelledOutBy(name, phrase);
  return name.length >= LEAST_CAPITALS && name === phrase.replace(/[^\p{Lu}]/gu, '');
}

/** Fewer meet by chance. */
const LEAST_CAPITALS = 4;
