import type { Clause } from '../clauses.ts';
import type { VerbGroup } from '../phrases.ts';
import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import {
  governorOf,
  headsOf,
  isModelClass,
  isOwn,
  spread,
  type Cue,
  type ReadableClause,
  type ReadRelation,
} from '../reading.ts';

const PLACE = new Set(['on', 'across', 'under', 'within', 'in', 'in terms of', 'at', 'for']);
/** "X applies to D", "extends to D". */
const REACHING = /^(?:apply|extend|generali[sz]e|transfer|adapt|scale|deploy)$/;
const IMPROVEMENT = /^(?:improvements?|gains?|advances?|advantages?|strengths?|reductions?|progress)$/;
const TRIALS = /^(?:results?|experiments?|evaluations?|simulations?)$/;
const BEDS = /^(?:tasks|benchmarks|datasets|problems|applications|domains|scenarios|settings)$/;
/** Verbs that take any method as a test bed: "we evaluate X on Y". */
const WIDE = new Set<string>(['evaluate', 'apply']);
const OWN = new Set(['evaluate', 'effect', 'compare', 'apply', 'report', 'be', 'introduce', 'build']);

/** "X is evaluated on D", "we evaluate X on D", "experiments on D show that X …", "applied to D". */
export const testBed: Cue = {
  name: 'test-bed',
  description: 'the clause says on, in or across which data, task or model',
  read: (readable): ReadRelation[] => {
    const { clause, isTitle } = readable;
    const verb = clause.verb;
    if (verb === undefined || verb.isNegated || isTitle) return [];
    if (!OWN.has(verb.verb.verbClass) && !isScored(clause, verb)) return [];
    const isWide = WIDE.has(verb.verb.verbClass) || verb.verb.lemma === 'perform' || REACHING.test(verb.verb.lemma);
    return clause.slots.flatMap((slot, i) => {
      if (isMeasured(slot, verb)) return spread(actorsOf(readable), 'evaluates', headsOf(slot).filter(isData));
      if (!isPlace(slot, verb)) return [];
      const before = clause.slots[i - 1];
      const isAny = isImproved(slot, before) || isTried(slot, before) || isAmongBeds(slot, before);
      return spread(testedOf(readable), 'evaluates', [
        ...headsOf(slot).filter((head) => isAny || isTestBed(head, governorOf(slot), isWide)),
        ...dataIn(slot),
      ]);
    });
  },
};

const SCORES = /^(?:set|have|lead|rank|score|top|push|keep|mark)$/;
/** Last words of "a new state of the art", "strong performance". */
const SCORE_NOUN =
  /^(?:art|sota|state-of-the-art|records?|bar|standard|performance|results?|accuracy|scores?|rates?|improvements?|gains?)$/;

/** "averaging 85% on D", "sets a new state of the art on D", "has strong performance on D". */
function isScored({ slots }: Clause, { verb }: VerbGroup): boolean {
  const objects = slots.filter((slot) => !slot.isBefore && slot.preps.every((prep) => prep === 'of'));
  if (verb.lemma === 'average') return objects.some(({ phrases }) => /^\d/.test(phrases[0]?.words[0] ?? ''));
  return SCORES.test(verb.lemma) && objects.some(({ phrases }) => SCORE_NOUN.test(phrases.at(-1)?.words.at(-1) ?? ''));
}

/** Data that describe a task: "on ImageNet classification". */
function dataIn(slot: Slot): Anchor[] {
  return slot.phrases.flatMap(({ modifiers }) => modifiers).filter(({ kind }) => kind === 'dataset');
}

/** "X evaluates benchmark D", "we measure M". */
function isMeasured(slot: Slot, { verb, isPassive }: VerbGroup): boolean {
  return verb.verbClass === 'evaluate' && !isPassive && !slot.isBefore && slot.preps.length === 0;
}

function actorsOf({ actors }: ReadableClause): readonly Anchor[] {
  return actors.filter(({ kind }) => kind === 'method' || kind === 'model' || kind === 'concept');
}

function isData({ kind }: Anchor): boolean {
  return kind === 'dataset' || kind === 'metric' || kind === 'task';
}

function isPlace(slot: Slot, { verb }: VerbGroup): boolean {
  const governor = governorOf(slot);
  return slot.preps.length > 0 && (PLACE.has(governor) || (governor === 'to' && REACHING.test(verb.lemma)));
}

/** "improvements in Y": Y may be anything. */
function isImproved(slot: Slot, before: Slot | undefined): boolean {
  return governorOf(slot) === 'in' && IMPROVEMENT.test(before?.phrases.at(-1)?.words.at(-1) ?? '');
}

/** "results for Y", "experiments on Y": Y may be anything. */
function isTried(slot: Slot, before: Slot | undefined): boolean {
  return (
    !slot.isBefore &&
    before?.isBefore === false &&
    /^(?:for|on|across|with)$/.test(governorOf(slot)) &&
    TRIALS.test(before.phrases.at(-1)?.words.at(-1) ?? '')
  );
}

/** "on three tuning tasks (A, B and C)": members of such a list may be anything. */
function isAmongBeds(slot: Slot, before: Slot | undefined): boolean {
  return slot.isList && BEDS.test(before?.phrases.at(-1)?.words.at(-1) ?? '');
}

/** In "we evaluate X on D" it is X that is tested; else the one the clause is about. */
function testedOf({ clause, actors, introduced }: ReadableClause): readonly Anchor[] {
  const verbClass = clause.verb?.verb.verbClass;
  if (clause.verb?.isPassive || (verbClass !== 'evaluate' && verbClass !== 'apply')) return actors;
  const objects = clause.slots
    .filter((slot) => !slot.isBefore && !slot.isAside && !slot.isList && slot.preps.every((prep) => prep === 'of'))
    .flatMap(headsOf);
  const own = objects.filter((object) => isOwn(object, introduced));
  if (own.length > 0) return own; // "the effectiveness of NAME"
  return objects.length > 0 && actors.every((actor) => isOwn(actor, introduced)) ? objects : actors;
}

function isTestBed(head: Anchor, governor: string, isWide: boolean): boolean {
  if (isData(head)) return true;
  const isPlace = governor === 'on' || governor === 'across' || governor === 'to';
  const isWithin = governor === 'in';
  if (head.kind === 'concept' && isModelClass(head) && (isPlace || isWithin)) return true;
  return head.kind === 'model'
    ? isPlace || isWithin || governor === 'for'
    : isWide && (isPlace || (isWithin && head.kind === 'method'));
}
