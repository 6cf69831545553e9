import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import type { VerbGroup } from '../phrases.ts';
import type { Anchor } from '../tokens.ts';
import {
  complements,
  SERVES,
  governorOf,
  headsOf,
  isComparing,
  isOwn,
  spread,
  type Cue,
  type ReadableClause,
  type ReadRelation,
} from '../reading.ts';

const OBJECT = new Set(['', 'from', 'with', 'in', 'for']);
const OTHERS_KIND = new Set(['metric', 'task', 'dataset', 'concept']);
/** "improves the performance of Y", "addresses the challenges of Y", "retains 95% of Y": the noun hands over to Y. */
const HANDED_OVER =
  /^(?:[\d.]+\\?%|performance|accuracy|quality|efficiency|challenges?|problems?|issues?|limitations?|capabilit(?:y|ies)|abilit(?:y|ies)|robustness|speed|costs?|complexity|burden|effects?|impact|number|amount|risk)$/;
/** "by reducing" tells of the subject; "costs of reducing" does not. */
const CLOSE_LEAD = /^(?:|by|while|when|in|and|thus|thereby|without)$/;
const ASKS = /^(?:require|involve|demand|need|span|cover|include|comprise)$/;
/** "needs 40% less memory". */
const SPENDS = /^(?:require|need|use|consume|demand|take|incur|involve)$/;
const LESS = /\b(?:less|fewer|lower|smaller|reduced|more|higher|no more)\b/;
const TASK_NOUN = /^(?:tasks|datasets|domains|applications|scenarios|problems|benchmarks|settings|questions)$/;
/** "eliminates the need for Y" says that Y is not there. */
const LACK = /^(?:need|requirement|reliance|dependence)$/;
const SHOWS = /^(?:show|exhibit|display|demonstrate)$/;

/** "X reduces FLOPs", "X improves generalization", "X suffers from forgetting". */
export const effectVerb: Cue = {
  name: 'effect-verb',
  description: 'the subject improves, reduces, achieves or suffers from the object',
  read: (readable): ReadRelation[] => {
    const { verb } = readable.clause;
    if (verb === undefined || verb.isNegated || readable.isTitle) return [];
    return [...readOwn(readable, verb), ...readOthers(readable, verb)];
  },
};

/** What the new work changes or reaches; a method it "performs" is a part of it and not read here. */
function readOwn({ clause, actors, introduced }: ReadableClause, verb: VerbGroup): ReadRelation[] {
  const isAim = verb.mood === 'infinitive' && clause.parent === -1; // "To address forgetting, we …"
  const own = actors.filter((actor) => isOwn(actor, introduced));
  if (own.length === 0 || !isEffect(clause, verb) || isAim) return [];
  const slots = slotsOf(clause);
  const governed = slots.filter((slot) => slot.preps.some((prep) => prep !== 'of')).flatMap(headsOf);
  const changed = [...new Set([...governed, ...objectsOf(slots)])];
  const reached =
    verb.verb.lemma === 'perform' ? changed.filter(({ kind }) => OTHERS_KIND.has(kind) && kind !== 'concept') : changed;
  return spread(own, 'evaluates', reached);
}

/** Of others only what a subject that is a method does to a measure, a task or an idea. */
function readOthers({ clause, actors, introduced }: ReadableClause, verb: VerbGroup): ReadRelation[] {
  const isLoose = verb.mood === 'gerund' && !CLOSE_LEAD.test(clause.lead) && !isServing(clause);
  if (isLoose || (!isEffect(clause, verb) && !SHOWS.test(verb.verb.lemma))) return [];
  const others = actors.filter((actor) => !isOwn(actor, introduced) && isAgent(actor));
  if (others.length === 0) return [];
  return spread(
    others,
    'evaluates',
    objectsOf(slotsOf(clause)).filter(({ kind }) => OTHERS_KIND.has(kind)),
  );
}

/** "X is crucial for reducing Y", "X serves as a tool for reducing Y". */
function isServing({ lead, governing }: Clause): boolean {
  return lead === 'for' && SERVES.test(governing);
}

function isEffect({ host, slots }: Clause, { verb, mood }: VerbGroup): boolean {
  if (verb.verbClass === 'effect') return true;
  if (SPENDS.test(verb.lemma)) {
    const object = slots.find((slot) => !slot.isBefore && slot.preps.length === 0);
    if (LESS.test(object?.phrases[0]?.words.join(' ') ?? '')) return true;
  }
  return ASKS.test(verb.lemma) && mood === 'gerund' && TASK_NOUN.test(host); // "struggles with tasks requiring Y"
}

/** A method, a model, or something with a name of its own. */
function isAgent({ kind, text }: Anchor): boolean {
  return kind === 'method' || kind === 'model' || (kind === 'concept' && /^\p{Lu}/u.test(text));
}

function slotsOf(clause: Clause): Slot[] {
  return complements(clause).filter((slot, i, all) => {
    const noun = all[i - 1]?.phrases.at(-1)?.words.at(-1) ?? '';
    return OBJECT.has(governorOf(slot)) && slot.preps.length <= 2 && !isComparing(slot, all[i - 1]) && !LACK.test(noun);
  });
}

/** Objects, and what an object's attribute noun is of. */
function objectsOf(slots: readonly Slot[]): Anchor[] {
  return slots
    .filter((slot, i) => {
      if (slot.preps.length === 0) return true;
      const before = slots[i - 1];
      return (
        slot.preps.every((prep) => prep === 'of') &&
        before?.preps.length === 0 &&
        HANDED_OVER.test(before.phrases.at(-1)?.words.at(-1) ?? '')
      );
    })
    .flatMap(headsOf);
}
