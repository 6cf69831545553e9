/** How common phrases are in abstracts at large: what tells a term from a chance row of words when a paper says it once. */
import type { Report } from '../../domain/diagnostic.ts';
import { phraseKey } from '../text/noun-chunks.ts';

/** Abstracts that the phrases were counted in. */
export const BACKGROUND_ABSTRACTS = 60363;

/** Counts over the background abstracts. */
export type PhraseCounts = Readonly<{
  /** Abstracts that hold the phrase in a noun chunk. */
  abstracts: number;
  /** Of those, the ones where it is a whole chunk. */
  whole: number;
  /** Titles that hold it. */
  titles: number;
  /** Papers that have it among their keywords. */
  keywords: number;
}>;

/** Counts by `phraseKey`, with the phrase as mostly written. */
export type Background = ReadonlyMap<string, PhraseCounts & Readonly<{ phrase: string }>>;

/** The rows of `phrases.tsv`: phrase, abstracts, whole, titles, keywords. A row that does not hold is left out and reported. */
export function parseBackground(file: Readonly<{ name: string; text: string }>, report: Report): Background {
  const background = new Map<string, PhraseCounts & { phrase: string }>();
  for (const [i, line] of file.text.split(/\r?\n/).entries()) {
    if (i === 0 || line === '') continue;
    const [phrase = '', ...cells] = line.split('\t');
    const [abstracts, whole, titles, keywords] = cells.map(Number);
    if (cells.length !== 4 || !cells.map(Number).every((count) => Number.isSafeInteger(count) && count >= 0)) {
      const place = { file: file.name, line: i + 1, severity: 'error' as const, rule: 'fitted/phrase' };
      report({
        ...place,
        message: 'row is no phrase',
        found: line,
        expected: 'a phrase and four counts, with tabs between',
      });
      continue;
    }
    background.set(phraseKey(phrase), {
      phrase,
      abstracts: abstracts ?? 0,
      whole: whole ?? 0,
      titles: titles ?? 0,
      keywords: keywords ?? 0,
    });
  }
  return background;
}
