import type { Clause } from '../clauses.ts';
import type { Slot } from '../slots.ts';
import { SELF, type Anchor } from '../tokens.ts';
import {
  complements,
  governorOf,
  headsOf,
  isOwn,
  spread,
  type Cue,
  type ReadableClause,
  type ReadRelation,
} from '../reading.ts';

/** What the new work does to make itself: "learns a calibration", "freezes attention layers". */
const MAKING =
  /^(?:learn|compute|estimate|construct|decompose|approximate|modify|update|adjust|select|sample|perform|interpolate|reparameterize|freeze|normalize|project|transform|separate|encode|attend|aggregate|alternate|allocate|distill|prune|quantize|compress|share|reuse|insert|inject|map)$/;
/** "the weights of Y": the noun hands over to Y. */
const PART_NOUN = /^(?:weights?|parameters?|layers?|values?|components?|modules?|matri(?:x|ces)|gradients?|elements?)$/;
const USED = /^(?:use|utili[sz]e|employ|adopt|leverage|introduce|apply|incorporate|integrate|exploit)$/;
const ELSEWHERE =
  /^(?:can|could|may|might|will|has|have|had|was|were|widely|commonly|often|typically|usually|already|traditionally)$/;

/** "We apply Y", "NAME learns Y", "our Y model", "Y is employed to …": what the new work does or is, in its own words. */
export const ownWork: Cue = {
  name: 'own-work',
  description: 'the new work computes, learns, employs or is an instance of the object',
  read: (readable): ReadRelation[] => {
    const { clause, actors, introduced, isTitle } = readable;
    if (isTitle || clause.verb?.isNegated === true) return [];
    const own = actors.filter((actor) => isOwn(actor, introduced));
    if (own.length === 0) return readEmployed(readable);
    return [
      ...instancesOf(clause, introduced).flatMap((head) =>
        spread(own, head.kind === 'model' ? 'evaluates' : 'builds-on', [head]),
      ),
      ...spread(own, 'builds-on', madeOf(clause).filter(isPart)),
      ...readEmployed(readable),
    ];
  },
};

/** Objects of a making verb, and what their parts are of. */
function madeOf(clause: Clause): Anchor[] {
  if (clause.verb === undefined || clause.verb.isPassive || !MAKING.test(clause.verb.verb.lemma)) return [];
  return complements(clause)
    .filter((slot, i, all) => slot.preps.length === 0 || isOfPart(slot, all[i - 1]))
    .flatMap(headsOf);
}

function isOfPart(slot: Slot, before: Slot | undefined): boolean {
  return (
    slot.preps.every((prep) => prep === 'of') &&
    before?.preps.length === 0 &&
    PART_NOUN.test(before.phrases.at(-1)?.words.at(-1) ?? '')
  );
}

/** "Y is employed to …" without saying by whom: by the paper. */
function readEmployed({ clause, introduced, words }: ReadableClause): ReadRelation[] {
  const verb = clause.verb;
  if (verb === undefined || !verb.isPassive || verb.mood !== 'finite' || !USED.test(verb.verb.lemma)) return [];
  if (
    words.some((word) => ELSEWHERE.test(word)) ||
    complements(clause).some((slot) => /^(?:by|in)$/.test(governorOf(slot)))
  )
    return [];
  const used = clause.subjects.filter((subject) => subject.part === 'concept' && !introduced.has(subject.conceptId));
  const self: Anchor = { part: 'self', conceptId: SELF, kind: 'method', start: 0, end: 0, text: 'it' };
  return spread([self], 'builds-on', used.filter(isPart));
}

/** Known names in "our 2-bit NAME models". */
function instancesOf(clause: Clause, introduced: ReadonlySet<string>): Anchor[] {
  return clause.slots
    .flatMap((slot) =>
      slot.phrases.filter(
        (phrase, i) => phrase.tail.length <= 1 && slot.phrases.slice(0, i + 1).some(({ words }) => words[0] === 'our'),
      ),
    )
    .flatMap(({ heads }) => heads)
    .filter(
      ({ part, conceptId, kind }) =>
        part === 'concept' && !introduced.has(conceptId) && (kind === 'model' || kind === 'method'),
    );
}

function isPart({ kind }: Anchor): boolean {
  return kind === 'method' || kind === 'concept';
}
