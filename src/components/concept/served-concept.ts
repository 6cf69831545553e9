/** A concept's record as the browser gets it: a common term's own would hold a sentence of every paper, which nothing shows. */
import type { ServedConcept } from '../../domain/schema/served.ts';
import type { ConceptRecord, Quote } from '../../domain/schema/site-data.ts';
import { chosenEvidence, hasManyPapers } from './concept-form.ts';

const served = new WeakMap<ConceptRecord, ServedConcept>();

/** The same for each file of it: of a common term there are dozens. */
export function servedConcept(record: ConceptRecord): ServedConcept {
  const known = served.get(record) ?? toServedConcept(record);
  served.set(record, known);
  return known;
}

/** See `servedConceptSchema`; of few papers every sentence is kept, of many the first and those that the page chooses. */
export function toServedConcept(record: ConceptRecord): ServedConcept {
  const { id, papers, relations, definition } = record;
  const shown = new Set(chosenEvidence(record).flatMap(({ entries }) => entries));
  const isShown = (entry: ConceptRecord['papers'][number], rank: number): boolean =>
    !hasManyPapers(record) || rank === 0 || shown.has(entry);
  return {
    ...record,
    ...(definition?.source === 'quoted'
      ? { definition: { ...definition, quote: marking(definition.quote, [id]) } }
      : {}),
    relations: relations.map((relation) => ({
      ...relation,
      evidence: relation.evidence.map((each) => marking(each, [id, relation.other.id])),
    })),
    papers: papers.map(({ quote, ...entry }, rank) =>
      isShown(papers[rank] as ConceptRecord['papers'][number], rank)
        ? { ...entry, quote: marking(quote, [id]) }
        : entry,
    ),
  };
}

/** The quotation with the mentions of some concepts alone. */
function marking<Q extends Quote>(quote: Q, ids: readonly string[]): Q {
  return { ...quote, marks: quote.marks.filter((mark) => ids.includes(mark.id)) };
}
