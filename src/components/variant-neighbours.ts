/** What stands around a variants table: methods near a concept that no paper says to build on it. */
import type { ConceptRecord, ConceptRef } from '../domain/schema/site-data.ts';
import { isVariantKind, variantsOf, type Records } from './variants.ts';

export type VariantNeighbours = Readonly<{
  /** Built on kinds of the concept, with these kinds. */
  builtOnKinds: readonly Readonly<{ concept: ConceptRef; kinds: readonly ConceptRef[] }>[];
  /** A paper compares them with the concept. */
  compared: readonly ConceptRef[];
  /** Introduced in papers that name the concept; nothing is stated between the two. */
  named: readonly ConceptRef[];
}>;

/** Methods and models without a row, each under the first that holds, in the order of the records. Reads each kind of the concept and each of its papers. */
export function variantNeighbours(record: ConceptRecord, { readConcept, readPaper }: Records): VariantNeighbours {
  const told = new Set([record, ...variantsOf(record), ...record.broader, ...record.narrower].map(({ id }) => id));
  /** Whether it is told of for the first time. */
  const isNew = ({ id, kind }: ConceptRef): boolean => {
    if (!isVariantKind(kind) || told.has(id)) return false;
    told.add(id);
    return true;
  };
  const onKinds = record.narrower.flatMap((kind) =>
    readConcept(kind.id).relations.flatMap(({ type, direction, other }) =>
      type === 'builds-on' && direction === 'in' ? [{ kind, other }] : [],
    ),
  );
  const builtOnKinds = [...Map.groupBy(onKinds, ({ other }) => other.id).values()].flatMap((same) => {
    const concept = same[0]?.other;
    return concept !== undefined && isNew(concept) ? [{ concept, kinds: same.map(({ kind }) => kind) }] : [];
  });
  const compared = record.relations.flatMap(({ type, other }) => (type === 'compares' && isNew(other) ? [other] : []));
  const named = record.papers
    .flatMap(({ paper }) => readPaper(paper.id).concepts)
    .filter((concept) => concept.role === 'introduces' && isNew(concept))
    .map(({ id, name, kind }) => ({ id, name, kind }));
  return { builtOnKinds, compared, named };
}
