/** Whether a word that the index gave for another is that word: it falls back to what shares the first letters, `SQuAD` for "quaternion". */

/** Words of a query in their order, each once, as they were typed; what holds no letter or digit is left out. */
export function toTerms(query: string): readonly string[] {
  return [...new Set(query.split(/\s+/))].filter((term) => /[\p{L}\p{N}]/u.test(term));
}

/**
 * Whether a word of a text begins with what was typed, whole or in one of its parts (`rank` in "low-rank", `lora` in "QLoRA+"); letters' marks and
 * case do not count.
 */
export function beginsWith(term: string, word: string): boolean {
  const asked = fold(term);
  return asked !== '' && formsIn(word).some((form) => form.startsWith(asked));
}

/** Endings that bend a word and leave it what it is; two words are one where each has one of the same row. */
const ENDINGS = [
  new Set(' s es e ed d ing ings ly er ers or ors ation ations ment ments able ability ive ively'.split(' ')),
  new Set('y ies ied ying ily ier iest iness'.split(' ')),
];
/** The part that two forms of a word share has at least so many letters. */
const LEAST_STEM = 3;

/** Whether a word of a text is what was typed or bends it: quantized, quantization; but police, policy are two. */
export function isFormOf(term: string, word: string): boolean {
  const asked = fold(term);
  return formsIn(word).some((form) => form === asked || isBent(asked, form));
}

function isBent(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  // "optimizes" and "optimizers" share "optimize": an ending may begin a letter before they differ.
  for (let at = shared; at >= Math.max(LEAST_STEM, shared - 1); at--)
    if (ENDINGS.some((row) => row.has(a.slice(at)) && row.has(b.slice(at)))) return true;
  return false;
}

/** Beginnings of so few letters say nothing, "of" in "often". */
const LEAST_BEGINNING = 3;

/** Whether a word that the index marked is meant by one of the terms: it bends it, or begins with it; with a short one only where that is the last, which may be unfinished. */
export function isMeant(terms: readonly string[], word: string): boolean {
  return terms.some(
    (term, i) =>
      isFormOf(term, word) ||
      ((i === terms.length - 1 || fold(term).length >= LEAST_BEGINNING) && beginsWith(term, word)),
  );
}

/** A word and its parts: split where the index splits, at signs, and where small letters turn to capitals or capitals to a word. */
function formsIn(word: string): readonly string[] {
  const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
  return [word, ...word.split(/[^\p{L}\p{N}+#]+/u), ...parts].map(fold).filter((form) => form !== '');
}

/** Ways to type words that the index takes for different ones: the micro sign, the Greek letter, and mu spelt out. */
export function spellings(words: string): readonly string[] {
  const plain = words.normalize('NFKC');
  return [...new Set([words, plain, plain.replaceAll('\u03bc', 'mu')])];
}

/** Small letters and digits alone, mu spelt out, and what tells C++ and LoRA+ from C and LoRA. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('\u03bc', 'mu')
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
}
