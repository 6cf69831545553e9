/** What each word says of a phrase by where it stands: in it, before it or behind it. Fitted over word vectors, so that words that are used alike say alike. */
import type { Report } from '../../domain/diagnostic.ts';
import { remembered } from '../../domain/remembered.ts';

/** Where a word stands: the last word of a phrase, one before it there, one of the three before the phrase or behind it. */
export const WORD_PLACES = ['head', 'modifier', 'before', 'behind'] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** Log-odds by word (as `wordsIn` gives them) and place, in the order of WORD_PLACES; a word that is absent says nothing. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

const WORD = /[a-z]+|[.,;:()]/gi;
const MARKS = '.,;:()';

/** Words and marks of a text, lower case, without the s of a plural. */
export function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).map(wordOf);
}

const wordOf = remembered((written): string => {
  const word = written.toLowerCase();
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
});

const AROUND = 60; // characters before and behind a phrase that hold the words looked at
const WORDS_AROUND = 3;

/** Of `wordsIn` the last three that stand close before an offset, in their order. */
export function wordsBefore(text: string, at: number): string[] {
  const words: string[] = [];
  const from = Math.max(0, at - AROUND);
  for (let end = at; end > from && words.length < WORDS_AROUND;) {
    let start = end;
    while (start > from && isLetter(text.charCodeAt(start - 1))) start--;
    if (start < end) words.push(wordOf(text.slice(start, end)));
    else if (MARKS.includes(text.charAt(--start))) words.push(text.charAt(start));
    end = start;
  }
  return words.reverse();
}

/** The first three close behind one. */
export function wordsBehind(text: string, at: number): string[] {
  const words: string[] = [];
  const to = Math.min(text.length, at + AROUND);
  for (let start = at; start < to && words.length < WORDS_AROUND;) {
    let end = start;
    while (end < to && isLetter(text.charCodeAt(end))) end++;
    if (end > start) words.push(wordOf(text.slice(start, end)));
    else if (MARKS.includes(text.charAt(end++))) words.push(text.charAt(start));
    start = end;
  }
  return words;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

/** Words by the place where they stand, a row of them for each use of the phrase. */
export type PlacedWords = Readonly<Record<WordPlace, readonly (readonly string[])[]>>;

/** Hears each word with its weight: the uses weigh alike, and so do the words of a use; all weights of a place add up to 1, or to less where a use has none. */
export function eachWord(rows: PlacedWords[WordPlace], hear: (word: string, weight: number) => void): void {
  for (const words of rows) for (const word of words) hear(word, 1 / (words.length * rows.length));
}

/** @returns what the words say in their place, a mean over them; 0 for none */
export function oddsOfWords(words: Partial<PlacedWords>, place: WordPlace, places: WordPlaces): number {
  const column = WORD_PLACES.indexOf(place);
  let sum = 0;
  eachWord(words[place] ?? [], (word, weight) => {
    sum += weight * (places.get(word)?.[column] ?? 0);
  });
  return sum;
}

/** The text of `words.tsv`, sorted by word. */
export function formatWordPlaces(places: WordPlaces): string {
  const rows = [...places].map(([word, odds]) => [word, ...odds].join('\t'));
  return [['word', ...WORD_PLACES].join('\t'), ...rows.sort(), ''].join('\n');
}

/** The rows of `words.tsv`: word, and log-odds by place. A row that does not hold is left out and reported. */
export function parseWordPlaces(file: Readonly<{ name: string; text: string }>, report: Report): WordPlaces {
  const places = new Map<string, readonly number[]>();
  for (const [i, line] of file.text.split(/\r?\n/).entries()) {
    if (i === 0 || line === '') continue;
    const [word = '', ...cells] = line.split('\t');
    const odds = cells.map(Number);
    if (word === '' || odds.length !== WORD_PLACES.length || cells.includes('') || !odds.every(Number.isFinite)) {
      const place = { file: file.name, line: i + 1, severity: 'error' as const, rule: 'fitted/word' };
      report({
        ...place,
        message: 'row is no word',
        found: line,
        expected: `a word and ${WORD_PLACES.length} numbers, with tabs between`,
      });
      continue;
    }
    places.set(word, odds);
  }
  return places;
}
