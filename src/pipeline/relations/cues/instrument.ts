import type { Anchor } from '../tokens.ts';
import { governorOf, headsOf, spread, type Cue, type ReadRelation } from '../reading.ts';

const BY_MEANS = new Set([
  'using',
  'via',
  'through',
  'by means of',
  'based on',
  'based upon',
  'built on',
  'built upon',
  'on top of',
  'inspired by',
  'with',
  'by',
]);
const CONSTRUCTIVE = new Set(['introduce', 'effect', 'build', 'apply', 'plain', 'evaluate', 'be']);

/** "… using Y", "via Y", "based on Y": the means by which the subject does it. */
export const instrument: Cue = {
  name: 'instrument',
  description: 'using, via, through, with, based on: the means',
  confidence: 0.7,
  read: ({ clause, actors }): ReadRelation[] => {
    const verbClass = clause.verb?.verb.verbClass;
    if (verbClass !== undefined && !CONSTRUCTIVE.has(verbClass)) return [];
    const means = clause.slots.filter((slot) => !slot.isAside && BY_MEANS.has(governorOf(slot))).flatMap(headsOf);
    return spread(actors, 'builds-on', means.filter(isMeans));
  },
};

function isMeans(anchor: Anchor): boolean {
  return anchor.kind === 'method' || anchor.kind === 'concept';
}
