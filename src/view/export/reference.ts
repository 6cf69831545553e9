/** A paper as something to refer to: what sort of thing it is, and what a reference would need and is not known here. */
import { paperPlaces } from '../../domain/paper-places.ts';
import type { Paper } from '../../domain/schema/paper.ts';

const MEETING = /\b(?:proceedings|conference|workshop|symposium|meeting)\b/i;

/** By its venue: in the proceedings of a meeting, in a journal, or neither known. */
export function referenceType({ venue }: Paper): 'meeting' | 'journal' | 'other' {
  return venue === undefined ? 'other' : MEETING.test(venue) ? 'meeting' : 'journal';
}

/** `authors`, `year`, `venue or link`, those that are missing; empty for an entry that can be used as it is. */
export function citationGaps(paper: Paper): readonly string[] {
  const { authors = [], date, venue } = paper;
  return [
    ...(authors.length === 0 ? ['authors'] : []),
    ...(date === undefined ? ['year'] : []),
    ...(venue === undefined && paperPlaces(paper).length === 0 ? ['venue or link'] : []),
  ];
}

/** `Incomplete: authors and year not known here.`; also says that a year was worked out. Undefined where nothing is to be said. */
export function gapRemark(paper: Paper): string | undefined {
  const gaps = citationGaps(paper);
  const remarks = [
    ...(gaps.length === 0 ? [] : [`Incomplete: ${inWords(gaps)} not known here.`]),
    ...(paper.date?.isInferred === true ? ['The year is inferred.'] : []),
  ];
  return remarks.length === 0 ? undefined : remarks.join(' ');
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
