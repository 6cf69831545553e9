import type { Anchor } from '../tokens.ts';
import { headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "Name: a METHOD for TASK via METHOD": the title says what the new name is, for what, by what. */
export const title: Cue = {
  name: 'title',
  description: 'what the rest of the title says of the new name',
  confidence: 0.8,
  read: ({ clause, actors, isTitle, introduced }): ReadRelation[] => {
    const names = actors.filter((actor) => introduced.has(actor.conceptId));
    if (!isTitle || names.length === 0) return [];
    const others = clause.slots.flatMap((slot) => [
      ...headsOf(slot),
      ...slot.phrases.flatMap((phrase) => phrase.modifiers),
    ]);
    return others.flatMap((other) => spread(names, typeOf(other), [other]));
  },
};

/** A title names data, tasks, measures and models to say where the new work is used; methods and ideas, what it is made of. */
function typeOf({ kind }: Anchor): 'builds-on' | 'evaluates' {
  return kind === 'method' || kind === 'concept' ? 'builds-on' : 'evaluates';
}
