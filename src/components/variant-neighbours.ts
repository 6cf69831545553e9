/** What stands around a variants table: methods near a concept that no paper says to build on it. */
import { ROLES } from '../domain/kinds.ts';
import type { RelationType, Role } from '../domain/schema/concept.ts';
import type { ConceptRecord, ConceptRef, PaperRecord } from '../domain/schema/site-data.ts';
import { isLikely } from '../domain/vocabulary.ts';
import { isNamed } from '../view/tokens.ts';
import { isVariantKind, variantsOf, type Records } from './variants.ts';

type PaperConcept = PaperRecord['concepts'][number];
export type VariantNeighbours = Readonly<{
  /** Built on kinds of the concept, with these kinds. */
  builtOnKinds: readonly Readonly<{ concept: ConceptRef; kinds: readonly ConceptRef[] }>[];
  /** A paper compares them with the concept. */
  compared: readonly ConceptRef[];
  /** A paper says that they are tested on it, or with it. */
  tested: readonly ConceptRef[];
  /**
   * Named methods of papers that name the concept, where nothing is stated between the two, by what these papers themselves do with it; the
   * strongest role first, none empty. A role that is more likely wrong than right counts as `mentions`.
   */
  unstated: readonly Readonly<{ role: Role; concepts: readonly ConceptRef[] }>[];
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
  const related = (wanted: RelationType) =>
    record.relations.flatMap(({ type, direction, other }) =>
      type === wanted && (type === 'compares' || direction === 'in') && isNew(other) ? [other] : [],
    );
  const [compared, tested] = [related('compares'), related('evaluates')];
  for (const { other } of record.relations) told.add(other.id);
  const own = record.papers
    .map(({ paper }) => roleOfOwn(readPaper(paper.id), record.id)) // one at a time: all records of a common term are a gigabyte
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .flatMap(({ concept, role }) => (concept !== undefined && isNew(concept) ? [{ concept, role }] : []));
  const unstated = [...Map.groupBy(own, ({ role }) => role)].map(([role, same]) => ({
    role,
    concepts: same.map(({ concept }) => concept),
  }));
  return { builtOnKinds, compared, tested, unstated };
}

function roleOfOwn(paper: PaperRecord, id: string): Readonly<{ concept: ConceptRef | undefined; role: Role }> {
  return { concept: ownMethod(paper), role: likelyRole(paper, id) };
}

/**
 * The named method or model that a paper is about: of those that it introduces the first in its title, else the surest. What it introduces beside
 * that is mostly a part of it.
 */
function ownMethod({ concepts }: PaperRecord): ConceptRef | undefined {
  const [own] = concepts
    .filter(({ role, kind, name }) => role === 'introduces' && isVariantKind(kind) && isNamed(name))
    .map((concept) => ({ concept, place: placeInTitle(concept), sureness: surenessOf(concept, 'introduces') }))
    .sort((a, b) => (a.place === b.place ? b.sureness - a.sureness : a.place - b.place));
  return own && { id: own.concept.id, name: own.concept.name, kind: own.concept.kind };
}

function placeInTitle({ mentions }: PaperConcept): number {
  return Math.min(...mentions.flatMap(({ field, start }) => (field === 'title' ? [start] : []))); // Infinity where none
}

/** How sure it is that a paper does this with a concept, 0 to 1. */
function surenessOf({ roles }: PaperConcept, role: Role): number {
  return roles.find(({ type }) => type === role)?.confidence ?? 0;
}

/** The strongest of what a paper is more likely than not to do with a concept. */
function likelyRole({ concepts }: PaperRecord, id: string): Role {
  const concept = concepts.find((each) => each.id === id);
  return ROLES.find((role) => concept !== undefined && isLikely(surenessOf(concept, role))) ?? 'mentions';
}
