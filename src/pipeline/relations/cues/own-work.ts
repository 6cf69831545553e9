import { complements, headsOf, isOwn, spread, type Cue, type ReadRelation } from '../reading.ts';

/** What the new work does to make itself: "learns a calibration", "freezes attention layers". */
const MAKING =
  /^(?:learn|compute|estimate|construct|decompose|approximate|modify|update|adjust|select|sample|perform|interpolate|reparameterize|freeze|normalize|project|transform|separate|encode|attend|aggregate|alternate|allocate|distill|prune|quantize|compress|share|reuse|insert|inject|map)$/;

/** "We apply Y", "NAME learns Y", "our Y model": what the new work does or is, said with its own verb. */
export const ownWork: Cue = {
  name: 'own-work',
  description: 'the new work computes, learns or is an instance of the object',
  confidence: 0.75,
  read: ({ clause, actors, introduced, isTitle }): ReadRelation[] => {
    const own = actors.filter((actor) => isOwn(actor, introduced));
    if (own.length === 0 || isTitle || clause.verb?.isNegated === true) return [];
    return [
      ...instances(clause, introduced).flatMap((head) =>
        spread(own, head.kind === 'model' ? 'evaluates' : 'builds-on', [head]),
      ),
      ...made(),
    ];

    function made(): ReadRelation[] {
      if (clause.verb === undefined || clause.verb.isPassive || !MAKING.test(clause.verb.verb.lemma)) return [];
      const objects = complements(clause).filter((slot) => slot.preps.length === 0);
      return spread(
        own,
        'builds-on',
        objects.flatMap(headsOf).filter(({ kind }) => kind === 'method' || kind === 'concept'),
      );
    }
  },
};

/** Known names in "our 2-bit NAME models". */
function instances(clause: Parameters<typeof complements>[0], introduced: ReadonlySet<string>) {
  return clause.slots
    .flatMap((slot) =>
      slot.phrases.map((phrase, i) => ({
        phrase,
        isOurs: slot.phrases.slice(0, i + 1).some(({ words }) => words[0] === 'our'),
      })),
    )
    .filter(({ isOurs, phrase }) => isOurs && phrase.tail.length <= 1)
    .flatMap(({ phrase }) => phrase.heads)
    .filter(
      (head) =>
        head.part === 'concept' && !introduced.has(head.conceptId) && (head.kind === 'model' || head.kind === 'method'),
    );
}
