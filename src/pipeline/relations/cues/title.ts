import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, isAgainst, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "Name: a METHOD for TASK via METHOD": the title says what the new name is, for what, by what. */
export const title: Cue = {
  name: 'title',
  description: 'what the rest of the title says of the new name',
  confidence: 0.9,
  read: ({ clause, actors, isTitle, introduced }): ReadRelation[] => {
    const names = actors.filter((actor) => introduced.has(actor.conceptId));
    if (!isTitle || names.length === 0) return [];
    return clause.slots.flatMap((slot, i) => {
      if (isAgainst(clause.slots, i)) return [];
      const others = [...headsOf(slot), ...slot.phrases.flatMap((phrase) => phrase.modifiers)];
      return others.flatMap((other) =>
        spread(names, isChanged(clause, slot) ? 'evaluates' : typeOf(other, governorOf(slot)), [other]),
      );
    });
  },
};

/** "Prevents Forgetting", "Enhancing Retrieval": the object of what the new work does. */
function isChanged({ verb }: Clause, slot: Slot): boolean {
  return verb?.verb.verbClass === 'effect' && !slot.isBefore && slot.preps.length === 0;
}

/** A title names data, tasks, measures and models to say where the new work is used; methods and ideas, what it is made of. */
function typeOf({ kind }: Anchor, governor: string): 'builds-on' | 'evaluates' {
  if (kind === 'method') return 'builds-on';
  return kind === 'concept' && !/^(?:in|on|across|under|against)$/.test(governor) ? 'builds-on' : 'evaluates';
}
