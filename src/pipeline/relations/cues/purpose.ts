import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import {
  complements,
  governorOf,
  headsOf,
  isModelClass,
  isOwn,
  SERVES,
  spread,
  type Cue,
  type ReadableClause,
  type ReadRelation,
} from '../reading.ts';

/** "X for task Y" with both names in one phrase; "we propose X for Y". */
export const purpose: Cue = {
  name: 'purpose',
  description: 'for: what the method in the same phrase is for',
  read: (readable): ReadRelation[] =>
    readable.clause.slots.flatMap((slot, i) => {
      const governor = governorOf(slot);
      if (slot.isAside || (governor !== 'for' && governor !== 'towards' && governor !== 'toward')) return [];
      if (isDesigned(readable.clause)) return slot.isBefore ? [] : ofDesigned(readable, slot);
      return [...ofOwnWork(readable, slot), ...ofKnown(readable, slot), ...ofPhraseBefore(readable, slot, i)];
    }),
};

const NEEDED = /^(?:essential|crucial|critical|important|key|necessary|beneficial|vital|effective)$/;
const DESIGNED = /^(?:design|tailor|develop|intend|customi[sz]e|speciali[sz]e|optimi[sz]e|build|suit)$/;

/** "for improved Y": what it is measured by. */
const GAINED = /^(?:improved|better|higher|faster|reduced|enhanced|increased|lower)$/;

/** The new work is for a method or idea: it is a form of it, or applied on top of it. */
function ofOwnWork({ actors, introduced, clause, isTitle }: ReadableClause, slot: Slot): ReadRelation[] {
  if (isTitle || slot.isBefore) return [];
  const own = actors.filter((actor) => isOwn(actor, introduced));
  if (isGained(slot)) return spread(own, 'evaluates', headsOf(slot));
  const isSaid = /^(?:introduce|report)$/.test(clause.verb?.verb.verbClass ?? '') || isServing(clause);
  if (!isSaid) return [];
  const isStrict = governorOf(slot) !== 'for';
  const [classes, others] = [headsOf(slot).filter(isModelClass), headsOf(slot).filter((head) => !isModelClass(head))];
  return [
    ...spread(own, 'evaluates', classes),
    ...spread(
      own,
      'builds-on',
      others.filter(({ kind }) => isStrict || kind === 'method' || kind === 'concept'),
    ),
  ];
}

/** "X, designed for Y", "X is tailored to Y". */
function isDesigned({ verb }: Clause): boolean {
  return verb?.isPassive === true && !verb.isNegated && DESIGNED.test(verb.verb.lemma);
}

function ofDesigned({ actors }: ReadableClause, slot: Slot): ReadRelation[] {
  const designed = actors.filter(({ kind, part }) => part === 'self' || kind === 'method' || kind === 'model');
  return slot.preps.length === 1 ? spread(designed, 'evaluates', headsOf(slot)) : [];
}

/** "X is a framework for Y", "X has emerged as a means for Y": where Y is a task, a measure or data. */
function ofKnown({ clause, actors, introduced, isTitle }: ReadableClause, slot: Slot): ReadRelation[] {
  if (isTitle || slot.isBefore || !isServing(clause) || clause.verb?.isNegated === true) return [];
  const known = actors.filter(
    (actor) => !isOwn(actor, introduced) && (actor.kind === 'method' || actor.kind === 'model'),
  );
  return spread(
    known,
    'evaluates',
    headsOf(slot).filter(({ kind }) => isNeeded(clause) || kind === 'task' || kind === 'metric' || kind === 'dataset'),
  );
}

/** "X is essential for Y". */
function isNeeded(clause: Clause): boolean {
  return NEEDED.test(complements(clause)[0]?.phrases.at(-1)?.words.at(-1) ?? '');
}

function isServing({ verb }: Clause): boolean {
  return SERVES.test(verb?.verb.lemma ?? '');
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
    return spread(
      subjects.filter(({ conceptId }) => isModelClass(head) || introduced.has(conceptId)), // "tuning for language models": on top of them
      'builds-on',
      [head],
    );
  });
}

function follows(before: Slot, slot: Slot): boolean {
  const isOwnPlace = before.isBefore === slot.isBefore && slot.preps.length === before.preps.length + 1;
  return isOwnPlace && before.preps.at(-1) !== 'of'; // "adaptation of X for Y": the adaptation is
}
