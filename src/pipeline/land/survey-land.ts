/** Regions as land on a chart: who owns which ground, coasts and borders, water lines, names and colours. */
import { MAP_HEIGHT, MAP_WIDTH, SMALL_MAP_CONCEPTS, SPECK_RADIUS, toRadius } from '../../domain/map-scale.ts';
import type {
  Communities,
  Community,
  ConceptGraph,
  GraphNode,
  Land,
  Positions,
  Territory,
} from '../../domain/schema/graph.ts';
import type { PublishedCommunity } from '../published/snapshot.ts';
import { areTold, assignColours, tellTintsApart, type ColourSite, type RegionColour } from './assign-colours.ts';
import { claimLand } from './claim-land.ts';
import { CELL, COLUMNS, findPatches, middleOf, ROWS, SEA, type OwnerGrid, type Settlement } from './grid.ts';
import { placeNeighbourhoodNames, placeRegionName } from './place-names.ts';
import { traceBorders } from './trace-borders.ts';
import { drawWaterLines } from './water-lines.ts';

/** Regions nearer than this touch, for the eye. */
const TOUCHING_DISTANCE = 10;
/** What is drawn only when searched for makes little land. */
const TIER_WEIGHT = { common: 1, introduced: 0.5, rest: 0.18 } as const;

/**
 * @param positions  a place for every node
 * @param published  communities whose colours stay, as long as regions that touch can be told apart by them
 * @returns a territory per region, in the order of the communities; a region without members has no rings.
 *          Regions that touch share their border exactly
 * @throws {Error} a node has no place
 */
export function surveyLand(
  graph: ConceptGraph,
  communities: Communities,
  positions: Positions,
  { seed, published = [] }: Readonly<{ seed: number; published?: readonly PublishedCommunity[] | undefined }>,
): Land {
  const { regions } = communities;
  const dotById = toSettlements(graph, communities, positions);
  const dots = [...dotById.values()];
  const owners = claimLand(dots, regions.length, seed);
  const cells = cellsByOwner(owners, regions.length);
  const sites = toColourSites(cells, owners);
  const kept = keptColours(regions, published);
  const colours = tellTintsApart(sites, kept && areTold(sites, kept) ? kept : assignColours(sites, seed));
  const rings = traceBorders(owners, regions.length);
  const mainCells = mainPatches(owners, regions.length);
  const territories = regions.map(({ id, name }, region): Territory => ({
    region: id,
    rings: rings[region] ?? [],
    label: roundPlace(placeRegionName(name, region, mainCells[region] ?? [0], owners, dots)),
    hue: colours[region]?.hue ?? 0,
    step: colours[region]?.step ?? 0,
  }));
  const neighbourhoodLabels = regions.flatMap(({ id }, region) => {
    const inside = communities.neighbourhoods.filter(({ parent }) => parent === id);
    return placeNeighbourhoodNames(inside, dotById, owners, region, dots);
  });
  const extent = { width: MAP_WIDTH, height: MAP_HEIGHT };
  return { extent, territories, waterLines: drawWaterLines(owners), neighbourhoodLabels };
}

/** The published colour of each region; undefined where one has none. */
function keptColours(
  regions: readonly Community[],
  published: readonly PublishedCommunity[],
): readonly RegionColour[] | undefined {
  const colours = regions.flatMap(({ id }) => published.find((before) => before.id === id) ?? []);
  return colours.length === regions.length ? colours.map(({ hue, step }) => ({ hue, step })) : undefined;
}

function toSettlements(
  { nodes }: ConceptGraph,
  { regions, regionByConcept }: Communities,
  positions: Positions,
): ReadonlyMap<string, Settlement> {
  const shown = nodes.filter(({ isUmbrella }) => !isUmbrella);
  const maxProminence = shown.reduce((most, { prominence }) => Math.max(most, prominence), 0);
  const regionIndex = new Map(regions.map(({ id }, i) => [id, i]));
  const isSmall = shown.length <= SMALL_MAP_CONCEPTS;
  const radiusOf = ({ tier, prominence }: GraphNode): number =>
    tier === 'introduced' ? SPECK_RADIUS : toRadius(prominence, maxProminence);
  return new Map(
    nodes.map((node) => {
      const { id } = node.concept;
      const place = positions.get(id);
      if (place === undefined) throw new Error(`surveyLand: concept "${id}" has no place; place all nodes first`);
      const region = regionIndex.get(regionByConcept.get(id) ?? '') ?? 0;
      const isLate = node.isUmbrella || (node.tier === 'rest' && !isSmall);
      const weight = isLate
        ? TIER_WEIGHT.rest
        : node.tier === 'introduced'
          ? TIER_WEIGHT.introduced
          : TIER_WEIGHT.common;
      return [id, { ...place, radius: isLate ? SPECK_RADIUS : radiusOf(node), region, weight }];
    }),
  );
}

function cellsByOwner(owners: OwnerGrid, regionCount: number): readonly (readonly number[])[] {
  const cells: number[][] = Array.from({ length: regionCount }, () => []);
  owners.forEach((owner, cell) => {
    if (owner !== SEA) cells[owner]?.push(cell);
  });
  return cells;
}

/** Cells of each region's largest piece of land. */
function mainPatches(owners: OwnerGrid, regionCount: number): readonly (readonly number[])[] {
  const largest: (readonly number[])[] = Array.from({ length: regionCount }, () => []);
  for (const { owner, cells } of findPatches(owners)) {
    if (owner !== SEA && cells.length > (largest[owner]?.length ?? 0)) largest[owner] = cells;
  }
  return largest;
}

function toColourSites(cells: readonly (readonly number[])[], owners: OwnerGrid): readonly ColourSite[] {
  const land = cells.reduce((sum, own) => sum + own.length, 0) || 1;
  return cells.map((own, region) => {
    const middle = own.map(middleOf);
    const x = middle.reduce((sum, point) => sum + point.x, 0) / (own.length || 1);
    const y = middle.reduce((sum, point) => sum + point.y, 0) / (own.length || 1);
    const away = Math.hypot((x - MAP_WIDTH / 2) / (MAP_WIDTH / 2), (y - MAP_HEIGHT / 2) / (MAP_HEIGHT / 2));
    return { touching: ownersNear(own, region, owners), centrality: Math.max(0, 1 - away), area: own.length / land };
  });
}

function ownersNear(own: readonly number[], region: number, owners: OwnerGrid): readonly number[] {
  const near = new Set<number>();
  const steps = Math.ceil(TOUCHING_DISTANCE / CELL);
  for (const cell of own) {
    const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
    for (const [dx, dy] of [
      [steps, 0],
      [-steps, 0],
      [0, steps],
      [0, -steps],
      [1, 1],
      [-1, 1],
    ] as const) {
      const [c, r] = [column + dx, row + dy];
      const other = c < 0 || c >= COLUMNS || r < 0 || r >= ROWS ? SEA : (owners[r * COLUMNS + c] ?? SEA);
      if (other !== SEA && other !== region) near.add(other);
    }
  }
  return [...near].sort((a, b) => a - b);
}

function roundPlace({ x, y, width }: Territory['label']): Territory['label'] {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width) };
}
