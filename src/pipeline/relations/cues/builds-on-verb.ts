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
const PART = new Set(['', 'with', 'into', 'from', 'on', 'upon', 'by', 'of', 'to']);
const AGENT = new Set(['by', 'in']);

/** "X combines A with B", "X is built on A", "A is used by X". */
export const buildsOnVerb: Cue = {
  name: 'builds-on-verb',
  description: 'the subject uses, combines, extends or consists of the object',
  confidence: 0.75,
  read: (clause) => (clause.clause.verb?.isPassive ? readPassive(clause) : readActive(clause)),
};

function readActive({ clause, actors }: ReadableClause): ReadRelation[] {
  if (clause.verb?.verb.verbClass !== 'build' || clause.verb.isNegated) return [];
  const slots = complements(clause);
  const parts = slots.filter((slot) => slot.preps.length <= 1 && PART.has(slot.preps[0] ?? ''));
  return spread(actors, 'builds-on', parts.flatMap(headsOf).filter(isPart));
}

function readPassive({ clause }: ReadableClause): ReadRelation[] {
  const verb = clause.verb;
  if (verb?.verb.verbClass !== 'build' || verb.isNegated) return [];
  return complements(clause).flatMap((slot) => {
    const governor = governorOf(slot);
    if (/^(?:use|utili[sz]e|employ|leverage|adopt|exploit|implement)$/.test(verb.verb.lemma)) {
      return AGENT.has(governor)
        ? spread(
            headsOf(slot).filter((head) => head.kind === 'method'),
            'builds-on',
            clause.subjects,
          )
        : [];
    }
    return PART.has(governor) && governor !== ''
      ? spread(clause.subjects, 'builds-on', headsOf(slot).filter(isPart))
      : [];
  });
}

function isPart(anchor: Anchor): boolean {
  return anchor.kind !== 'dataset' && anchor.kind !== 'metric';
}
