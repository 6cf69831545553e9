/** Sentences that a concept's page has quoted before it comes to its papers: nobody wants to read one twice. */
import type { ConceptRecord, Quote } from '../../domain/schema/site-data.ts';
import type { RelationGroup } from '../relation-groups.ts';
import { openCount, standingAndApart } from '../relation-groups.ts';

type Sentence = Pick<Quote, 'text' | 'paper'>;

/** Whether a sentence is the one that the head quotes as the concept's definition. */
export function isDefinition({ definition }: Pick<ConceptRecord, 'definition'>, quote: Sentence): boolean {
  return definition?.source === 'quoted' && keyOf(definition.quote) === keyOf(quote);
}

/**
 * What the head and the relations show without anything being pressed.
 * @param groups  relations as the page shows them; none on pages that have no such block
 * @returns whether a sentence is among them
 */
export function quotedAbove(
  { definition }: Pick<ConceptRecord, 'definition'>,
  groups: readonly RelationGroup[],
): (quote: Sentence) => boolean {
  const { standing, apart } = standingAndApart(groups);
  const open =
    standing.length === 0
      ? apart.flatMap(({ unlikely }) => unlikely) // their fold stands open where there is nothing else
      : standing.flatMap((group) => group.sentences.slice(0, openCount(group, standing.length === 1)));
  const shown = open.flatMap(({ quote }) => (quote ? [quote] : []));
  const keys = new Set([...(definition?.source === 'quoted' ? [definition.quote] : []), ...shown].map(keyOf));
  return (quote) => keys.has(keyOf(quote));
}

function keyOf({ text, paper }: Sentence): string {
  return `${paper.id}\n${text}`;
}
