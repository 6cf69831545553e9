import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

const TESTED = new Set(['for', 'on', 'in', 'of', 'to', 'towards', 'toward']);

/** "Name: a METHOD for TASK via METHOD": the title says what the new name is, for what, by what. */
export const title: Cue = {
  name: 'title',
  description: 'what the rest of the title says of the new name',
  confidence: 0.75,
  read: ({ clause, actors, isTitle }): ReadRelation[] => {
    if (!isTitle || clause.verb !== undefined) return [];
    return clause.slots.flatMap((slot) => {
      const governor = governorOf(slot);
      return headsOf(slot).flatMap((head) => spread(actors, typeOf(head, governor), [head]));
    });
  },
};

function typeOf(head: Anchor, governor: string): 'builds-on' | 'evaluates' {
  if (head.kind === 'dataset' || head.kind === 'task' || head.kind === 'metric' || head.kind === 'model')
    return 'evaluates';
  return TESTED.has(governor) && governor !== 'for' ? 'evaluates' : 'builds-on';
}
