import type { Clause } from '../clauses.ts';
import type { Anchor } from '../tokens.ts';
import {
  complements,
  governorOf,
  headsOf,
  spread,
  type Cue,
  type ReadableClause,
  type ReadRelation,
} from '../reading.ts';

/** Prepositions that lead to a further part after these verbs: "combines A with B", "integrates A into B". */
const PART = new Set(['', 'with', 'into', 'from', 'on', 'upon', 'by', 'of']);
/** "extends to A" and "extends A to B" say where it works, "extends A" what it is made from. */
const REACHES = /^(?:extend|generali[sz]e|adapt|transfer)$/;
/** On what it is "building" a model may stand, too; what is used may be a test bed. */
const FOUNDS = /^(?:build|initiali[sz]e|derive|extend)$/;
const USED = /^(?:use|utili[sz]e|employ|leverage|adopt|exploit)$/;

const ADDS = /^(?:introduce|add|attach|append|plug)$/;
const COMPONENTS = /^(?:components|modules|parts|stages|phases|ingredients|blocks|steps)$/;
const DRIVEN = /^(?:drive|power|underpin|govern|guide)$/;
const MADE = /^(?:drive|power|underpin|govern|guide|fine-?tune|pre-?train|train|distill|prune|obtain|construct)$/;

/** "X combines A with B", "X is built on A", "A is used by X". */
export const buildsOnVerb: Cue = {
  name: 'builds-on-verb',
  description: 'the subject uses, combines, extends or consists of the object',
  read: (clause) => {
    const verb = clause.clause.verb;
    if (verb === undefined || verb.isNegated) return [];
    if (verb.isPassive && MADE.test(verb.verb.lemma)) return readMade(clause.clause);
    if (!verb.isPassive && ADDS.test(verb.verb.lemma)) return readAdded(clause);
    if (!verb.isPassive && verb.verb.lemma === 'have') return readHad(clause);
    if (verb.verb.verbClass !== 'build') return [];
    return verb.isPassive ? readPassive(clause, verb.verb.lemma) : readActive(clause, verb.verb.lemma);
  },
};

function readActive({ clause, actors }: ReadableClause, lemma: string): ReadRelation[] {
  const slots = complements(clause);
  const object = slots
    .filter((slot) => slot.preps.length === 0)
    .flatMap(headsOf)
    .filter(isPart);
  if (lemma === 'replace') {
    // "replacing A with B": B is what it is made of, and is set against A
    const substitute = slots.filter((slot) => slot.preps[0] === 'with' || slot.preps[0] === 'by').flatMap(headsOf);
    return [
      ...spread(actors, 'builds-on', substitute),
      ...spread(substitute.length > 0 ? substitute : actors, 'compares', object),
    ];
  }
  if (lemma === 'implement') {
    const objects = slots.filter((slot) => slot.preps.length === 0).flatMap(headsOf);
    const libraries = slots.filter((slot) => governorOf(slot) === 'in').flatMap(headsOf);
    return spread(objects.length > 0 ? objects : actors, 'builds-on', libraries);
  }
  if (REACHES.test(lemma) && slots.some((slot) => slot.preps[0] === 'to')) return spread(actors, 'builds-on', object);
  const parts = slots.filter((slot) => slot.preps.length === 1 && PART.has(slot.preps[0] ?? '')).flatMap(headsOf);
  const isFounded = (part: Anchor): boolean => isPart(part) || (part.kind === 'model' && FOUNDS.test(lemma));
  return spread(actors, 'builds-on', [...object, ...parts.filter(isFounded)]);
}

function readPassive({ clause, introduced }: ReadableClause, lemma: string): ReadRelation[] {
  return complements(clause).flatMap((slot) => {
    const governor = governorOf(slot);
    const heads = headsOf(slot);
    if (lemma === 'implement') return governor === 'in' ? spread(clause.subjects, 'builds-on', heads) : [];
    if (USED.test(lemma)) {
      const agents = heads.filter((head) => head.kind === 'method' || introduced.has(head.conceptId));
      return governor === 'by' ? spread(agents, 'builds-on', clause.subjects) : [];
    }
    return PART.has(governor) && governor !== '' ? spread(clause.subjects, 'builds-on', heads.filter(isPart)) : [];
  });
}

/** "introduces A into B": what it is made of has B. */
function readAdded({ clause, actors }: ReadableClause): ReadRelation[] {
  const whole = complements(clause).filter((slot) => slot.preps.length === 1 && slot.preps[0] === 'into');
  return spread(actors, 'builds-on', whole.flatMap(headsOf).filter(isPart));
}

/** "X has two components: A and B". */
function readHad({ clause, actors }: ReadableClause): ReadRelation[] {
  const slots = complements(clause);
  const parts = slots.filter(
    (slot, i) =>
      slot.isList && slot.preps.length === 0 && COMPONENTS.test(slots[i - 1]?.phrases.at(-1)?.words.at(-1) ?? ''),
  );
  return spread(actors, 'builds-on', parts.flatMap(headsOf).filter(isPart));
}

/** "X is driven by A", "X is fine-tuned from A". */
function readMade(clause: Clause): ReadRelation[] {
  const from = DRIVEN.test(clause.verb?.verb.lemma ?? '') ? 'by' : 'from';
  const made = clause.subjects.filter(({ kind }) => kind === 'method' || kind === 'model' || kind === 'concept');
  return complements(clause)
    .filter((slot) => slot.preps.length === 1 && slot.preps[0] === from)
    .flatMap((slot) => spread(made, 'builds-on', from === 'from' ? headsOf(slot) : headsOf(slot).filter(isPart)));
}

function isPart(anchor: Anchor): boolean {
  return anchor.kind !== 'dataset' && anchor.kind !== 'metric' && anchor.kind !== 'model';
}
