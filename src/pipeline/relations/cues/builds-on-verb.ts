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
/** "extends to A" says where it works, "extends A" what it is made from. */
const REACHES = /^(?:extend|generali[sz]e|adapt|transfer)$/;
const USED = /^(?:use|utili[sz]e|employ|leverage|adopt|exploit)$/;

/** "X combines A with B", "X is built on A", "A is used by X". */
export const buildsOnVerb: Cue = {
  name: 'builds-on-verb',
  description: 'the subject uses, combines, extends or consists of the object',
  read: (clause) => {
    const verb = clause.clause.verb;
    if (verb?.verb.verbClass !== 'build' || verb.isNegated) return [];
    return verb.isPassive ? readPassive(clause, verb.verb.lemma) : readActive(clause, verb.verb.lemma);
  },
};

function readActive({ clause, actors }: ReadableClause, lemma: string): ReadRelation[] {
  const slots = complements(clause);
  if (REACHES.test(lemma) && slots.some((slot) => slot.preps[0] === 'to')) return [];
  const object = slots
    .filter((slot) => slot.preps.length === 0)
    .flatMap(headsOf)
    .filter(isPart);
  if (lemma === 'replace') {
    // "replacing A with B": B is what it is made of, and is set against A
    const substitute = slots.filter((slot) => slot.preps[0] === 'with' || slot.preps[0] === 'by').flatMap(headsOf);
    return [...spread(actors, 'builds-on', substitute), ...spread(substitute, 'compares', object)];
  }
  if (lemma === 'implement') {
    const objects = slots.filter((slot) => slot.preps.length === 0).flatMap(headsOf);
    const libraries = slots.filter((slot) => governorOf(slot) === 'in').flatMap(headsOf);
    return spread(objects.length > 0 ? objects : actors, 'builds-on', libraries);
  }
  const parts = slots.filter((slot) => slot.preps.length === 1 && PART.has(slot.preps[0] ?? '')).flatMap(headsOf);
  return spread(actors, 'builds-on', [...object, ...parts.filter(isPart)]);
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

function isPart(anchor: Anchor): boolean {
  return anchor.kind !== 'dataset' && anchor.kind !== 'metric' && anchor.kind !== 'model';
}
