/** Counts the phrases of a large corpus of abstracts, in one pass: the background against which a paper's own phrases are judged. */
import { nounChunks, phraseKey, phraseOf } from '../text/noun-chunks.ts';
import type { PhraseCounts } from './background.ts';

/** One paper of the corpus; keywords as its authors gave them. */
export type BackgroundPaper = Readonly<{ title: string; abstract: string; keywords: readonly string[] }>;

export type CountedPhrase = PhraseCounts & Readonly<{ phrase: string }>;

const MAX_WORDS = 4;
const MIN_LETTERS = 3;
const MAX_LETTERS = 50;
/** Rarer phrases say nothing and are four fifths of the table. */
const MIN_ABSTRACTS = 10;
/** After so many papers what was seen once is forgotten, which bounds memory; commoner phrases lose little by it. */
const FORGET_AFTER = 20_000;

type Counts = { abstracts: number; whole: number; titles: number; keywords: number; forms: Map<string, number> };

/** @returns phrases in at least MIN_ABSTRACTS abstracts, mostly written in lower case, sorted by phrase */
export function countPhrases(papers: Iterable<BackgroundPaper>): CountedPhrase[] {
  const counts = new Map<string, Counts>();
  let paperCount = 0;
  for (const paper of papers) {
    countAbstract(paper.abstract, counts);
    for (const key of keysIn(paper.title).keys()) {
      const known = counts.get(key);
      if (known !== undefined) known.titles++;
    }
    for (const key of new Set(paper.keywords.map(phraseKey))) {
      const known = counts.get(key);
      if (known !== undefined) known.keywords++;
    }
    if (++paperCount % FORGET_AFTER === 0) {
      for (const [key, { abstracts }] of counts) if (abstracts === 1) counts.delete(key);
    }
  }
  return [...counts.values()]
    .filter(({ abstracts, forms }) => abstracts >= MIN_ABSTRACTS && isMostlyLower(forms))
    .map(({ abstracts, whole, titles, keywords, forms }) => ({
      phrase: commonest(forms),
      abstracts,
      whole,
      titles,
      keywords,
    }))
    .sort((a, b) => (a.phrase < b.phrase ? -1 : 1));
}

function countAbstract(abstract: string, counts: Map<string, Counts>): void {
  for (const [key, { isWhole, form }] of keysIn(abstract)) {
    const known = counts.get(key) ?? {
      abstracts: 0,
      whole: 0,
      titles: 0,
      keywords: 0,
      forms: new Map<string, number>(),
    };
    counts.set(key, known);
    known.abstracts++;
    if (isWhole) known.whole++;
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
  }
}

/** Rows of one to four words of the text's noun chunks, by key. */
function keysIn(text: string): Map<string, { isWhole: boolean; form: string }> {
  const found = new Map<string, { isWhole: boolean; form: string }>();
  for (const chunk of nounChunks(text)) {
    for (let from = 0; from < chunk.length; from++) {
      for (let to = from + 1; to <= Math.min(chunk.length, from + MAX_WORDS); to++) {
        const form = phraseOf(text, chunk.slice(from, to));
        const key = phraseKey(form);
        if (key.length < MIN_LETTERS || key.length > MAX_LETTERS) continue;
        const isWhole = to - from === chunk.length || found.get(key)?.isWhole === true;
        found.set(key, { isWhole, form: found.get(key)?.form ?? form });
      }
    }
  }
  return found;
}

function isMostlyLower(forms: ReadonlyMap<string, number>): boolean {
  let [lower, all] = [0, 0];
  for (const [form, count] of forms) {
    all += count;
    if (!/\p{Lu}/u.test(form)) lower += count;
  }
  return lower * 2 > all;
}

function commonest(forms: ReadonlyMap<string, number>): string {
  const lower = [...forms].filter(([form]) => !/\p{Lu}/u.test(form));
  return lower.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
