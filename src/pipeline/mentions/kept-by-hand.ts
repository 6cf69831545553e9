import type { Candidate } from './mention.ts';

/** What is left of a candidate that a rule or a weight would leave out: it stays where a decision of the register says what it means. */
export function keptByHand(candidate: Candidate): readonly Candidate[] {
  if (candidate.decision === undefined) return [];
  return [{ ...candidate, ground: 'decision', detector: 'register', confidence: 1 }];
}
