/** A page gives a sentence once: where it comes up again stands a link that leads to it. Pure. */
import type { Evidence, Quote } from '../../domain/schema/site-data.ts';
import { sentenceKey } from './sentence-groups.ts';

/** With the marks of what is read from it, and what it speaks of without its name. */
type Sentence = Pick<Quote, 'text' | 'paper' | 'marks'> & Partial<Pick<Evidence, 'mode' | 'introduces'>>;

/** A quotation in full, with an anchor where another part of the page sends there. */
export type Anchored<Q = Quote> = Q & Readonly<{ anchor?: string }>;

/** A part of a page that quotes: what is read there without pressing anything, and what is folded. */
export type Quoting = Readonly<{
  id: string;
  /** Absent where the part has no heading. */
  heading?: string | undefined;
  open: readonly Sentence[];
  folded: readonly Sentence[];
}>;

/** What stands in place of a sentence, `in the sentence quoted at the top`, and the anchor at the sentence itself. */
export type Elsewhere = Readonly<{ words: string; anchor: string }>;

export type QuotedOnce = Readonly<{
  /** Whether a sentence is read without pressing anything. */
  isOpen: (quote: Sentence) => boolean;
  /** Where a part of the page sends for a sentence; undefined where it is quoted in full. */
  elsewhere: (quote: Sentence, part: Readonly<{ id: string; isFolded: boolean }>) => Elsewhere | undefined;
  /** As it stands where it is quoted in full: with the marks of all that is read from it on the page, and what it speaks of without its name. */
  inFull: <Q extends Sentence>(quote: Q) => Anchored<Q> & Pick<Sentence, 'mode' | 'introduces'>;
}>;

/** Where a sentence stands in full, its marks, and whether another part speaks of it. */
type Place = {
  id: string;
  heading?: string | undefined;
  isFolded: boolean;
  anchor: string;
  marks: Quote['marks'];
  introduces: string | undefined;
  isSentFor: boolean;
};

/**
 * @param parts  of the page, in its order; a sentence stands in the first that has it open, else in the first that has it
 * @param top    the sentence that the head of the page quotes
 */
export function quotedOnce(parts: readonly Quoting[], top?: Sentence): QuotedOnce {
  const places = new Map<string, Place>();
  const put = (sentences: readonly Sentence[], at: Pick<Place, 'id' | 'heading' | 'isFolded'>): void => {
    for (const sentence of sentences) {
      const introduces = sentence.mode === 'paper' ? sentence.introduces : undefined;
      const known = places.get(sentenceKey(sentence));
      if (known === undefined) {
        const anchor = `quote-${places.size + 1}`;
        places.set(sentenceKey(sentence), { ...at, anchor, marks: sentence.marks, introduces, isSentFor: false });
      } else {
        known.introduces ??= introduces;
        known.marks = withMarks(known.marks, sentence.marks);
        known.isSentFor ||= known.id !== at.id || known.isFolded !== at.isFolded;
      }
    }
  };
  if (top !== undefined) put([top], { id: TOP, isFolded: false });
  for (const { id, heading, open } of parts) put(open, { id, heading, isFolded: false });
  for (const { id, heading, folded } of parts) put(folded, { id, heading, isFolded: true });
  return {
    isOpen: (quote) => places.get(sentenceKey(quote))?.isFolded === false,
    elsewhere: (quote, part) => {
      const place = places.get(sentenceKey(quote));
      if (place === undefined || (place.id === part.id && place.isFolded === part.isFolded)) return undefined;
      return { words: wordsFor(place, part.id), anchor: place.anchor };
    },
    inFull: (quote) => {
      const place = places.get(sentenceKey(quote));
      if (place === undefined) return quote;
      const { marks, introduces, isSentFor, anchor } = place;
      return {
        ...quote,
        marks,
        ...(introduces !== undefined && { mode: 'paper' as const, introduces }),
        ...(isSentFor && { anchor }),
      };
    },
  };
}

const TOP = '';

function wordsFor({ id, heading }: Place, from: string): string {
  if (id === TOP) return 'in the sentence quoted at the top';
  return id !== from && heading !== undefined ? `in the sentence under “${heading}”` : 'in a sentence quoted above';
}

function withMarks(known: Quote['marks'], more: Quote['marks']): Quote['marks'] {
  const fresh = more.filter((mark) => !known.some(({ start, id }) => start === mark.start && id === mark.id));
  return [...known, ...fresh].sort((a, b) => a.start - b.start);
}
