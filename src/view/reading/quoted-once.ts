/** A page gives a sentence once: where it comes up again stand words that lead to it. Pure. */

type Sentence = Readonly<{ text: string; paper: Readonly<{ id: string }> }>;

/** A part of a page that quotes: what is read there without pressing anything, and what is folded. */
export type Quoting = Readonly<{
  id: string;
  /** Absent where the part has no heading. */
  heading?: string | undefined;
  open: readonly Sentence[];
  folded: readonly Sentence[];
}>;

/** Where a sentence stands in full. */
type Place = Readonly<{ id: string; heading?: string | undefined; isFolded: boolean }>;

export type QuotedOnce = Readonly<{
  /** Whether a sentence is read without pressing anything. */
  isOpen: (quote: Sentence) => boolean;
  /** What stands in its place in a part of the page, `in the sentence quoted at the top`; undefined where it is quoted in full. */
  elsewhere: (quote: Sentence, part: Readonly<{ id: string; isFolded: boolean }>) => string | undefined;
}>;

/**
 * @param parts  of the page, in its order; a sentence stands in the first that has it open, else in the first that has it
 * @param top    the sentence that the head of the page quotes
 */
export function quotedOnce(parts: readonly Quoting[], top?: Sentence): QuotedOnce {
  const places = new Map<string, Place>();
  const put = (sentences: readonly Sentence[], place: Place): void => {
    for (const key of sentences.map(keyOf)) if (!places.has(key)) places.set(key, place);
  };
  const head: Place = { id: '', isFolded: false };
  if (top !== undefined) put([top], head);
  for (const { id, heading, open } of parts) put(open, { id, heading, isFolded: false });
  for (const { id, heading, folded } of parts) put(folded, { id, heading, isFolded: true });
  return {
    isOpen: (quote) => places.get(keyOf(quote))?.isFolded === false,
    elsewhere: (quote, part) => {
      const place = places.get(keyOf(quote));
      if (place === undefined || (place.id === part.id && place.isFolded === part.isFolded)) return undefined;
      if (place === head) return 'in the sentence quoted at the top';
      const isNamed = place.id !== part.id && place.heading !== undefined;
      return isNamed ? `in the sentence under “${place.heading}”` : 'in a sentence quoted above';
    },
  };
}

function keyOf({ text, paper }: Sentence): string {
  return `${paper.id}\n${text}`;
}
