/** Acronyms whose words stand in the same sentence with no bracket to say so: "we bring RL to surgery with reinforcement learning …". */
import type { Span } from '../../../domain/schema/paper.ts';
import { addTo } from '../add-to.ts';
import { CAPITAL_PLURAL } from '../name-shape.ts';
import { nounChunks } from '../noun-chunks.ts';
import { splitSentences } from '../sentences.ts';
import { initialOf, initialsHead } from './initials.ts';
import type { AbbreviationPair } from './pair.ts';
import { spanOf, type Word } from './words.ts';

/** Initials alone are believed of capitals only. */
const PLAIN = /^\p{Lu}{2,8}$/u;
const MIN_WORD = 3;
/** Longer stretches without a full stop are tables or formulas; to ask each acronym in them about each word would take too long. */
const MAX_SENTENCE = 3000;

/**
 * @param acronyms  in order of the text
 * @param defined   definitions found already: no second one for the same short form, none inside another's words
 * @param chunks    the text's noun chunks
 * @returns pairs in order of the acronyms, one for each: the nearest words of these initials in a noun phrase of the sentence; of two
 *          letters only where the words are capitalised ("Bayesian Network"), or chance would make too many
 */
export function speltOutPairs(
  text: string,
  acronyms: readonly Span[],
  defined: readonly AbbreviationPair[],
  chunks: readonly (readonly Word[])[] = nounChunks(text),
): AbbreviationPair[] {
  const seen = new Set(defined.map(({ short }) => bareOf(text.slice(short.start, short.end))));
  const candidates = acronyms.filter(({ start, end }) => {
    const bare = bareOf(text.slice(start, end));
    return PLAIN.test(bare) && !seen.has(bare);
  });
  if (candidates.length === 0) return [];
  const isFree = (span: Span): boolean => !defined.some(({ long }) => span.start < long.end && long.start < span.end);
  const sentences = splitSentences(text);
  const startsOf = startsBySentence(chunks, sentences, candidates, text.length);
  const hopeless = new Set<string>();
  let at = 0;
  return candidates.flatMap((short): AbbreviationPair[] => {
    const bare = bareOf(text.slice(short.start, short.end));
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= short.start) at++;
    const place = `${at} ${bare}`;
    if (seen.has(bare) || hopeless.has(place)) return [];
    const phrases = phrasesOf(bare.toLowerCase(), startsOf.get(at)).filter(isFree);
    if (phrases.length === 0) hopeless.add(place);
    const long = nearest(short, phrases);
    if (long === undefined) return [];
    seen.add(bare);
    return [{ short, long }];
  });
}

function bareOf(written: string): string {
  return written.replace(CAPITAL_PLURAL, '');
}

/** A word of a noun chunk, and what follows it there. */
type Start = Readonly<{ words: readonly Word[]; from: number }>;
type Starts = ReadonlyMap<string, readonly Start[]>;

/** Words of noun chunks by the index of their sentence, then by their first letter; of sentences that hold an acronym. */
function startsBySentence(
  chunks: readonly (readonly Word[])[],
  sentences: readonly Span[],
  acronyms: readonly Span[],
  length: number,
): ReadonlyMap<number, Starts> {
  const startsOf = new Map<number, Map<string, Start[]>>();
  let [at, next] = [0, 0];
  for (const words of chunks) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= (words[0]?.start ?? 0)) at++;
    const { start, end } = sentences[at] ?? { start: 0, end: length };
    while ((acronyms[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    if (end - start > MAX_SENTENCE || (acronyms[next]?.start ?? Number.POSITIVE_INFINITY) >= end) continue;
    const starts = startsOf.get(at) ?? new Map<string, Start[]>();
    startsOf.set(at, starts);
    for (const [from, word] of words.entries()) addTo(starts, initialOf(word), { words, from });
  }
  return startsOf;
}

function phrasesOf(letters: string, starts: Starts = new Map()): Span[] {
  return (starts.get(letters.charAt(0)) ?? []).flatMap(({ words, from }) => {
    const phrase = initialsHead(letters, words, from);
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
