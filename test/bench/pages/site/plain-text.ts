/** What plain pages are filled with. */
export const TEXT = 'A sentence of a paper that names a concept and says what it does with it, as long as such are. ';

const PAGE_TAGS = 150; // characters around all paragraphs
const PARAGRAPH_TAGS = 41; // and around the text of one, with the words of its link

/** So many paragraphs that their page has about the given number of characters; at least one. */
export function paragraphsIn(size: number): number {
  return Math.max(1, Math.round((size - PAGE_TAGS) / (TEXT.length + PARAGRAPH_TAGS)));
}
