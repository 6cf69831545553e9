import { complements, governorOf, headsOf, spread, type Cue } from '../reading.ts';

const OBJECT = new Set(['', 'with', 'to', 'over', 'from', 'against']);

/** "X outperforms Y", "X competes with Y". */
export const comparesVerb: Cue = {
  name: 'compares-verb',
  description: 'the subject outperforms, matches or differs from the object',
  confidence: 0.82,
  read: ({ clause, actors }) => {
    if (clause.verb?.verb.verbClass !== 'compare') return [];
    const slots = complements(clause).filter((slot) => OBJECT.has(governorOf(slot)) && slot.preps.length <= 1);
    const rivals = slots
      .flatMap(headsOf)
      .filter((head) => head.kind !== 'dataset' && head.kind !== 'metric' && head.kind !== 'task');
    return spread(actors, 'compares', rivals);
  },
};
