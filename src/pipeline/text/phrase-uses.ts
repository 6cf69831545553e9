/** How a text uses a phrase, as features: where it stands, how often, and what stands beside it. */
import { remembered } from '../../domain/remembered.ts';
import type { Field } from '../../domain/schema/paper.ts';
import { hasCapital } from './name-shape.ts';
import { isBreaker } from './noun-chunks.ts';

export type PhraseUse = Readonly<{ field: Field; start: number; end: number }>;
export type FieldTexts = Readonly<{ title: string; abstract: string }>;

const WINDOW = 70;
const LIST_BEHIND = /^(?:,| and| or)\s/;
const PROPOSED_BEFORE =
  /\b(?:propos\w+|introduc\w+|present\w*|develop\w*|design\w*|devis\w+|formulat\w+|deriv\w+|contribut\w+)\s(?:(?:a|an|the|two|three|our|and)\s)?(?:(?:novel|new|simple|efficient|effective|general|unified|first)[,\s]+(?:and\s)?)*$/i;
const NAMED_BEFORE =
  /\b(?:called|named|termed|dubbed|coined|known as|referred to as|notion of|concept of|problem of|task of|phenomenon of|framework of)\s(?:the\s)?["'“]?$/i;
const IS_A_BEHIND = /^\s(?:is|are)\s(?:a|an|the|one)\b/;
const LABEL_BEHIND =
  /^\s(?:methods?|approach(?:es)?|techniques?|tasks?|problems?|algorithms?|frameworks?|models?|systems?|mechanisms?|modules?|strateg(?:y|ies)|schemes?)\b/;
const WORD_BEHIND = /^[ -](\p{L}[\p{L}-]*)/u;
const WORD_BEFORE = /(\p{L}[\p{L}-]*)[ -]$/u;

type Use = PhraseUse & Readonly<{ before: string; behind: string; lead: Lead }>;

/** What the last word before a phrase, and what stands between the two, may say: most words say nothing, and no pattern has to be tried. */
type Lead = Readonly<{ isFunctionWord: boolean; isListWord: boolean; mayPropose: boolean; mayName: boolean }>;
type Fits = (use: Use, text: FieldTexts) => boolean;

/** What may stand beside a phrase, by the share of its uses where it does. */
const SHARES: readonly (readonly [string, Fits])[] = [
  ['function-word', ({ lead }) => lead.isFunctionWord],
  ['in-list', ({ lead, behind }) => lead.isListWord || LIST_BEHIND.test(behind)],
  ['qualifies', ({ behind }) => isNoun(WORD_BEHIND.exec(behind)?.[1])],
  ['qualified', ({ before }) => isNoun(wordBefore(before))],
];

/** The same by whether it does in any use. */
const FLAGS: readonly (readonly [string, Fits])[] = [['bracket', ({ behind }) => behind.startsWith(' (')]];

/** And by whether it does in any use in the abstract. */
const ABSTRACT_FLAGS: readonly (readonly [string, Fits])[] = [
  ['proposed', ({ before, lead }) => lead.mayPropose && PROPOSED_BEFORE.test(before)],
  ['named', ({ before, lead }) => lead.mayName && NAMED_BEFORE.test(before)],
  ['is-a', ({ behind }) => IS_A_BEHIND.test(behind)],
  ['label', ({ behind }) => LABEL_BEHIND.test(behind)],
  ['capital', (use, text) => isCapitalised(use, text.abstract)],
];

/** Names of what `tellSurroundings` tells, each from 0 to 1. */
export const SURROUNDINGS: readonly string[] = [SHARES, FLAGS, ABSTRACT_FLAGS].flat().map(([name]) => name);

type Add = (name: string, value: number) => void;

/**
 * Tells features by name; shares are of all uses.
 * @param uses  at least one, title first; offsets into the texts
 */
export function tellUses(uses: readonly PhraseUse[], text: FieldTexts, add: Add): void {
  tellCounts(uses, text, add);
  tellSurroundings(uses, text, add);
}

/** Where the uses are, and how many. */
export function tellCounts(uses: readonly PhraseUse[], { abstract }: FieldTexts, add: Add): void {
  const first = uses.findIndex(({ field }) => field === 'abstract');
  const inAbstract = first < 0 ? 0 : uses.length - first;
  const isInTitle = inAbstract < uses.length;
  add('abstract-uses', Math.log2(1 + Math.min(7, inAbstract)));
  add('repeated', Number(uses.length >= 2));
  add('repeated-often', Number(uses.length >= 3));
  add('in-title', Number(isInTitle));
  add('in-title-only', Number(inAbstract === 0));
  add('title-and-abstract', Number(isInTitle && inAbstract > 0));
  add('place', first < 0 ? 0.5 : (uses[first]?.start ?? 0) / (abstract.length + 1));
}

/** What stands beside the uses. */
export function tellSurroundings(phraseUses: readonly PhraseUse[], text: FieldTexts, add: Add): void {
  const uses = phraseUses.map(({ field, start, end }): Use => {
    const before = text[field].slice(Math.max(0, start - WINDOW), start);
    return { field, start, end, before, behind: text[field].slice(end, end + WINDOW), lead: leadOf(lastPart(before)) };
  });
  for (const [name, fits] of SHARES) {
    let count = 0;
    for (const use of uses) if (fits(use, text)) count++;
    add(name, count / uses.length);
  }
  for (const [name, fits] of FLAGS) add(name, Number(uses.some((use) => fits(use, text))));
  const inAbstract = uses.filter(({ field }) => field === 'abstract');
  for (const [name, fits] of ABSTRACT_FLAGS) add(name, Number(inAbstract.some((use) => fits(use, text))));
}

/** The last word before a phrase with all that stands between the two. */
function lastPart(before: string): string {
  let at = before.length;
  while (at > 0 && !isAsciiWord(before.charCodeAt(at - 1))) at--;
  while (at > 0 && isAsciiWord(before.charCodeAt(at - 1))) at--;
  return before.slice(at);
}

/** Is the character one that `\w` stands for? */
function isAsciiWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}

const leadOf = remembered((part): Lead => ({
  isFunctionWord: /^(?:of|via|for|by|as|using|with|on|and|or|in)\s$|, $/i.test(part),
  isListWord: /(?:, |^and |^or )$/.test(part),
  mayPropose:
    /^(?:propos|introduc|present|develop|design|devis|formulat|deriv|contribut|(?:an?|the|two|three|our|and|novel|new|simple|efficient|effective|general|unified|first)\b)\w*[,\s]+$/i.test(
      part,
    ),
  mayName: /^(?:called|named|termed|dubbed|coined|as|of|the)\s["'“]?$/i.test(part),
}));

/** The word that a space or a hyphen parts from what follows. */
function wordBefore(before: string): string | undefined {
  return /[ -]$/.test(before)
    ? WORD_BEFORE.exec(before.slice(before.lastIndexOf(' ', before.length - 2) + 1))?.[1]
    : undefined;
}

/** May the word belong to the same noun chunk? */
function isNoun(word: string | undefined): boolean {
  return word !== undefined && !isBreaker(word);
}

/** A capital that no sentence's start explains. */
function isCapitalised({ start, end }: PhraseUse, abstract: string): boolean {
  const phrase = abstract.slice(start, end);
  if (!hasCapital(phrase)) return false;
  if (/\s\p{Lu}|\p{L}\p{Lu}/u.test(phrase)) return true;
  return /^\p{Lu}/u.test(phrase) && /[\p{Ll},]\s$/u.test(abstract.slice(Math.max(0, start - 2), start));
}
