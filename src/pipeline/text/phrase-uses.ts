/** How a text uses a phrase, as features: where it stands, how often, and what stands beside it. */
import { isBreaker } from './noun-chunks.ts';

export type PhraseUse = Readonly<{ field: 'title' | 'abstract'; start: number; end: number }>;
export type FieldTexts = Readonly<{ title: string; abstract: string }>;

const WINDOW = 70;
const FUNCTION_WORD_BEFORE = /\b(?:of|via|for|by|as|using|with|on|and|or|in)\s$|, $/i;
const LIST_BEFORE = /(?:, |\band |\bor )$/;
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

/**
 * @param uses  at least one, title first; offsets into the texts
 * @returns features by name; shares are of all uses
 */
export function usesOf(uses: readonly PhraseUse[], text: FieldTexts): [string, number][] {
  const share = (fits: (use: PhraseUse) => boolean): number => uses.filter(fits).length / uses.length;
  const inAbstract = uses.filter(({ field }) => field === 'abstract');
  const before = ({ field, start }: PhraseUse): string => text[field].slice(Math.max(0, start - WINDOW), start);
  const behind = ({ field, end }: PhraseUse): string => text[field].slice(end, end + WINDOW);
  const isInTitle = inAbstract.length < uses.length;
  return [
    ['abstract-uses', Math.log2(1 + Math.min(7, inAbstract.length))],
    ['repeated', Number(uses.length >= 2)],
    ['repeated-often', Number(uses.length >= 3)],
    ['in-title', Number(isInTitle)],
    ['in-title-only', Number(inAbstract.length === 0)],
    ['title-and-abstract', Number(isInTitle && inAbstract.length > 0)],
    ['function-word', share((use) => FUNCTION_WORD_BEFORE.test(before(use)))],
    ['in-list', share((use) => LIST_BEFORE.test(before(use)) || LIST_BEHIND.test(behind(use)))],
    ['proposed', Number(inAbstract.some((use) => PROPOSED_BEFORE.test(before(use))))],
    ['named', Number(inAbstract.some((use) => NAMED_BEFORE.test(before(use))))],
    ['is-a', Number(inAbstract.some((use) => IS_A_BEHIND.test(behind(use))))],
    ['label', Number(inAbstract.some((use) => LABEL_BEHIND.test(behind(use))))],
    ['bracket', Number(uses.some((use) => behind(use).startsWith(' (')))],
    ['capital', Number(inAbstract.some((use) => isCapitalised(use, text.abstract)))],
    ['qualifies', share((use) => isNoun(WORD_BEHIND.exec(behind(use))?.[1]))],
    ['qualified', share((use) => isNoun(WORD_BEFORE.exec(before(use))?.[1]))],
    ['place', inAbstract.length === 0 ? 0.5 : (inAbstract[0]?.start ?? 0) / (text.abstract.length + 1)],
  ];
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
