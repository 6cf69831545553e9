/** Whether a word that the index gave for another is that word: it falls back to what shares the first letters, `SQuAD` for "quaternion". */
import { stemmer } from 'stemmer';

/** Words of a query in their order, each once, as they were typed; what holds no letter or digit is left out. */
export function toTerms(query: string): readonly string[] {
  return [...new Set(query.split(/\s+/))].filter((term) => fold(term) !== '');
}

/**
 * Whether a word of a text stands for what was typed: it begins so, or is another form of it (quantized, quantization), whole or in one of
 * its parts (`rank` in "low-rank", `lora` in "QLoRA+"); letters' marks and case do not count.
 */
export function isFormOf(term: string, word: string): boolean {
  const asked = fold(term);
  const stem = stemmer(asked);
  return [word, ...partsOf(word)].map(fold).some((form) => form.startsWith(asked) || stemmer(form).startsWith(stem));
}

/** Split where the index splits: at signs, and where small letters turn to capitals or capitals to a word. */
function partsOf(word: string): readonly string[] {
  return word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
}

/** Small letters and digits alone. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
