/** The map in columns, for the browser (see `mapDataSchema`); `view/decode-map.ts` reads it back. */
import { UNIT_STEPS } from '../../domain/map-scale.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { KINDS, RELATION_MODES, RELATION_TYPES } from '../../domain/schema/concept.ts';
import { TIERS, type GraphNode, type Ring } from '../../domain/schema/graph.ts';
import { SITE_DATA_VERSION, type MapData } from '../../domain/schema/site-data.ts';
import { isLikely } from '../../domain/vocabulary.ts';
import { differences } from './columns.ts';
import type { MappedSite, Site } from './site.ts';

const MAX_SEARCH_ALIASES = 8;

export function toMapData(site: MappedSite, dataDate: string | undefined): MapData {
  const nodes = inRows(site);
  const rowById = mapRows(site);
  return {
    version: SITE_DATA_VERSION,
    extent: site.land.extent,
    paperCount: site.papers.length,
    ...(dataDate === undefined ? {} : { dataDate }),
    nodes: toNodeColumns(site, nodes),
    edges: toEdgeColumns(site, rowById),
    coMentions: toCoMentionColumns(site, rowById),
    regions: site.communities.regions.map(({ id, name }) => {
      const territory = site.land.territories.find(({ region }) => region === id);
      const { hue = 0, step = 0, rings = [], label = { x: 0, y: 0, width: 0 } } = territory ?? {};
      return { id, name, hue, step, rings: rings.map(encodeRing), label };
    }),
    neighbourhoods: site.land.neighbourhoodLabels.flatMap(({ neighbourhood, x, y }) => {
      const place = site.communities.neighbourhoods.find(({ id }) => id === neighbourhood);
      const region = site.communities.regions.findIndex(({ id }) => id === place?.parent);
      return place ? [{ id: place.id, name: place.name, region, x, y }] : [];
    }),
    waterLines: site.land.waterLines.map((rings) => rings.map(encodeRing)),
  };
}

/** Which row of the map each concept is. */
export function mapRows(site: Site): ReadonlyMap<string, number> {
  return new Map(inRows(site).map((node, row) => [node.concept.id, row]));
}

/** Most prominent first, then by id. */
function inRows(site: Site): readonly GraphNode[] {
  return site.graph.nodes.toSorted((a, b) => b.prominence - a.prominence || (a.concept.id < b.concept.id ? -1 : 1));
}

function toNodeColumns(site: MappedSite, nodes: readonly GraphNode[]): MapData['nodes'] {
  const { regions, neighbourhoods, regionByConcept, neighbourhoodByConcept } = site.communities;
  const regionRows = new Map(regions.map(({ id }, row) => [id, row]));
  const neighbourhoodRows = new Map(neighbourhoods.map(({ id }, row) => [id, row]));
  return {
    id: nodes.map(({ concept }) => concept.id),
    name: nodes.map(({ concept }) => concept.name),
    aliases: nodes.map((node) => searchAliases(node)),
    kind: nodes.map(({ concept }) => KINDS.indexOf(concept.kind)),
    tier: nodes.map(({ tier }) => TIERS.indexOf(tier)),
    umbrella: nodes.map(({ isUmbrella }) => (isUmbrella ? 1 : 0)),
    region: nodes.map(({ concept }) => regionRows.get(regionByConcept.get(concept.id) ?? '') ?? -1),
    neighbourhood: nodes.map(
      ({ concept }) => neighbourhoodRows.get(neighbourhoodByConcept.get(concept.id) ?? '') ?? -1,
    ),
    x: nodes.map(({ concept }) => Math.round((site.positions.get(concept.id)?.x ?? 0) * UNIT_STEPS)),
    y: nodes.map(({ concept }) => Math.round((site.positions.get(concept.id)?.y ?? 0) * UNIT_STEPS)),
    prominence: nodes.map(({ prominence }) => Math.round(prominence * 10)),
    papers: nodes.map(({ concept }) => concept.paperCount),
  };
}

/** Forms under other keys than the name's, the most used first, the expansion before all; `|` cannot stand in a form. */
function searchAliases({ concept }: GraphNode): string {
  const forms = [
    ...(concept.expansion === undefined ? [] : [concept.expansion]),
    ...concept.aliases.map(({ form }) => form),
  ];
  const byKey = new Map([[toAliasKey(concept.name), '']]);
  for (const form of forms) {
    const key = toAliasKey(form);
    if (key !== '' && !byKey.has(key)) byKey.set(key, form.replaceAll('|', ' '));
  }
  return [...byKey.values()].slice(1, MAX_SEARCH_ALIASES + 1).join('|');
}

function toEdgeColumns(site: Site, rowById: ReadonlyMap<string, number>): MapData['edges'] {
  const rows = site.graph.edges
    .map(({ from, to, type, mode, paperCount, relations }) => ({
      from: rowById.get(from) ?? -1,
      to: rowById.get(to) ?? -1,
      type: RELATION_TYPES.indexOf(type),
      mode: RELATION_MODES.indexOf(mode),
      papers: paperCount,
      unlikely: Number(!isLikely(site.related.stated[relations[0] ?? -1]?.confidence)),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.type - b.type);
  return {
    from: differences(rows.map(({ from }) => from)),
    to: rows.map(({ to }) => to),
    type: rows.map(({ type }) => type),
    mode: rows.map(({ mode }) => mode),
    papers: rows.map(({ papers }) => papers),
    unlikely: rows.map(({ unlikely }) => unlikely),
  };
}

function toCoMentionColumns(site: Site, rowById: ReadonlyMap<string, number>): MapData['coMentions'] {
  const rows = site.graph.coMentions
    .map(({ a, b, paperCount, npmi }) => {
      const [first, second] = [rowById.get(a) ?? -1, rowById.get(b) ?? -1].sort((x, y) => x - y) as [number, number];
      return { a: first, b: second, papers: paperCount, npmi: Math.round(npmi * 100) };
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
  return {
    a: differences(rows.map(({ a }) => a)),
    b: rows.map(({ b }) => b),
    papers: rows.map(({ papers }) => papers),
    npmi: rows.map(({ npmi }) => npmi),
  };
}

/** First point on the grid, then steps from point to point. */
function encodeRing(ring: Ring): number[] {
  const grid = ring.map((value) => Math.round(value * UNIT_STEPS));
  return grid.map((value, i) => (i < 2 ? value : value - (grid[i - 2] as number)));
}
