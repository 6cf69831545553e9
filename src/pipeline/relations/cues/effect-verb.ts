import { complements, governorOf, headsOf, spread, type Cue } from '../reading.ts';

/** "X reduces FLOPs", "X improves generalization", "X suffers from forgetting". */
export const effectVerb: Cue = {
  name: 'effect-verb',
  description: 'the subject improves, reduces, achieves or suffers from the object',
  confidence: 0.75,
  read: ({ clause, actors }) => {
    if (clause.verb?.verb.verbClass !== 'effect') return [];
    const slots = complements(clause).filter((slot) => ['', 'from', 'with', 'in', 'for'].includes(governorOf(slot)));
    return spread(actors, 'evaluates', slots.flatMap(headsOf));
  },
};
