/** `concepts.jsonld`: every concept with its names, a record at a time. */
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { readConcept, readIndex } from '../../site-data/read-records.ts';
import { readableForm } from '../../view/reading/latex-remnants.ts';
import { toSkos, type SkosConcept } from '../../view/export/skos.ts';
import { siteAddress, siteSource } from './site-source.ts';

/** The document in pieces. */
export function toVocabulary(): Iterable<string> {
  return toSkos({ ...siteSource(), siteAddress: siteAddress() }, concepts());
}

function* concepts(): Generator<SkosConcept> {
  const ids = readIndex().concepts.map(({ id }) => id);
  const broaderOf = new Map(ids.map((id) => [id, readConcept(id).broader.map((other) => other.id)]));
  for (const id of ids) yield toSkosConcept(readConcept(id), broaderOf);
}

function toSkosConcept(record: ConceptRecord, broaderOf: ReadonlyMap<string, readonly string[]>): SkosConcept {
  const { id, name, kind, expansion, aliases, definition, broader, narrower, relations } = record;
  const above = ancestors(id, broaderOf);
  // SKOS has no association between what one leads to the other by going up (S27).
  const isApart = (other: string) => !above.has(other) && !ancestors(other, broaderOf).has(id);
  const forms = aliases.map(({ form }) => readableForm(form));
  return {
    id,
    name,
    kind,
    otherNames: expansion === undefined ? forms : [expansion, ...forms],
    ...(definition?.source === 'curated' ? { definition: definition.text } : {}),
    broader: broader.map((other) => other.id),
    narrower: narrower.map((other) => other.id),
    related: relations.map(({ other }) => other.id).filter(isApart),
  };
}

function ancestors(id: string, broaderOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(broaderOf.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(broaderOf.get(next) ?? []));
  }
  return found;
}
