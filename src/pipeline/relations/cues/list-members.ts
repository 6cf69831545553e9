import { governorOf, headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "PEFT methods such as LoRA and adapters", "Among PEFT methods, LoRA …": the members build on the class. */
export const listMembers: Cue = {
  name: 'list-members',
  description: 'members of a class named by such as, including, like, among',
  confidence: 0.85,
  read: ({ clause }): ReadRelation[] => [
    ...clause.slots.flatMap((slot, i) => {
      if (!slot.isList) return [];
      const phrase = clause.slots[i - 1]?.phrases.at(-1);
      const classes = phrase?.heads.filter((head) => head.part === 'concept') ?? [];
      const members = headsOf(slot).filter(
        (head) => head.part === 'concept' && head.kind !== 'dataset' && head.kind !== 'metric',
      );
      return spread(members, 'builds-on', classes);
    }),
    ...clause.slots
      .filter((slot) => slot.isBefore && governorOf(slot) === 'among')
      .flatMap((slot) =>
        spread(
          clause.subjects.filter((subject) => subject.part === 'concept'),
          'builds-on',
          headsOf(slot),
        ),
      ),
  ],
};
