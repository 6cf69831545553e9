/**
 * Which harvested name is a curated concept, which a new one, and where it counts: a definition inside a paper decides that paper;
 * coined shapes and repeated definitions are known everywhere; other names stay in the papers that use them.
 */
import { toAliasKey } from '../../domain/surface-form.ts';
import { addTo } from '../text/add-to.ts';
import { isAllCaps, isCoinedShape, NOT_CONCEPTS, RAISED, VENUES } from '../text/name-shape.ts';
import { DEFINING, type HarvestedName } from './harvest/harvester.ts';
import type { LexiconEntry, LexiconForm } from './lexicon.ts';
import { hasTermHead, kindOfHead } from '../text/head-kind.ts';
import { singularOf } from '../text/variants.ts';
import { findOpen, findSame, formsOf, type Group, inSmall, isKept, startGroup, usualLong } from './harvested-group.ts';
import { isSpeltSo, KnownNames, namesPlainly } from './known-names.ts';
import { hasOtherCapitals, isSpeltAsAcronym } from './namesakes.ts';
import { namesOfOne } from './names-of-one.ts';
import { ownExpansions } from './own-expansions.ts';
import { isWeighed, keptInField } from './recurring-terms.ts';
import { isSameExpansion, isVariantOf } from '../text/same-expansion.ts';

type Known = Readonly<{
  entries: readonly LexiconEntry[];
  forms: readonly LexiconForm[];
  stopForms: ReadonlySet<string>;
}>;
/** Acronyms that other fields have as well. */
const DOUBTFUL = /^\p{Lu}{2,4}$/u;

/** So many papers agree on what a short form stands for. */
const LEAST_AGREEING = 2;

/** Below it a phrase may not lengthen a known term. */
const MIN_SUFFIX_CONFIDENCE = 0.7;

/** What the acronym of a venue stands for, where it is one. */
const VENUE_LONG = /\b(?:conference|symposium|meeting|workshop|association|society|systems|discovery)\b/i;

type HasOne = (paperId: string, words: readonly string[]) => boolean;

/**
 * @param isNear  to the papers that the phrases at large were counted in
 * @param hasOne  does a paper have one of the words?
 * @returns the known entries and forms with the harvested ones behind, sorted by name and first paper
 */
export function linkHarvest(
  names: readonly HarvestedName[],
  known: Known,
  isNear: boolean,
  hasOne: HasOne = () => false,
): { entries: LexiconEntry[]; forms: LexiconForm[] } {
  const linker = new Linker(known, isNear, hasOne);
  for (const name of names) if (name.long !== undefined) linker.addPair(name);
  for (const pair of ownExpansions(names)) linker.addPair(pair);
  linker.agreeOnFirstExpansions();
  for (const name of keptInField(names, isNear)) if (name.long === undefined) linker.addName(name);
  return linker.done();
}

class Linker {
  readonly #given: Known;
  readonly #known: KnownNames;
  /** Entries that papers spell a short form out as, by its key. */
  readonly #spelledOut = new Map<string, Set<number>>();
  /** Alias keys of the long forms that each paper defines. */
  readonly #longsByPaper = new Map<string, string[]>();
  readonly #extraForms: LexiconForm[] = [];
  /** What papers spell out a known entry as of which nobody has said what it stands for. */
  readonly #firstExpansions = new Map<number, { longKey: string; form: LexiconForm; paperId: string }[]>();
  /** Those that papers agree on: words of the entry everywhere. */
  readonly #agreed = new Set<string>();
  readonly #groups = new Map<string, Group[]>();
  /** The group of a key that a paper is in: there is one. */
  readonly #groupsByPaper = new Map<string, Map<string, Group>>();

  /** The papers are not about methods: their short forms are others than those of the vocabulary, unless one spells it out. */
  readonly #isFar: boolean;

  readonly #hasOne: HasOne;

  constructor(known: Known, isNear: boolean, hasOne: HasOne) {
    this.#given = known;
    this.#known = new KnownNames(known.entries, known.forms);
    this.#isFar = !isNear;
    this.#hasOne = hasOne;
  }

  addPair(pair: HarvestedName): void {
    const long = pair.long ?? '';
    const key = toAliasKey(pair.name);
    const longKey = toAliasKey(long);
    if (this.#given.stopForms.has(longKey)) return;
    const byLong =
      this.#known.entriesOf(longKey)[0] ?? this.#known.entriesOf(toAliasKey(this.#known.spelledInside(long)))[0];
    if (this.#given.stopForms.has(key) && byLong === undefined) return;
    addTo(this.#longsByPaper, pair.paperId, longKey);
    const byShort = this.#known.entriesOf(key);
    if (byLong !== undefined) return this.#known.explainsPart(pair.name, byLong) ? undefined : this.#bind(pair, byLong);
    for (const entry of byShort) {
      const longs = this.#longsOf(entry, key);
      if (
        longs.length === 0 ? this.#isFirstLong(pair, key, entry) : longs.some((known) => isSameExpansion(known, long))
      ) {
        this.#bind(pair, entry);
        const form = this.#form(long, entry, pair, undefined);
        if (longs.length === 0) addTo(this.#firstExpansions, entry, { longKey, form, paperId: pair.paperId });
        else this.#extraForms.push(form);
        return;
      }
      if (longs.some((known) => isVariantOf(long, known))) return this.#bind(pair, entry);
    }
    const isVenue = VENUES.has(pair.name) && VENUE_LONG.test(long);
    if (!isVenue && (VENUES.has(pair.name) || !NOT_CONCEPTS.has(pair.name))) this.#join(key, pair, long);
  }

  /** The commonest of them that two papers give counts everywhere, others in their papers. Call it when all pairs are there. */
  agreeOnFirstExpansions(): void {
    for (const given of this.#firstExpansions.values()) {
      const byLong = [...Map.groupBy(given, ({ longKey }) => longKey).values()];
      const papersOf = (some: typeof given): number => new Set(some.map(({ paperId }) => paperId)).size;
      const [most = [], next = []] = byLong.sort((a, b) => papersOf(b) - papersOf(a));
      const isAgreed = papersOf(most) >= LEAST_AGREEING && papersOf(most) > papersOf(next);
      for (const { longKey, form, paperId } of given) {
        const isEverywhere = isAgreed && longKey === most[0]?.longKey;
        this.#extraForms.push(isEverywhere ? form : { ...form, papers: new Set([paperId]) });
        if (isEverywhere) this.#agreed.add(longKey);
      }
    }
  }

  addName(name: HarvestedName): void {
    const key = toAliasKey(name.name);
    if (this.#agreed.has(key)) return;
    const isTerm = isWeighed(name.detector);
    if (key === '' || (this.#given.stopForms.has(key) && name.detector !== 'title-name' && !isTerm)) return;
    if (this.#isCurated(name, key)) return;
    const data = name.detector === 'data-name' ? this.#known.rowOfData(name.name) : undefined;
    if (data !== undefined) return this.#bind(name, data);
    const spelledOut = [...(this.#spelledOut.get(key) ?? [])];
    const [entry] = spelledOut;
    if (this.#isFar && entry !== undefined && spelledOut.length === 1 && !this.#groups.has(key))
      return this.#bind(name, entry);
    if (!isTerm && name.confidence < MIN_SUFFIX_CONFIDENCE && this.#known.endsIn(name.name)) return;
    if (name.detector === 'eponym-term' && this.#known.startsWith(name.name)) return;
    if ((isTerm && this.#known.startsWithData(name.name)) || this.#startsWithOwn(name)) return;
    if (name.detector === 'capitalised-phrase' && this.#known.isRow(name.name)) return;
    if (
      isPhrase(name) &&
      (this.#longsByPaper.get(name.paperId) ?? []).some((long) => long.includes(key) || key.includes(long))
    )
      return;
    this.#join(key, name, undefined);
  }

  done(): { entries: LexiconEntry[]; forms: LexiconForm[] } {
    const entries = [...this.#given.entries];
    const forms = [
      ...this.#given.forms.map((form) => (this.#isDoubtful(form) ? { ...form, needsContext: true } : form)),
      ...this.#extraForms,
    ];
    const groups = [...this.#groups.values()].flat().filter(isKept);
    const othersOf = this.#isFar ? namesOfOne(groups) : new Map<Group, readonly Group[]>();
    const others = new Set([...othersOf.values()].flat());
    const inWords = this.#inWords(groups.filter((group) => !others.has(group)));
    const joined = new Set([...inWords.values(), ...others]);
    for (const group of groups
      .filter((each) => !joined.has(each))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      const namesakes = this.#known.formsOf(toAliasKey(group.name));
      const isTaken = namesakes.some(
        (form) =>
          isSpeltAsAcronym(form.text, group.name) ||
          hasOtherCapitals(form.text, group.name) ||
          (this.#isFar && group.longs.size > 0 && namesPlainly(form, group.name) && !this.#isDoubtful(form)),
      );
      const row = group.longs.size === 0 ? this.#known.rowOfPhrase(toAliasKey(group.name)) : undefined;
      const words = inWords.get(group);
      const same = [group, words].flatMap((each) => (each && othersOf.get(each)) ?? []);
      const formsOfOthers = same.flatMap((other) => formsOf(other, row ?? entries.length, other.longs.size > 0));
      if (row !== undefined) {
        forms.push(...formsOf(group, row, false), ...formsOfOthers);
        continue;
      }
      const isWords = words !== undefined && words.papers.size > group.papers.size;
      const expansion = isWords ? undefined : usualLong(group);
      const kind = group.kind ?? words?.kind;
      entries.push({
        name: isWords ? words.name : group.name,
        ...(kind === undefined ? {} : { kind }),
        ...(expansion === undefined ? {} : { expansion }),
        broader: [],
        context: [],
        origin: { paper: [...group.papers][0] ?? '' },
      });
      forms.push(...formsOf(group, entries.length - 1, isTaken, group.papers.size + (words?.papers.size ?? 0)));
      if (words !== undefined) forms.push(...formsOf(words, entries.length - 1, false));
      forms.push(...formsOfOthers);
    }
    return { entries, forms };
  }

  /** "Ocean acidification (OA)" in one paper, and the words alone in others: one concept, called as more papers call it. */
  #inWords(groups: readonly Group[]): Map<Group, Group> {
    const inWords = new Map<Group, Group>();
    const taken = new Set<Group>();
    for (const group of groups) {
      const longs = [...group.longs].filter(([key]) => !group.inferred.has(key));
      const named = longs.flatMap(([key, long]) => [key, toAliasKey(singularOf(long))]);
      const words = named.flatMap((key) => this.#groups.get(key) ?? []).find((each) => each.longs.size === 0);
      if (words === undefined || taken.has(words)) continue;
      inWords.set(group, words);
      taken.add(words);
    }
    return inWords;
  }

  /** The paper's own definition: the short form means this entry there, whatever else it may mean elsewhere. */
  #bind(pair: HarvestedName, entry: number): void {
    const key = toAliasKey(pair.name);
    this.#spelledOut.set(key, (this.#spelledOut.get(key) ?? new Set()).add(entry));
    this.#extraForms.push(this.#form(toSingular(pair.name), entry, pair, new Set([pair.paperId])));
  }

  #form(text: string, entry: number, from: HarvestedName, papers: ReadonlySet<string> | undefined): LexiconForm {
    const caseClass = /\p{Lu}/u.test(text) && !/\s/.test(text) ? 'cased' : 'fold';
    const scope = papers === undefined ? {} : { papers };
    return {
      text,
      entry,
      caseClass,
      needsContext: false,
      ...scope,
      detector: from.detector,
      isDefined: DEFINING.has(from.detector),
      confidence: from.confidence,
    };
  }

  #isCurated({ name, detector, paperId }: HarvestedName, key: string): boolean {
    const isOther = (text: string): boolean =>
      detector === 'title-name' && (isSpeltAsAcronym(text, name) || hasOtherCapitals(text, name));
    const isOwn = this.#groupsByPaper.get(key)?.has(paperId) === true;
    return this.#known
      .formsOf(key)
      .some(
        (form) =>
          (namesPlainly(form, name) || (!isOwn && this.#isMetIn(paperId, form, name))) &&
          !isOther(form.text) &&
          !this.#isDoubtful(form),
      );
  }

  /** A short acronym of a method, a model or the like that no paper of a far field spells out so: "SAE" is a serious adverse event in medicine. */
  #isDoubtful({ text, entry }: LexiconForm): boolean {
    return (
      DOUBTFUL.test(text) && this.#isMadeElsewhere(entry) && this.#spelledOut.get(toAliasKey(text))?.has(entry) !== true
    );
  }

  /** A method, a model or the like of the areas that come along, and the papers are of another field. */
  #isMadeElsewhere(entry: number): boolean {
    const { kind, comesAlong } = this.#known.entries[entry] ?? {};
    return this.#isFar && comesAlong === true && kind !== 'concept';
  }

  /** What it is known to stand for; of another field no "LiDAR sensor", which LiDAR does not stand for. */
  #longsOf(entry: number, key: string): readonly string[] {
    const longs = this.#known.longsOf(entry);
    return this.#isFar ? longs.filter((long) => !long.split(/\s+/).some((word) => toAliasKey(word) === key)) : longs;
  }

  /** Nothing was known of what this concept's name stands for, and the paper says it; one of another field may call something else so. */
  #isFirstLong({ name, paperId }: HarvestedName, key: string, entry: number): boolean {
    const isPlain = !this.#isMadeElsewhere(entry) && this.#isPlain(name, key, entry);
    const isMeant = (form: LexiconForm): boolean => form.entry === entry && this.#isMetIn(paperId, form, name);
    return isPlain || (!DOUBTFUL.test(name) && this.#known.formsOf(key).some(isMeant));
  }

  /** The very name of a row that waits for context, in a paper that has it: "Mamba" where state spaces are modelled. */
  #isMetIn(paperId: string, { text, needsContext, entry, setting }: LexiconForm, name: string): boolean {
    const { context = [] } = this.#given.entries[entry] ?? {};
    if (!needsContext || !isSpeltSo(text, name) || !this.#hasOne(paperId, context)) return false;
    return setting === undefined || this.#hasOne(paperId, setting);
  }

  /** Is the name, without context, this known concept's first one, though nothing is known of what it stands for? */
  #isPlain(name: string, key: string, entry: number): boolean {
    if (isAllCaps(name) && toAliasKey(this.#known.entries[entry]?.name ?? '') !== key) return false; // "GVP" of a GVP-GNN
    return this.#known
      .formsOf(key)
      .some(
        (form) =>
          form.entry === entry &&
          namesPlainly(form, name) &&
          !isSpeltAsAcronym(form.text, name) &&
          !hasOtherCapitals(form.text, name),
      );
  }

  /** "Iwin Transformer" where the title names Iwin, "MMCL loss" where the paper names MMCL: what that is stands behind it. */
  #startsWithOwn({ name, paperId, detector }: HarvestedName): boolean {
    const [first = '', head = '', ...others] = name.split(/\s+/);
    const own = this.#groupsByPaper.get(toAliasKey(first))?.get(paperId);
    if (own === undefined || others.length > 0) return false;
    if (head === 'structure') return own.detectors.has('title-name') && own.name === first;
    if (kindOfHead(head) !== 'method') return false;
    if (hasTermHead(head) && !/^transformer$/i.test(head)) return false;
    return own.detectors.has('title-name') || (isWeighed(detector) && isCoinedShape(first));
  }

  /** Adds to the group of the same name: same expansion, or none where the paper gives none. */
  #join(key: string, from: HarvestedName, long: string | undefined): void {
    const groups = this.#groups.get(key) ?? [];
    this.#groups.set(key, groups);
    const byPaper = this.#groupsByPaper.get(key) ?? new Map<string, Group>();
    this.#groupsByPaper.set(key, byPaper);
    let group =
      byPaper.get(from.paperId) ?? (long === undefined ? findOpen(groups, this.#isFar) : findSame(groups, long));
    if (group === undefined) {
      group = startGroup(toSingular(from.name).replace(RAISED, ''));
      groups.push(group);
    }
    const longKey = toAliasKey(long ?? '');
    if (long !== undefined && !group.longs.has(longKey)) group.longs.set(longKey, long);
    if (long !== undefined) group.longUses.set(longKey, (group.longUses.get(longKey) ?? 0) + 1);
    if (long !== undefined && from.isInferred === true) group.inferred.add(longKey);
    group.papers.add(from.paperId);
    if (DEFINING.has(from.detector)) group.definers.add(from.paperId);
    byPaper.set(from.paperId, group);
    group.detectors.add(from.detector);
    group.name = inSmall(group.name, from);
    const kind = from.kind ?? this.#known.familyKind(from.name);
    if (kind !== undefined) group.kind ??= kind;
    group.confidence = Math.max(group.confidence, from.confidence);
  }
}

/** "SRLMs", "Layer-wise Scaling Kernels": a concept's name is singular; its forms cover the plural. */
function toSingular(name: string): string {
  return /\s/.test(name) ? singularOf(name) : name.replace(/(?<=\p{Lu}[\p{Lu}\d]*)s$/u, '');
}

function isPhrase(name: HarvestedName): boolean {
  return /\s/.test(name.name);
}
