import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, isOwn, spread, type Cue, type ReadableClause } from '../reading.ts';

const PLACE = new Set(['on', 'across', 'under', 'within', 'in', 'in terms of', 'at', 'for']);
/** "X applies to D", "extends to D". */
const REACHING = /^(?:apply|extend|generali[sz]e|transfer|adapt|scale|deploy)$/;
const OWN = new Set(['evaluate', 'effect', 'compare', 'apply', 'report', 'be', 'introduce', 'build']);

/** "X is evaluated on D", "we evaluate X on D", "experiments on D show that X …", "applied to D". */
export const testBed: Cue = {
  name: 'test-bed',
  description: 'the clause says on, in or across which data, task or model',
  confidence: 0.92,
  read: (readable) => {
    const verb = readable.clause.verb?.verb;
    if (verb === undefined || !OWN.has(verb.verbClass) || readable.isTitle || readable.clause.verb?.isNegated)
      return [];
    const tested = testedOf(readable);
    return readable.clause.slots
      .filter(
        (slot) =>
          slot.preps.length > 0 &&
          (PLACE.has(governorOf(slot)) || (governorOf(slot) === 'to' && REACHING.test(verb.lemma))),
      )
      .flatMap((slot) => {
        const isWide =
          verb.verbClass === 'evaluate' ||
          verb.verbClass === 'apply' ||
          verb.lemma === 'perform' ||
          REACHING.test(verb.lemma);
        return spread(
          tested,
          'evaluates',
          headsOf(slot).filter((head) => isTestBed(head, governorOf(slot), isWide)),
        );
      });
  },
};

/** In "we evaluate X on D" it is X that is tested; else the one the clause is about. */
function testedOf({ clause, actors, introduced }: ReadableClause): readonly Anchor[] {
  const verbClass = clause.verb?.verb.verbClass;
  if (clause.verb?.isPassive || (verbClass !== 'evaluate' && verbClass !== 'apply')) return actors;
  const objects = clause.slots
    .filter((slot) => !slot.isBefore && !slot.isAside && !slot.isList && slot.preps.every((prep) => prep === 'of'))
    .flatMap(headsOf);
  const own = objects.filter((object) => isOwn(object, introduced));
  if (own.length > 0) return own; // "the effectiveness of NAME"
  return objects.length > 0 && actors.every((actor) => isOwn(actor, introduced)) ? objects : actors;
}

function isTestBed(head: Anchor, governor: string, isWide: boolean): boolean {
  if (head.kind === 'dataset' || head.kind === 'task' || head.kind === 'metric') return true;
  const isPlace = governor === 'on' || governor === 'across' || governor === 'to';
  return head.kind === 'model' ? isPlace || governor === 'for' || governor === 'in' : isWide && isPlace;
}
