import type { Slot } from '../clauses.ts';
import type { Anchor } from '../tokens.ts';
import {
  complements,
  governorOf,
  headsOf,
  isComparing,
  isOwn,
  spread,
  type Cue,
  type ReadRelation,
} from '../reading.ts';

const OBJECT = new Set(['', 'from', 'with', 'in', 'for']);
const OTHERS_KIND = new Set(['metric', 'task', 'dataset', 'concept']);
/** "improves the performance of Y", "addresses the challenges of Y": the noun hands over to Y. */
const ATTRIBUTE =
  /^(?:performance|accuracy|quality|efficiency|challenges?|problems?|issues?|limitations?|capabilit(?:y|ies)|abilit(?:y|ies)|robustness|speed|costs?|complexity|burden|effects?|impact|number|amount|risk)$/;
/** "by reducing" tells of the subject; "costs of reducing" does not. */
const CLOSE_LEAD = /^(?:|by|while|when|in|and|thus|thereby|without)$/;
const ASKS = /^(?:require|involve|demand|need)$/;
const TASK_NOUN = /^(?:tasks|applications|scenarios|problems|benchmarks|settings|questions)$/;
const SHOWS = /^(?:show|exhibit|display|demonstrate)$/;

/** "X reduces FLOPs", "X improves generalization", "X suffers from forgetting". */
export const effectVerb: Cue = {
  name: 'effect-verb',
  description: 'the subject improves, reduces, achieves or suffers from the object',
  confidence: 0.75,
  read: ({ clause, actors, introduced, isTitle }): ReadRelation[] => {
    const verb = clause.verb;
    if (verb === undefined || verb.isNegated || isTitle) return [];
    const isLoose = verb.mood === 'gerund' && !CLOSE_LEAD.test(clause.lead);
    const others = actors.filter(
      (actor) =>
        !isLoose &&
        !isOwn(actor, introduced) &&
        (actor.kind === 'method' ||
          actor.kind === 'model' ||
          (actor.kind === 'concept' && /^\p{Lu}/u.test(actor.text))),
    );
    const isShown = SHOWS.test(verb.verb.lemma);
    const isAsked = ASKS.test(verb.verb.lemma) && verb.mood === 'gerund' && TASK_NOUN.test(clause.host); // "tasks requiring Y"
    if (verb.verb.verbClass !== 'effect' && !isShown && !isAsked) return [];
    const isAim = verb.mood === 'infinitive' && clause.parent === -1; // "To address forgetting, we …"
    const slots = complements(clause).filter(
      (slot, i, all) =>
        OBJECT.has(governorOf(slot)) &&
        slot.preps.length <= 2 &&
        !isComparing(slot, all[i - 1]) &&
        !/^(?:need|requirement|reliance|dependence)$/.test(all[i - 1]?.phrases.at(-1)?.words.at(-1) ?? ''),
    );
    const ownSlots = slots.filter((slot) => slot.preps.length === 0 || slot.preps.some((prep) => prep !== 'of'));
    const own = isAim || isShown ? [] : actors.filter((actor) => isOwn(actor, introduced));
    return [
      ...spread(own, 'evaluates', [...new Set([...ownSlots.flatMap(headsOf), ...objectsOf(slots)])]),
      ...spread(
        others,
        'evaluates',
        objectsOf(slots).filter(({ kind }) => OTHERS_KIND.has(kind)),
      ),
    ];
  },
};

/** Objects, and what an object's attribute noun is of. */
function objectsOf(slots: readonly Slot[]): Anchor[] {
  return slots
    .filter((slot, i) => {
      if (slot.preps.length === 0) return true;
      const before = slots[i - 1];
      return (
        slot.preps.every((prep) => prep === 'of') &&
        before?.preps.length === 0 &&
        ATTRIBUTE.test(before.phrases.at(-1)?.words.at(-1) ?? '')
      );
    })
    .flatMap(headsOf);
}
