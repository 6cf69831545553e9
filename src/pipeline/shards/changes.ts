/** What is new, what has moved and what is gone since the last published state. */
import type { Changes } from '../../domain/schema/changes.ts';
import type { Snapshot } from '../published/snapshot.ts';
import { toFormerCommunities } from './former-communities.ts';
import { toFormer } from './former.ts';
import { need, toConceptRef, toPaperRef, type MappedSite, type Site } from './site.ts';

/** Where fewer of the published papers are here, it was another collection that was published. */
const LEAST_SHARED = 0.5;

const NOTHING: Changes = { papers: [], concepts: [], relations: [], moved: [], gone: [], former: [], embeds: [] };

/** @param redirects  addresses that lead on, by concept */
export function toChanges(site: MappedSite, redirects: ReadonlyMap<string, readonly string[]>): Changes {
  const { published } = site;
  if (published === undefined || !isSameCollection(site, published)) return NOTHING;
  const { dataDate, dataHash } = published;
  const known = new Set(published.concepts.map(({ id }) => id));
  const all = former(site, redirects);
  const places = formerPlaces(site);
  const papers = new Set(published.papers.map(({ id }) => id));
  return {
    since: { ...(dataDate === undefined ? {} : { dataDate }), dataHash },
    papers: site.papers.filter(({ id }) => !papers.has(id)).map(({ id }) => toPaperRef(site, id)),
    concepts: byProminence(site)
      .filter((id) => !known.has(id))
      .map((id) => toConceptRef(site, id)),
    relations: newRelations(site, published),
    moved: moved(site, published),
    gone: all.filter(({ id }) => known.has(id)),
    former: all,
    embeds: published.embeds.map(({ id }) => id),
    ...(places.length === 0 ? {} : { formerCommunities: places }),
  };
}

function isSameCollection(site: Site, { papers }: Snapshot): boolean {
  const here = papers.filter(({ id }) => site.paperById.has(id)).length;
  return papers.length > 0 && here >= LEAST_SHARED * papers.length;
}

function byProminence({ graph }: Site): readonly string[] {
  return graph.nodes
    .toSorted((a, b) => b.prominence - a.prominence || (a.concept.id < b.concept.id ? -1 : 1))
    .map(({ concept }) => concept.id);
}

/** Those first whose ends are the most prominent together; of equal ones by the ids of both ends, as in the graph. */
function newRelations(site: Site, { relations }: Snapshot): Changes['relations'] {
  const known = new Set(relations.map(({ from, type, to }) => [from, type, to].join('\n')));
  const weight = ({ from, to }: { from: string; to: string }) => prominenceOf(site, from) + prominenceOf(site, to);
  return site.graph.edges
    .filter(({ from, type, to }) => !known.has([from, type, to].join('\n')))
    .toSorted((a, b) => weight(b) - weight(a))
    .map(({ from, type, to }) => ({ type, from: toConceptRef(site, from), to: toConceptRef(site, to) }));
}

/** The most prominent first. */
function moved(site: MappedSite, { concepts, communities }: Snapshot): Changes['moved'] {
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  const regions = new Map(site.communities.regions.map(({ id, name }) => [id, name]));
  return concepts
    .flatMap(({ id, region }) => {
      const now = site.communities.regionByConcept.get(id);
      if (now === undefined || now === region) return [];
      const to = { id: now, name: need(regions, now) };
      return [{ concept: toConceptRef(site, id), from: names.get(region) ?? region, to }];
    })
    .toSorted((a, b) => prominenceOf(site, b.concept.id) - prominenceOf(site, a.concept.id));
}

function prominenceOf({ nodeById }: Site, id: string): number {
  return need(nodeById, id).prominence;
}

function formerPlaces(site: MappedSite): NonNullable<Changes['formerCommunities']> {
  const { regions, neighbourhoods } = site.communities;
  const refs = new Map([...regions, ...neighbourhoods].map(({ id, name }) => [id, { id, name }]));
  return toFormerCommunities(site).map(({ id, name, level, heir }) => {
    const leadsTo = refs.get(heir);
    return { id, name, level, ...(leadsTo === undefined ? {} : { leadsTo }) };
  });
}

function former(site: Site, redirects: ReadonlyMap<string, readonly string[]>): Changes['former'] {
  const heirs = new Map(
    [...redirects].flatMap(([id, addresses]) => addresses.map((address) => [address, id] as const)),
  );
  const idNow = (id: string): string | undefined => (site.conceptById.has(id) ? id : heirs.get(id));
  return toFormer(site).map(({ id, name, near }) => {
    const heir = heirs.get(id);
    const ids = new Set(near.flatMap((other) => idNow(other) ?? []));
    return {
      id,
      name,
      ...(heir === undefined ? {} : { leadsTo: toConceptRef(site, heir) }),
      near: [...ids].map((other) => toConceptRef(site, other)),
    };
  });
}
