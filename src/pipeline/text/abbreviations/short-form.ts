/** Which strings may be the short side of a definition. */

const NOT_SHORT_FORMS = new Set(
  'e.g eg i.e ie eq fig sec tab cf vs etc resp ours al see we and or the ii iii iv vi vii ix'.split(' '),
);
/** Spelt in capitals these are short forms like any other: "odds ratio (OR)". */
const HAS_CAPITALS = /^\p{Lu}{2,}$/u;
const SECTION_NUMBER = /^(?:II|III|VII|IX|VIII)$/;

const CHARACTERS = /^[\p{L}\p{N}.+#/&*@^'-]+(?:[([][\p{L}\p{N}+-]{1,3}[)\]])?[\p{L}\p{N}+-]*$/u;

/** May this word be a short form? 2 to 14 characters with a letter, no sentence word. */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > 14 || !/^[\p{L}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false;
  if (!CHARACTERS.test(text)) return false;
  if (HAS_CAPITALS.test(text)) return !SECTION_NUMBER.test(text);
  return !NOT_SHORT_FORMS.has(text.toLowerCase().replace(/\.$/, ''));
}

/** Two or three words, one of them with a capital, as short as a short form: "TNF alpha", "DNN/HMM ASR". */
export function isShortPhrase(text: string): boolean {
  const parts = text.split(' ');
  return (
    parts.length >= 2 &&
    parts.length <= 3 &&
    text.length <= 18 &&
    /\p{Lu}/u.test(text) &&
    parts.every((part) => /^[\p{L}\p{N}./+-]+$/u.test(part)) &&
    !parts.some((part) => NOT_SHORT_FORMS.has(part.replace(/\.$/, '')))
  );
}
