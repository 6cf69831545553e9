/**
 * Regions and neighbourhoods of the map: two levels of communities of the concept graph, with names.
 * Found by Louvain among concepts in at least two papers or with stated relations (of a reading list, where these are few, among all),
 * umbrellas left out; every other concept then joins the region that it is tied to, at last by the company it keeps in its one paper.
 */
import { toCommunityId } from '../../domain/ids.ts';
import type { Communities, Community, ConceptGraph, GraphNode } from '../../domain/schema/graph.ts';
import type { PublishedCommunity } from '../published/snapshot.ts';
import { joinRest } from './join-rest.ts';
import { communitiesOf, isKnownMap, keepNeighbourhoods, keptGroups, type PublishedPlaces } from './keep-communities.ts';
import { companionLinks, weighLinks, type Link } from './link-weights.ts';
import { nameCommunities, type CommunityName } from './name-communities.ts';
import { modularity, partition, partitioner, type Partition } from './partition.ts';

export type CommunityOptions = Readonly<{
  /** Louvain's gamma for regions; other values near it are tried too. More gives more and smaller regions. */
  resolution: number;
  seed: number;
  /** The papers are about methods; others' regions are called after what they study. */
  isAboutMethods?: boolean;
  /** Last published places; as long as they are of these concepts, they are taken up and not found anew. */
  published?: PublishedPlaces | undefined;
}>;

const NOTHING_PUBLISHED: PublishedPlaces = { concepts: [], communities: [] };

/** What a reader can hold in view; small corpora have fewer. */
const MAX_REGIONS = 12;
/** No region gets below this share of the concepts that regions are found by, so that its land can bear a name. */
const MIN_REGION_SHARE = 0.025;
/** In a reading list a region is of some papers, not of one. */
const MIN_REGION_SHARE_OF_FEW = 0.06;
const MIN_REGION_SIZE = 5;
/** A region larger than this is a map of its own; the resolution goes up. */
const LARGE_REGION_SHARE = 0.14;
/** Factors on the resolution that are tried. */
const RESOLUTIONS = [0.7, 0.85, 1, 1.2, 1.45, 1.75];
/** Louvain depends on chance; so many tries at each resolution while they are cheap. */
const TRIES = { count: 8, upToConcepts: 3000 };
const NEIGHBOURHOOD_SIZE = 22;
const MIN_NEIGHBOURHOOD_SIZE = 6;
const MAX_NEIGHBOURHOODS = 6;

/**
 * @returns every node in one region, in at most one neighbourhood of it; names unlike each other. What Louvain finds is never
 *          disconnected, and concepts tied to one another are in one region, also those that are tied to nothing else.
 *          No regions for a graph without nodes; one for a graph without ties. Same graph and seed, same result
 */
export function detectCommunities(graph: ConceptGraph, options: CommunityOptions): Communities {
  if (graph.nodes.length === 0) return emptyCommunities();
  const core = coreIds(graph);
  const allLinks = weighLinks(graph, graph.kin);
  const isCore = new Set(core);
  const links = allLinks.filter(({ a, b }) => isCore.has(a) && isCore.has(b));
  const kept = keptGroups(graph.nodes, options.published ?? NOTHING_PUBLISHED, 'region');
  const published = isKnownMap(core, kept) ? options.published : undefined;
  const found = published ? kept : bestPartition(core, links, options, graph.kin !== undefined);
  const regionOf = joinRest(graph.nodes, found, [...allLinks, ...companionLinks(graph.nodes)], links);
  const subOf = published
    ? keepNeighbourhoods(regionOf, keptGroups(graph.nodes, published, 'neighbourhood'), published, links)
    : splitRegions(regionOf, links, options);
  return assemble(graph, regionOf, subOf, {
    modularity: modularity(links, (id) => found.get(id)),
    published,
    isAboutMethods: options.isAboutMethods ?? true,
  });
}

/** Where hardly any concept is of two papers, all of them. */
function coreIds({ nodes, edges, kin }: ConceptGraph): readonly string[] {
  const stated = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return nodes
    .filter(
      ({ concept, tier, isUmbrella }) =>
        !isUmbrella && (kin !== undefined || tier === 'common' || stated.has(concept.id)),
    )
    .map(({ concept }) => concept.id)
    .sort();
}

/** Of several resolutions the one with a fitting number of regions, none too large, and the best modularity. */
function bestPartition(
  core: readonly string[],
  links: readonly Link[],
  { resolution, seed }: CommunityOptions,
  isOfFew: boolean,
): Partition {
  const minShare = isOfFew ? MIN_REGION_SHARE_OF_FEW : MIN_REGION_SHARE;
  const minSize = Math.max(MIN_REGION_SIZE, Math.round(minShare * core.length));
  const wanted = Math.min(MAX_REGIONS - 1, Math.max(1, Math.sqrt(core.length) / 2.2));
  let best: { partition: Partition; score: number } | undefined;
  const maxGroups = isOfFew ? Math.max(2, Math.round(wanted)) : MAX_REGIONS;
  const tries = core.length <= TRIES.upToConcepts ? TRIES.count : 1;
  const settings = RESOLUTIONS.flatMap((factor) =>
    Array.from({ length: tries }, (_, i) => ({ resolution: resolution * factor, seed: seed + i })),
  );
  const partitionBy = partitioner(core, links, minSize);
  for (const setting of settings) {
    const found = partitionBy({ ...setting, maxGroups });
    const sizes = [...countMembers(found).values()];
    const excess = Math.max(0, Math.max(0, ...sizes) / Math.max(1, found.size) - LARGE_REGION_SHARE);
    const shortfall = Math.max(0, wanted - sizes.length) / wanted;
    const score = modularity(links, (id) => found.get(id)) - excess - shortfall / 2;
    if (best === undefined || score > best.score) best = { partition: found, score };
  }
  return best?.partition ?? new Map();
}

/** Neighbourhood number within its region, by concept. */
function splitRegions(
  regionOf: ReadonlyMap<string, number>,
  links: readonly Link[],
  { resolution, seed }: CommunityOptions,
): ReadonlyMap<string, number> {
  const linksByRegion = new Map<number, Link[]>();
  for (const link of links) {
    const region = regionOf.get(link.a);
    if (region === undefined || region !== regionOf.get(link.b)) continue;
    const inside = linksByRegion.get(region);
    if (inside === undefined) linksByRegion.set(region, [link]);
    else inside.push(link);
  }
  const subOf = new Map<string, number>();
  for (const inside of linksByRegion.values()) {
    const ids = [...new Set(inside.flatMap(({ a, b }) => [a, b]))].sort();
    const maxGroups = Math.min(MAX_NEIGHBOURHOODS, Math.floor(ids.length / NEIGHBOURHOOD_SIZE) + 1);
    if (maxGroups < 2) continue;
    const found = partition(ids, inside, { resolution, seed, minSize: MIN_NEIGHBOURHOOD_SIZE, maxGroups });
    if (countMembers(found).size < 2) continue;
    for (const [id, group] of found) subOf.set(id, group);
  }
  return subOf;
}

function countMembers(groups: Partition): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

type Assembly = Readonly<{ modularity: number; published: PublishedPlaces | undefined; isAboutMethods: boolean }>;

function assemble(
  graph: ConceptGraph,
  regionOf: ReadonlyMap<string, number>,
  subOf: ReadonlyMap<string, number>,
  { modularity, published, isAboutMethods }: Assembly,
): Communities {
  const keptRegions = published ? communitiesOf(published, 'region') : [];
  const keptParts = published ? communitiesOf(published, 'neighbourhood') : [];
  const byProminence = graph.nodes.toSorted(
    (a, b) => b.prominence - a.prominence || (a.concept.id < b.concept.id ? -1 : 1),
  );
  const groups = groupBy(byProminence, ({ concept }) => regionOf.get(concept.id));
  const regionNames = nameCommunities([...groups.values()], { isAboutMethods });
  const taken = new Set<string>();
  const regions = [...groups].map(([group, members], i) =>
    toCommunity('region', members, regionNames[i], { taken, kept: keptRegions[group] }),
  );
  const regionIds = new Map([...groups.keys()].map((group, i) => [group, regions[i]?.id ?? '']));
  const takenNames = regions.map(({ name }) => name);
  const neighbourhoods: Community[] = [];
  for (const [group, members] of groups) {
    const parts = groupBy(members, ({ concept }) => subOf.get(concept.id));
    const parent = regionIds.get(group) ?? '';
    const parentName = regions.find(({ id }) => id === parent)?.name ?? '';
    const names = nameCommunities([...parts.values()], { taken: takenNames, within: parentName, isAboutMethods });
    [...parts].forEach(([part, inside], i) => {
      const place = toCommunity('neighbourhood', inside, names[i], { parent, taken, kept: keptParts[part] });
      takenNames.push(place.name);
      neighbourhoods.push(place);
    });
  }
  return {
    regions,
    neighbourhoods,
    regionByConcept: byMember(regions),
    neighbourhoodByConcept: byMember(neighbourhoods),
    modularity,
  };
}

/** Groups in the order of their first node, so the one with the most prominent concept comes first; `undefined` is none. */
function groupBy(
  nodes: readonly GraphNode[],
  groupOf: (node: GraphNode) => number | undefined,
): ReadonlyMap<number, GraphNode[]> {
  const groups = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const group = groupOf(node);
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [node]);
    else members.push(node);
  }
  return groups;
}

/** What was published keeps its name and address. */
function toCommunity(
  level: Community['level'],
  members: readonly GraphNode[],
  named: CommunityName | undefined,
  { parent, taken, kept }: Readonly<{ parent?: string; taken: Set<string>; kept: PublishedCommunity | undefined }>,
): Community {
  const words = named?.words ?? [];
  const name = kept?.name ?? named?.name ?? 'Unnamed';
  const base = toCommunityId(name);
  let id = kept?.id ?? base;
  for (let sense = 2; taken.has(id); sense++) id = `${base}-${sense}`;
  taken.add(id);
  const ids = members.map(({ concept }) => concept.id);
  return { id, name, level, ...(parent === undefined ? {} : { parent }), words, members: ids };
}

function byMember(communities: readonly Community[]): ReadonlyMap<string, string> {
  return new Map(communities.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}

function emptyCommunities(): Communities {
  return {
    regions: [],
    neighbourhoods: [],
    regionByConcept: new Map(),
    neighbourhoodByConcept: new Map(),
    modularity: 0,
  };
}
