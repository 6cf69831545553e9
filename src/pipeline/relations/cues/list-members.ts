import type { Slot } from '../clauses.ts';
import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "PEFT methods such as LoRA and adapters", "Among PEFT methods, LoRA …": the members build on the class. */
export const listMembers: Cue = {
  name: 'list-members',
  description: 'members of a class named by such as, including, like, among',
  confidence: 0.85,
  read: ({ clause }): ReadRelation[] => [
    ...clause.slots.flatMap((slot, i) => spread(membersOf(slot), 'builds-on', classesOf(clause.slots[i - 1]))),
    ...clause.slots
      .filter((slot) => slot.isBefore && governorOf(slot) === 'among')
      .flatMap((slot) => spread(conceptsOf(clause.subjects), 'builds-on', headsOf(slot))),
  ],
};

/** Members of a list; what stands in a bracket alone is one only where it looks like a name. */
function membersOf(slot: Slot): Anchor[] {
  if (!slot.isList) return [];
  const members = conceptsOf(headsOf(slot)).filter(({ kind }) => kind !== 'dataset' && kind !== 'metric');
  return slot.isNamed ? members : members.filter(({ text }) => /\p{Lu}/u.test(text));
}

function classesOf(before: Slot | undefined): Anchor[] {
  return conceptsOf(before?.phrases.at(-1)?.heads ?? []);
}

function conceptsOf(anchors: readonly Anchor[]): Anchor[] {
  return anchors.filter(({ part }) => part === 'concept');
}
