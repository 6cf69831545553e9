/**
 * Names for communities, from words that can be found in the names of their members: what is frequent and heavy inside and
 * rare elsewhere (class-based TF-IDF), preferring what is itself the name of a member, in plain words rather than proper names.
 * @see Grootendorst (2022), BERTopic, section 3.3 for the weighting
 */
import type { Kind } from '../../domain/schema/concept.ts';
import type { GraphNode } from '../../domain/schema/graph.ts';
import { singularOf } from '../text/variants.ts';
import { foldWords, isWeak, phrasesOf, type Phrase } from './phrases.ts';

export type CommunityName = Readonly<{ name: string; words: readonly string[] }>;

type Candidate = {
  phrase: Phrase;
  weight: number;
  wholeWeight: number;
  members: number;
  isTail: boolean;
  /** It ends a longer name. */
  isHead: boolean;
  /** Longer names that it begins or goes through. */
  begun: number;
};
type Scored = Readonly<{ phrase: Phrase; score: number }>;

/** Fields are called after methods, tasks and ideas, seldom after what they measure. */
const KIND_WEIGHT: Readonly<Record<Kind, number>> = {
  method: 1,
  task: 1,
  concept: 0.55,
  model: 0.4,
  dataset: 0.15,
  metric: 0.2,
};
/** Elsewhere after what they study; a region of an ecologist's map is no "Random forest". */
const KIND_WEIGHT_IN_THE_WORLD: typeof KIND_WEIGHT = { ...KIND_WEIGHT, method: 0.45, concept: 1 };
/** A field is known to several papers; what one paper coined names nothing but itself. */
const ONE_PAPER_FACTOR = 0.25;
const LENGTH_WEIGHT = [0, 1, 1.3, 1.15];
/** A phrase that is the whole name of a member is a term; a part of one may be a fragment. */
const WHOLE_BONUS = 1.8;
/** "LoRA" names a thing in a region; "low-rank adaptation" names the region. */
const PROPER_NAME_FACTOR = 0.45;
const PART_FACTOR = 0.55;
/** Of one name in the world: "Recherche Nucléaire". */
const LONE_PART_FACTOR = 0.2;
/** "low-rank", "natural": what ends no member's name lacks its noun. */
const BEGINNING_FACTOR = 0.2;
/** A second word enters the name when it is nearly as telling as the first. */
const SECOND_SHARE = 0.55;
const MAX_NAME_WORDS = 3;
const MAX_NAME_LENGTH = 26;
const WORDS_KEPT = 6;

type Naming = Readonly<{
  /** Names that are used already; none of them is given again. */
  taken?: readonly string[];
  /** Name of the region that they lie in: what it says is not said again. */
  within?: string;
  /** The papers are about methods. */
  isAboutMethods?: boolean;
}>;

/**
 * @param groups  members of each community, most prominent first
 * @returns one name for each, in the same order; different from each other, one to three words, the first one capitalised
 */
export function nameCommunities(
  groups: readonly (readonly GraphNode[])[],
  { taken = [], within = '', isAboutMethods = true }: Naming = {},
): readonly CommunityName[] {
  const said = new Set(foldWords(within));
  const kindWeight = isAboutMethods ? KIND_WEIGHT : KIND_WEIGHT_IN_THE_WORLD;
  const candidates = groups.map((members) => gatherCandidates(members, said, kindWeight));
  const totals = totalWeights(candidates);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const order = groups.map((_, i) => i).sort((a, b) => (groups[b]?.length ?? 0) - (groups[a]?.length ?? 0) || a - b);
  const names = new Map<number, CommunityName>();
  for (const i of order) {
    const scored = scoreCandidates(candidates[i] ?? new Map(), totals, groups.length, isAboutMethods);
    const name = chooseName(scored, used, isAboutMethods ? asField : asWritten, groups[i] ?? []);
    used.add(name.toLowerCase());
    names.set(i, { name, words: scored.slice(0, WORDS_KEPT).map(({ phrase }) => phrase.text) });
  }
  return groups.map((_, i) => names.get(i) ?? { name: 'Unnamed', words: [] });
}

const UNSEEN = { weight: 0, wholeWeight: 0, members: 0, isTail: false, isHead: false, begun: 0 };

function gatherCandidates(
  members: readonly GraphNode[],
  said: ReadonlySet<string>,
  kindWeight: typeof KIND_WEIGHT,
): ReadonlyMap<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const { concept, prominence, isUmbrella } of members) {
    if (isUmbrella) continue;
    const known = concept.paperCount > 1 ? Math.log2(concept.paperCount) : ONE_PAPER_FACTOR;
    const weight = kindWeight[concept.kind] * Math.sqrt(prominence) * known;
    for (const phrase of phrasesOf(concept)) {
      if (phrase.words.every((word) => said.has(word))) continue;
      const candidate = candidates.get(phrase.key) ?? { phrase, ...UNSEEN };
      candidate.weight += weight;
      candidate.members++;
      candidate.isTail ||= phrase.isTail;
      candidate.isHead ||= phrase.isTail && !phrase.isWhole;
      if (!phrase.isTail) candidate.begun++;
      if (phrase.isWhole) {
        if (weight > candidate.wholeWeight) candidate.phrase = phrase;
        candidate.wholeWeight += weight;
      }
      candidates.set(phrase.key, candidate);
    }
  }
  return candidates;
}

function totalWeights(candidates: readonly ReadonlyMap<string, Candidate>[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const group of candidates) {
    for (const [key, { weight }] of group) totals.set(key, (totals.get(key) ?? 0) + weight);
  }
  return totals;
}

/** Best first. */
function scoreCandidates(
  candidates: ReadonlyMap<string, Candidate>,
  totals: ReadonlyMap<string, number>,
  groupCount: number,
  isAboutMethods: boolean,
): readonly Scored[] {
  const lone = isAboutMethods ? PART_FACTOR : LONE_PART_FACTOR;
  const scored = [...candidates.values()].map((candidate) => {
    const { phrase, weight, wholeWeight, members, isTail } = candidate;
    const share = weight / (totals.get(phrase.key) ?? weight);
    const rarity = groupCount > 1 ? share * Math.log(1 + groupCount * share) : 1;
    const whole = wholeWeight > 0 ? WHOLE_BONUS : members > 2 ? 1 : members > 1 ? PART_FACTOR : lone;
    const form = isProperName(phrase.text) ? PROPER_NAME_FACTOR : 1;
    const length = LENGTH_WEIGHT[phrase.words.length] ?? 1;
    const noun = isTail && (isAboutMethods || !isAdjective(candidate)) ? 1 : BEGINNING_FACTOR;
    return { phrase, score: weight * rarity * whole * form * length * noun };
  });
  return scored.sort((a, b) => b.score - a.score || (a.phrase.key < b.phrase.key ? -1 : 1));
}

/** "Institutional" of two and more things, by itself as somebody filed a paper: no name ends in it. */
function isAdjective({ phrase, isHead, begun }: Candidate): boolean {
  return !isHead && begun >= 2 && /^\p{Ll}+(?:[^\P{Ll}aeiou]al|[ei]al|ic|ous|ive|ary|able)$/u.test(phrase.text);
}

/** How a field of such things is called, by its members. */
type CallField = (text: string, members: readonly GraphNode[]) => string;

function chooseName(
  scored: readonly Scored[],
  used: ReadonlySet<string>,
  callField: CallField,
  members: readonly GraphNode[],
): string {
  for (const first of scored) {
    const second = scored.find((other) => canJoin(first, other));
    const single = capitalise(callField(first.phrase.text, members));
    const names = second === undefined ? [single] : [`${single} & ${callField(second.phrase.text, members)}`, single];
    const free = names.find((name) => !used.has(name.toLowerCase()));
    if (free !== undefined) return free;
  }
  const name = capitalise(members[0]?.concept.name ?? 'Unnamed');
  for (let sense = 1; ; sense++) {
    const free = sense === 1 ? name : `${name} ${sense}`;
    if (!used.has(free.toLowerCase())) return free;
  }
}

/** Two short terms without a word in common, the second nearly as telling, neither a proper name. */
function canJoin(first: Scored, second: Scored): boolean {
  if (second === first || second.score < SECOND_SHARE * first.score) return false;
  if (first.phrase.words.length + second.phrase.words.length > MAX_NAME_WORDS) return false;
  if (first.phrase.text.length + second.phrase.text.length + ' & '.length > MAX_NAME_LENGTH) return false;
  if (isProperName(first.phrase.text) || isProperName(second.phrase.text)) return false;
  const stems = new Set(first.phrase.words.flatMap((word) => word.split('-')).map(stem));
  const parts = second.phrase.words.flatMap((word) => word.split('-'));
  return parts.every((word) => !stems.has(stem(word))) && !second.phrase.words.every(isWeak);
}

/** Enough of a word to see that "pruning" and "pruned" are one. */
function stem(word: string): string {
  return word.slice(0, 5);
}

/** A field of things is called by their plural, where papers write it: "optimizer" -> "optimizers", but no "melanogasters". */
function asField(text: string, members: readonly GraphNode[]): string {
  if (isProperName(text) || NO_THINGS.test(text) || !THINGS.test(text)) return text;
  const plural = `${text}s`;
  const isWritten = members.some(({ concept }) =>
    concept.aliases.some(({ form }) => form.toLowerCase().endsWith(plural.toLowerCase())),
  );
  return isWritten ? plural : text;
}

/** In the world as papers mostly write it: "Adolescents & girls", "Dead wood", "Triangulated categories". */
function asWritten(text: string, members: readonly GraphNode[]): string {
  const folded = text.toLowerCase();
  const concept = members.find((member) => member.concept.name.toLowerCase() === folded)?.concept;
  if (concept === undefined) return asField(text, members);
  const usual = concept.aliases[0]?.form ?? '';
  if (singularOf(usual.toLowerCase()) !== folded || usual.toLowerCase() === folded)
    return asField(concept.name, members);
  return usual.slice(0, 1) === concept.name.slice(0, 1) && /\p{Lu}/u.test(usual) ? usual : usual.toLowerCase();
}

const THINGS = /(?:er|or|model|network|prompt|mechanism|graph|expert|agent|kernel)$/;
/** End like things and are none. */
const NO_THINGS =
  /(?:transfer|order|power|number|behavior|error|prior|matter|water|weather|cancer|fever|labor|fiber|rubber|timber|copper|silver|gender|career|anger|hunger|humor|tumor)$/;

/** "Muon", "GAN inversion"; not "Gaussian noise", which is no name for having one in it. */
function isProperName(text: string): boolean {
  return /\s/.test(text) ? /\p{N}|\p{L}\p{Lu}/u.test(text) : /\p{Lu}|\p{N}/u.test(text);
}

/** Not "cDNA": its small letter is part of it. */
function capitalise(text: string): string {
  if (/^\p{Ll}+\p{Lu}/u.test(text)) return text;
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
