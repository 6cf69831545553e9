/** Tokens grouped into noun phrases, verb groups, prepositions and joints: a shallow grammar by closed word lists. */
import type { Anchor, Token } from './tokens.ts';
import { lookUpVerb, NOUN_LIKE, type Verb } from './verbs.ts';

export type NounPhrase = Readonly<{
  sort: 'np';
  /** Last named concept of the phrase, or the one before it where that is only a possessive's owner. */
  heads: readonly Anchor[];
  /** The head is an activity and the other names its objects: "fine-tuning language models". */
  isGerund: boolean;
  /** Earlier names in the same phrase: "cross-encoder re-ranking". */
  modifiers: readonly Anchor[];
  words: readonly string[];
  /** Words after the head name: "LoRA [modules]". */
  tail: readonly string[];
  hasArticle: boolean;
  start: number;
  end: number;
}>;
export type VerbGroup = Readonly<{
  sort: 'verb';
  verb: Verb;
  mood: 'finite' | 'gerund' | 'infinitive' | 'participle';
  isPassive: boolean;
  isNegated: boolean;
  start: number;
  end: number;
}>;
export type Joint = Readonly<{ sort: 'prep' | 'conj' | 'rel' | 'mark'; text: string; start: number; end: number }>;
export type Chunk = NounPhrase | VerbGroup | Joint;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PREPS = set(
  'of in on for with without to by via through using over under across from into onto at against between among within upon than as like unlike beyond toward towards during after before about per along versus vs throughout despite except including excluding concerning regarding besides alongside atop unto given based following compared relative',
);
const PHRASES: readonly (readonly [string, readonly string[]])[] = [
  'such as',
  'based on',
  'based upon',
  'built on',
  'built upon',
  'on top of',
  'compared to',
  'compared with',
  'in comparison to',
  'in comparison with',
  'in contrast to',
  'relative to',
  'with respect to',
  'in terms of',
  'instead of',
  'rather than',
  'due to',
  'because of',
  'thanks to',
  'by means of',
  'as opposed to',
  'in addition to',
  'along with',
  'together with',
  'according to',
  'inspired by',
  'motivated by',
  'superiority over',
  'ranging from',
  'up to',
  'as part of',
  'prior to',
  'in place of',
  'in conjunction with',
  'in combination with',
  'for example',
  'apart from',
  'other than',
  'more than',
  'less than',
  'as well as',
  'namely',
]
  .map((text) => [text, text.split(' ')] as const)
  .concat([['e.g.', ['e', '.', 'g', '.']] as const, ['i.e.', ['i', '.', 'e', '.']] as const]);
const CONJS = set('and or but nor yet & as-well-as plus');
const SUBORDINATORS = set(
  'that while whereas because since although though if when where whether so thus hence therefore how why unless until once what',
);
const RELATIVES = set('which who whose whom');
const DETERMINERS = set(
  'a an the this that these those its their our any some each every both all no such another other many several various most more few two three four five six recent existing current prior previous popular standard novel new simple general efficient effective large small specific',
);
const ARTICLES = set('a an the its their our this these');
const MODALS = set('can could may might must shall should will would cannot do does did to');
const HAVE = set('has have had having');
const BE = set('is are was were be been being am');
const ADVERBS = set(
  'not also then further still even often now only thus therefore hence first finally furthermore moreover however additionally consequently typically usually always never already just well far much again together instead otherwise nevertheless meanwhile recently specifically notably particularly especially respectively largely',
);

/** Chunks of a sentence in order. */
export function readChunks(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let phrase: Token[] = [];
  const flush = (): void => {
    if (phrase.length > 0) chunks.push(toNounPhrase(phrase));
    phrase = [];
  };
  for (let i = 0; i < tokens.length;) {
    const skipped = enumeratorLength(tokens, i);
    if (skipped > 0) {
      i += skipped;
      continue;
    }
    const group = readPhrase(tokens, i) ?? readVerbGroup(tokens, i) ?? readJoint(tokens, i);
    if (group === undefined) {
      const token = tokens[i] as Token;
      if (!isAdverb(token)) phrase.push(token);
      i++;
      continue;
    }
    flush();
    chunks.push(group.chunk);
    i += group.length;
  }
  flush();
  return chunks;
}

type Read = Readonly<{ chunk: VerbGroup | Joint; length: number }>;

function isAdverb(token: Token): boolean {
  return token.sort === 'word' && (ADVERBS.has(token.text) || /^[a-z]+ly$/.test(token.text));
}

/** Tokens of "(i)", "(2)", "a)" at a place: numbering inside a sentence. 0 where there is none. */
function enumeratorLength(tokens: readonly Token[], at: number): number {
  const isNumber = (token: Token | undefined): boolean => /^(?:i{1,3}|iv|vi{0,3}|\d|[a-e])$/.test(token?.text ?? '');
  if (tokens[at]?.text === '(' && isNumber(tokens[at + 1]) && tokens[at + 2]?.text === ')') return 3;
  const isAfterMark = at === 0 || tokens[at - 1]?.sort === 'mark';
  return isAfterMark && isNumber(tokens[at]) && tokens[at + 1]?.text === ')' ? 2 : 0;
}

/** A preposition of several words: "compared to", "such as", "e.g.". */
function readPhrase(tokens: readonly Token[], at: number): Read | undefined {
  const start = tokens[at]?.start ?? 0;
  for (const [text, words] of PHRASES) {
    if (!words.every((word, k) => tokens[at + k]?.text === word)) continue;
    const end = tokens[at + words.length - 1]?.end ?? start;
    const chunk: Joint =
      text === 'as well as' ? { sort: 'conj', text: 'and', start, end } : { sort: 'prep', text, start, end };
    return { chunk, length: words.length };
  }
  return undefined;
}

function readJoint(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at] as Token;
  if (token.sort === 'anchor') return undefined;
  const joint = (sort: Joint['sort'], length: number, text: string): Read => ({
    chunk: { sort, text, start: token.start, end: tokens[at + length - 1]?.end ?? token.end },
    length,
  });
  if (token.sort === 'mark') {
    if (
      token.text === "'" ||
      token.text === '%' ||
      token.text === '`' ||
      token.text === '"' ||
      token.text === '\\' ||
      token.text === '$' ||
      token.text === '~' ||
      token.text === '*' ||
      token.text === '{' ||
      token.text === '}'
    )
      return undefined;
    return token.text === '&' || token.text === '+' ? joint('conj', 1, 'and') : joint('mark', 1, token.text);
  }
  if (CONJS.has(token.text)) return joint('conj', 1, token.text);
  if (RELATIVES.has(token.text)) return joint('rel', 1, token.text);
  if (token.text === 'that') return joint('rel', 1, 'that');
  if (SUBORDINATORS.has(token.text)) return joint('conj', 1, token.text);
  if (PREPS.has(token.text)) return joint('prep', 1, token.text);
  return undefined;
}

function readVerbGroup(tokens: readonly Token[], at: number): Read | undefined {
  let i = at;
  let isPassive = false;
  let isNegated = false;
  let sawModal = false;
  let sawTo = false;
  let sawBe = false;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.sort !== 'word') break;
    if (token.text === 'not' || token.text === 'cannot' || token.text === 'never') isNegated = true;
    if (MODALS.has(token.text)) {
      sawModal = true;
      if (token.text === 'to') sawTo = true;
    } else if (HAVE.has(token.text)) sawModal = true;
    else if (BE.has(token.text)) sawBe = true;
    else if (!(i > at && isAdverb(token))) break;
  }
  const token = tokens[i];
  const verb = token?.sort === 'word' ? lookUpVerb(token.text) : undefined;
  const hasAux = sawModal || sawBe;
  if (hasAux) {
    const fits =
      verb !== undefined &&
      (sawBe
        ? verb.form === 'ed' || (verb.form === 'ing' && !NOUN_LIKE.has(token?.text ?? ''))
        : sawTo || verb.form === 'base' || verb.form === 'ed');
    if (sawTo && !sawBe && (verb?.form !== 'base' || (i !== at + 1 && isBlocked(tokens, at, i)))) return undefined;
    if (fits && verb !== undefined) {
      isPassive = sawBe && verb.form === 'ed';
      return group(tokens, at, i + 1, verb, sawTo ? 'infinitive' : 'finite', isPassive, isNegated);
    }
    if (sawTo && !sawBe) return undefined;
    if (i === at) return undefined;
    const plain: Verb = { lemma: sawBe ? 'be' : 'have', verbClass: sawBe ? 'be' : 'plain', form: 's' };
    const gerund = tokens[at]?.text === 'being' || tokens[at]?.text === 'having';
    return group(tokens, at, i, plain, sawTo ? 'infinitive' : gerund ? 'gerund' : 'finite', false, isNegated);
  }
  if (verb === undefined || i !== at || token === undefined) return undefined;
  const mood = moodOfBareVerb(tokens, at, verb);
  return mood === undefined ? undefined : group(tokens, at, at + 1, verb, mood, mood === 'participle', false);
}

function isBlocked(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((token) => token.sort !== 'word');
}

function group(
  tokens: readonly Token[],
  at: number,
  end: number,
  verb: Verb,
  mood: VerbGroup['mood'],
  isPassive: boolean,
  isNegated: boolean,
): Read {
  const start = tokens[at]?.start ?? 0;
  return {
    chunk: { sort: 'verb', verb, mood, isPassive, isNegated, start, end: tokens[end - 1]?.end ?? start },
    length: end - at,
  };
}

/** A verb without auxiliary: finite, gerund, participle, or no verb here at all. */
function moodOfBareVerb(tokens: readonly Token[], at: number, verb: Verb): VerbGroup['mood'] | undefined {
  const word = (tokens[at] as Token).text;
  let p = at - 1;
  while (p >= 0 && isAdverb(tokens[p] as Token)) p--;
  const before = tokens[p];
  const after = tokens[at + 1];
  const afterNoun =
    before?.sort === 'anchor' ||
    before?.text === 'they' ||
    (before !== undefined && (RELATIVES.has(before.text) || before.text === 'that'));
  const hadAdverb = p < at - 1;
  if (PREPS.has(word)) return undefined; // "including", "given", "based"
  if (before?.sort === 'word' && !afterNoun && DETERMINERS.has(before.text)) return undefined;
  switch (verb.form) {
    case 'base':
      if (before?.text === 'we' || before?.text === 'they' || before?.text === 'that' || before?.text === 'which')
        return 'finite';
      if (NOUN_LIKE.has(word)) {
        const isShared = before?.text === 'and' && (after?.anchor !== undefined || ARTICLES.has(after?.text ?? ''));
        return isShared ? 'finite' : undefined;
      }
      if (before === undefined || before.sort === 'mark' || CONJS.has(before.text))
        return startsObject(after) ? 'finite' : undefined;
      return before.sort === 'anchor' || /s$/.test(before.text) || hadAdverb ? 'finite' : undefined;
    case 's':
      if (before === undefined) return undefined;
      if (NOUN_LIKE.has(word)) return afterNoun && startsObject(after) ? 'finite' : undefined;
      return before.sort === 'word' && PREPS.has(before.text) ? undefined : 'finite';
    case 'ed':
      if (before?.text === 'we' || afterNoun)
        return before?.text !== 'we' && endsPhrase(after) ? 'participle' : 'finite';
      if (before?.sort === 'word' && PREPS.has(before.text) && before.text !== 'when' && before.text !== 'as')
        return undefined;
      return endsPhrase(after) ? 'participle' : undefined;
    case 'ing':
      if (after?.text === 'of' || word === 'existing' || word === 'promising' || word === 'using') return undefined;
      if (
        NOUN_LIKE.has(word) &&
        !(
          before !== undefined &&
          before.text !== ':' &&
          after !== undefined &&
          (after.anchor !== undefined || ARTICLES.has(after.text))
        )
      )
        return undefined;
      if (
        isPlainNoun(before) &&
        after?.anchor === undefined &&
        !ARTICLES.has(after?.text ?? '') &&
        after?.text !== 'both'
      )
        return undefined;
      if (before?.sort === 'anchor' && after !== undefined && !startsObject(after) && !PREPS.has(after.text))
        return undefined;
      return after === undefined || after.sort === 'mark' ? undefined : 'gerund';
    default:
      return verb.form satisfies never;
  }
}

/** A word that is neither verb, preposition nor joint: in front of an -ing form it makes a compound ("information decoupling"). */
function isPlainNoun(token: Token | undefined): boolean {
  if (token?.sort !== 'word') return false;
  const isJoint =
    PREPS.has(token.text) || CONJS.has(token.text) || SUBORDINATORS.has(token.text) || RELATIVES.has(token.text);
  return !isJoint && !BE.has(token.text) && !MODALS.has(token.text) && lookUpVerb(token.text) === undefined;
}

function startsObject(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.sort === 'anchor' ||
    DETERMINERS.has(token.text) ||
    !(
      token.sort === 'mark' ||
      PREPS.has(token.text) ||
      CONJS.has(token.text) ||
      (lookUpVerb(token.text) !== undefined && !NOUN_LIKE.has(token.text))
    )
  );
}

function endsPhrase(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.sort === 'mark' ||
    PREPS.has(token.text) ||
    CONJS.has(token.text) ||
    token.text === 'to'
  );
}

function toNounPhrase(tokens: readonly Token[]): NounPhrase {
  const named = tokens.flatMap((token, at) => (token.anchor === undefined || isAdjective(tokens, at) ? [] : [at]));
  const headAt = headOf(tokens, named);
  const head = tokens[headAt]?.anchor;
  const owner = tokens[named.find((at) => at < headAt && isPossessive(tokens[at + 1])) ?? -1]?.anchor;
  const heads = head === undefined ? [] : owner === undefined ? [head] : [owner, head];
  return {
    sort: 'np',
    heads,
    modifiers: named.flatMap((at) => tokens[at]?.anchor ?? []).filter((anchor) => !heads.includes(anchor)),
    isGerund: isGerund(tokens, named),
    words: tokens.map((token) => token.text),
    tail: tokens.slice(headAt + 1).map((token) => token.text),
    hasArticle: /^(?:an?|the)$/.test(tokens[0]?.text ?? ''),
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

/** Place of the name that the phrase is about: the last one, or the first of "fine-tuning language models"; -1 for none. */
function headOf(tokens: readonly Token[], named: readonly number[]): number {
  if (isGerund(tokens, named)) return 0;
  return named.findLast((at) => !isDescribing(tokens, at)) ?? -1;
}

/** "Fine-tuning large language models": an activity and its object in one phrase. */
function isGerund(tokens: readonly Token[], named: readonly number[]): boolean {
  return named.length > 1 && named[0] === 0 && /[a-z]ing$/.test(tokens[0]?.text ?? '');
}

/** "a parameter-efficient model", "a training-free method": the name is an adjective here. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && /[- ](?:efficient|free|aware|agnostic|specific|friendly)$/.test(tokens[at]?.text ?? '');
}

/** "retrieval-intensive tasks": the name describes a noun and is not what the phrase is about. */
function isDescribing(tokens: readonly Token[], at: number): boolean {
  return /^-(?:intensive|aware|free|focused|specific|oriented|agnostic|like|level|related|dependent|heavy|driven|friendly)$/.test(
    tokens[at + 1]?.text ?? '',
  );
}

function isPossessive(token: Token | undefined): boolean {
  return token?.text === "'" || token?.text === "'s" || token?.text === '’s' || token?.text === '’';
}
