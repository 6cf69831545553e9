/** Harvested names that are spelt in other ways and are one thing, by what the papers say of their parts. */
import { toAliasKey } from '../../domain/surface-form.ts';
import { type Group, shortsOfOne, usualLong } from './harvested-group.ts';

/** So many papers have to have a short form before it stands for its words inside of longer names. */
const LEAST_PAPERS = 3;
/** One of several meanings does where so many times as many papers mean it as mean the next. */
const CLEAR = 4;
/** A part in small letters that is no ordinary word, whatever short form it has the letters of: "hazmat" and "si", not "aid". */
const IS_NO_WORD = /^(?:.{1,2}|.{5,})$/u;

/** @returns by the name that most papers have the others of the same thing: of one expansion, or of the same parts */
export function namesOfOne(groups: readonly Group[]): ReadonlyMap<Group, readonly Group[]> {
  const othersOf = new Map(shortsOfOne(groups));
  const taken = new Set([...othersOf.values()].flat());
  const spelled = spelledOut(groups);
  const keyed = groups.flatMap((group): { group: Group; key: string }[] => {
    const long = usualLong(group);
    if (taken.has(group) || (long !== undefined && group.inferred.has(toAliasKey(long)))) return [];
    if (long !== undefined) return [{ group, key: `${toAliasKey(group.name)} ${keyOfParts(long, spelled)}` }];
    return /\S\s+\S/.test(group.name) ? [{ group, key: keyOfParts(group.name, spelled) }] : [];
  });
  for (const same of Map.groupBy(keyed, ({ key }) => key).values()) {
    const [first, ...others] = same.map(({ group }) => group).sort(byPapers);
    if (first !== undefined && others.length > 0) othersOf.set(first, [...(othersOf.get(first) ?? []), ...others]);
  }
  return othersOf;
}

function byPapers(a: Group, b: Group): number {
  return b.papers.size - a.papers.size || (a.name < b.name ? -1 : 1);
}

/** Keys of short forms that stand for one thing, with the key of its words. */
function spelledOut(groups: readonly Group[]): ReadonlyMap<string, string> {
  const byShort = Map.groupBy(
    groups.filter(({ longs }) => longs.size > 0),
    ({ name }) => toAliasKey(name),
  );
  return new Map(
    [...byShort].flatMap(([key, meanings]): [string, string][] => {
      const [most, next] = meanings.sort(byPapers);
      const long = most && usualLong(most);
      if (most === undefined || long === undefined || most.inferred.has(toAliasKey(long))) return [];
      const isClear = most.papers.size >= Math.max(LEAST_PAPERS, CLEAR * (next?.papers.size ?? 0));
      return isClear ? [[key, keyOfParts(long, new Map())]] : [];
    }),
  );
}

/** "Hydrological model" and "hydrologic model" are one; "historical" and "historic" are two. */
const IN_ICAL = /(?<=olog|graph|metr)ical$/;

/** "Si solar cell" and "silicon solar cell", "hazmat transport" and "hazardous materials transport" meet under one key. */
function keyOfParts(name: string, spelled: ReadonlyMap<string, string>): string {
  return name
    .split(/\s+/)
    .flatMap((part) => (spelled.has(toAliasKey(part)) ? [part] : part.split('-'))) // "c-Si" is a part, "crystalline-Si" two
    .map((part) => {
      const key = toAliasKey(part).replace(IN_ICAL, 'ic');
      return (/\p{Lu}/u.test(part) || IS_NO_WORD.test(key) ? spelled.get(key) : undefined) ?? key;
    })
    .join('');
}
