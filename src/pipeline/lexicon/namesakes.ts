/** Names that differ from words and names of the vocabulary by their capitals alone, and are others where a paper gives them to its own work. */
import { isAllCaps } from '../text/name-shape.ts';

/** "MUSCLE" is no muscle where a paper names or defines it so. */
export function isSpeltAsAcronym(word: string, name: string): boolean {
  return /^\p{Ll}+$/u.test(word) && isAllCaps(name);
}

/** Names of more letters are hardly met twice: "KETTLESCORE" is KettleScore. */
const MOST_LETTERS = 6;

/** "REKET" is no ReKet where a paper names its work so: a short name, two letters at least are capitals in both, and not the same ones. */
export function hasOtherCapitals(known: string, name: string): boolean {
  const single = name.replace(/(?<=\p{Lu})s$/u, '');
  const isMixed = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text);
  return (
    single.length <= MOST_LETTERS &&
    known !== single &&
    known !== name &&
    isMixed(known) &&
    isMixed(single) &&
    known.toLowerCase() === single.toLowerCase()
  );
}
