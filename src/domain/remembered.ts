/** Answers about texts, kept: a few thousand words make up nearly all of every text, so most questions come again. */

const MAX_ANSWERS = 1 << 16; // about 5 MB; a text of words that are all different only makes the store forget
const MAX_LENGTH = 40; // longer strings are rarely words, and rarely come again

/**
 * The same function with its answers kept.
 * @param answer      gives the same for the same text, and never undefined
 * @param mostLetters  longer texts are not kept
 */
export function remembered<Answer extends NonNullable<unknown> | null>(
  answer: (text: string) => Answer,
  mostLetters = MAX_LENGTH,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > mostLetters) return answer(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const fresh = answer(text);
    if (known.size >= MAX_ANSWERS) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
