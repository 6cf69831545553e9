/**
 * Finds concepts by any of their names, as one types: exact before alias before beginning before word before part before a slip of the finger,
 * prominent ones first. No index: a scan of folded names, under 2 ms at 10,000.
 */
import { toAliasKey } from '../../domain/surface-form.ts';

/** What a search runs over; `weight` is prominence. */
export type Searchable = Readonly<{ id: string; name: string; aliases: readonly string[]; weight: number }>;
export type Reason = 'name' | 'alias' | 'start' | 'word' | 'part' | 'similar';
/** `form` is the name that matched. */
export type Match = Readonly<{ id: string; form: string; isName: boolean; reason: Reason; score: number }>;
export type Search = Readonly<{
  /** Best first; empty for a query without letter or digit. */
  find: (query: string, limit?: number) => readonly Match[];
  /** For a query that finds nothing: the names that look most like it. */
  nearest: (query: string, limit?: number) => readonly Match[];
  /** Folds all names now rather than at the first question. */
  prepare: () => void;
}>;

/** `rank`: 0 for the name, then aliases from the most used on. */
type Form = Readonly<{ owner: Searchable; form: string; rank: number; key: string; words: string; letters: number }>;

const SCORES: Readonly<Record<Reason, number>> = {
  name: 1000,
  alias: 900,
  start: 600,
  word: 450,
  part: 300,
  similar: 100,
};
/** A match on an alias counts a little less than the same on the name. */
const ALIAS_COST = 20;
/** Names start to count as slips of the finger from this length on; longer ones may hold two. */
const SLIP_LENGTHS = [4, 8];
const LEAST_LIKENESS = 0.3;

export function createSearch(items: readonly Searchable[]): Search {
  let folded: readonly Form[] | undefined;
  const forms = () => (folded ??= items.flatMap(toForms));
  return {
    find: (query, limit = 8) => {
      const key = toAliasKey(query);
      if (key === '') return [];
      const words = toWords(query);
      const found = best(forms(), reasonJudge(key, words), limit);
      if (found.length > 0) return found;
      const isNear = slipJudge(key);
      return best(forms(), (form) => (isNear(form) ? 'similar' : undefined), limit);
    },
    nearest: (query, limit = 3) => mostAlike(forms(), toAliasKey(query), limit),
    prepare: () => void forms(),
  };
}

function toForms(owner: Searchable): readonly Form[] {
  return [owner.name, ...owner.aliases].map((form, rank) => {
    const key = toAliasKey(form);
    return { owner, form, rank, key, words: ` ${toWords(form)}`, letters: lettersOf(key) };
  });
}

/** One bit for each of 32 groups of letters that occur in a key. */
function lettersOf(key: string): number {
  let letters = 0;
  for (let i = 0; i < key.length; i += 1) letters |= 1 << (key.charCodeAt(i) & 31);
  return letters;
}

/** Lower case, every run of separators one space: what words start at is kept. */
function toWords(text: string): string {
  return text
    .replace(/[\u00b5\u03bc]/g, 'mu')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** Why a name answers a query; most names lack one of its letters, and are done with. */
function reasonJudge(key: string, words: string): (form: Form) => Reason | undefined {
  const letters = lettersOf(key);
  const start = ` ${words}`;
  return (form) => {
    if ((letters & ~form.letters) !== 0) return undefined;
    if (form.key === key) return form.rank === 0 ? 'name' : 'alias';
    const at = words === '' ? -1 : form.words.indexOf(start);
    if (at === 0 || form.key.startsWith(key)) return 'start';
    if (at > 0) return 'word';
    return key.length > 1 && form.key.includes(key) ? 'part' : undefined;
  };
}

function best(forms: readonly Form[], judge: (form: Form) => Reason | undefined, limit: number): readonly Match[] {
  const byOwner = new Map<string, Match>();
  for (const form of forms) {
    const reason = judge(form);
    if (!reason) continue;
    const score = SCORES[reason] + weigh(form);
    const known = byOwner.get(form.owner.id);
    if (known && known.score >= score) continue;
    byOwner.set(form.owner.id, { id: form.owner.id, form: form.form, isName: form.rank === 0, reason, score });
  }
  return [...byOwner.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** Prominence lifts within a reason and a little past it; a long name is a less exact answer, a rare alias too. */
function weigh({ owner, key, rank }: Form): number {
  const cost = rank === 0 ? Math.min(40, key.length) : ALIAS_COST + Math.min(20, rank);
  return 22 * Math.log2(1 + owner.weight) - cost;
}

/**
 * Whether a name, or its beginning, is the query with one letter wrong, missing, added or swapped (two in long ones).
 * A slip leaves at most one letter of the query without its like in the name: that is looked at first, as the most names fail there.
 */
function slipJudge(query: string): (form: Form) => boolean {
  const most = SLIP_LENGTHS.filter((length) => query.length >= length).length;
  if (most === 0) return () => false;
  const letters = lettersOf(query);
  const ends = [query.length - 1, query.length, query.length + 1];
  const isMissing = (there: number) => bitCount(letters & ~there) > most;
  return ({ key, letters: there }) => {
    const start = key.slice(0, query.length + most);
    if (isMissing(there) || isMissing(lettersOf(start))) return false;
    const edits = editsToStarts(query, start, most); // those of the whole name among them, where it is short enough
    return (edits[key.length] ?? Infinity) <= most || ends.some((end) => (edits[Math.min(end, key.length)] ?? 2) <= 1);
  };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Edits between two words (with swaps); more than `most` is told as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  return Math.min(most + 1, editsToStarts(a, b, most)[b.length] ?? most + 1);
}

/** Edits between a word and each beginning of another, by its length; none where all are more than `most`. */
function editsToStarts(a: string, b: string, most: number): readonly number[] {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return [];
    before = last;
    last = row;
  }
  return last;
}

/** By shared pairs of letters (Dice). */
function mostAlike(forms: readonly Form[], key: string, limit: number): readonly Match[] {
  const wanted = pairsOf(key);
  const byOwner = new Map<string, Match>();
  for (const { owner, form, rank, key: other } of forms) {
    const theirs = pairsOf(other);
    const shared = [...wanted].filter((pair) => theirs.has(pair)).length;
    const score = (2 * shared) / Math.max(1, wanted.size + theirs.size);
    if (score < LEAST_LIKENESS || score <= (byOwner.get(owner.id)?.score ?? 0)) continue;
    byOwner.set(owner.id, { id: owner.id, form, isName: rank === 0, reason: 'similar', score });
  }
  return [...byOwner.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

function pairsOf(key: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < key.length; i += 1) pairs.add(key.slice(i, i + 2));
  return pairs;
}
