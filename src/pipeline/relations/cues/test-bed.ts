import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, spread, type Cue, type ReadableClause, type ReadRelation } from '../reading.ts';

const PLACE = new Set(['on', 'across', 'over', 'under', 'within', 'in', 'in terms of', 'at', 'to', 'for']);
const OWN = new Set(['evaluate', 'effect', 'compare', 'apply', 'report', 'be', 'introduce']);

/** "X is evaluated on D", "we evaluate X on D", "experiments on D show that X …", "applied to D". */
export const testBed: Cue = {
  name: 'test-bed',
  description: 'the clause says on, in or across which data, task or model',
  confidence: 0.8,
  read: (readable) => {
    const verbClass = readable.clause.verb?.verb.verbClass;
    if (verbClass === undefined || !OWN.has(verbClass)) return [];
    const tested = testedOf(readable);
    return readable.clause.slots
      .filter((slot) => PLACE.has(governorOf(slot)) && slot.preps.length > 0)
      .flatMap((slot) =>
        spread(
          tested,
          'evaluates',
          headsOf(slot).filter((head) => isTestBed(head, governorOf(slot), verbClass)),
        ),
      );
  },
};

/** In "we evaluate X on D" it is X that is tested; else the one the clause is about. */
function testedOf({ clause, actors }: ReadableClause): readonly Anchor[] {
  const verbClass = clause.verb?.verb.verbClass;
  if (clause.verb?.isPassive || (verbClass !== 'evaluate' && verbClass !== 'apply')) return actors;
  const objects = clause.slots.filter((slot) => !slot.isBefore && slot.preps.length === 0).flatMap(headsOf);
  return objects.length > 0 && actors.every((actor) => actor.part === 'self') ? objects : actors;
}

function isTestBed(head: Anchor, governor: string, verbClass: string): boolean {
  if (head.kind === 'dataset' || head.kind === 'task' || head.kind === 'metric') return true;
  if (head.kind === 'model')
    return governor === 'on' || governor === 'across' || governor === 'to' || governor === 'for' || governor === 'in';
  return (
    (verbClass === 'evaluate' || verbClass === 'apply') &&
    (governor === 'on' || governor === 'to' || governor === 'across')
  );
}
