/** Terms of other fields alone: what a paper was filed under, and phrases that several papers have, of which what one paper says is too little. */
import { toAliasKey } from '../../domain/surface-form.ts';
import { type Background, BACKGROUND_ABSTRACTS } from '../fitted/background.ts';
import { isBreaker, isUnit, phraseKey } from '../text/noun-chunks.ts';
import type { HarvestDetector, HarvestedName } from './harvest/harvester.ts';

/** So many papers make a term of a phrase. */
const LEAST_PAPERS = 2;

/** Where papers are near those that the phrases at large were counted in, words and uses say enough. */
const OF_OTHER_FIELDS: ReadonlySet<HarvestDetector> = new Set(['recurring-term', 'tag-term']);

/** @returns the names without those recurring terms that too few papers have; without all of them, and without tags, where papers are near */
export function keptInField(names: readonly HarvestedName[], isNear: boolean): readonly HarvestedName[] {
  if (isNear) return names.filter(({ detector }) => !OF_OTHER_FIELDS.has(detector));
  const papersByKey = new Map<string, Set<string>>();
  for (const { name, detector, paperId } of names) {
    if (!isWeighed(detector)) continue;
    const key = toAliasKey(name);
    papersByKey.set(key, (papersByKey.get(key) ?? new Set()).add(paperId));
  }
  return names.filter(
    ({ name, detector }) =>
      detector !== 'recurring-term' || (papersByKey.get(toAliasKey(name))?.size ?? 0) >= LEAST_PAPERS,
  );
}

/** So many papers have to be filed under a single word where papers are about methods: they are filed under what a method is for, too. */
const LEAST_FILED = 3;

/** @returns the names with "food" and "friend", under which one paper on a method is filed and which the next ones say in passing, as terms of that paper alone */
export function withLoneTags(names: readonly HarvestedName[]): readonly HarvestedName[] {
  const filed = countFiled(names);
  const isLone = (name: HarvestedName): boolean => isWordOfTag(name) && (filed.get(name.name) ?? 0) < LEAST_FILED;
  return names.map((name): HarvestedName => (isLone(name) ? { ...name, detector: 'scored-term' } : name));
}

/** @returns the names of other fields without units, and without "change", "critical" or "view" where hardly anybody has filed a paper under such a word of every paper */
export function withoutPlainWords(names: readonly HarvestedName[]): readonly HarvestedName[] {
  const filed = countFiled(names);
  const isPlain = (name: HarvestedName): boolean => isWordOfTag(name) && isBreaker(name.name);
  return names.filter((name) =>
    isPlain(name) ? (filed.get(name.name) ?? 0) >= LEAST_FILED : name.long !== undefined || !isUnit(name.name),
  );
}

/** So many papers of one title are a column of a journal: "Book reviews", "Editorial". */
const LEAST_OF_TITLE = 3;

/** @returns the names that are no title of several papers */
export function withoutColumns(
  names: readonly HarvestedName[],
  papers: readonly Readonly<{ title: string }>[],
): readonly HarvestedName[] {
  const counts = new Map<string, number>();
  for (const { title } of papers) counts.set(toAliasKey(title), (counts.get(toAliasKey(title)) ?? 0) + 1);
  const columns = new Set([...counts].flatMap(([key, count]) => (count >= LEAST_OF_TITLE ? [key] : [])));
  return columns.size === 0 ? names : names.filter(({ name }) => !columns.has(toAliasKey(name)));
}

/** Papers filed under each single word. */
function countFiled(names: readonly HarvestedName[]): ReadonlyMap<string, number> {
  const filed = new Map<string, number>();
  for (const name of names) if (isWordOfTag(name)) filed.set(name.name, (filed.get(name.name) ?? 0) + 1);
  return filed;
}

function isWordOfTag({ name, detector }: HarvestedName): boolean {
  return detector === 'tag-term' && /^\p{Ll}+$/u.test(name);
}

/** So many papers make a term of words that are so many times as common among them as at large. */
const LEAST_PAPERS_OF_FIELD = 4;
const LEAST_RATIO = 100;
/** Abstracts at large that are taken to hold a phrase beyond those counted: what few hold was not kept. */
const UNCOUNTED = 10;

/** @returns the names without those field terms that are not so much more common among the papers as at large; without all of them where papers are near */
export function ofField(
  names: readonly HarvestedName[],
  { isNear, paperCount, background }: Readonly<{ isNear: boolean; paperCount: number; background: Background }>,
): readonly HarvestedName[] {
  if (isNear) return names.filter(({ detector }) => detector !== 'field-term');
  const papersByKey = new Map<string, Set<string>>();
  for (const { name, detector, paperId } of names) {
    if (detector !== 'field-term') continue;
    const key = toAliasKey(name);
    papersByKey.set(key, (papersByKey.get(key) ?? new Set()).add(paperId));
  }
  return names.filter(({ name, detector }) => {
    if (detector !== 'field-term') return true;
    const count = papersByKey.get(toAliasKey(name))?.size ?? 0;
    const atLarge = ((background.get(phraseKey(name))?.abstracts ?? 0) + UNCOUNTED) / BACKGROUND_ABSTRACTS;
    return count >= LEAST_PAPERS_OF_FIELD && count >= LEAST_RATIO * atLarge * paperCount;
  });
}

/** The weights of such terms know of common words and of curated parts. */
export function isWeighed(detector: HarvestDetector): boolean {
  return detector === 'scored-term' || detector === 'recurring-term';
}
