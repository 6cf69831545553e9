/** Pagefind's index of this site, as the search page asks it. It is loaded when the first words come. */
import { namedConcepts, type Named } from './named-concepts.ts';
import { beginsWith, isFormOf, spellings, toTerms } from './word-forms.ts';

/** What the index was asked to look in. */
export type RecordType = 'concept' | 'paper';

/** One result, complete. */
export type Found = Readonly<{
  /** Address below the base, as the build put it in. */
  raw_url: string;
  /** All its text, plain. */
  content: string;
  /** HTML of Pagefind's making: the text escaped, hits in `<mark>`. Read it with `toRuns`. */
  excerpt: string;
  meta: Readonly<Record<string, string>>;
}>;

/** Results in order, best first, each fetched only when it is asked for; `counts` how many of each type there are. */
export type Answer = Readonly<{
  /** Words of the query that stand here. */
  terms: readonly string[];
  /** Words of the query that stand nowhere here, in no form; the results are those of the others. */
  missing: readonly string[];
  results: readonly Readonly<{ id: string; data: () => Promise<Found> }>[];
  counts: Readonly<Record<RecordType, number>>;
}>;

/** The parts of Pagefind's module that are used here, see https://pagefind.app/docs/api/. */
type Pagefind = Readonly<{
  options: (options: { excerptLength: number }) => Promise<void>;
  /** Has it ask another index too. */
  mergeIndex: (path: string, options: { excerptLength: number }) => Promise<void>;
  /** Loads them; only then are results counted by them. */
  filters: () => Promise<unknown>;
  search: (
    words: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: Answer['results']; totalFilters?: Record<string, Record<string, number>> }>;
}>;

const EXCERPT_WORDS = 32;
let engine: Promise<Pagefind> | undefined;

/** Where the index is. */
export type Place = Readonly<{
  /** Path of the site, ends with a slash. */
  base: string;
  /** In how many parts it is, 1 or more. */
  indexes: number;
}>;

/**
 * Asks the index, for the words of the query that stand somewhere here. Results of each hold all of them.
 * @param type  only these; undefined for all
 * @throws {Error} the index could not be loaded; the next call tries again
 */
export async function search(place: Place, words: string, type: RecordType | undefined): Promise<Answer> {
  engine ??= load(place);
  const pagefind = await engine.catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  const asked = toTerms(words);
  const whole = await searchAll(pagefind, spellings(words), type);
  const isWhole = IS_PHRASE.test(words) || (await holdAll(whole.results, asked));
  const missing = isWhole ? [] : await missingTerms(pagefind, asked);
  const terms = asked.filter((term) => !missing.includes(term));
  if (missing.length > 0 && terms.length === 0)
    return { terms, missing, results: [], counts: { concept: 0, paper: 0 } };
  const held = missing.length === 0 ? words : terms.join(' ');
  const found = missing.length === 0 ? whole : await searchAll(pagefind, spellings(held), type);
  return { terms, missing, ...(await withItsNames(pagefind, held, found, type)) };
}

type Results = Answer['results'];
type Tally = Pick<Answer, 'results' | 'counts'>;

/** What any of some spellings finds, each result once; `counts` are of the one that finds most. */
async function searchAll(pagefind: Pagefind, spelt: readonly string[], type: RecordType | undefined): Promise<Tally> {
  const filters = type === undefined ? {} : { type };
  const all = await Promise.all(spelt.map((words) => pagefind.search(words, { filters })));
  const most = (of: RecordType) => Math.max(...all.map(({ totalFilters }) => totalFilters?.['type']?.[of] ?? 0));
  return {
    results: once(all.map(({ results }) => results)),
    counts: { concept: most('concept'), paper: most('paper') },
  };
}

/** So many of the best results are asked whether they are a concept that was named. */
const NAMED_WITHIN = 20;
/** Where words stand in more records a further search takes seconds: then only the best of all are asked. */
const MANY = 5000;
/** Names of a concept that are looked for beside the one that was typed. */
const MOST_NAMES = 8;

/**
 * Concepts that names answer for go before what has the words among others, in the order of the map's search list: the index weighs words, not names.
 * What has another name of one that is called so follows: μP is the same thing however it is written.
 */
async function withItsNames(
  pagefind: Pagefind,
  words: string,
  found: Tally,
  type: RecordType | undefined,
): Promise<Tally> {
  const isMany = found.results.length > MANY;
  const ask = (spelt: readonly string[], of: RecordType | undefined) =>
    searchAll(pagefind, spelt, of).then(({ results }) => results);
  const named = await namedConcepts(words);
  const alone = (name: string) => (isMany ? Promise.resolve([]) : ask([quoted(name), name], 'concept'));
  const looked = type === 'paper' ? [] : await Promise.all(named.map((one) => recordOf(one, found.results, alone)));
  const records = looked.flatMap((record) => record ?? []);
  const first = (results: Results) => once([records, results]);
  const names = named.flatMap((one) => (one.isCalledSo ? one.names : []));
  if (isMany || names.length === 0) {
    const results = first(found.results);
    const added = results.length - found.results.length;
    return { results, counts: { ...found.counts, concept: found.counts.concept + added } };
  }
  const spelt = [...spellings(words), ...names.slice(0, MOST_NAMES).map(quoted)];
  const [of, ofConcepts, ofPapers] = await Promise.all([ask(spelt, type), ask(spelt, 'concept'), ask(spelt, 'paper')]);
  return {
    results: first(once([found.results, of])),
    counts: { concept: first(ofConcepts).length, paper: ofPapers.length },
  };
}

/** The index's record of a concept: among what was found, else among what has its name alone. */
async function recordOf(
  { id, names: [name = id] }: Named,
  found: Results,
  alone: (name: string) => Promise<Results>,
): Promise<Results[number] | undefined> {
  const address = `/concepts/${encodeURIComponent(id)}/`;
  const among = async (results: Results) => {
    const best = results.slice(0, NAMED_WITHIN);
    const addresses = await Promise.all(best.map(async (result) => (await result.data()).raw_url));
    return best[addresses.indexOf(address)];
  };
  return (await among(found)) ?? among(await alone(name));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', ' ')}"`;
}

/** The first list as it is, then of each further one what none before it has. */
function once(lists: readonly Results[]): Results {
  const known = new Set<string>();
  return lists.flatMap((list) => {
    const fresh = list.filter(({ id }) => !known.has(id));
    for (const { id } of list) known.add(id);
    return fresh;
  });
}

/** Words in quotation marks are looked for as they stand, without falling back. */
export const IS_PHRASE = /^\s*".+"\s*$/;
const isHeld = new Map<string, Promise<boolean>>();

/** Whether the best results hold all words: then no word has to be asked for alone, which takes seconds where it stands in many thousand records. */
async function holdAll(results: Answer['results'], terms: readonly string[]): Promise<boolean> {
  const best = results.slice(0, ASKED.few);
  const held = await Promise.all(
    terms.map((term) => someHold(best, (word) => isFormOf(term, word) || beginsWith(term, word))),
  );
  return best.length > 0 && held.every((is) => is);
}

async function missingTerms(pagefind: Pagefind, terms: readonly string[]): Promise<readonly string[]> {
  const held = await Promise.all(
    terms.map((term) => {
      const known = isHeld.get(term) ?? isInIndex(pagefind, term);
      isHeld.set(term, known);
      return known;
    }),
  );
  return terms.filter((_, i) => held[i] === false);
}

/** So many of the best results are asked whether they hold a word: as a rule, and where others of the same stem or without its signs may come first. */
const ASKED = { few: 5, many: 40 };
const AT_ONCE = 10;
/** The index knows C++ as C. */
const HAS_SIGNS = /[^\p{L}\p{N}-]/u;

/**
 * Where nothing begins with a word, the index answers with what its first letters begin, and in quotation marks with what has the same stem ("universal"
 * for "universe"): so the texts of the best results are asked which of it they hold. Where more have a stem than are asked, the word is taken to be
 * among them.
 */
async function isInIndex(pagefind: Pagefind, term: string): Promise<boolean> {
  const isSame = (word: string) => isFormOf(term, word);
  const isBegun = (word: string) => isSame(word) || beginsWith(term, word);
  const exactly = `"${term.replaceAll('"', ' ')}"`;
  const most = HAS_SIGNS.test(term) ? ASKED.many : ASKED.few;
  const alike = (await pagefind.search(exactly, { filters: {} })).results;
  if (alike.length > ASKED.many || (await someHold(alike, isSame))) return true;
  const begun = (await pagefind.search(term, { filters: {} })).results;
  return someHold(begun.slice(0, most), isBegun);
}

async function someHold(results: Answer['results'], isIt: (word: string) => boolean): Promise<boolean> {
  for (let i = 0; i < results.length; i += AT_ONCE) {
    const found = await Promise.all(results.slice(i, i + AT_ONCE).map((result) => result.data()));
    const texts = found.flatMap(({ content, meta }) => [content, ...Object.values(meta)]);
    if (texts.some((text) => text.split(/\s+/).some(isIt))) return true;
  }
  return false;
}

async function load({ base, indexes }: Place): Promise<Pagefind> {
  // Made by the build beside this page; no module that the bundler could know.
  const folder = `${base}search/pagefind/`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  const options = { excerptLength: EXCERPT_WORDS };
  await pagefind.options(options);
  const others = Array.from({ length: indexes - 1 }, (_, i) => `${folder}${i + 2}/`);
  await Promise.all(others.map((path) => pagefind.mergeIndex(path, options)));
  await pagefind.filters();
  return pagefind;
}
