/** Pagefind's index of this site, as the search page asks it. It is loaded when the first words come. */

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
  results: readonly Readonly<{ id: string; data: () => Promise<Found> }>[];
  counts: Readonly<Record<RecordType, number>>;
}>;

/** The parts of Pagefind's module that are used here, see https://pagefind.app/docs/api/. */
type Pagefind = Readonly<{
  options: (options: { excerptLength: number }) => Promise<void>;
  /** Loads them; only then are results counted by them. */
  filters: () => Promise<unknown>;
  search: (
    words: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: Answer['results']; totalFilters?: Record<string, Record<string, number>> }>;
}>;

const EXCERPT_WORDS = 32;
let engine: Promise<Pagefind> | undefined;

/**
 * Asks the index.
 * @param base  path of the site, ends with a slash
 * @param type  only these; undefined for all
 * @throws {Error} the index could not be loaded; the next call tries again
 */
export async function search(base: string, words: string, type: RecordType | undefined): Promise<Answer> {
  engine ??= load(base);
  const pagefind = await engine.catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  const { results, totalFilters } = await pagefind.search(words, { filters: type === undefined ? {} : { type } });
  const counts = totalFilters?.['type'] ?? {};
  return { results, counts: { concept: counts['concept'] ?? 0, paper: counts['paper'] ?? 0 } };
}

async function load(base: string): Promise<Pagefind> {
  // Made by the build beside this page; no module that the bundler could know.
  const pagefind = (await import(/* @vite-ignore */ `${base}search/pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: EXCERPT_WORDS });
  await pagefind.filters();
  return pagefind;
}
