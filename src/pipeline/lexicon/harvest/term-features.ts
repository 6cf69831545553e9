/** What speaks for and against a phrase being a term: its words, how common it is at large, and how the paper uses it. All numbers are finite. */
import type { Features } from '../../fitted/linear-model.ts';
import { singularOf } from '../../text/variants.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { PaperText } from './harvester.ts';
import type { TermCandidate, TermUse } from './term-candidates.ts';

/** Models of phrases of two words or more, and of single words. */
export const TERM_MODELS = { phrase: 'term-phrase', word: 'term-word' } as const;

export function modelOf({ words }: TermCandidate): string {
  return words.length === 1 ? TERM_MODELS.word : TERM_MODELS.phrase;
}

type Facts = Readonly<{ text: PaperText; vocabulary: Vocabulary; knownCount: number }>;

/** @returns features by name; those that are 0 may be missing */
export function termFeatures(candidate: TermCandidate, facts: Facts): Features {
  const isWord = candidate.words.length === 1;
  const odds = isWord ? wordOdds(candidate, facts.vocabulary) : phraseOdds(candidate, facts.vocabulary);
  return new Map<string, number>([
    ...odds,
    ...commonness(candidate, facts.vocabulary),
    ...shapeOf(candidate),
    ...usesOf(candidate, facts.text),
    ['letters', Math.log(candidate.key.length)],
    ['paper-known-density', Math.log((facts.knownCount + 1) / (facts.text.abstract.length / 100 + 1))],
    ['known-tail', Number(candidate.knownTail > 0)],
    ['known-tail-long', Number(candidate.knownTail > 1)],
    ['known-head', Number(candidate.knownHead > 0)],
    ['known-head-long', Number(candidate.knownHead > 1)],
  ]);
}

type Entry = [string, number];

function phraseOdds({ words }: TermCandidate, { headOdds, modifierOdds, aloneOdds }: Vocabulary): Entry[] {
  const head = headOdds(singularOf(words.at(-1) ?? ''));
  const modifiers = words.slice(0, -1).map((word) => modifierOdds(word));
  const mean = modifiers.reduce((sum, odds) => sum + odds, 0) / modifiers.length;
  const least = Math.min(...modifiers);
  return [
    ['head-odds', head],
    ['head-odds-below', Math.min(0, head)],
    ['modifier-odds', mean],
    ['modifier-odds-least', least],
    ['modifier-odds-below', Math.min(0, least)],
    ['both-odds', Math.min(head, mean)],
    ['odds-product', head * mean],
    ['head-alone-odds', aloneOdds(singularOf(words.at(-1) ?? ''))],
    ['three-words', Number(words.length === 3)],
    ['four-words', Number(words.length === 4)],
  ];
}

function wordOdds({ words }: TermCandidate, { headOdds, aloneOdds, background }: Vocabulary): Entry[] {
  const word = singularOf(words[0] ?? '');
  const alone = aloneOdds(word);
  return [
    ['alone-odds', alone],
    ['alone-odds-above', Math.max(0, alone)],
    ['head-odds', headOdds(word)],
    ['unseen', Number(!background.has(word))],
  ];
}

const STEPS = [12, 30, 80, 200, 600]; // abstracts of the background: commonness does not speak in a straight line

function commonness({ key }: TermCandidate, { background }: Vocabulary): Entry[] {
  const { abstracts, whole, titles, keywords } = background.get(key) ?? { abstracts: 0, whole: 0, titles: 0, keywords: 0 };
  return [
    ['common', Number(abstracts > 0)],
    ['abstracts', Math.log1p(abstracts)],
    ...STEPS.map((step): Entry => [`abstracts-${step}`, Number(abstracts >= step)]),
    ['title-rate', Math.log((titles + 0.5) / (abstracts + 5))],
    ['title-share', Math.min(0.6, (titles + 0.3) / (abstracts + 3))],
    ['whole-rate', (whole + 1) / (abstracts + 3)],
    ['keywords', Math.log1p(keywords)],
    ['keyword', Number(keywords > 0)],
  ];
}

const DESCRIBING =
  /-(?:grained|performance|quality|driven|modal|dimensional|scale|aware|specific|layered|time|level|world|size|sized|agnostic|independent|dependent|oriented|centric|friendly|based|wise|free)$/;

function shapeOf({ words }: TermCandidate): Entry[] {
  const first = words[0] ?? '';
  const head = words.at(-1) ?? '';
  const shapes: [string, RegExp][] = [
    ['ing', /ing$/],
    ['ion', /[ts]ions?$/],
    ['ity', /(?:ity|ness|ancy|ency|ance|ence|ism)$/],
    ['agent', /(?:er|or)s?$/],
    ['adjective', /(?:al|ive|ous|ic|ble|ary|ful|less|based|ent|ant)$/],
    ['participle', /ed$/],
    ['plural', /[^s]s$/],
    ['hyphen', /-/],
  ];
  return [
    ...shapes.map(([name, shape]): Entry => [`head-${name}`, Number(shape.test(head))]),
    ...(words.length === 1 ? [] : shapes.map(([name, shape]): Entry => [`first-${name}`, Number(shape.test(first))])),
    ['first-describing', Number(words.length > 1 && DESCRIBING.test(first))],
  ];
}

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

/** Shares are of all uses. */
function usesOf({ uses }: TermCandidate, text: PaperText): Entry[] {
  const share = (fits: (use: TermUse) => boolean): number => uses.filter(fits).length / uses.length;
  const inAbstract = uses.filter(({ field }) => field === 'abstract');
  const before = ({ field, start }: TermUse): string => text[field].slice(Math.max(0, start - WINDOW), start);
  const behind = ({ field, end }: TermUse): string => text[field].slice(end, end + WINDOW);
  const isInTitle = inAbstract.length < uses.length;
  const whole = share(({ isStart, isEnd }) => isStart && isEnd);
  return [
    ['abstract-uses', Math.log2(1 + Math.min(7, inAbstract.length))],
    ['repeated', Number(uses.length >= 2)],
    ['repeated-often', Number(uses.length >= 3)],
    ['in-title', Number(isInTitle)],
    ['in-title-only', Number(inAbstract.length === 0)],
    ['title-and-abstract', Number(isInTitle && inAbstract.length > 0)],
    ['whole', whole],
    ['once-whole', Number(whole > 0)],
    ['chunk-start', share(({ isStart }) => isStart)],
    ['chunk-end', share(({ isEnd }) => isEnd)],
    ['crossed', share(({ isCrossed }) => isCrossed)],
    ['function-word', share((use) => FUNCTION_WORD_BEFORE.test(before(use)))],
    ['in-list', share((use) => LIST_BEFORE.test(before(use)) || LIST_BEHIND.test(behind(use)))],
    ['proposed', Number(inAbstract.some((use) => PROPOSED_BEFORE.test(before(use))))],
    ['named', Number(inAbstract.some((use) => NAMED_BEFORE.test(before(use))))],
    ['is-a', Number(inAbstract.some((use) => IS_A_BEHIND.test(behind(use))))],
    ['label', Number(inAbstract.some((use) => LABEL_BEHIND.test(behind(use))))],
    ['bracket', Number(uses.some((use) => behind(use).startsWith(' (')))],
    ['capital', Number(inAbstract.some((use) => isCapitalised(use, text)))],
    ['place', inAbstract.length === 0 ? 0.5 : (inAbstract[0]?.start ?? 0) / (text.abstract.length + 1)],
  ];
}

/** A capital that no sentence's start explains. */
function isCapitalised({ start, end }: TermUse, { abstract }: PaperText): boolean {
  const phrase = abstract.slice(start, end);
  if (/\s\p{Lu}|\p{L}\p{Lu}/u.test(phrase)) return true;
  return /^\p{Lu}/u.test(phrase) && /[\p{Ll},]\s$/u.test(abstract.slice(Math.max(0, start - 2), start));
}
