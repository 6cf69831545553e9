/** All that papers say of one harvested name: is it believed, is it known in all of them, and by which forms? */
import type { Kind } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { hasCapital, isAllCaps } from '../text/name-shape.ts';
import { DEFINING, HARVEST_DETECTORS, type HarvestDetector, type HarvestedName } from './harvest/harvester.ts';
import { isSameExpansion } from '../text/same-expansion.ts';
import { singularOf } from '../text/variants.ts';
import type { LexiconForm } from './lexicon.ts';

export type Group = {
  name: string;
  /** What it stands for, by alias key, as first written. */
  longs: Map<string, string>;
  /** Papers that spell it out so. */
  longUses: Map<string, number>;
  /** Keys of long forms that count in their papers alone. */
  inferred: Set<string>;
  papers: Set<string>;
  /** Those that define the name; others have it, and mean what it means. */
  definers: Set<string>;
  detectors: Set<HarvestDetector>;
  confidence: number;
  kind?: Kind;
};

/** Mixed-case names of this length are nobody else's: "RandLoRA"; all-caps ones need two more letters, or a second paper. */
const MIN_GLOBAL_LENGTH = 4;

/** Below it a name of capitals alone is not believed on one paper's word; a coined token beside a naming word just reaches it. */
const MIN_CONFIDENCE = 0.75;

/** A group of which nothing is known but its name. */
export function startGroup(name: string): Group {
  return {
    name,
    longs: new Map(),
    longUses: new Map(),
    inferred: new Set(),
    papers: new Set(),
    definers: new Set(),
    detectors: new Set(),
    confidence: 0,
  };
}

/** The long form that most papers give; of two that as many give the shorter one. */
export function usualLong({ longs, longUses }: Group): string | undefined {
  const usesOf = (key: string): number => longUses.get(key) ?? 0;
  const [first] = [...longs].sort(([a, one], [b, other]) => usesOf(b) - usesOf(a) || one.length - other.length);
  return first && singularOf(first[1]);
}

/** Capitals alone need a reason, or a second paper. */
export function isKept(group: Group): boolean {
  return group.confidence >= MIN_CONFIDENCE || group.papers.size >= 2 || !isAllCaps(group.name);
}

/** Does the name mean the same in papers that do not define it? */
export function isGlobal(group: Group): boolean {
  if (group.detectors.size === 1 && group.detectors.has('scored-term')) return false; // weighed in each paper anew
  if (isOfLibrary(group)) return true;
  const letters = toAliasKey(group.name).length;
  if (/\s/.test(group.name)) return group.papers.size >= 2;
  if (!isAllCaps(group.name))
    return letters >= MIN_GLOBAL_LENGTH && /\p{Lu}.*\p{Lu}|\d|[+#*]|\p{Ll}\p{Lu}/u.test(group.name);
  return (
    group.papers.size >= 2 ||
    (group.detectors.has('title-name') && letters >= MIN_GLOBAL_LENGTH) ||
    /\d/.test(group.name)
  );
}

/** A word that papers were filed under, or that many of them have. */
function isOfLibrary({ detectors }: Group): boolean {
  return detectors.has('tag-term') || detectors.has('field-term');
}

/** A word as names and beginnings of sentences have it: "Port", "Flash-flood". */
const CAPITALISED = /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*$/u;

/** "Port" of the "Port of Tin" is the word that other papers were filed under, or write with a small letter: it is known so. */
export function inSmall(name: string, { name: other, detector }: HarvestedName): string {
  const isWord = detector === 'tag-term' || detector === 'field-term';
  return isWord && CAPITALISED.test(name) && !hasCapital(other) ? name.toLowerCase() : name;
}

/**
 * @param users  papers that have the name or its words
 * @param isTaken  a curated name or word is spelt alike: then the name counts where it is defined, and there before the other
 */
export function formsOf(group: Group, entry: number, isTaken: boolean, users = group.papers.size): LexiconForm[] {
  const detector = HARVEST_DETECTORS.find((name) => group.detectors.has(name)) ?? 'coined-token';
  const scope = isGlobal(group) && !isTaken ? {} : { papers: group.papers };
  const base = {
    entry,
    needsContext: false,
    detector,
    isDefined: DEFINING.has(detector),
    confidence: group.confidence,
  };
  const caseClass = isAllCaps(group.name) || !/\p{Lu}.*\p{Lu}/u.test(group.name) ? 'exact' : 'cased';
  const isPlainTag = isOfLibrary(group) && !hasCapital(group.name);
  const short: LexiconForm = {
    ...base,
    ...scope,
    owners: group.papers,
    definers: group.definers,
    text: group.name,
    caseClass: /\s/.test(group.name) || isPlainTag ? 'fold' : caseClass,
  };
  const longs = [...group.longs].map(([key, text]): LexiconForm => {
    const count = text.split(/\s+/).length;
    const isKnown = (isGlobal(group) && count >= 3) || (count === 2 && users >= 2);
    const isEverywhere = isKnown && !group.inferred.has(key);
    return { ...base, ...(isEverywhere ? {} : { papers: group.papers }), text, caseClass: 'fold' };
  });
  return [short, ...longs];
}

/** So many meanings of a short form are compared with a further one; what means none of them stays by itself. */
const MAX_SENSES = 200;

/** The first group that stands for the same. */
export function findSame(groups: readonly Group[], long: string): Group | undefined {
  let asked = 0;
  for (const group of groups) {
    for (const known of group.longs.values()) {
      if (isSameExpansion(known, long)) return group;
      if (++asked >= MAX_SENSES) return undefined;
    }
  }
  return undefined;
}

/** The first group that takes a name without expansion; of a far field, where names are everybody's, the only one there is. */
export function findOpen(groups: readonly Group[], isFar: boolean): Group | undefined {
  if (isFar && groups.length === 1) return groups[0];
  return groups.slice(0, MAX_SENSES).find((group) => isGlobal(group) || group.longs.size === 0);
}

/** "Thiamethoxam (THM)" in one paper and "thiamethoxam (TM)" in another: the short form of most papers, with the others of the same words. */
export function shortsOfOne(groups: readonly Group[]): ReadonlyMap<Group, readonly Group[]> {
  const named = groups.flatMap((group) => {
    const long = usualLong(group);
    return long === undefined || group.inferred.has(toAliasKey(long)) ? [] : [{ group, key: toAliasKey(long) }];
  });
  const byLong = Map.groupBy(named, ({ key }) => key);
  return new Map(
    [...byLong.values()].flatMap((same) => {
      const [first, ...others] = same
        .map(({ group }) => group)
        .sort((a, b) => b.papers.size - a.papers.size || (a.name < b.name ? -1 : 1));
      return first === undefined || others.length === 0 ? [] : [[first, others] as const];
    }),
  );
}
