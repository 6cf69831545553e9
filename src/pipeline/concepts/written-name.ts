/** How a harvested name is shown: as papers write it, not as the first one happened to. */
import { toAliasKey } from '../../domain/surface-form.ts';
import type { FoundMention } from '../mentions/mention.ts';
import { isAllCaps } from '../text/name-shape.ts';
import { singularOf } from '../text/variants.ts';

type Name = Readonly<{ name: string; expansion: string | undefined }>;
type Use = Readonly<{ paperId: string; mention: FoundMention }>;

/** So many papers have to agree on a capital. */
const LEAST_AGREEING = 2;
/** One way to write it is the usual one where so many times as many papers have it. */
const USUAL = 2;

/** @param isAboutMethods  papers about methods go by short forms; others write "quality of life" in eighty papers and QOL in two */
export function asWritten({ name, expansion }: Name, uses: readonly Use[], isAboutMethods: boolean): Name {
  if (!isAboutMethods && expansion !== undefined && isShort(name, expansion) && goesByWords(expansion, uses))
    return { name: inOwnNumber(withUsualCapitals(expansion.replace(MARKED, ''), uses), uses), expansion: undefined };
  const usual = isAboutMethods ? name : inUsualCase(expansion === undefined ? asSpelt(name, uses) : name, uses);
  const spelt = withoutEmphasis(withSmallInitial(usual, uses), uses);
  if (isAboutMethods) return { name: /\s/.test(spelt) ? withUsualCapitals(spelt, uses) : spelt, expansion };
  return {
    name: inOwnNumber(/\s/.test(spelt) ? withUsualCapitals(spelt, uses) : asProper(spelt, uses), uses),
    expansion,
  };
}

/** Marks of notes, which titles bring along: "tin receptor∗". */
const MARKED = /[\s∗†‡§¶]+$/u;

/** "QOL" of words, and "Tam" of tamoxifen. */
function isShort(name: string, expansion: string): boolean {
  return isAllCaps(name) || (!/\s/.test(expansion) && name.length < expansion.length);
}

/** So many times as many papers call a known thing otherwise before it is called so. */
const FAR_MORE = 5;

/**
 * What comes along is called as it is known, in other fields as papers call it where hardly any has its name: "disaster management" where all
 * write "emergency response". A single word may be of another kind ("interpreting").
 */
export function asCalledHere(given: Name, uses: readonly Use[]): Name {
  const known = new Set([given.name, ...(given.expansion === undefined ? [] : [given.expansion])].map(toAliasKey));
  const [own, others] = [true, false].map((isOwn) =>
    uses.filter(({ mention }) => known.has(toAliasKey(mention.surface)) === isOwn),
  ) as [Use[], Use[]];
  const ownCount = new Set(own.map(({ paperId }) => paperId)).size;
  const [usual] = papersByForm(others, ({ surface }) =>
    singularOf(isShouted(surface) ? surface.toLowerCase() : surface),
  );
  if (usual === undefined || !/\p{Ll}\s\p{L}/u.test(usual[0])) return given;
  return usual[1] >= Math.max(LEAST_AGREEING, FAR_MORE * ownCount)
    ? { name: withUsualCapitals(usual[0], uses), expansion: given.expansion }
    : given;
}

function isShouted(surface: string): boolean {
  return /\s/.test(surface) && isAllCaps(surface);
}

/** "iEEE" of one paper is the IEEE of two others. */
function inUsualCase(name: string, uses: readonly Use[]): string {
  if (/\s/.test(name) || !/\p{Lu}/u.test(name)) return name;
  const folded = name.toLowerCase();
  const forms = papersByForm(
    uses.filter(({ mention: { surface } }) => surface.toLowerCase() === folded && /\p{Lu}.*\p{Lu}/u.test(surface)),
    ({ surface }) => surface,
  );
  const [usual] = forms;
  return usual !== undefined && usual[1] > (forms.get(name) ?? 0) ? usual[0] : name;
}

/** A phrase of ordinary words in capitals, as old databases have titles: "RADIATIVE LIFETIMES"; two short words may be acronyms. */
const SHOUTED = /^(?=.*\p{Lu}{5})\p{Lu}+(?:[ -]\p{Lu}+)+$/u;

/** "Zebra fish embryo" of one paper is "zebrafish embryo" where most write so; a phrase in capitals as those write it that do not shout. */
function asSpelt(name: string, uses: readonly Use[]): string {
  if (SHOUTED.test(name)) {
    const told = uses.filter(({ mention }) => /\p{Ll}{2}/u.test(mention.surface));
    const small = told.filter(({ mention }) => /(?:^|[\s-])\p{Ll}{2}/u.test(mention.surface));
    const [usual] = [...papersByForm(small.length > 0 ? small : told, ({ surface }) => singularOf(surface))];
    return usual?.[0] ?? withSmallWords(name);
  }
  if (!/[\s-]/.test(name) || !ALL_SMALL.test(name)) return name;
  const key = toAliasKey(name);
  const forms = papersByForm(uses, ({ surface }) => singularOf(surface.toLowerCase()));
  const [usual] = [...forms].filter(([form]) => toAliasKey(form) === key);
  return usual !== undefined && usual[1] > USUAL * (forms.get(singularOf(name)) ?? 0) ? usual[0] : name;
}

/** Forms with how many papers have each, most first. */
function papersByForm(uses: readonly Use[], formOf: (mention: FoundMention) => string): ReadonlyMap<string, number> {
  const papers = new Map<string, Set<string>>();
  for (const { paperId, mention } of uses) {
    const form = formOf(mention);
    papers.set(form, (papers.get(form) ?? new Set()).add(paperId));
  }
  return new Map(
    [...papers]
      .map(([form, ids]): [string, number] => [form, ids.size])
      .sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1)),
  );
}

/** Lower case but for short words, which may be acronyms; two words of them, as "LANDIS-II" is a name. */
function withSmallWords(name: string): string {
  if ((name.match(/\p{Lu}{5,}/gu) ?? []).length < 2) return name;
  return singularOf(name.replace(/\p{Lu}{4,}/gu, (word) => word.toLowerCase()));
}

/** "muslim", as somebody filed it, is "Muslim" where abstracts write it so. */
function asProper(name: string, uses: readonly Use[]): string {
  return ORDINARY.test(name) && isSmall(name)
    ? withUsualCapital(name, { at: 0, count: 1, isPlace: false }, uses)
    : name;
}

/** Names of several: places, and what stands behind "of"; and names of species, whose ends are no plurals. */
const IN_PLURAL =
  /\sof\s|(?:Hills|Islands|Keys|Lakes|Mountains|Highlands|Lowlands|Plains|Woods|Springs|Falls|Ghats|Clouds|Everglades|Nations|Goals|[a-z]+setts)$|^\p{Lu}\p{Ll}+(?:a|[aeiou]s|um|ys|ix)\s\p{Ll}+(?:[^s]|os)$/u;

/** The "Black Hills" are no "Black Hill", "Hylocichla minima" no minimum: a name that no paper has in the singular is as they write it. */
function inOwnNumber(name: string, uses: readonly Use[]): string {
  const isOf = /\p{Ll}\sof\s\p{Ll}/u.test(name);
  if (!(isOf || /^\p{Lu}\p{Ll}/u.test(name)) || !/\s/.test(name)) return name;
  const folded = name.toLowerCase();
  if (uses.some(({ mention }) => mention.surface.toLowerCase() === folded)) return name;
  if (isOf) return usualPlural(folded, uses) ?? name;
  const [plural, ...others] = uses.filter(({ mention }) => singularOf(mention.surface) === name);
  const isNamed =
    others.some(({ paperId }) => paperId !== plural?.paperId) && NAMED.test(name.slice(name.lastIndexOf(' ') + 1));
  return plural !== undefined && (isNamed || IN_PLURAL.test(plural.mention.surface)) ? plural.mention.surface : name;
}

/** The "number of crashes" is counted, none is a "number of crash". */
function usualPlural(folded: string, uses: readonly Use[]): string | undefined {
  const forms = papersByForm(uses, ({ surface }) => surface.toLowerCase());
  return [...forms.keys()].find((form) => singularOf(form) === folded);
}

/** "IKettle: hot tea", with the capital that begins a title, is an iKettle where abstracts call it so. */
function withSmallInitial(name: string, uses: readonly Use[]): string {
  if (!/^\p{Lu}{2}\S*\p{Ll}\S*$/u.test(name)) return name;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const countOf = (form: string): number =>
    uses.filter(({ mention }) => mention.field === 'abstract' && mention.surface === form).length;
  return countOf(small) > countOf(name) ? small : name;
}

function goesByWords(expansion: string, uses: readonly Use[]): boolean {
  const short = new Set<string>();
  const words = new Set<string>();
  const key = toAliasKey(expansion);
  for (const { paperId, mention } of uses)
    (/\s/.test(mention.surface) || toAliasKey(mention.surface) === key ? words : short).add(paperId);
  return words.size > USUAL * short.size;
}

/** A capital inside a word of a phrase. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}\p{Ll}/u;

/** "HypErplane Reflection" marks the letters of an acronym: where such a word is written as often without them, so is the name. */
function withoutEmphasis(name: string, uses: readonly Use[]): string {
  if (!name.includes(' ')) return name; // a name of its own: "RandLoRA"
  return name.replace(/\p{L}+/gu, (word) => {
    if (!INNER_CAPITAL.test(word)) return word;
    const folded = word.toLowerCase();
    const having = uses.filter(({ mention: { surface } }) => surface.toLowerCase().includes(folded));
    const marked = having.filter(({ mention: { surface } }) => INNER_CAPITAL.test(surface));
    return 2 * marked.length <= having.length ? word.charAt(0) + folded.slice(1) : word;
  });
}

/**
 * "Drosophila melanogaster", "United States": what all abstracts write with a capital where none has to stand has it by itself; what most
 * write without has none: "control group". A first word that no paper writes small has its capital where the last one has: "Black-billed Magpie".
 */
function withUsualCapitals(name: string, uses: readonly Use[]): string {
  const words = name.split(' ');
  const isPlace = PLACE.test(words.at(-1) ?? '');
  const usual = words.map((word, at) =>
    ORDINARY.test(word) ? withUsualCapital(word, { at, count: words.length, isPlace }, uses) : word,
  );
  const [first = '', last = ''] = [usual[0], usual.at(-1)];
  if (
    usual.length > 1 &&
    ORDINARY.test(first) &&
    NAMED.test(last) &&
    !uses.some(({ mention }) => isSmall(mention.surface))
  )
    return [first.charAt(0).toUpperCase() + first.slice(1), ...usual.slice(1)].join(' ');
  return usual.join(' ');
}

/** What a capital makes a place of, whoever writes it: "Bon Portage Island". */
const PLACE =
  /^(?:islands?|states?|rivers?|lakes?|bay|sea|ocean|valley|county|province|park|peninsula|basin|mountains?|hills?|region|university)$/i;
const ALL_SMALL = /^[\p{Ll}\s'’-]+$/u;
/** A word that a capital makes a name of: no acronym. Parts of it may follow: "black-billed", "A-infinity", "Twenty-First". */
const ORDINARY = /^(?:\p{L}(?:\p{Ll}+(?:-\p{Ll}+)*|(?:-\p{Ll}+)+)|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+)$/u;
/** Written as names are: no acronym, which tells nothing of the words before it ("low-energy SQUID"). */
const NAMED = /^\p{Lu}\p{Ll}+$/u;

function isSmall(surface: string): boolean {
  return /^\p{Ll}/u.test(surface);
}

type Position = Readonly<{ at: number; count: number; isPlace: boolean }>;

function withUsualCapital(word: string, { at, count, isPlace }: Position, uses: readonly Use[]): string {
  const upper = new Set<string>();
  const lower = new Set<string>();
  for (const { paperId, mention } of uses) {
    const { field, surface, start, sentence } = mention;
    const written = surface.split(' ');
    if (field === 'title' || written.length !== count || (at === 0 && start === sentence.start)) continue;
    if (/^\p{Lu}(?:\p{Ll}|-\p{Ll})/u.test(written[at] ?? '')) upper.add(paperId);
    else if (/^\p{Ll}/u.test(written[at] ?? '')) lower.add(paperId);
  }
  if (lower.size === 0 && upper.size >= (isPlace ? 1 : LEAST_AGREEING))
    return word.charAt(0).toUpperCase() + word.slice(1);
  return lower.size > USUAL * upper.size ? word.toLowerCase() : word;
}
