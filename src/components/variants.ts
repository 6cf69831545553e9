/** The variants table: what builds on a concept or falls under it, what each changes in its own words, and where to read it. */
import type { Kind } from '../domain/kinds.ts';
import type { ConceptRecord, ConceptRef, PaperRecord, PaperRef, Quote } from '../domain/schema/site-data.ts';
import type { ChangeWords, VariantRow } from '../view/export/variants-table.ts';
import type { OutLink } from '../domain/paper-links.ts';
import { toPaperLinks } from '../domain/paper-links.ts';
import { plainText } from '../view/reading/latex-remnants.ts';
import { sentenceKey } from '../view/reading/sentence-groups.ts';
import { ownSentence } from '../view/reading/own-sentence.ts';
import { compareUnits } from './compare-units.ts';

export type Variant = Readonly<{
  concept: ConceptRef;
  /** What it changes: its paper's own sentence, else that which relates both, else our own words (a text). */
  change: Quote | string | undefined;
  /** All that a sentence sets it against; where that is the table's own concept, it stands first. */
  comparedWith: readonly ConceptRef[];
  /** The paper that introduces it; where that is not among these, `isNamedIn` and one that names it. */
  paper: PaperRef | undefined;
  isNamedIn: boolean;
  code: OutLink | undefined;
}>;

/** Where records are read: `site-data/read-records.ts`, or what a test invents. */
export type Records = Readonly<{
  readConcept: (id: string) => ConceptRecord;
  readPaper: (id: string) => PaperRecord;
}>;

const MIN_VARIANTS = 11; // "more than ten": fewer are read more easily as sentences
const VARIANT_KINDS: ReadonlySet<Kind> = new Set(['method', 'model']);

/** Whether such a concept can be a variant of another. */
export function isVariantKind(kind: Kind): boolean {
  return VARIANT_KINDS.has(kind);
}

/** Orders of the table, each an address of its own; `relation` is that of the concept's page. */
export const VARIANT_ORDERS = ['relation', 'year', 'name'] as const;
export type VariantOrder = (typeof VARIANT_ORDERS)[number];

/**
 * Methods and models that a paper says build on the concept, then those that the list of known concepts has under it, each once.
 * None for umbrellas: what builds on "language model" is no variant of it.
 */
export function variantsOf(record: ConceptRecord): readonly ConceptRef[] {
  if (record.isUmbrella) return [];
  const builtOnBy = record.relations.flatMap(({ type, direction, other }) =>
    type === 'builds-on' && direction === 'in' ? [other] : [],
  );
  const concepts = new Map([...builtOnBy, ...record.narrower].map((other) => [other.id, other]));
  return [...concepts.values()].filter(({ kind, id }) => isVariantKind(kind) && id !== record.id);
}

/**
 * The table: a row for each of `variantsOf`, in that order; none where no paper introduces it and nothing can be said of what it changes.
 * Empty where ten rows or fewer are left.
 * @param ownWords  of each, from `ownWordsReader`
 */
export function toVariants(record: ConceptRecord, ownWords: (id: string) => OwnWords): readonly Variant[] {
  const variants = variantsOf(record);
  if (variants.length < MIN_VARIANTS) return []; // before any record is read
  const rows = variants
    .map((concept) => toVariant(record, concept, ownWords(concept.id)))
    .filter(({ change, isNamedIn }) => change !== undefined || !isNamedIn);
  return rows.length < MIN_VARIANTS ? [] : rows;
}

/** A row of the table on a page; `alike` are told of in the same sentence, behind it: parts of it, or methods beside it. */
export type VariantTableRow = Variant & Readonly<{ alike: readonly ConceptRef[] }>;

/** Rows that a page holds at most; the files have all. */
export const MOST_ROWS = 200;

/** The variants by what they change, in the order of each first: a sentence stands in one row, whose method is the one that it names first. */
export function tableRows(variants: readonly Variant[]): readonly VariantTableRow[] {
  const rows = Map.groupBy(variants, (variant) => {
    const { concept, change, paper, isNamedIn } = variant;
    const sentence = quotedIn(variant);
    return JSON.stringify(
      sentence === undefined ? [concept.id, typeof change] : [sentenceKey(sentence), paper?.id, isNamedIn],
    );
  });
  return [...rows.values()].flatMap((some) => {
    const [first, ...others] = some.toSorted((a, b) => placeOf(a) - placeOf(b));
    if (first === undefined) return [];
    const comparedWith = new Map(some.flatMap((variant) => variant.comparedWith).map((other) => [other.id, other]));
    return [{ ...first, alike: others.map(({ concept }) => concept), comparedWith: [...comparedWith.values()] }];
  });
}

/** The sentence that a row quotes: no title, no words of ours. */
export function quotedIn({ change }: Pick<Variant, 'change'>): Quote | undefined {
  return typeof change === 'object' && isSentence(change) ? change : undefined;
}

/** Whose words a row has for what its method changes. */
export function wordsOf({ change }: Pick<Variant, 'change'>): ChangeWords {
  if (change === undefined) return '';
  return typeof change === 'string' ? 'ours' : isSentence(change) ? 'quoted' : 'in its title';
}

/** Where the sentence names it. */
function placeOf({ concept, change }: Variant): number {
  const marks = typeof change === 'object' ? change.marks : [];
  return marks.find(({ id }) => id === concept.id)?.start ?? Infinity;
}

/** Rows in another order: newest first and the undated last, or by name. Ties keep their order. */
export function inOrder<Row extends Variant>(variants: readonly Row[], order: VariantOrder): readonly Row[] {
  switch (order) {
    case 'relation':
      return variants;
    case 'year':
      return variants.toSorted((a, b) => compareUnits(dateOf(b), dateOf(a)));
    case 'name':
      return variants.toSorted((a, b) => compareUnits(a.concept.name.toLowerCase(), b.concept.name.toLowerCase()));
    default:
      return order satisfies never;
  }
}

/** The year of the paper that introduces it; undefined where that is not dated or not here. */
export function yearOf({ paper, isNamedIn }: Variant): string | undefined {
  return isNamedIn ? undefined : paper?.date?.value.slice(0, 4);
}

/** A row as it goes into files; of a row of the page it names all methods. */
export function toRow(variant: Variant & Partial<VariantTableRow>): VariantRow {
  const { concept, alike = [], change, comparedWith, paper, isNamedIn, code } = variant;
  return {
    method: [concept, ...alike].map(({ name }) => name).join(', '),
    change:
      typeof change === 'string'
        ? change
        : plainText(quotedIn(variant)?.text ?? '')
            .replace(/\s+/g, ' ')
            .trim(),
    words: wordsOf(variant),
    comparedWith: comparedWith.map(({ name }) => name),
    year: yearOf(variant) ?? '',
    paper: paper && { id: paper.id, title: paper.title },
    isNamedIn,
    code: code?.href ?? '',
  };
}

function toVariant(base: ConceptRecord, concept: ConceptRef, own: OwnWords): Variant {
  const stated = base.relations.find(({ other, type }) => other.id === concept.id && type === 'builds-on')?.evidence[0];
  const relating = stated?.mode === 'others' || stated?.text === '' ? undefined : stated;
  return {
    concept,
    change: isSentence(own.told) ? own.told : (own.quoted ?? relating ?? own.ours ?? own.told),
    comparedWith: own.comparedWith.toSorted((a, b) => Number(b.id === base.id) - Number(a.id === base.id)),
    paper: own.introducing ?? stated?.paper ?? own.naming,
    isNamedIn: own.introducing === undefined,
    code: own.code,
  };
}

/** What a method brings to its row, whatever it is a variant of. */
type OwnWords = Readonly<{
  introducing: PaperRef | undefined;
  /** A paper that names it. */
  naming: PaperRef | undefined;
  /** Its paper's own sentence, or the title. */
  told: Quote | undefined;
  /** The sentence that defines it. */
  quoted: Quote | undefined;
  /** Our words. */
  ours: string | undefined;
  comparedWith: readonly ConceptRef[];
  code: OutLink | undefined;
}>;

/** Reads what methods bring to their rows, each once: a method is a variant of many. */
export function ownWordsReader({ readConcept, readPaper }: Records): (id: string) => OwnWords {
  const known = new Map<string, OwnWords>();
  const read = (id: string): OwnWords => {
    const { introducedBy, definition, relations, papers } = readConcept(id);
    const introducing = introducedBy[0];
    const own = introducing === undefined ? undefined : readPaper(introducing.id);
    return {
      introducing,
      naming: papers[0]?.paper,
      told: own && ownSentence(own, id),
      quoted: definition?.source === 'quoted' && definition.quote.text !== '' ? definition.quote : undefined,
      ours: definition?.source === 'curated' ? definition.text : undefined,
      comparedWith: relations.flatMap(({ type, other }) => (type === 'compares' ? [other] : [])),
      code: own === undefined ? undefined : toPaperLinks(own.paper).project[0],
    };
  };
  return (id) => {
    const words = known.get(id) ?? read(id);
    known.set(id, words);
    return words;
  };
}

/** A title says what a paper is called, and stands in the row all the same. */
function isSentence(quote: Quote | undefined): quote is Quote {
  return quote !== undefined && quote.field !== 'title';
}

function dateOf({ paper, isNamedIn }: Variant): string {
  return isNamedIn ? '' : (paper?.date?.value ?? '');
}
