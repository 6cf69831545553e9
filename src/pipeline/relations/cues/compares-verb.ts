import { complements, governorOf, headsOf, spread, type Cue } from '../reading.ts';

const OBJECT = new Set(['', 'with', 'to', 'over', 'from', 'against']);

/** "X outperforms Y", "X competes with Y". */
export const comparesVerb: Cue = {
  name: 'compares-verb',
  description: 'the subject outperforms, matches or differs from the object',
  confidence: 0.82,
  read: ({ clause, actors }) => {
    const verb = clause.verb?.verb;
    const isRival = verb?.lemma === 'perform'; // "performs well against Y"
    if (verb?.verbClass !== 'compare' && !isRival) return [];
    const slots = complements(clause).filter(
      (slot) => slot.preps.length <= 1 && (isRival ? governorOf(slot) === 'against' : OBJECT.has(governorOf(slot))),
    );
    const rivals = slots
      .flatMap(headsOf)
      .filter((head) => head.kind !== 'dataset' && head.kind !== 'metric' && head.kind !== 'task');
    return spread(actors, 'compares', rivals);
  },
};
