/** Is what a text has the name of the vocabulary in other letters, or an ordinary word, another name or a person? */
import { isAllCaps } from '../../text/name-shape.ts';
import { singularOf } from '../../text/variants.ts';

const TITLE_CASE = /^\p{Lu}\p{Ll}+$/u;

/** A mark that is a part of the name: without it MAP@k, C&S and C4.5 would be MAPK, CS and C45. */
const TELLING_MARK = /[&@]|\d\.\d/;

/**
 * "PISSA" and "Olora" are PiSSA and OLoRA, but "First" and "Stars" are not FiRST and STaR where papers write "first" and "star", "efficient
 * LLM" is not EfficientLLM, "A GIS" is no AGI, and of three letters each is as it is: "Glu", "kDa" and "Ind" are not GLU, KDA and inD.
 */
export function agreesInCase(form: string, surface: string, ordinaryWords: ReadonlySet<string>): boolean {
  if (/[\s–-]/.test(surface) && !/[\s–-]/.test(form))
    return !/^A\s/.test(surface) && surface.split(/[\s–-]+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  if (/^\p{Lu}{2,3}$/u.test(form) && !isAllCaps(surface)) return false;
  if (/^\p{Lu}+S$/u.test(form) && /^\p{Lu}+s$/u.test(surface)) return false; // "GPs" are no GPS
  if (TELLING_MARK.test(form) && /^[\p{L}\p{N}]+$/u.test(surface)) return false;
  if (!TITLE_CASE.test(surface)) return true;
  if (/^\p{L}{2,3}$/u.test(form)) return false;
  const word = surface.toLowerCase();
  return !(/\p{L}.*\p{Lu}/u.test(form) && (ordinaryWords.has(word) || ordinaryWords.has(singularOf(word))));
}

/** "Herbert A. Simon" is a person, and no HerBERT. */
export function isFirstName(text: string, start: number, end: number): boolean {
  return TITLE_CASE.test(text.slice(start, end)) && /^\s\p{Lu}\.\s?\p{Lu}/u.test(text.slice(end, end + 5));
}
