import type { Slot } from '../slots.ts';
import { complements, governorOf, headsOf, isRivalsName, rivalsOf, spread, type Cue } from '../reading.ts';

const OBJECT = new Set(['', 'with', 'to', 'over', 'from', 'against']);

/** "X outperforms Y", "X competes with Y". */
export const comparesVerb: Cue = {
  name: 'compares-verb',
  description: 'the subject outperforms, matches or differs from the object',
  read: ({ clause, actors }) => {
    const verb = clause.verb?.verb;
    if (verb?.verbClass === 'compare' && verb.lemma !== 'dominate' && clause.verb?.isPassive === true) {
      const victors = complements(clause).filter((slot) => slot.preps.length === 1 && slot.preps[0] === 'by');
      if (victors.length > 0) return spread(victors.flatMap(headsOf), 'compares', clause.subjects);
    }
    const isRival = verb?.lemma === 'perform'; // "performs well against Y", "performs comparably to Y"
    if (verb?.verbClass !== 'compare' && !isRival) return [];
    const slots = complements(clause).filter(
      (slot, i) =>
        slot.preps.length <= 1 &&
        (isRival
          ? governorOf(slot) === 'against' || (i === 0 && governorOf(slot) === 'to')
          : OBJECT.has(governorOf(slot))),
    );
    // what is outperformed is a rival, whatever its kind; what is competed on may be data
    const isNamed = (slot: Slot, i: number): boolean => {
      const before = clause.slots[i - 1];
      return before !== undefined && slots.includes(before) && isRivalsName(slot, before);
    };
    const rivals = [...slots, ...clause.slots.filter(isNamed)].flatMap((slot) =>
      rivalsOf(slot).filter(
        ({ kind }) => slot.preps.length === 0 || (kind !== 'dataset' && kind !== 'metric' && kind !== 'task'),
      ),
    );
    return spread(actors, 'compares', rivals);
  },
};
