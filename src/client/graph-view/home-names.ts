/** Names at the camera that a visit starts with: those of the build's picture, where the picture has them, so that nothing jumps when the map comes alive. */
import { HOME_GRID, HOME_PICTURES } from '../../view/home-pictures.ts';
import { moveName } from '../../view/far-names.ts';
import { layRegionName, type RegionName } from '../../view/region-names.ts';
import type { TextTools } from '../../view/text.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { textGrowth } from './text.ts';

/** A concept's name on the picture; px at `Home.scale`, `dx` of the end that it is held by (`heldAt`). */
export type HomeLabel = Readonly<{ node: GraphNode; row: number; size: number; dx: number; dy: number }>;

export type Home = Readonly<{
  /** px per map unit that the picture was drawn for. */
  scale: number;
  labels: readonly HomeLabel[];
  /** How far names of regions stand off their places, by row of the region; px at `scale`. */
  names: ReadonlyMap<number, Readonly<{ dx: number; dy: number }>>;
}>;

const THREES = 3;
const FIVES = 5;

/**
 * @returns what the picture in this window has; undefined where it names what is not shown, where the reader has larger text than the picture's names,
 *          or for a map that came without pictures
 */
export function homeWhere(graph: MapGraph, shown: ReadonlySet<number>): Home | undefined {
  if (textGrowth() > 1) return undefined;
  const index = HOME_PICTURES.findIndex(({ media }) => media === undefined || matchMedia(media).matches);
  const home = homeOf(graph, index);
  return home?.labels.every(({ node }) => shown.has(node.index)) ? home : undefined;
}

const read = new WeakMap<MapGraph['homes'][number], Home>();

/** @param index  of `HOME_PICTURES`; @returns the same object each time */
export function homeOf(graph: MapGraph, index: number): Home | undefined {
  const columns = graph.homes[index];
  const scale = HOME_PICTURES[index]?.scale;
  if (!columns || scale === undefined) return undefined;
  const home = read.get(columns) ?? readHome(graph, columns, scale);
  read.set(columns, home);
  return home;
}

function readHome(graph: MapGraph, columns: MapGraph['homes'][number], scale: number): Home {
  const names = inRows(columns.regions, THREES).map(([row = -1, dx, dy]) => {
    return [row, { dx: px(dx), dy: px(dy) }] as const;
  });
  const labels = inRows(columns.concepts, FIVES).flatMap(([index = -1, row = 0, size = 0, dx, dy]): HomeLabel[] => {
    const node = graph.nodes[index];
    return node ? [{ node, row, size, dx: px(dx), dy: px(dy) }] : [];
  });
  return { scale, labels, names: new Map(names) };
}

/**
 * A region's name as the picture has it.
 * @param growth  of the picture in this window
 * @returns px from the region's place, at this growth; undefined where the picture has none
 */
export function homeName(
  { scale, names }: Home,
  region: MapGraph['regions'][number],
  row: number,
  growth: number,
  ruler: TextTools,
): RegionName | undefined {
  const off = names.get(row);
  if (!off) return undefined;
  const { x, y } = region.label;
  const laid = layRegionName(region, ruler, { scale, dx: -x * scale, dy: -y * scale });
  return growName(moveName(laid, off.dx, off.dy), growth);
}

/** How far names of regions stand off their places, by row, in map units: so they do when the camera leaves. */
export function homeAsides({
  names,
  scale,
}: Home): readonly (readonly [number, Readonly<{ dx: number; dy: number }>])[] {
  return [...names].map(([row, { dx, dy }]) => [row, { dx: dx / scale, dy: dy / scale }]);
}

function growName({ runs, boxes }: RegionName, growth: number): RegionName {
  return {
    runs: runs.map(({ text, style, x, y }) => ({
      text,
      style: { ...style, size: style.size * growth, tracking: style.tracking * growth },
      x: x * growth,
      y: y * growth,
    })),
    boxes: boxes.map(({ left, right, top, bottom }) => ({
      left: left * growth,
      right: right * growth,
      top: top * growth,
      bottom: bottom * growth,
    })),
  };
}

function px(steps = 0): number {
  return steps / HOME_GRID;
}

function inRows(flat: readonly number[], length: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.floor(flat.length / length) }, (_, i) => flat.slice(i * length, (i + 1) * length));
}
