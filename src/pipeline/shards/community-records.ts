/** One region's or neighbourhood's record: members, bridges, typical papers. */
import type { Community } from '../../domain/schema/graph.ts';
import type { CommunityRecord } from '../../domain/schema/site-data.ts';
import { addTo } from '../text/add-to.ts';
import { need, toConceptRef, toPaperRef, type MappedSite, type Site } from './site.ts';

const MAX_PAPERS = 8;
const MAX_BRIDGE_CONCEPTS = 5;
const MIN_PAPER_CONCEPTS = 3; // a paper with one concept is typical of nothing
const MIN_OWN_CONCEPTS = 2; // in the community: one may be named in passing
const LEAST_WEIGHT = 0.01; // of a concept: where one paper has brought all, it is typical of them

/** All of them, regions first, each level in the order of the communities. */
export function toCommunityRecords(site: MappedSite): CommunityRecord[] {
  const { regions, neighbourhoods, regionByConcept, neighbourhoodByConcept } = site.communities;
  const papers = new Map([...typicalPapers(site, regionByConcept), ...typicalPapers(site, neighbourhoodByConcept)]);
  const carriers = carriersByCommunity(site);
  return [...regions, ...neighbourhoods].map((place) => ({
    ...toRecord(site, place),
    bridges: bridges(site, carriers.get(place.id) ?? new Map()),
    papers: (papers.get(place.id) ?? []).map((id) => toPaperRef(site, id)),
  }));
}

function toRecord(site: MappedSite, community: Community): Omit<CommunityRecord, 'bridges' | 'papers'> {
  const { regions, neighbourhoods } = site.communities;
  const regionId = community.parent ?? community.id;
  const territory = site.land.territories.find(({ region }) => region === regionId);
  const parent = regions.find(({ id }) => id === community.parent);
  return {
    id: community.id,
    name: community.name,
    level: community.level,
    ...(parent ? { parent: { id: parent.id, name: parent.name } } : {}),
    words: [...community.words],
    hue: territory?.hue ?? 0,
    step: territory?.step ?? 0,
    members: community.members.map((id) => ({
      ...toConceptRef(site, id),
      paperCount: need(site.conceptById, id).paperCount,
      prominence: need(site.nodeById, id).prominence,
    })),
    neighbourhoods: neighbourhoods
      .filter(({ parent: of }) => of === community.id)
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Members that carry a stated relation to another region, once for each: by the community, a region or a neighbourhood, and by that region. */
function carriersByCommunity({
  communities,
  graph,
}: MappedSite): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const { regionByConcept, neighbourhoodByConcept } = communities;
  const carriers = new Map<string, Map<string, string[]>>();
  const count = (carrier: string, other: string) => {
    const here = regionByConcept.get(carrier);
    const there = regionByConcept.get(other);
    if (there === undefined || there === here) return;
    for (const community of [here, neighbourhoodByConcept.get(carrier)]) {
      if (community === undefined) continue;
      const byRegion = carriers.get(community) ?? new Map<string, string[]>();
      carriers.set(community, byRegion);
      addTo(byRegion, there, carrier);
    }
  };
  for (const { from, to } of graph.edges) {
    count(from, to);
    count(to, from);
  }
  return carriers;
}

/** Other regions by the number of stated relations that lead there, with the members that carry most of them. */
function bridges(
  site: MappedSite,
  carriersByRegion: ReadonlyMap<string, readonly string[]>,
): CommunityRecord['bridges'] {
  const names = new Map(site.communities.regions.map(({ id, name }) => [id, name]));
  return [...carriersByRegion]
    .map(([id, carriers]) => ({
      region: { id, name: need(names, id) },
      relationCount: carriers.length,
      concepts: mostFrequent(carriers, MAX_BRIDGE_CONCEPTS).map((carrier) => toConceptRef(site, carrier)),
    }))
    .sort((a, b) => b.relationCount - a.relationCount || (a.region.id < b.region.id ? -1 : 1));
}

function mostFrequent(values: readonly string[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([value]) => value);
}

/**
 * Papers that are about a community: by what they name of it, times the share of that in all that they name. A concept counts by the logarithm of its
 * papers, so that what a paper alone names, and has brought there by itself, counts next to nothing; umbrellas, which are named everywhere, do not count.
 */
function typicalPapers(site: Site, communityByConcept: ReadonlyMap<string, string>): Map<string, string[]> {
  const scored = new Map<string, { id: string; score: number }[]>();
  for (const { paperId, concepts } of site.resolved.papers) {
    if (concepts.length < MIN_PAPER_CONCEPTS) continue;
    const own = new Map<string, { count: number; weight: number }>();
    let whole = 0;
    for (const { conceptId } of concepts) {
      const community = communityByConcept.get(conceptId);
      const weight = need(site.nodeById, conceptId).isUmbrella
        ? 0
        : Math.max(LEAST_WEIGHT, Math.log(need(site.conceptById, conceptId).paperCount));
      whole += weight;
      if (community === undefined || weight === 0) continue;
      const known = own.get(community) ?? { count: 0, weight: 0 };
      own.set(community, { count: known.count + 1, weight: known.weight + weight });
    }
    for (const [community, { count, weight }] of own) {
      if (count >= MIN_OWN_CONCEPTS) addTo(scored, community, { id: paperId, score: (weight / whole) * weight });
    }
  }
  const best = (list: readonly { id: string; score: number }[]) =>
    list.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MAX_PAPERS);
  return new Map([...scored].map(([id, list]) => [id, best(list).map((paper) => paper.id)]));
}
