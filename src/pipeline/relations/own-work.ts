/** Where a paper first speaks of its own work. */
import type { PaperBody } from '../../domain/schema/paper.ts';

const OWN_WORK = /\b(?:[Ww]e|[Oo]ur|[Tt]his (?:paper|work|study|article))\b/;

const found = new WeakMap<PaperBody, number>();

/** @returns offset into the abstract, -1 where it does not; a paper's text is searched once, however many of its concepts ask */
export function ownWorkAt(paper: PaperBody): number {
  const known = found.get(paper) ?? paper.abstract.search(OWN_WORK);
  found.set(paper, known);
  return known;
}
