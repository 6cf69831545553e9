import type { Slot } from '../slots.ts';
import { governorOf, headsOf, isOwn, spread, type Cue, type ReadableClause, type ReadRelation } from '../reading.ts';

/** "X for task Y" with both names in one phrase; "we propose X for Y". */
export const purpose: Cue = {
  name: 'purpose',
  description: 'for: what the method in the same phrase is for',
  read: (readable): ReadRelation[] =>
    readable.clause.slots.flatMap((slot, i) => {
      const governor = governorOf(slot);
      if (slot.isAside || (governor !== 'for' && governor !== 'towards' && governor !== 'toward')) return [];
      return [...ofOwnWork(readable, slot), ...ofPhraseBefore(readable, slot, i)];
    }),
};

/** "for improved Y": what it is measured by. */
const GAINED = /^(?:improved|better|higher|faster|reduced|enhanced|increased|lower)$/;

const MODEL = /(?:models?|LLMs?|VLMs?|PLMs?|PTMs?|transformers?|networks?)$/i;

/** The new work is for a method or idea: it is a form of it, or applied on top of it. */
function ofOwnWork({ actors, introduced, clause, isTitle }: ReadableClause, slot: Slot): ReadRelation[] {
  if (isTitle || slot.isBefore) return [];
  const own = actors.filter((actor) => isOwn(actor, introduced));
  if (isGained(slot)) return spread(own, 'evaluates', headsOf(slot));
  if (!/^(?:introduce|report|be)$/.test(clause.verb?.verb.verbClass ?? '')) return [];
  const isStrict = governorOf(slot) !== 'for';
  return spread(
    own,
    'builds-on',
    headsOf(slot).filter(({ kind }) => isStrict || kind === 'method' || kind === 'concept'),
  );
}

function isGained(slot: Slot): boolean {
  return slot.phrases.some(({ words }) => words.some((word) => GAINED.test(word)));
}

function ofPhraseBefore(
  { clause, actors, introduced, isTitle }: ReadableClause,
  slot: Slot,
  at: number,
): ReadRelation[] {
  const before = clause.slots[at - 1];
  if (before === undefined || slot.preps.at(-1) !== 'for' || !follows(before, slot)) return [];
  const subjects = before.phrases
    .flatMap(({ heads }) => heads)
    .filter(({ part, kind }) => part === 'concept' && kind === 'method');
  if (isTitle && actors.some(({ conceptId }) => introduced.has(conceptId))) return []; // the title's name is what it is for
  return headsOf(slot).flatMap((head) => {
    if (isGained(slot)) return spread(subjects, 'evaluates', [head]);
    if (head.kind !== 'method' && head.kind !== 'concept') return spread(subjects, 'evaluates', [head]);
    const isModel = MODEL.test(head.text); // "tuning for language models": on top of them
    return spread(
      subjects.filter(({ conceptId }) => isModel || introduced.has(conceptId)),
      'builds-on',
      [head],
    );
  });
}

function follows(before: Slot, slot: Slot): boolean {
  return before.isBefore === slot.isBefore && before.preps.length === 0 && slot.preps.length === 1;
}
