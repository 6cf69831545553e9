/** Several things that papers call by the same letters: which of them are one, and which one is meant where nobody says so. */
import type { LexiconEntry, LexiconForm } from '../../lexicon/lexicon.ts';
import { isNearly } from '../../text/same-expansion.ts';

/** What it stands for, where anything is known of that. */
function longOf(entry: LexiconEntry | undefined): string | undefined {
  return entry?.expansion ?? (/\s/.test(entry?.name ?? '') ? entry?.name : undefined);
}

/** "visual analog scale" and "visual analog score" are; what one paper spells out and another only names is not. */
export function isOneSense(one: LexiconEntry | undefined, other: LexiconEntry | undefined): boolean {
  const [a, b] = [longOf(one), longOf(other)];
  return a === undefined || b === undefined ? a === b : isNearly(a, b);
}

/** Fewer letters are of words that any paper has. */
const CONTENT_WORD = /\p{L}{4,}/gu;
/** A smaller share of the words may be chance: "technology". */
const LEAST_SHARE = 0.5;

/** The share of the words that it stands for which a paper has, from 0 to 1. */
export function shareOfWords(entry: LexiconEntry | undefined, hasWord: (word: string) => boolean): number {
  const words = longOf(entry)?.toLowerCase().match(CONTENT_WORD) ?? [];
  const share = words.length === 0 ? 0 : words.filter(hasWord).length / words.length;
  return share < LEAST_SHARE ? 0 : share;
}

/** @returns the forms with those behind that papers found and that count everywhere, first what most papers define */
export function byDefiners(forms: readonly LexiconForm[]): LexiconForm[] {
  const isEverybodys = ({ definers, papers }: LexiconForm): boolean => definers !== undefined && papers === undefined;
  const everybodys = forms.filter(isEverybodys);
  return [
    ...forms.filter((form) => !isEverybodys(form)),
    ...everybodys.sort((a, b) => (b.definers?.size ?? 0) - (a.definers?.size ?? 0)),
  ];
}
