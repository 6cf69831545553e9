/** What is published of a build: the snapshot that the next builds start from. */
import { chooseEmbeddable } from '../../domain/embeddable.ts';
import { shortHash } from '../../domain/ids.ts';
import type { Snapshot } from '../published/snapshot.ts';
import { toFormerCommunities } from './former-communities.ts';
import { toFormer } from './former.ts';
import { toRedirects } from './redirects.ts';
import { indexSite, need, type Products, type Site } from './site.ts';

/** @param release  date and hash of the built data, as its manifest has them */
export function toSnapshot(
  products: Products,
  release: Readonly<{ dataDate?: string | undefined; dataHash: string }>,
): Snapshot {
  const site = indexSite(products);
  const { regions, neighbourhoods, regionByConcept, neighbourhoodByConcept } = site.communities;
  const redirects = toRedirects(site.resolved.concepts, site.published);
  const colours = new Map(site.land.territories.map(({ region, hue, step }) => [region, { hue, step }]));
  return {
    dataHash: release.dataHash,
    ...(release.dataDate === undefined ? {} : { dataDate: release.dataDate }),
    concepts: site.resolved.concepts.map(({ id, name, kind, expansion = '' }) => ({
      id,
      name,
      kind,
      expansion,
      region: regionByConcept.get(id) ?? '',
      neighbourhood: neighbourhoodByConcept.get(id) ?? '',
      ...need(site.positions, id),
    })),
    communities: [...regions, ...neighbourhoods].map(({ id, name, level, parent = '' }) => ({
      id,
      name,
      level,
      parent,
      ...(colours.get(parent === '' ? id : parent) ?? { hue: 0, step: 0 }),
    })),
    papers: site.papers.map(({ id, title, doi = '', arxiv = '', abstract }) => ({
      id,
      title,
      doi,
      arxiv,
      text: shortHash(abstract),
    })),
    redirects: toRows(site, redirects),
    former: toFormer(site).map(({ id, name, near }) => ({ id, name, near: near.join(',') })),
    embeds: toEmbeds(site),
    heirs: toFormerCommunities(site),
    relations: site.graph.edges.map(({ from, type, to }) => ({ from, type, to })),
  };
}

/** Addresses that lead on, and those of concepts that are gone: they lead nowhere, and are not given again. Sorted. */
function toRows(site: Site, redirects: ReadonlyMap<string, readonly string[]>): Snapshot['redirects'] {
  const rows = new Map([...redirects].flatMap(([id, addresses]) => addresses.map((address) => [address, id] as const)));
  const { concepts = [], redirects: earlier = [] } = site.published ?? {};
  const before = [
    ...concepts.map(({ id }) => id),
    ...earlier.filter(({ id }) => id === '').map(({ address }) => address),
  ];
  for (const address of before) if (!rows.has(address) && !site.conceptById.has(address)) rows.set(address, '');
  return [...rows].map(([address, id]) => ({ address, id })).sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** What has embeds of its own now, and what had them in any state before. Sorted. */
function toEmbeds({ graph, published }: Site): Snapshot['embeds'] {
  const before = new Set((published?.embeds ?? []).map(({ id }) => id));
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of graph.edges) {
    if (from === to) continue;
    pushUnique(neighbours, from, to);
    pushUnique(neighbours, to, from);
  }
  const candidates = graph.nodes.map(({ concept, tier, prominence }) => ({
    id: concept.id,
    isFull: tier !== 'rest',
    prominence,
    neighbourCount: neighbours.get(concept.id)?.size ?? 0,
  }));
  return [...new Set([...before, ...chooseEmbeddable(candidates, before)])].sort().map((id) => ({ id }));
}

function pushUnique(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
