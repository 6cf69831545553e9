/** What `/search/` looks through: every concept by its names and definition, every paper by its text. */
import type { ConceptRecord, PaperRecord } from '../../domain/schema/site-data.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { plainText } from '../../view/reading/latex-remnants.ts';
import { readManifest } from '../../site-data/read-manifest.ts';
import { readConcept, readIndex, readPaper } from '../../site-data/read-records.ts';
import { toPaperPath } from '../href.ts';
import { yearWords } from '../words.ts';

/** One record of the index; all its text is plain, as pages show it: what is read there is found here. */
export type SearchRecord = Readonly<{
  /** Address below the base, so that the index is the same under every base. */
  url: string;
  /** Searched, and cut into the excerpts of results. */
  content: string;
  /** `title` counts more than the content; `about` stands under it. */
  meta: Readonly<{ title: string; about: string }>;
  filters: Readonly<{ type: readonly ['concept' | 'paper'] }>;
}>;

/** Records of an index at most: to add one takes a look at all that are in it, and to write them holds all of them several times over. */
const MOST_RECORDS = 64_000;

/** One for each concept and each paper. */
export function countRecords(): number {
  const { concepts, papers } = readManifest().counts;
  return concepts + papers;
}

/** How many indexes the search asks. */
export function countIndexes(records = countRecords()): number {
  return Math.max(1, Math.ceil(records / MOST_RECORDS));
}

/**
 * Concepts, then papers, each by id; read one at a time. Each index gets every so many-th record, so that a word is as rare in each of them: results
 * of all are put in one order by weights that go by that.
 * @param index  from 0
 */
export function* searchRecords(index = 0, indexes = 1): Generator<SearchRecord> {
  const { concepts, papers } = readIndex();
  const isIn = (_: unknown, row: number) => row % indexes === index;
  for (const { id } of concepts.filter(isIn)) yield ofConcept(readConcept(id));
  for (const { id } of papers.filter(isIn)) yield ofPaper(readPaper(id));
}

function ofConcept({ id, name, kind, expansion, aliases, definition, paperCount }: ConceptRecord): SearchRecord {
  const names = distinctNames([
    name,
    ...(expansion === undefined ? [] : [expansion]),
    ...aliases.map(({ form }) => form),
  ]);
  const words = definition?.source === 'curated' ? definition.text : (definition?.quote.text ?? '');
  return {
    url: `/concepts/${encodeURIComponent(id)}/`,
    content: `${names.map(plainText).join(', ')}. ${plainText(words)}`.trim(),
    meta: {
      title: plainText(name),
      about: `${KIND_LABELS[kind].one}, ${paperCount === 1 ? '1 paper' : `${paperCount} papers`}`,
    },
    filters: { type: ['concept'] },
  };
}

/** Of those that the index takes for the same words, and a reader for one name, the first: `adapter` of "adapter, Adapters". */
export function distinctNames(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = name.normalize('NFKC').toLowerCase().replace(/s$/, '');
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

function ofPaper({ paper }: PaperRecord): SearchRecord {
  const { id, title, abstract, authors = [], organisation, venue, date } = paper;
  const makers = [...authors, organisation, venue].filter((each) => each !== undefined);
  const typed = plainText(title).normalize('NFKC'); // S2FT, as fingers write S²FT
  return {
    url: toPaperPath(id),
    content: [title, abstract, makers.join(', '), typed === plainText(title) ? '' : typed]
      .filter((each) => each !== '')
      .map(plainText)
      .join(' — '),
    meta: { title: plainText(title), about: `paper, ${yearWords(date)}` },
    filters: { type: ['paper'] },
  };
}
