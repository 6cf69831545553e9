/** Acronyms whose words stand in the same sentence with no bracket to say so: "we bring RL to surgery with reinforcement learning …". */
import type { Span } from '../../../domain/schema/paper.ts';
import { CAPITAL_PLURAL } from '../name-shape.ts';
import { nounChunks } from '../noun-chunks.ts';
import { splitSentences } from '../sentences.ts';
import { initialsHead } from './initials.ts';
import type { AbbreviationPair } from './pair.ts';
import { spanOf, type Word } from './words.ts';

/** Initials alone are believed of capitals only. */
const PLAIN = /^\p{Lu}{2,8}$/u;
const MIN_WORD = 3;

/**
 * @param acronyms  in order of the text
 * @param defined   definitions found already: no second one for the same short form, none inside another's words
 * @returns pairs in order of the acronyms, one for each: the nearest words of these initials in a noun phrase of the sentence
 */
export function speltOutPairs(
  text: string,
  acronyms: readonly Span[],
  defined: readonly AbbreviationPair[],
): AbbreviationPair[] {
  const seen = new Set(defined.map(({ short }) => text.slice(short.start, short.end)));
  const isFree = (span: Span): boolean => !defined.some(({ long }) => span.start < long.end && long.start < span.end);
  const sentences = splitSentences(text);
  let at = 0;
  let chunks: readonly (readonly Word[])[] | undefined;
  return acronyms.flatMap((short): AbbreviationPair[] => {
    const bare = text.slice(short.start, short.end).replace(CAPITAL_PLURAL, '');
    if (!PLAIN.test(bare) || seen.has(bare) || seen.has(`${bare}s`)) return [];
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= short.start) at++;
    const sentence = sentences[at] ?? { start: 0, end: 0 };
    chunks ??= nounChunks(text);
    const phrases = chunks
      .filter((words) => (words[0]?.start ?? 0) >= sentence.start && (words.at(-1)?.end ?? 0) <= sentence.end)
      .flatMap((words) => phrasesOf(bare.toLowerCase(), words));
    const long = nearest(short, phrases.filter(isFree));
    if (long === undefined) return [];
    seen.add(bare);
    return [{ short, long }];
  });
}

function phrasesOf(letters: string, words: readonly Word[]): Span[] {
  return words.flatMap((_, i) => {
    const phrase = initialsHead(letters, words.slice(i));
    if (letters.length === 2 && !phrase?.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))) return [];
    return phrase?.every(isTelling) ? [spanOf(phrase)] : [];
  });
}

/** No acronym and no letter of a formula. */
function isTelling({ text }: Word): boolean {
  return text.length >= MIN_WORD && !/\p{Lu}\p{L}?\p{Lu}/u.test(text);
}

function nearest(short: Span, phrases: readonly Span[]): Span | undefined {
  const distance = (span: Span): number => Math.max(span.start - short.end, short.start - span.end);
  return phrases
    .filter((span) => distance(span) >= 0)
    .reduce<Span | undefined>((best, span) => (best === undefined || distance(span) < distance(best) ? span : best), undefined);
}
