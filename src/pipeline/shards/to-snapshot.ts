/** What is published of a build: the snapshot that the next builds start from. */
import { shortHash } from '../../domain/ids.ts';
import type { Snapshot } from '../published/snapshot.ts';
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
