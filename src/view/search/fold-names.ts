/** Names as a search compares them: folded, with the places where a query may begin. */
import { toAliasKey } from '../../domain/surface-form.ts';

/** What a search runs over; `weight` is prominence. */
export type Searchable = Readonly<{ id: string; name: string; aliases: readonly string[]; weight: number }>;

/**
 * `rank`: 0 for the name, then aliases from the most used on. `words`: one space before each; `starts`: where they start once joined; `capitals`: where a
 * capital begins a part of one.
 */
export type Form = Readonly<{
  owner: Searchable;
  form: string;
  rank: number;
  key: string;
  words: string;
  joined: string;
  starts: ReadonlySet<number>;
  capitals: ReadonlySet<number>;
  /** Added to the score of any reason, see `weigh`. */
  weight: number;
  hasDigit: boolean;
  /** See `lettersOf`: of the key, and of all ways to write it here. */
  letters: number;
  allLetters: number;
}>;
/** A match on an alias counts a little less than the same on the name. */
const ALIAS_COST = 20;
/** Of a query, that are looked up one by one: each may cost a page of names, and more are a pasted text. */
const MOST_WORDS = 8;

/**
 * Texts that what finds a concept by its names is a beginning of (slips of the finger aside), as `lookUps` writes them; several may be the same. From where a name
 * goes on to its end, then, after a space, the whole: many names end with the same word, and few are the same.
 */
export function beginningsOf(item: Searchable): readonly string[] {
  return formsOf(item).flatMap(({ key, joined, starts, capitals }) => [
    key,
    joined,
    ...[...starts, ...capitals].filter((at) => at > 0).map((at) => `${joined.slice(at)} ${joined}`),
  ]);
}

/** What a name that answers to a query begins with in one of its places: with any of these, of several words with each of the first few. Empty without letter or digit. */
export function lookUps(query: string): readonly string[] {
  const words = toWords(query);
  const all = [toAliasKey(query), joinWords(words), ...words.split(' ').slice(0, MOST_WORDS).map(joinWords)];
  return [...new Set(all)].filter((text) => text !== '');
}

/**
 * How a name that begins with something, folded, writes it itself, and with the sign that comes next: `prompt m` for `promptm`, `prompt` and `prompt-`.
 * @returns none where it begins with something else
 */
export function writtenBeginnings(form: string, folded: string): readonly string[] {
  const literal = toLiteral(form);
  let [so, end] = ['', 0];
  for (const sign of literal) {
    if (so.length >= folded.length || !folded.startsWith(so)) break;
    so += PLAIN_SIGN.test(sign) ? sign : joinWords(toWords(sign));
    end += sign.length;
  }
  return so === folded ? [literal.slice(0, end), literal.slice(0, end + 1).trim()] : [];
}

const PLAIN_SIGN = /^[a-z0-9]$/;
const formsByItem = new WeakMap<Searchable, readonly Form[]>();

/** Folded once. */
export function formsOf(item: Searchable): readonly Form[] {
  const forms = formsByItem.get(item) ?? [item.name, ...item.aliases].map((form, rank) => toForm(item, form, rank));
  formsByItem.set(item, forms);
  return forms;
}

function toForm(owner: Searchable, form: string, rank: number): Form {
  const spaced = toSpaced(form);
  const parts = spaced.toLowerCase().split(' ');
  const starts = new Set<number>();
  let at = 0;
  for (const part of parts) {
    starts.add(at);
    at += joinWords(part).length;
  }
  const joined = joinWords(spaced);
  const capitals = new Set([...joined.matchAll(CAPITAL)].map(({ index }) => index));
  const key = toAliasKey(form);
  return {
    owner,
    form,
    rank,
    key,
    words: ` ${parts.join(' ')}`,
    joined: joined.toLowerCase(),
    starts,
    capitals,
    weight: weigh(owner.weight, key, rank),
    hasDigit: DIGIT.test(key),
    letters: lettersOf(key),
    allLetters: lettersOf(key) | lettersOf(joined.toLowerCase()),
  };
}

/** One bit for each of 32 groups of letters that occur in a key. */
export function lettersOf(key: string): number {
  let letters = 0;
  for (let i = 0; i < key.length; i += 1) letters |= 1 << (key.charCodeAt(i) & 31);
  return letters;
}

const DIGIT = /\p{N}/u;
/** After a small letter, or the last of several: P in DeepPrompt and muP, N in RMSNorm. */
const CAPITAL = /(?<=\p{Ll})\p{Lu}|(?<=[\p{Lu}\p{N}])\p{Lu}(?=\p{Ll})/gu;

export function toWords(text: string): string {
  return toSpaced(text).toLowerCase();
}

/** Every run of separators one space: what words start at is kept. The point of 3.5 is none. */
function toSpaced(text: string): string {
  return text
    .replace(/[\u00b5\u03bc]/g, 'mu')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}+#.]+|(?<!\p{N})\.|\.(?!\p{N})/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The two signs for mu are one. */
export function toLiteral(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Without what parts words and numbers. */
export function joinWords(words: string): string {
  return words.replace(/[ .]/g, '');
}

/** Prominence lifts within a reason and a little past it; a long name is a less exact answer, a rare alias too. */
function weigh(prominence: number, key: string, rank: number): number {
  const cost = rank === 0 ? Math.min(40, key.length) : ALIAS_COST + Math.min(20, rank);
  return 22 * Math.log2(1 + prominence) - cost;
}
