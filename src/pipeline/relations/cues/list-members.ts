import { headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

const LISTING = /^(?:such as|like|including|e\.g\.|namely|for example|i\.e\.)$/;

/** "PEFT methods such as LoRA and adapters": the members build on the class. */
export const listMembers: Cue = {
  name: 'list-members',
  description: 'members of a class named by such as, including, like',
  confidence: 0.85,
  read: ({ clause }): ReadRelation[] =>
    clause.slots.flatMap((slot, i) => {
      if (!LISTING.test(slot.preps.at(-1) ?? '')) return [];
      const phrase = clause.slots[i - 1]?.phrases.at(-1);
      const classes = phrase?.heads.filter((head) => head.part === 'concept') ?? [];
      const members = headsOf(slot).filter((head) => head.part === 'concept');
      return members.flatMap((member) => (member.kind === 'dataset' ? [] : spread([member], 'builds-on', classes)));
    }),
};
