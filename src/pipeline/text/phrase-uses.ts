/** How a text uses a phrase, as features: where it stands, how often, and what stands beside it. */
import { isBreaker } from './noun-chunks.ts';

export type PhraseUse = Readonly<{ field: 'title' | 'abstract'; start: number; end: number }>;
export type FieldTexts = Readonly<{ title: string; abstract: string }>;

const WINDOW = 70;
const FUNCTION_WORD_BEFORE = /\b(?:of|via|for|by|as|using|with|on|and|or|in)\s$|, $/i;
const LIST_BEFORE = /(?:, |\band |\bor )$/; // five letters tell
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

type Use = PhraseUse & Readonly<{ before: string; behind: string }>;

/**
 * Tells features by name; shares are of all uses.
 * @param uses  at least one, title first; offsets into the texts
 */
export function tellUses(
  phraseUses: readonly PhraseUse[],
  text: FieldTexts,
  add: (name: string, value: number) => void,
): void {
  const uses = phraseUses.map(({ field, start, end }): Use => {
    const before = text[field].slice(Math.max(0, start - WINDOW), start);
    return { field, start, end, before, behind: text[field].slice(end, end + WINDOW) };
  });
  const inAbstract = uses.filter(({ field }) => field === 'abstract');
  const share = (fits: (use: Use) => boolean): number => {
    let count = 0;
    for (const use of uses) if (fits(use)) count++;
    return count / uses.length;
  };
  const any = (fits: (use: Use) => boolean): number => Number(inAbstract.some(fits));
  const isInTitle = inAbstract.length < uses.length;
  add('abstract-uses', Math.log2(1 + Math.min(7, inAbstract.length)));
  add('repeated', Number(uses.length >= 2));
  add('repeated-often', Number(uses.length >= 3));
  add('in-title', Number(isInTitle));
  add('in-title-only', Number(inAbstract.length === 0));
  add('title-and-abstract', Number(isInTitle && inAbstract.length > 0));
  add('function-word', share(isBehindFunctionWord));
  add(
    'in-list',
    share(({ before, behind }) => LIST_BEFORE.test(before.slice(-5)) || LIST_BEHIND.test(behind)),
  );
  add(
    'proposed',
    any(({ before }) => PROPOSED_BEFORE.test(before)),
  );
  add(
    'named',
    any(({ before }) => NAMED_BEFORE.test(before)),
  );
  add(
    'is-a',
    any(({ behind }) => IS_A_BEHIND.test(behind)),
  );
  add(
    'label',
    any(({ behind }) => LABEL_BEHIND.test(behind)),
  );
  add('bracket', Number(uses.some(({ behind }) => behind.startsWith(' ('))));
  add(
    'capital',
    any((use) => isCapitalised(use, text.abstract)),
  );
  add(
    'qualifies',
    share(({ behind }) => isNoun(WORD_BEHIND.exec(behind)?.[1])),
  );
  add(
    'qualified',
    share(({ before }) => isNoun(wordBefore(before))),
  );
  add('place', inAbstract.length === 0 ? 0.5 : (inAbstract[0]?.start ?? 0) / (text.abstract.length + 1));
}

/** The longest of these words, a space, and the letter before that would make it another word. */
const FUNCTION_WORD_WINDOW = 8;

function isBehindFunctionWord({ before }: Use): boolean {
  return FUNCTION_WORD_BEFORE.test(before.slice(-FUNCTION_WORD_WINDOW));
}

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
  if (/\s\p{Lu}|\p{L}\p{Lu}/u.test(phrase)) return true;
  return /^\p{Lu}/u.test(phrase) && /[\p{Ll},]\s$/u.test(abstract.slice(Math.max(0, start - 2), start));
}
