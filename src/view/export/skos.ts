/** Concepts as a SKOS vocabulary in JSON-LD (https://www.w3.org/TR/skos-reference/): thesaurus tools and RDF stores read it. */
import type { Kind } from '../../domain/schema/concept.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import type { ViewSource } from './content.ts';

/** What SKOS says of a concept. */
export type SkosConcept = Readonly<{
  id: string;
  name: string;
  kind: Kind;
  /** Further names, without `name` itself. */
  otherNames: readonly string[];
  /** The site's own words; what is quoted from a paper is no definition of a vocabulary. */
  definition?: string;
  broader: readonly string[];
  narrower: readonly string[];
  /** Ids of what it is compared with or builds on: an association, no hierarchy. */
  related: readonly string[];
}>;

/** Everything is said here, so that no reader has to fetch a context. */
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  graph: '@graph',
  prefLabel: { '@id': 'skos:prefLabel', '@language': 'en' },
  altLabel: { '@id': 'skos:altLabel', '@language': 'en' },
  definition: { '@id': 'skos:definition', '@language': 'en' },
  notation: 'skos:notation',
  note: { '@id': 'skos:note', '@language': 'en' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  narrower: { '@id': 'skos:narrower', '@type': '@id' },
  related: { '@id': 'skos:related', '@type': '@id' },
  member: { '@id': 'skos:member', '@type': '@id' },
  title: { '@id': 'dct:title', '@language': 'en' },
  source: { '@id': 'dct:source', '@type': '@id' },
  identifier: 'dct:identifier',
};

/**
 * The document in pieces, one for the scheme and one for each concept.
 * @param source    its site address makes the names of concepts; `undefined` where none is known: then they are URNs
 * @param concepts  walked once; ids that `broader`, `narrower` and `related` name are among them
 */
export function* toSkos(
  source: Pick<ViewSource, 'site' | 'dataHash'> & Readonly<{ siteAddress: string | undefined }>,
  concepts: Iterable<SkosConcept>,
): Generator<string> {
  const { siteAddress } = source;
  const scheme = siteAddress === undefined ? 'urn:methodscape:concepts' : `${siteAddress}concepts/`;
  const toIri = (id: string) =>
    siteAddress === undefined
      ? `urn:methodscape:concept:${encodeURIComponent(id)}`
      : `${scheme}${encodeURIComponent(id)}/`;
  const head = { id: scheme, type: 'skos:ConceptScheme', title: source.site, identifier: source.dataHash };
  yield `{"@context":${JSON.stringify(CONTEXT)},"graph":[\n${JSON.stringify(head)}`;
  for (const concept of concepts) yield `,\n${JSON.stringify(toNode(concept, scheme, toIri))}`;
  yield '\n]}\n';
}

function toNode(concept: SkosConcept, scheme: string, toIri: (id: string) => string) {
  const { id, name, kind, otherNames, definition, broader, narrower, related } = concept;
  // SKOS wants no label twice, and an association beside a hierarchy contradicts it (S13, S27).
  const hierarchy = new Set([...broader, ...narrower, id]);
  const links = {
    broader: broader.map(toIri),
    narrower: narrower.map(toIri),
    related: [...new Set(related)].filter((other) => !hierarchy.has(other)).map(toIri),
  };
  return {
    id: toIri(id),
    type: 'skos:Concept',
    inScheme: scheme,
    notation: id,
    prefLabel: name,
    altLabel: [...new Set(otherNames)].filter((other) => other !== name),
    note: KIND_LABELS[kind].one,
    ...(definition === undefined ? {} : { definition }),
    ...Object.fromEntries(Object.entries(links).filter(([, ids]) => ids.length > 0)),
  };
}
