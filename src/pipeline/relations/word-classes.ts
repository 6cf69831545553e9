/** Words as classes from closed lists: what stands around and between two names, without the words that say what a text is about. */
import { remembered } from '../../domain/remembered.ts';
import type { Token, Word } from './tokens.ts';
import { lookUpVerb, VERB_FORMS } from './verbs.ts';
import {
  ADVERBS,
  ARTICLES,
  BE,
  CONJS,
  HAVE,
  isAdverb,
  MODALS,
  PHRASES,
  PREPS,
  RELATIVES,
  SUBORDINATORS,
} from './words.ts';

/** What LaTeX leaves of its command. */
export const FOOTNOTE = 'footnote';

/** Words that may be more than a part of a noun phrase; all others need no further look. */
const GRAMMAR: ReadonlySet<string> = new Set([
  ...PHRASES.map(([, [first = '']]) => first),
  ...VERB_FORMS,
  ...MODALS,
  ...HAVE,
  ...BE,
  ...CONJS,
  ...RELATIVES,
  ...SUBORDINATORS,
  ...PREPS,
  ...ADVERBS,
  FOOTNOTE,
]);

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns and adjectives that tell a relation, by what they tell. */
const CLASSES: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'evidence',
    list(
      'experiment experiments experimental empirical result results evaluation evaluations simulation simulations ablation ablations study studies analysis analyses finding findings',
    ),
  ],
  [
    'gain',
    list(
      'improvement improvements gain gains advantage advantages superiority speedup reduction reductions increase boost superior better higher faster lower fewer less more best smaller worse stronger',
    ),
  ],
  [
    'likeness',
    list(
      'comparable competitive equivalent similar identical alternative alternatives baseline baselines counterpart counterparts contrast comparison comparisons gap trade-off tradeoff',
    ),
  ],
  [
    'problem',
    list(
      'problem problems challenge challenges issue issues limitation limitations bottleneck drawback drawbacks difficulty shortcoming shortcomings',
    ),
  ],
  [
    'quality',
    list(
      'performance accuracy quality efficiency effectiveness efficacy capability capabilities ability robustness speed cost costs complexity overhead',
    ),
  ],
  [
    'part',
    list(
      'component components module modules layer layers block blocks weight weights parameter parameters matrix matrices part parts step stage stages',
    ),
  ],
  [
    'instance',
    list(
      'variant variants extension extensions form type types instance generalization generalisation version special case kind class family combination member',
    ),
  ],
  [
    'data',
    list(
      'dataset datasets benchmark benchmarks corpus corpora data tasks task domain domains setting settings scenarios',
    ),
  ],
  [
    'work',
    list(
      'method methods approach approaches framework frameworks algorithm algorithms technique techniques model models network networks architecture architectures system systems strategy strategies scheme pipeline paradigm',
    ),
  ],
  ['new', list('new novel first simple efficient effective proposed')],
  [
    'known',
    list(
      'existing previous prior conventional traditional standard recent state-of-the-art current popular classical vanilla',
    ),
  ],
  ['use', list('application applications use usage adoption')],
  ['lack', list('need requirement reliance dependence without lack no not')],
];

const CLASS_BY_WORD = new Map(CLASSES.flatMap(([name, words]) => [...words].map((word) => [word, name] as const)));

/** Most words come again: all is worked out once, and found by one look. */
export const readWord = remembered((raw): Word => {
  const text = raw.toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(raw))
    return { sort: 'mark', text, wordClass: classOfMark(text), lemma: undefined, isPlain: false };
  const lemma = CLASS_BY_WORD.has(text) ? undefined : lookUpVerb(text)?.lemma;
  return { sort: 'word', text, wordClass: classOfWord(text), lemma, isPlain: !GRAMMAR.has(text) };
});

/** Class of one token: that of its word, for a name `#`, for the paper's own work `@`, for none at all `|`. */
export function classOf(token: Token | undefined): string {
  if (token?.anchor !== undefined) return token.anchor.part === 'self' ? '@' : '#';
  return token?.word?.wordClass ?? '|';
}

function classOfMark(text: string): string {
  return /^[(),:;]$/.test(text) ? text : /^[-\u2013\u2014]/.test(text) ? '--' : '.';
}

function classOfWord(text: string): string {
  const known = CLASS_BY_WORD.get(text);
  if (known !== undefined) return known;
  if (ARTICLES.has(text)) return text === 'an' ? 'a' : text;
  if (BE.has(text)) return 'be';
  if (MODALS.has(text)) return text === 'to' ? 'to' : 'can';
  if (HAVE.has(text)) return 'have';
  if (PREPS.has(text) || CONJS.has(text) || RELATIVES.has(text) || SUBORDINATORS.has(text)) return text;
  if (text.startsWith('-')) return /^-(?:based|driven|guided|enhanced|style|like|free|aware)$/.test(text) ? text : '-x';
  const verb = lookUpVerb(text);
  if (verb !== undefined) return `${verb.verbClass}:${verb.form}`;
  if (/\d/.test(text)) return '9';
  return isAdverb({ sort: 'word', text }) ? 'adv' : text.endsWith('s') ? 'nouns' : 'noun';
}
