/**
 * Finds concepts by any of their names, as one types: exact before alias before beginning before word before all words in any order before
 * what begins at a capital inside a word (`norm` in RMSNorm) before a slip of the finger, prominent ones first; never what merely stands inside a word
 * (`adam` in Hadamard). No index: a scan of folded names. Where there are too many to be at hand, `beginningsOf` and `lookUps` say which of them a query needs.
 */
import { toAliasKey } from '../../domain/surface-form.ts';
import { formsOf, joinWords, lettersOf, toLiteral, toWords, type Form, type Searchable } from './fold-names.ts';

export type Reason = 'name' | 'alias' | 'start' | 'word' | 'words' | 'capital' | 'similar' | 'within' | 'alike';
/** Why a name answers; `within` and `alike` only make it near: it is one of the words that were asked for, or shares many of their letters. */
type Answer = Exclude<Reason, 'within' | 'alike'>;
/** `form` is the name that matched. */
export type Match = Readonly<{ id: string; form: string; isName: boolean; reason: Reason; score: number }>;
export type Answers = Readonly<{ matches: readonly Match[]; total: number }>;
export type Search = Readonly<{
  /** Best first; empty for a query without letter or digit. */
  find: (query: string, limit?: number) => readonly Match[];
  /** The same, and how many there are beyond the limit too. */
  answer: (query: string, limit?: number) => Answers;
  /** What answers to the words, else what is nearest: what was perhaps meant where an id or a word leads nowhere. */
  near: (words: string, limit: number) => readonly Match[];
  /** For a query that finds nothing: the names that are a part of it, then those that have half of its letters or more in the same order. */
  nearest: (query: string, limit?: number) => readonly Match[];
  /** Folds all names now rather than at the first question. */
  prepare: () => void;
  /** Names that come later. */
  add: (items: readonly Searchable[]) => void;
}>;

/** `asWords` and `partsAsWords`: with the space that stands before a word; `literal`: as typed, in lower case. */
type Query = Readonly<{
  key: string;
  joined: string;
  literal: string;
  asWords: string;
  partsAsWords: readonly string[];
}>;

const SCORES: Readonly<Record<Answer, number>> = {
  name: 1000,
  alias: 900,
  start: 600,
  word: 450,
  words: 380,
  capital: 300,
  similar: 100,
};
/** What a long form that only begins so loses, by the letters that were not asked for: few who write "fine tuning" mean the long form of FiRST. */
const LONGER_ALIAS = { perLetter: 5, most: 120 };
/** What begins with the very signs that were typed goes before what only folds to them: `μ` means μP before Muon. */
const LITERAL_GAIN = 120;
/** Names start to count as slips of the finger from this length on; longer ones may hold two. */
const SLIP_LENGTHS = [4, 8];
/** From this length on a slip may be in the beginning of a longer name. */
const SLIP_START_LENGTH = 6;
/** Less alike, nobody meant it ("photosynthesis" is 0.57 of "program synthesis"); and less alike than that, no eye sees a likeness. */
const LEAST_LIKENESS = { meant: 0.6, seen: 0.5 };
/** A name within the query has at least so many letters; its likeness is their number, above that of all that merely look like it. */
const WITHIN_LENGTH = 2;
/** What is nearest is not much shorter than what was asked for. */
const LEAST_LENGTH = 0.5;

/** Answers to a query, at most. */
export const MOST_FOUND = 8;

export function createSearch(items: readonly Searchable[]): Search {
  let [folded, waiting]: [Form[], readonly Searchable[]] = [[], items];
  const forms = (): readonly Form[] => {
    if (waiting.length > 0) folded = folded.concat(waiting.flatMap(formsOf));
    waiting = [];
    return folded;
  };
  const answer = (query: string, limit = MOST_FOUND): Answers => {
    const key = toAliasKey(query);
    if (key === '') return { matches: [], total: 0 };
    const words = toWords(query);
    const asked = {
      key,
      joined: joinWords(words),
      literal: toLiteral(query.trim()),
      asWords: ` ${words}`,
      partsAsWords: words.includes(' ') ? words.split(' ').map((part) => ` ${part}`) : [],
    };
    const needed = lettersOf(key) & lettersOf(asked.joined); // most names lack one of them
    const judge = (form: Form) => ((needed & ~form.allLetters) === 0 ? reasonOf(form, asked) : undefined);
    const costOfRest = ({ key: whole }: Form) =>
      Math.min(LONGER_ALIAS.most, LONGER_ALIAS.perLetter * (whole.length - key.length));
    const isFolded = asked.literal !== key;
    const gain = (form: Form, reason: Answer) =>
      (isFolded && toLiteral(form.form).startsWith(asked.literal) ? LITERAL_GAIN : 0) -
      (reason === 'start' && form.rank > 0 ? costOfRest(form) : 0);
    const found = best(forms(), judge, limit, gain);
    const isNear = slipOf(key);
    return found.total > 0 ? found : best(forms(), (form) => (isNear(form) ? 'similar' : undefined), limit);
  };
  const find = (query: string, limit?: number) => answer(query, limit).matches;
  const nearest = (query: string, limit = 3) => mostAlike(forms(), query, limit, LEAST_LIKENESS.seen);
  return {
    find,
    answer,
    near: (words, limit) => {
      const found = find(words, limit);
      return found.length > 0 ? found : mostAlike(forms(), words, limit, LEAST_LIKENESS.meant);
    },
    nearest,
    prepare: () => void forms(),
    add: (more) => (waiting = [...waiting, ...more]),
  };
}

function reasonOf(form: Form, { key, joined, asWords, partsAsWords }: Query): Answer | undefined {
  if (form.key === key) return form.rank === 0 ? 'name' : 'alias';
  const at = joined === '' ? -1 : form.words.indexOf(asWords);
  if (at === 0 || form.key.startsWith(key)) return 'start';
  if (at > 0) return 'word';
  if (partsAsWords.length > 0 && partsAsWords.every((part) => hasWord(form, part))) return 'words';
  return joined.length > 1 ? partOf(form, joined) : undefined;
}

/** Whether a word begins so; a single letter must be the whole word. */
function hasWord({ words }: Form, part: string): boolean {
  return part.length > 2 ? words.includes(part) : `${words} `.includes(`${part} `);
}

/** What begins where a word does (`finetuning` in "parameter-efficient fine-tuning"), or at a capital inside of one. */
function partOf({ joined, starts, capitals }: Form, asked: string): Answer | undefined {
  let found: Answer | undefined;
  for (let at = joined.indexOf(asked); at >= 0; at = joined.indexOf(asked, at + 1)) {
    if (starts.has(at)) return 'word';
    if (capitals.has(at) && ![...asked].some((_, i) => starts.has(at + i))) found = 'capital';
  }
  return found;
}

/** Forms of one owner stand together: of each owner its best, of all owners the best few. */
function best(
  forms: readonly Form[],
  judge: (form: Form) => Answer | undefined,
  limit: number,
  gain: (form: Form, reason: Answer) => number = () => 0,
): Answers {
  const top: Match[] = [];
  let total = 0;
  let own: Match | undefined;
  const settle = () => {
    if (own) addToTop(top, own, limit);
    if (own) total += 1;
    own = undefined;
  };
  for (const form of forms) {
    const { owner, weight, rank } = form;
    if (own && own.id !== owner.id) settle();
    const reason = judge(form);
    if (!reason) continue;
    const score = SCORES[reason] + weight + gain(form, reason);
    if (!own || score > own.score) own = { id: owner.id, form: form.form, isName: rank === 0, reason, score };
  }
  settle();
  return { matches: top, total };
}

/** Keeps a list in order, best first, and short. */
function addToTop(top: Match[], match: Match, limit: number): void {
  const isBetter = (a: Match, b: Match) => a.score > b.score || (a.score === b.score && a.id < b.id);
  const last = top.at(-1);
  if (top.length >= limit && last && !isBetter(match, last)) return;
  const at = top.findIndex((other) => isBetter(match, other));
  top.splice(at < 0 ? top.length : at, 0, match);
  if (top.length > limit) top.pop();
}

/**
 * Whether a name, or the beginning of a long one, is the query with one letter wrong, missing, added or swapped (two in long ones).
 * The first letter is seldom wrong, and a digit is never a slip: GPT-3 is not GPT-4.
 */
function slipOf(query: string): (form: Form) => boolean {
  const most = SLIP_LENGTHS.filter((length) => query.length >= length).length;
  const digits = digitsOf(query);
  const ends = [query.length - 1, query.length, query.length + 1];
  const asked = lettersOf(query);
  return ({ key, hasDigit, letters }) => {
    if (most === 0 || key.length < query.length - most || !startsAlike(key, query)) return false;
    if (bitCount(asked & ~letters) > most) return false; // each slip leaves at most one letter without its like
    if ((hasDigit || digits !== '') && digitsOf(key.slice(0, query.length + 1)) !== digits) return false;
    if (distance(key, query, most) <= most) return true;
    return query.length >= SLIP_START_LENGTH && ends.some((end) => distance(key.slice(0, end), query, 1) <= 1);
  };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** By the first letter, or with the first two swapped. */
function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}+/gu, '');
}

/** Edits between two words (with swaps); more than `most` is told as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** Names that are among the words of the query, longest first ("LoRA" for "lora variants"); then by shared pairs of letters (Dice). */
function mostAlike(forms: readonly Form[], query: string, limit: number, least: number): readonly Match[] {
  const key = toAliasKey(query);
  const asked = ` ${toWords(query)} `;
  const letters = lettersOf(key);
  const wanted = new Map(pairsOf(key).map((pair) => [pair, -1])); // to the last form that has it
  const top: Match[] = [];
  let own: Match | undefined;
  const offer = (match: Match) => {
    if (match.score > (own?.score ?? 0)) own = match;
  };
  forms.forEach(({ owner, form, rank, key: other, words }, index) => {
    if (own && own.id !== owner.id) {
      addToTop(top, own, limit);
      own = undefined;
    }
    const isName = rank === 0;
    if (other.length >= WITHIN_LENGTH && words.length < asked.length && asked.includes(`${words} `))
      offer({ id: owner.id, form, isName, reason: 'within', score: other.length });
    if (wanted.size === 0 || other.length < LEAST_LENGTH * key.length) return;
    let shared = 0;
    for (let i = 0; i + 1 < other.length; i += 1) {
      if (!hasBoth(letters, other, i)) continue; // of most pairs
      const pair = pairAt(other, i);
      const last = wanted.get(pair);
      if (last === undefined || last === index) continue;
      wanted.set(pair, index);
      shared += 1;
    }
    const score = (2 * shared) / (wanted.size + other.length - 1);
    if (score >= least) offer({ id: owner.id, form, isName, reason: 'alike', score });
  });
  if (own) addToTop(top, own, limit);
  return top;
}

function pairsOf(key: string): readonly number[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, i) => pairAt(key, i));
}

/** Whether both letters of a pair are among some (`lettersOf`). */
function hasBoth(letters: number, text: string, at: number): boolean {
  return ((letters >>> (text.charCodeAt(at) & 31)) & (letters >>> (text.charCodeAt(at + 1) & 31)) & 1) === 1;
}

/** Two letters as one number: UTF-16 code units. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}
