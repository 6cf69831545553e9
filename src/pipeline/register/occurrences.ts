/** Mentions, concepts and definitions joined: for each mention its concept, for each form its uses. */
import type { PaperConcepts } from '../../domain/schema/concept.ts';
import type { FieldSpan, Paper, Span } from '../../domain/schema/paper.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import type { Abbreviations } from '../mentions/find-abbreviations.ts';
import type { FoundMention, PaperMentions } from '../mentions/mention.ts';
import { sentenceAt, splitSentences } from '../text/sentences.ts';

export type Occurrence = Readonly<{ paperId: string; conceptId: string; key: string; mention: FoundMention }>;

/** A pair that a paper defines, by alias keys; `sentence` is worked out when asked for. */
export type Definition = Readonly<{ paperId: string; short: string; long: string; sentence: () => FieldSpan }>;

/** Every mention with its concept and the alias key of its form, in the order of papers and texts. */
export function joinMentions(mentions: readonly PaperMentions[], resolved: readonly PaperConcepts[]): Occurrence[] {
  const keys = new Map<string, string>();
  const keyOf = (surface: string): string => {
    const known = keys.get(surface) ?? toAliasKey(surface);
    keys.set(surface, known);
    return known;
  };
  return mentions.flatMap(({ paperId, mentions: found }, i) => {
    const conceptByPlace = new Map<number, string>();
    for (const { conceptId, mentions: own } of resolved[i]?.concepts ?? [])
      for (const mention of own) conceptByPlace.set(placeOf(mention), conceptId);
    return found.map((mention) => {
      const conceptId = conceptByPlace.get(placeOf(mention)) ?? '';
      return { paperId, conceptId, key: keyOf(mention.surface), mention };
    });
  });
}

/** The concept of each entry of the lexicon that some text names. */
export function conceptByEntry(occurrences: readonly Occurrence[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { mention, conceptId } of occurrences)
    if (mention.entry !== undefined) found.set(mention.entry, conceptId);
  return found;
}

/** Definitions by paper. */
export function readDefinitions(
  papers: readonly Paper[],
  abbreviations: readonly Abbreviations[],
): Map<string, Definition[]> {
  return new Map(
    abbreviations.map(({ pairs }, i) => {
      const paper = papers[i];
      if (paper === undefined) throw new Error('readDefinitions: abbreviations of more papers than there are');
      const textOf = ({ field, start, end }: FieldSpan): string => paper[field].slice(start, end);
      const definitions = pairs.map(({ short, long }) => ({
        paperId: paper.id,
        short: toAliasKey(textOf(short)),
        long: toAliasKey(textOf(long)),
        sentence: () => sentenceOf(paper, short),
      }));
      return [paper.id, definitions];
    }),
  );
}

function sentenceOf(paper: Paper, { field, start }: FieldSpan): FieldSpan {
  const span: Span =
    field === 'title' ? { start: 0, end: paper.title.length } : sentenceAt(splitSentences(paper.abstract), start);
  return { field, ...span };
}

/** Of one paper's mentions each has another: even in the title, odd in the abstract. */
function placeOf({ field, start }: Pick<FieldSpan, 'field' | 'start'>): number {
  return 2 * start + (field === 'title' ? 0 : 1);
}
