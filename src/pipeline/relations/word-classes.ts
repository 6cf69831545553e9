/** Words as classes from closed lists: what stands around and between two names, without the words that say what a text is about. */
import { remembered } from '../../domain/remembered.ts';
import type { Token } from './tokens.ts';
import { lookUpVerb } from './verbs.ts';
import { ARTICLES, BE, CONJS, HAVE, isAdverb, MODALS, PREPS, RELATIVES, SUBORDINATORS } from './words.ts';

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

/** Class of one token: a function word is itself, a verb its class, a name `#`, the paper's own work `@`. */
export function classOf(token: Token | undefined): string {
  if (token === undefined) return '|';
  if (token.anchor !== undefined) return token.anchor.part === 'self' ? '@' : '#';
  return token.sort === 'mark' ? classOfMark(token.text) : classOfWord(token.text);
}

const classOfMark = remembered((text) => (/^[(),:;]$/.test(text) ? text : /^[-\u2013\u2014]/.test(text) ? '--' : '.'));

const classOfWord = remembered((text) => {
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
});

/** Lemma of a verb that carries a relation; undefined for other words. */
export function lemmaOf({ sort, text }: Token): string | undefined {
  if (sort !== 'word' || CLASS_BY_WORD.has(text)) return undefined;
  const verb = lookUpVerb(text);
  return verb === undefined ? undefined : verb.lemma;
}
