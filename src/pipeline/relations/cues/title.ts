import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, isAgainst, isModelClass, spread, type Cue, type ReadRelation } from '../reading.ts';

/** "Name: a METHOD for TASK via METHOD": the title says what the new name is, for what, by what. */
export const title: Cue = {
  name: 'title',
  description: 'what the rest of the title says of the new name',
  read: ({ clause, actors, isTitle, introduced }): ReadRelation[] => {
    const names = actors.filter((actor) => introduced.has(actor.conceptId));
    if (!isTitle || names.length === 0) return [];
    return clause.slots.flatMap((slot, i) => {
      if (isAgainst(clause, i)) return [];
      const others = [...headsOf(slot), ...slot.phrases.flatMap((phrase) => phrase.modifiers)];
      const told = others.filter((other) => !isOfItself(clause, slot, other, names));
      return told.flatMap((other) =>
        spread(names, isChanged(clause, slot) ? 'evaluates' : typeOf(other, governorOf(slot)), [other]),
      );
    });
  },
};

/** "Prevents Forgetting", "Enhancing Retrieval": the object of what the new work does. */
function isChanged({ verb }: Clause, slot: Slot): boolean {
  return verb?.verb.verbClass === 'effect' && !slot.isBefore && slot.preps.length === 0;
}

/** "NAME: Mixed-Modal Foundation Models" says what the new work is, "Faster Foundation Models via NAME" what it is for. */
function isOfItself({ verb }: Clause, { preps }: Slot, other: Anchor, names: readonly Anchor[]): boolean {
  const isBehind = names.every(({ start }) => start < other.start);
  return isBehind && verb === undefined && preps.length === 0 && other.kind === 'concept' && isModelClass(other);
}

/** A quality that methods have more or less of. */
const QUALITY = /(?:ity|ness|ency|ancy|ance|ation|isation|gence|overhead|cost)$/i;

/**
 * A title names data, tasks, measures, models (classes of them, too) and qualities to say where the new work is used or what it is
 * good for; methods and other ideas, what it is made of.
 */
function typeOf(anchor: Anchor, governor: string): 'builds-on' | 'evaluates' {
  const { kind, text } = anchor;
  if (kind === 'method') return 'builds-on';
  const isMeans = /^(?:via|by|with|using|through)$/.test(governor);
  const isAbout =
    /^(?:in|on|across|under|against)$/.test(governor) || ((QUALITY.test(text) || isModelClass(anchor)) && !isMeans);
  return kind === 'concept' && !isAbout ? 'builds-on' : 'evaluates';
}
