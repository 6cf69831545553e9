/** What a paper's words, or its own names, say outright that it introduces, and the model thinks too little of. */
import type { Mention } from '../../domain/schema/concept.ts';
import type { PaperBody } from '../../domain/schema/paper.ts';
import type { Newness } from './introduction-cues.ts';

/** As likely as not: a further name of the paper's own. */
export const OUTRIGHT = 0.5;

const ADVERBS = String.raw`(?:\s(?:also|further|then|first|additionally|therefore|thus))*`;
/** "We introduce NAME", "we provide NAME": the object itself. */
const HANDED = new RegExp(
  String.raw`\b[Ww]e${ADVERBS}\s(?:propose|introduce|present|develop|design|devise|provide|release|contribute|unveil)\s["'“]?$`,
);
/** "Which we call NAME", "we term this effect NAME". */
const CALLS = new RegExp(
  String.raw`\bwe${ADVERBS}\s(?:call|term|dub|name|coin)\s(?:(?:it|this|them|these|such)\s(?:\p{Ll}+\s)?)?(?:as\s)?["'“]?$`,
  'u',
);
/** "We build a large dataset of pots (NAME)", "we collect a corpus, NAME": "build" alone is said of much else. */
const COLLECTED = new RegExp(
  String.raw`\b[Ww]e${ADVERBS}\s(?:build|construct|collect|create|curate|compile|assemble|gather|annotate|provide|release)\s(?:an?|the|two|three|new|novel)\s[^.;()]{0,160}\b(?:data ?sets?|benchmarks?|corpus|corpora|test ?beds?|suites?)\b[^.;()]{0,70}(?:\(|,\s)[*"“]{0,2}$`,
);

/** Characters that hold the verb before a name. */
const WINDOW = 60;
const WIDE = 260;

/** "We provide KettleSet, a …", "which we call steeping", a word that others have, too. */
export function isSaidOutright({ abstract }: PaperBody, mentions: readonly Mention[], newness: Newness): boolean {
  return mentions.some(({ field, start, end, sentence }) => {
    if (field === 'title' || newness === 'old') return false;
    const before = abstract.slice(Math.max(0, start - WINDOW), start);
    if (CALLS.test(before)) return true;
    if (newness !== 'new' || !isCoined(abstract.slice(start, end))) return false;
    return HANDED.test(before) || COLLECTED.test(abstract.slice(Math.max(sentence.start, start - WIDE), start));
  });
}

function isCoined(form: string): boolean {
  return !/\s/.test(form) && /(?<=\S)[\p{Lu}\d]/u.test(form);
}

/** "KettleNet-Lite" beside the paper's own KettleNet. */
export function isOfFamily(name: string, own: readonly string[]): boolean {
  return own.some((one) => name.startsWith(`${one}-`) && /^[\p{Lu}\d]/u.test(name.slice(one.length + 1)));
}
