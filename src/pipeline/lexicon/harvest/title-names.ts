import { isCoinedShape, isTitleWord } from '../../text/name-shape.ts';
import type { HarvestedName, Harvester, PaperText } from './harvester.ts';

const COINED_CONFIDENCE = 0.97;
const ORDINARY_CONFIDENCE = 0.85;
const MAX_WORDS = 4;

/** `Name: What It Does`, and `Don't …: Name …` where the coined word opens the second part. */
export const titleNames: Harvester = {
  name: 'title-name',
  description: 'The word before the colon of a title, where its shape or the abstract shows that it is a name.',
  harvest: (text) => {
    const colon = /^(.{2,60}?)\s?(?::|\s[–—-])\s/u.exec(text.title);
    const prefix = colon?.[1]?.trim().replace(/^["'“]|["'”]$/g, '');
    if (colon === null || prefix === undefined) return [];
    const found = nameIn(prefix, text);
    return found ? [found] : nameBehind(text.title.slice(colon[0].length), text);
  },
};

/** "360-Pot", "4D-Pourer": what is done in so many degrees or dimensions gives the name its head. */
const OF_NUMBER = /^\d+D?-\p{Lu}[\p{L}\d]+$/u;

function nameIn(prefix: string, text: PaperText): HarvestedName | undefined {
  const words = prefix.split(/\s+/);
  if (words.length > MAX_WORDS) return undefined;
  const last = words.at(-1) ?? '';
  const make = (confidence: number): HarvestedName => ({
    paperId: text.paperId,
    name: prefix,
    detector: 'title-name',
    confidence,
  });
  const isTelling = /\p{Ll}/u.test(text.title); // in a title of capitals alone every word has the shape of an acronym
  if (words.length === 1 && isTelling && isCoinedShape(last))
    return { ...make(COINED_CONFIDENCE), name: asWritten(last, text.abstract) };
  if (words.length === 1 && OF_NUMBER.test(last) && text.abstract.includes(last)) return make(ORDINARY_CONFIDENCE);
  if (words.length === 1 && (isTitleWord(last) || /^\p{Lu}[\p{L}\d-]+$/u.test(last))) {
    return isUsedAsName(last, text.abstract) ? make(ORDINARY_CONFIDENCE) : undefined;
  }
  return words.length <= 3 && isCapitalised(words) && text.abstract.includes(prefix)
    ? make(ORDINARY_CONFIDENCE)
    : undefined;
}

/** "K-SALSA" at the head of a title is the abstract's "k-SALSA". */
function asWritten(name: string, abstract: string): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return /^\p{Lu}-/u.test(name) && !abstract.includes(name) && abstract.includes(small) ? small : name;
}

/** "Mind the gap: GapNet closes …": only a coined word that the abstract uses too. */
function nameBehind(rest: string, text: PaperText): HarvestedName[] {
  const word = /^([^\s,:]+)[\s,:]/.exec(rest)?.[1];
  if (word === undefined || !isCoinedShape(word) || !/\p{Ll}\p{Lu}/u.test(word) || !text.abstract.includes(word))
    return [];
  return [{ paperId: text.paperId, name: word, detector: 'title-name', confidence: ORDINARY_CONFIDENCE }];
}

/** An ordinary word is a name where the abstract writes it with a capital inside a sentence, or twice. */
function isUsedAsName(word: string, abstract: string): boolean {
  let uses = 0;
  for (let at = abstract.indexOf(word); at >= 0; at = abstract.indexOf(word, at + word.length)) {
    if (/[\p{L}\p{N}-]/u.test(abstract.charAt(at + word.length)) || /[\p{L}\p{N}]/u.test(abstract.charAt(at - 1)))
      continue;
    uses++;
    if (at > 1 && /[\p{Ll},(]\s$/u.test(abstract.slice(at - 2, at))) return true;
  }
  return uses >= 2;
}

function isCapitalised(words: readonly string[]): boolean {
  return words.every((word, i) => /^\p{Lu}/u.test(word) || (i > 0 && /^(?:of|for|to|and|the|in|on)$/.test(word)));
}
