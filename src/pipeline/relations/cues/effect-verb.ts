import { complements, governorOf, headsOf, isComparing, isOwn, spread, type Cue } from '../reading.ts';

const OBJECT = new Set(['', 'from', 'with', 'in', 'for']);
const OTHERS_KIND = new Set(['metric', 'task', 'dataset', 'concept']);

/** "X reduces FLOPs", "X improves generalization", "X suffers from forgetting". */
export const effectVerb: Cue = {
  name: 'effect-verb',
  description: 'the subject improves, reduces, achieves or suffers from the object',
  confidence: 0.75,
  read: ({ clause, actors, introduced, isTitle }) => {
    if (clause.verb?.verb.verbClass !== 'effect' || clause.verb.isNegated || isTitle) return [];
    const isAim =
      clause.verb.mood === 'infinitive' && clause.parent <= 0 && clause.slots.every((slot) => !slot.isBefore);
    const slots = complements(clause).filter(
      (slot, i, all) => OBJECT.has(governorOf(slot)) && slot.preps.length <= 2 && !isComparing(slot, all[i - 1]),
    );
    const own = actors.filter((actor) => isOwn(actor, introduced));
    const others = actors.filter((actor) => !isOwn(actor, introduced) && actor.kind === 'method');
    const direct = slots.filter((slot) => slot.preps.length === 0).flatMap(headsOf);
    return [
      ...(isAim ? [] : spread(own, 'evaluates', slots.flatMap(headsOf))),
      ...spread(
        others,
        'evaluates',
        direct.filter((head) => OTHERS_KIND.has(head.kind)),
      ),
    ];
  },
};
