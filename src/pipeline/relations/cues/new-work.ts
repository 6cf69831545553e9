import { headsOf, isOwn, spread, type Cue } from '../reading.ts';

/** "We propose a [known method] that …": the new work is one of these. */
export const newWork: Cue = {
  name: 'new-work',
  description: 'what is proposed is an instance of a known concept',
  read: ({ clause, actors, introduced }) => {
    if (clause.verb?.verb.verbClass !== 'introduce' || clause.verb.isPassive) return [];
    const objects = clause.slots.filter((slot) => !slot.isBefore && !slot.isAside && slot.preps.length === 0);
    const known = objects
      .flatMap((slot) => [...headsOf(slot), ...slot.phrases.flatMap((phrase) => phrase.modifiers)])
      .filter(
        (head) =>
          !introduced.has(head.conceptId) &&
          (head.kind === 'method' || head.kind === 'concept' || head.kind === 'model'),
      );
    return spread(
      actors.filter((actor) => isOwn(actor, introduced)),
      'builds-on',
      known,
    );
  },
};
