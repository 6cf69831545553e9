import { complements, governorOf, headsOf, spread, type Cue } from '../reading.ts';

const OBJECT = new Set(['', 'with', 'to', 'over', 'from', 'against']);

/** "X outperforms Y", "X competes with Y". */
export const comparesVerb: Cue = {
  name: 'compares-verb',
  description: 'the subject outperforms, matches or differs from the object',
  read: ({ clause, actors }) => {
    const verb = clause.verb?.verb;
    const isRival = verb?.lemma === 'perform'; // "performs well against Y"
    if (verb?.verbClass !== 'compare' && !isRival) return [];
    const slots = complements(clause).filter(
      (slot) => slot.preps.length <= 1 && (isRival ? governorOf(slot) === 'against' : OBJECT.has(governorOf(slot))),
    );
    // what is outperformed is a rival, whatever its kind; what is competed on may be data
    const rivals = slots.flatMap((slot) =>
      headsOf(slot).filter(
        ({ kind }) => slot.preps.length === 0 || (kind !== 'dataset' && kind !== 'metric' && kind !== 'task'),
      ),
    );
    return spread(actors, 'compares', rivals);
  },
};
