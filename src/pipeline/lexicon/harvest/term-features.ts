/** What speaks for and against a phrase being a term: its words, how common it is at large, and how the paper uses it. All numbers are finite. */
import type { Features } from '../../fitted/linear-model.ts';
import { usesOf } from '../../text/phrase-uses.ts';
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
    ...placesOf(candidate.uses),
    ...usesOf(candidate.uses, facts.text),
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
    [`head:${singularOf(words.at(-1) ?? '')}`, 1],
    [`first:${words[0] ?? ''}`, 1],
    ['head-alone-odds', aloneOdds(singularOf(words.at(-1) ?? ''))],
    ['three-words', Number(words.length === 3)],
    ['four-words', Number(words.length === 4)],
  ];
}

function wordOdds({ words }: TermCandidate, { headOdds, aloneOdds, background }: Vocabulary): Entry[] {
  const word = singularOf(words[0] ?? '');
  const alone = aloneOdds(word);
  return [
    [`word:${word}`, 1],
    ['alone-odds', alone],
    ['alone-odds-above', Math.max(0, alone)],
    ['head-odds', headOdds(word)],
    ['unseen', Number(!background.has(word))],
  ];
}

const STEPS = [12, 30, 80, 200, 600]; // abstracts of the background: commonness does not speak in a straight line

function commonness({ key }: TermCandidate, { background }: Vocabulary): Entry[] {
  const { abstracts, whole, titles, keywords } = background.get(key) ?? {
    abstracts: 0,
    whole: 0,
    titles: 0,
    keywords: 0,
  };
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

/** Shares are of all uses. */
function placesOf(uses: readonly TermUse[]): Entry[] {
  const share = (fits: (use: TermUse) => boolean): number => uses.filter(fits).length / uses.length;
  const whole = share(({ isStart, isEnd }) => isStart && isEnd);
  return [
    ['whole', whole],
    ['once-whole', Number(whole > 0)],
    ['chunk-start', share(({ isStart }) => isStart)],
    ['chunk-end', share(({ isEnd }) => isEnd)],
    ['crossed', share(({ isCrossed }) => isCrossed)],
  ];
}
