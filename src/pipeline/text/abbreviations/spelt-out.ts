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
 * @returns pairs in order of the acronyms, one for each: the nearest words of these initials in a noun phrase of the sentence; of two
 *          letters only where the words are capitalised ("Bayesian Network"), or chance would make too many
 */
export function speltOutPairs(
  text: string,
  acronyms: readonly Span[],
  defined: readonly AbbreviationPair[],
): AbbreviationPair[] {
  const candidates = acronyms.filter(({ start, end }) => PLAIN.test(bareOf(text.slice(start, end))));
  if (candidates.length === 0) return [];
  const seen = new Set(defined.map(({ short }) => bareOf(text.slice(short.start, short.end))));
  const isFree = (span: Span): boolean => !defined.some(({ long }) => span.start < long.end && long.start < span.end);
  const sentences = splitSentences(text);
  const chunksOf = chunksBySentence(text, sentences);
  let at = 0;
  return candidates.flatMap((short): AbbreviationPair[] => {
    const bare = bareOf(text.slice(short.start, short.end));
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= short.start) at++;
    if (seen.has(bare)) return [];
    const phrases = (chunksOf.get(at) ?? []).flatMap((words) => phrasesOf(bare.toLowerCase(), words));
    const long = nearest(short, phrases.filter(isFree));
    if (long === undefined) return [];
    seen.add(bare);
    return [{ short, long }];
  });
}

function bareOf(written: string): string {
  return written.replace(CAPITAL_PLURAL, '');
}

/** Noun chunks by the index of their sentence. */
function chunksBySentence(text: string, sentences: readonly Span[]): ReadonlyMap<number, readonly (readonly Word[])[]> {
  const chunksOf = new Map<number, (readonly Word[])[]>();
  let at = 0;
  for (const chunk of nounChunks(text)) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= (chunk[0]?.start ?? 0)) at++;
    const chunks = chunksOf.get(at);
    if (chunks === undefined) chunksOf.set(at, [chunk]);
    else chunks.push(chunk);
  }
  return chunksOf;
}

function phrasesOf(letters: string, words: readonly Word[]): Span[] {
  return words.flatMap((_, i) => {
    const phrase = initialsHead(letters, words.slice(i));
    const isTold = phrase?.every(letters.length === 2 ? isTellingName : isTelling);
    return phrase !== undefined && isTold === true ? [spanOf(phrase)] : [];
  });
}

/** No acronym and no letter of a formula. */
function isTelling({ text }: Word): boolean {
  return text.length >= MIN_WORD && !/\p{Lu}\p{L}?\p{Lu}/u.test(text);
}

function isTellingName(word: Word): boolean {
  return isTelling(word) && /^\p{Lu}\p{Ll}/u.test(word.text);
}

function nearest(short: Span, phrases: readonly Span[]): Span | undefined {
  const distance = (span: Span): number => Math.max(span.start - short.end, short.start - span.end);
  return phrases
    .filter((span) => distance(span) >= 0)
    .reduce<Span | undefined>(
      (best, span) => (best === undefined || distance(span) < distance(best) ? span : best),
      undefined,
    );
}
