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
 *          spell out. What data are for spells them out as well ("DocVQA"): the phrase has to be a way to do things
 */
export function ownExpansions(names: readonly HarvestedName[]): HarvestedName[] {
  const byPaper = new Map<string, HarvestedName[]>();
  for (const name of names)
    if (name.long !== undefined || isOwn(name) || isWay(name)) addTo(byPaper, name.paperId, name);
  return [...byPaper.values()].flatMap((some) => {
    const defined = new Set(some.flatMap(({ name, long }) => (long === undefined ? [] : toAliasKey(name))));
    const ways = some.filter(isWay);
    const own = new Map(some.filter(isOwn).map((name) => [toAliasKey(name.name), name]));
    return [...own].flatMap(([key, name]): HarvestedName[] => {
      if (defined.has(key)) return [];
      const spelled = new Map(
        ways.filter((way) => isSpelledOutBy(name.name, way.name)).map((way) => [toAliasKey(way.name), way]),
      );
      const [way] = spelled.values();
      return way === undefined || spelled.size > 1 ? [] : [{ ...name, long: way.name, isInferred: true }];
    });
  });
}

/** A coined word that the paper hands out. */
function isOwn({ name, long, detector }: HarvestedName): boolean {
  const isGiven = detector === 'title-name' || detector === 'introduced-name';
  return isGiven && long === undefined && isCoinedShape(name) && !/\s/.test(name);
}

/** Several words that name a method and that nobody defines. */
function isWay({ name, long, detector }: HarvestedName): boolean {
  const isPhrase = long === undefined && /\s/.test(name) && (isWeighed(detector) || detector === 'capitalised-phrase');
  return isPhrase && kindOfHead(name) === 'method';
}
