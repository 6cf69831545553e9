/** Tokens grouped into noun phrases, verb groups, prepositions and joints: a shallow grammar by closed word lists. */
import { isNominative, QUALIFYING, type Chunk, type Joint, type NounPhrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import { isWorkNoun } from './read-tokens.ts';
import { readVerbGroup } from './verb-groups.ts';
import { FOOTNOTE } from './word-classes.ts';
import { CONJS, isAdverb, PHRASES, PREPS, RELATIVES, SUBORDINATORS } from './words.ts';

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
    const plain = tokens[i];
    if (plain?.word?.isPlain === true) {
      if (!plain.text.endsWith('ly') || !isAdverb(plain)) phrase.push(plain);
      i++;
      continue;
    }
    if (isAdjectiveComma(phrase, tokens, i)) {
      i++;
      continue;
    }
    const group = readPhrase(tokens, i) ?? readVerbGroup(tokens, i) ?? readJoint(tokens, i);
    if (group === undefined) {
      const token = tokens[i] as Token;
      if (isNominative(token.text)) flush(); // "in this work we propose"
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

type ReadJoint = Readonly<{ chunk: Joint; length: number }>;

/** Tokens of "(i)", "(2)", "a)" at a place: numbering inside a sentence. 0 where there is none. */
function enumeratorLength(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && isNumber(tokens[at + 1])) return 3;
  const isAfterMark = at === 0 || tokens[at - 1]?.sort === 'mark';
  return isAfterMark && tokens[at + 1]?.text === ')' && isNumber(tokens[at]) ? 2 : 0;
}

function isNumber(token: Token | undefined): boolean {
  return /^(?:i{1,3}|iv|vi{0,3}|\d|[a-e])$/.test(token?.text ?? '');
}

const ADJECTIVE =
  /-|(?:ive|ent|ant|al|ic|able|ible|ful|ous|less|weight|wise|ple|new|novel|fast|strong|robust|cheap|general)$/;

/** "a novel, layer-wise method": a comma inside one noun phrase, between its adjectives. */
function isAdjectiveComma(phrase: readonly Token[], tokens: readonly Token[], at: number): boolean {
  const last = phrase.at(-1);
  if (tokens[at]?.text !== ',' || last === undefined || !/^(?:an?|the|our)$/.test(phrase[0]?.text ?? '')) return false;
  const isAllWords = phrase.every((token) => token.anchor === undefined || ADJECTIVE.test(token.text));
  const next = tokens[at + 1];
  const goesOn =
    next !== undefined && (next.anchor !== undefined || (next.sort === 'word' && ADJECTIVE.test(next.text)));
  const isName = last.anchor !== undefined && !QUALIFYING.test(last.text); // "Inspired by the dual-process theory, NAME …"
  return isAllWords && goesOn && last.sort !== 'mark' && !isName && ADJECTIVE.test(last.text);
}

const PHRASES_BY_WORD = Map.groupBy(PHRASES, ([, [first = '']]) => first);

/** A preposition of several words: "compared to", "such as", "e.g.". */
function readPhrase(tokens: readonly Token[], at: number): ReadJoint | undefined {
  const candidates = PHRASES_BY_WORD.get(tokens[at]?.text ?? '');
  if (candidates === undefined) return undefined;
  const start = tokens[at]?.start ?? 0;
  for (const [text, words] of candidates) {
    if (!words.every((word, k) => tokens[at + k]?.text === word)) continue;
    const end = tokens[at + words.length - 1]?.end ?? start;
    const chunk: Joint =
      text === 'as well as' ? { sort: 'conj', text: 'and', start, end } : { sort: 'prep', text, start, end };
    return { chunk, length: words.length };
  }
  return undefined;
}

function readJoint(tokens: readonly Token[], at: number): ReadJoint | undefined {
  const token = tokens[at] as Token;
  if (token.sort === 'anchor') return undefined;
  const joint = (sort: Joint['sort'], length: number, text: string): ReadJoint => ({
    chunk: { sort, text, start: token.start, end: tokens[at + length - 1]?.end ?? token.end },
    length,
  });
  if (token.sort === 'mark') {
    if (/^['%`"\\$~*{}]$/.test(token.text)) return undefined;
    return token.text === '&' || token.text === '+' ? joint('conj', 1, 'and') : joint('mark', 1, token.text);
  }
  if (token.text === FOOTNOTE) return joint('mark', 1, ';'); // LaTeX remnant: a sentence of its own follows
  if (CONJS.has(token.text)) return joint('conj', 1, token.text);
  if (token.text === 'that' && tokens[at + 1]?.text === 'of') return undefined; // "than that of Y": a noun
  if (RELATIVES.has(token.text)) return joint('rel', 1, token.text);
  if (SUBORDINATORS.has(token.text)) return joint('conj', 1, token.text);
  if (PREPS.has(token.text)) return joint('prep', 1, token.text);
  return undefined;
}

const BASED = /^-(?:based|driven|style|enhanced|guided|aided|assisted)$/;

function toNounPhrase(tokens: readonly Token[]): NounPhrase {
  if (tokens.every((token) => token.anchor === undefined)) return toPlainPhrase(tokens);
  const named = tokens.flatMap((token, at) => (token.anchor === undefined || isAdjective(tokens, at) ? [] : [at]));
  const headAt = headOf(tokens, named);
  const head = tokens[headAt]?.anchor;
  const owner = tokens[named.find((at) => at < headAt && isPossessive(tokens[at + 1])) ?? -1]?.anchor;
  const heads = head === undefined ? [] : owner === undefined ? [head] : [owner, head];
  return {
    sort: 'np',
    heads,
    modifiers: tokens.flatMap(({ anchor }) => anchor ?? []).filter((anchor) => !heads.includes(anchor)),
    bases: named.flatMap((at) => (BASED.test(tokens[at + 1]?.text ?? '') ? (tokens[at]?.anchor ?? []) : [])),
    isGerund: isGerund(tokens, named),
    words: tokens.map((token) => token.text),
    tail: tokens.slice(headAt + 1).map((token) => token.text),
    hasArticle: isArticle(tokens[0]?.text),
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

/** A phrase that names no concept: most do not. */
function toPlainPhrase(tokens: readonly Token[]): NounPhrase {
  const words = tokens.map((token) => token.text);
  return {
    sort: 'np',
    heads: [],
    modifiers: [],
    bases: [],
    isGerund: false,
    words,
    tail: words,
    hasArticle: isArticle(words[0]),
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

function isArticle(word: string | undefined): boolean {
  return word === 'a' || word === 'an' || word === 'the';
}

/** Place of the name that the phrase is about: the last one, or the first of "fine-tuning language models"; -1 for none. */
function headOf(tokens: readonly Token[], named: readonly number[]): number {
  if (isGerund(tokens, named)) return 0;
  return named.findLast((at) => !isDescribing(tokens, at) && !isPostposed(tokens, at)) ?? -1;
}

/** "the NAME model fine-tuned [on …]": what was done to it, behind it. */
function isPostposed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isDone = at === tokens.length - 1 && /^[a-z-]+ed$/.test(tokens[at]?.raw ?? '');
  return isDone && before !== undefined && (before.anchor !== undefined || isWorkNoun(before.text));
}

/** "Fine-tuning large language models": an activity and its object in one phrase. */
function isGerund(tokens: readonly Token[], named: readonly number[]): boolean {
  return named.length > 1 && named[0] === 0 && /[a-z]ing$/.test(tokens[0]?.text ?? '');
}

/** "a parameter-efficient model", "a training-free method": the name is an adjective here. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && QUALIFYING.test(tokens[at]?.text ?? '');
}

/** "retrieval-intensive tasks": the name describes a noun and is not what the phrase is about. */
function isDescribing(tokens: readonly Token[], at: number): boolean {
  return /^-(?:intensive|aware|free|focused|specific|oriented|agnostic|like|level|related|dependent|heavy|driven|friendly|induced|guided|tuned|wise|trained|only|rich|ready|compatible|efficient)$/.test(
    tokens[at + 1]?.text ?? '',
  );
}

function isPossessive(token: Token | undefined): boolean {
  return token?.text === "'" || token?.text === "'s" || token?.text === '’s' || token?.text === '’';
}
