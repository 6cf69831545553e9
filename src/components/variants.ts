/** The variants table: what builds on a concept, what each changes in its own words, and where to read it. */
import type { Kind } from '../domain/kinds.ts';
import type { PaperDate } from '../domain/schema/paper.ts';
import type { ConceptRecord, ConceptRef, ConceptRelation, PaperRef, Quote } from '../domain/schema/site-data.ts';
import { readConcept, readPaper } from '../site-data/read-records.ts';
import { toPaperLinks } from './paper-links.ts';
import type { OutLink } from './paper-links.ts';

export type Variant = Readonly<{
  concept: ConceptRef;
  /** Its own sentence; the one that states the relation where it has none. */
  sentence: Quote | undefined;
  comparedWith: readonly ConceptRef[];
  date: PaperDate | undefined;
  paper: PaperRef | undefined;
  code: OutLink | undefined;
}>;

const MIN_VARIANTS = 11; // "more than ten": fewer are read more easily as sentences
const MAX_COMPARED = 3;
const VARIANT_KINDS: ReadonlySet<Kind> = new Set(['method', 'model']);

/**
 * Rows in the order of the record (direct relations first); empty where too few build on the concept, and for umbrellas:
 * what builds on "language model" is no variant of it.
 */
export function toVariants(record: ConceptRecord): readonly Variant[] {
  const builtOnBy = record.relations.filter(
    ({ type, direction, other }) => type === 'builds-on' && direction === 'in' && VARIANT_KINDS.has(other.kind),
  );
  return record.isUmbrella || builtOnBy.length < MIN_VARIANTS ? [] : builtOnBy.map(toVariant);
}

function toVariant(relation: ConceptRelation): Variant {
  const variant = readConcept(relation.other.id);
  const paper = variant.introducedBy[0] ?? relation.evidence[0]?.paper;
  return {
    concept: relation.other,
    sentence: variant.definition?.source === 'quoted' ? variant.definition.quote : relation.evidence[0],
    comparedWith: variant.relations
      .filter(({ type }) => type === 'compares')
      .slice(0, MAX_COMPARED)
      .map(({ other }) => other),
    date: paper?.date,
    paper,
    code: paper === undefined ? undefined : toPaperLinks(readPaper(paper.id).paper).project[0],
  };
}
