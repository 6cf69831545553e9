/** What a cue reads: a clause with its actors, and what it gives back. */
import type { RelationType } from '../../domain/schema/concept.ts';
import { QUALIFYING, type NounPhrase } from './phrases.ts';
import type { Clause } from './clauses.ts';
import type { Slot } from './slots.ts';
import type { Anchor } from './tokens.ts';

/** A clause whose subjects are settled, with what the cue may need to know of its paper. */
export type ReadableClause = Readonly<{
  /** Those the clause is about: its subjects, or the paper's own work where the subject is "our experiments". */
  actors: readonly Anchor[];
  clause: Clause;
  isTitle: boolean;
  /** The sentence's words, in lower case. */
  words: readonly string[];
  /** Concepts that the paper introduces. */
  introduced: ReadonlySet<string>;
  /** Names in this paper, in lower case, that stand by themselves, with their concepts. */
  conceptIdByForm: ReadonlyMap<string, string>;
  /** Subjects of the clause before, where "whereas" sets this one against it. */
  opposed: readonly Anchor[];
}>;

export type ReadRelation = Readonly<{ from: Anchor; type: RelationType; to: Anchor }>;

/** One family of wordings that state a relation: evidence for the fitted models. `npm run score` prints the precision of each. */
export type Cue = Readonly<{
  name: string;
  description: string;
  read: (clause: ReadableClause) => readonly ReadRelation[];
}>;

/** Every pair of the two lists, of one type; ends that are the same concept are left out. */
export function spread(from: readonly Anchor[], type: RelationType, to: readonly Anchor[]): ReadRelation[] {
  const found: ReadRelation[] = [];
  for (const a of from)
    for (const b of to) if (b.conceptId !== a.conceptId && b.part === 'concept') found.push({ from: a, type, to: b });
  return found;
}

/** Named concepts of a slot, coordinated ones included. */
export function headsOf({ phrases }: Slot): readonly Anchor[] {
  const [first] = phrases;
  return phrases.length === 1 && first !== undefined ? first.heads : phrases.flatMap(({ heads }) => heads);
}

/** Named concepts of a slot that something may be set against: of "the tuple-based Y loss function" it is Y. */
export function rivalsOf({ phrases }: Slot): Anchor[] {
  return phrases.flatMap(({ heads, modifiers, bases }) => {
    const named = modifiers.filter((one) => isTried(one) && !bases.includes(one) && !QUALIFYING.test(one.text));
    const isClass = heads.length > 0 && heads.every(({ kind }) => kind === 'concept');
    return isClass ? [...heads, ...named.slice(-1)] : heads;
  });
}

function isTried({ kind }: Anchor): boolean {
  return kind === 'method' || kind === 'model';
}

/** "the best system, [Y], by far": the name of a rival that was only described. */
export function isRivalsName(slot: Slot, before: Slot | undefined): boolean {
  const [phrase] = slot.phrases;
  if (before === undefined || before.isBefore !== slot.isBefore || headsOf(before).some(isTried)) return false;
  const isName = slot.isAside && slot.phrases.length === 1 && phrase?.heads.length === 1 && phrase.words.length === 1;
  return isName && before.phrases.at(-1)?.hasArticle === true;
}

/** The preposition that decides: the last one, where "of" hands over to what governs its noun. '' for an object. */
export function governorOf(slot: Slot): string {
  return slot.preps.findLast((prep) => prep !== 'of' && prep !== 'up to') ?? '';
}

/** Is the new work itself, or "we". */
export function isOwn(anchor: Anchor, introduced: ReadonlySet<string>): boolean {
  return anchor.part === 'self' || introduced.has(anchor.conceptId);
}

/** Slots after the verb that are not asides. */
export function complements(clause: Clause): Slot[] {
  return clause.slots.filter((slot) => !slot.isBefore && !slot.isAside);
}

/** Last word of a phrase after its name: "LoRA [adapter modules]" gives "modules". */
export function tailNoun(phrase: NounPhrase): string {
  return phrase.tail.at(-1) ?? '';
}

/** "large language models", "LLM": models at large, which methods are tried on. */
export function isModelClass({ text }: Anchor): boolean {
  return /(?:models?|LLMs?|VLMs?|PLMs?|PTMs?|MLLMs?|transformers?|networks?)$/i.test(text);
}

/** "a variant of Y" is a Y. */
export const INSTANCE_NOUN =
  /^(?:variants?|extensions?|forms?|types?|instances?|generali[sz]ations?|versions?|case|kinds?|class|family|combinations?)$/;

/** Verbs that say what their subject is. */
export const SERVES = /^(?:be|become|remain|emerge|serve|act)$/;

/** Words for experiments: "experiments on D" speaks of what the paper tests, not of a method called experiments. */
export const EVIDENCE_NOUN =
  /^(?:experiments?|results?|evaluations?|simulations?|analys[ei]s|studies|study|findings?|investigations?|comparisons?|ablations?|experimentation|demonstrations?|validations?|performance|efficacy|effectiveness|superiority|strengths?|advantages?|competitiveness|compatib(?:le|ility)|applicability)$/;

/** "its competitiveness against Y", "the gap with Y": the noun makes the preposition a comparing one. */
const COMPARING_NOUN =
  /^(?:gap|competitiveness|comparisons?|superiority|advantages?|difference|improvements?|gains?|alternative|contender|competitor|substitute|replacement|parity|par|competitive|comparable|superior|inferior|equivalent|similar|consistent|analogous|identical)$/;

/** "a replacement for Y". */
const SUBSTITUTE = /^(?:alternative|substitute|replacement)$/;

/** The slot is set against something by the noun that ends the slot before it. */
export function isComparing(slot: Slot, before: Slot | undefined): boolean {
  const words = before?.phrases.at(-1)?.words ?? [];
  const noun = words.at(-1) ?? '';
  const prep = slot.preps.at(-1) ?? '';
  if (prep === 'for') return SUBSTITUTE.test(noun);
  if (COMPARING_NOUN.test(noun)) return /^(?:against|with|to|between|from|over)$/.test(prep);
  return RESULT_NOUN.test(noun) && /^(?:to|with|as)$/.test(prep) && words.some((word) => LIKENED.test(word));
}

/** "superior or comparable performance to Y": what is likened stands before the result. */
const LIKENED = /^(?:superior|inferior|comparable|similar|competitive|equivalent|equal|identical|same)$/;
const RESULT_NOUN =
  /^(?:performance|results?|accurac(?:y|ies)|quality|scores?|efficiency|speed|throughput|robustness|power|levels?|rates?|fidelity)$/;

const COMPARING =
  /^(?:than|compared to|compared with|compared|in comparison (?:to|with)|in contrast to|relative to|versus|vs|unlike|as opposed to|superiority over|rather than|instead of|other than|in place of)$/;

/** "gains over Y", "better over Y": without such a word "over" tells a place. */
const GAIN =
  /^(?:superior(?:ity)?|better|improve\w*|advantages?|gains?|speed-?ups?|reductions?|boosts?|increases?|decreases?|higher|lower|faster|edge|wins?|progress|preferred)$/;

/** "improves over Y", "gains 3 points over Y". */
const GAIN_VERB =
  /^(?:improve|gain|advance|boost|increase|progress|win|excel|lift|enhance|raise|reduce|decrease|lower|cut)$/;

/** The slot at a place is what something is set against: "than Y", "compared to Y", "an alternative to Y", "gains over Y". */
export function isAgainst(clause: Clause, at: number): boolean {
  const { slots, verb } = clause;
  const slot = slots[at];
  if (slot === undefined) return false;
  if ((slot.isList || isRivalsName(slot, slots[at - 1])) && at > 0) return isAgainst(clause, at - 1); // "gains over Y such as [Z]"
  if (isComparing(slot, slots[at - 1]) || isImprovedUpon(clause, slot)) return true;
  if (isHandedOver(slot, slots[at - 1]) && isAgainst(clause, at - 1)) return true; // "on par with the accuracy of Y"
  const governor = governorOf(slot);
  if (governor !== 'over') return COMPARING.test(governor);
  if (GAIN_VERB.test(verb?.verb.lemma ?? '')) return true;
  const earlier = slots.slice(0, at);
  return at === 0 || earlier.some(({ phrases }) => phrases.some(({ words }) => words.some((word) => GAIN.test(word))));
}

/** "improves upon Y", "improves on Y"; "improves Y on D" tells a place. */
function isImprovedUpon({ slots, verb }: Clause, slot: Slot): boolean {
  if (verb?.verb.lemma !== 'improve' || verb.isPassive) return false;
  const [prep, ...inner] = slot.preps;
  const isNext = slots.find(({ isBefore }) => !isBefore)?.preps[0] === prep;
  return isNext && (prep === 'on' || prep === 'upon') && inner.every((one) => one === 'of');
}

/** "the accuracy of [Y]", "those from [Y]", "that of [Y]": a noun without a name stands for what it is of. */
function isHandedOver(slot: Slot, before: Slot | undefined): boolean {
  const phrase = before?.phrases.at(-1);
  if (before === undefined || phrase === undefined || phrase.heads.length > 0) return false;
  const prep = slot.preps.at(-1) ?? '';
  if (slot.preps.length !== before.preps.length + 1 || slot.isBefore !== before.isBefore) return false;
  if (before.preps.at(-1) === 'between') return false; // "the gap between the theory of X and Y"
  return (
    prep === 'of' ||
    (/^(?:from|by|in|with|using|for)$/.test(prep) && /^(?:those|that|ones)$/.test(phrase.words.at(-1) ?? ''))
  );
}
