/** A sentence as tokens: named concepts and the paper's own "we" or "our method" are single tokens, the rest words and marks. */
import type { Kind, Mention } from '../../domain/schema/concept.ts';
import type { Span } from '../../domain/schema/paper.ts';
import { matchesIn } from '../text/matches.ts';
import { insideOf } from '../text/spans.ts';
import { lookUpVerb, NOUN_LIKE } from './verbs.ts';
import { SELF, type Anchor, type Token } from './tokens.ts';
import { readWord } from './word-classes.ts';

const WORD =
  /['’]s(?!\p{L})|-?[\p{L}_][\p{L}\p{N}_'’]*(?:-[\p{L}\p{N}_]+)*|[$\\]?\d[\d.,]*(?:\p{L}+|%)?|--+|[^\s\p{L}\p{N}]/gu;

const WORK_NOUN =
  /^(?:method|approach|framework|algorithm|technique|scheme|strategy|procedure|parameteri[sz]ation|architecture|system|pipeline|solution|formulation|modification|mechanism|module|recipe|optimi[sz]er|methodology|proposal|paradigm|model|network|loss|objective|adapter|layer|design|contribution|implementation|work|paper|study)(?:e?s)?$/;
/** What is the paper's own only where it says so: "our benchmark", "the proposed estimator". */
const MADE_NOUN =
  /^(?:tool|toolkit|library|benchmark|dataset|corpus|agent|planner|controller|estimator|regulari[sz]er|metric|attack|defen[sc]e|classifier|detector|sampler|encoder|decoder|policy)s?$/;

/** "method", "framework", "network": what a paper may call its own work. */
export function isWorkNoun(word: string): boolean {
  return WORK_NOUN.test(word);
}

/** After a bare "the" only these speak of the paper's own work. */
const PLAIN_WORK_NOUN = /^(?:method|approach|framework|algorithm|technique|scheme|procedure)s?$/;
const MAX_SELF_WORDS = 5; // "our newly proposed training-free quantization framework"

/**
 * Tokens of one sentence, in order.
 * @param text      the whole field; spans are offsets into it
 * @param mentions  mentions of this sentence with the kinds of their concepts; of overlapping ones the longest is kept
 */
export function readTokens(
  text: string,
  sentence: Span,
  mentions: readonly (Mention & { conceptId: string; kind: Kind })[],
): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const mention of withoutInner(mentions)) {
    if (mention.start < at) continue;
    pushWords(tokens, text, at, mention.start);
    const { conceptId, kind, start, end } = mention;
    if (/^(?:rm|bf|sf|it|tt)$/.test(tokens.at(-1)?.text ?? '') && tokens.at(-2)?.sort === 'mark') tokens.pop(); // LaTeX remnant
    const before = tokens.at(-1);
    const opener = before?.text === '(' ? tokens.at(-2) : undefined;
    at = end;
    if (opener?.anchor?.conceptId === conceptId) {
      // "Low-Rank Adaptation (LoRA)" is one naming
      tokens.pop();
      const closing = text[end] === ')' ? end + 1 : end;
      tokens[tokens.length - 1] = { ...opener, end: closing, anchor: { ...opener.anchor, end } };
      at = closing;
      continue;
    }
    tokens.push({
      sort: 'anchor',
      text: text.slice(start, end).toLowerCase(),
      raw: text.slice(start, end),
      start,
      end,
      anchor: { part: 'concept', conceptId, kind, start, end, text: text.slice(start, end) },
    });
  }
  pushWords(tokens, text, at, sentence.end);
  return joinSelf(tokens);
}

function withoutInner<M extends Mention>(mentions: readonly M[]): M[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: M[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** "1)", "(2)", "(iii)": numbers of an enumeration, which stand between its members and the word that opens it. */
const ENUMERATOR = /(?<![^\s:;,])\(?(?:\d|i{1,3}|iv|v)\)(?=\s)/gu;

function pushWords(tokens: Token[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  const isNumber = /\d\)|[iv]\)/.test(part) ? insideOf(enumeratorsIn(part)) : () => false;
  for (const { 0: raw, index } of matchesIn(WORD, part)) {
    if (isNumber(index)) continue;
    const word = readWord(raw);
    const start = from + index;
    tokens.push({ sort: word.sort, text: word.text, raw, start, end: start + raw.length, word });
  }
}

function enumeratorsIn(text: string): Span[] {
  return [...matchesIn(ENUMERATOR, text)].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}

/** Makes one token of "we", "our new method", "the proposed approach", "this framework", "it". */
function joinSelf(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    const length = selfLength(tokens, i);
    if (length === 0) {
      joined.push(token);
      i++;
      continue;
    }
    const last = tokens[i + length - 1] as Token;
    const text = tokens
      .slice(i, i + length)
      .map((part) => part.text)
      .join(' ');
    const anchor: Anchor = { part: 'self', conceptId: SELF, kind: 'method', start: token.start, end: last.end, text };
    joined.push({ sort: 'anchor', text, raw: text, start: token.start, end: last.end, anchor });
    i += length;
  }
  return joined;
}

function isFiniteVerb(word: string | undefined): boolean {
  return word !== undefined && lookUpVerb(word)?.form === 's' && !NOUN_LIKE.has(word);
}

function selfLength(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text;
  if (tokens[at]?.sort !== 'word') return 0;
  if (text === 'we' || text === 'it') return 1;
  if (text === 'this' && at === 0 && isFiniteVerb(tokens[1]?.text)) return 1;
  const isAll = text === 'both' || text === 'all'; // "all proposed methods"
  if (text !== 'our' && text !== 'the' && text !== 'this' && text !== 'these' && !isAll) return 0;
  let proposed = text !== 'the' && !isAll;
  for (let length = 2; length <= MAX_SELF_WORDS; length++) {
    const token = tokens[at + length - 1];
    if (token?.sort !== 'word') return 0;
    if (/^(?:proposed|introduced|presented|new|novel|resulting)$/.test(token.text)) proposed = true;
    const next = tokens[at + length];
    const isOwn = text === 'our' || (text === 'the' && proposed);
    const isNoun = (word: string): boolean => WORK_NOUN.test(word) || (isOwn && MADE_NOUN.test(word));
    const isLast = next === undefined || next.sort !== 'word' || !isNoun(next.text);
    if (!isNoun(token.text) || !isLast) continue;
    if (isAll && !proposed) return 0;
    if (text === 'the' && !proposed) return length === 2 && PLAIN_WORK_NOUN.test(token.text) ? 2 : 0;
    return length;
  }
  return 0;
}
