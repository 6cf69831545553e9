/**
 * Names of regions and neighbourhoods. From afar a region's name stands where the build put it, in spaced capitals; nearer it is small and
 * moves to where its land is in view; inside it is gone, and the neighbourhoods' names stand in italics.
 */
import { regionColours, type TextStyle, type Theme } from '../../view/tokens.ts';
import type { MapGraph, Region } from '../load-graph.ts';
import { toScreen, toWorld, type Box, type Point, type Projection } from './camera.ts';
import { overlaps } from './place-names.ts';
import type { TextRuler } from './text.ts';

/** One line of a name: left end and middle line in map units' screen place, and the anchor that moves with the map. */
export type NameLine = Readonly<{
  text: string;
  style: TextStyle;
  colour: string;
  alpha: number;
  anchor: Point;
  dx: number;
  dy: number;
  box: Box;
}>;

const NEAR_ZOOM = 2;
/** Above this share of the view one is inside a region, and its name is gone. */
const INSIDE_SHARE = 0.55;
/** A region with less of the view than this is not named when near. */
const LEAST_SHARE = 0.012;
const SIZES = [12, 13, 15, 17, 19, 21];
const SAMPLES = { columns: 28, rows: 18 };

export function placeRegionNames(
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  ruler: TextRuler,
  land: Readonly<{ regionAt: (x: number, y: number) => number; room: Box }>,
): readonly NameLine[] {
  const isNear = projection.zoom >= NEAR_ZOOM;
  const anchors = isNear ? visibleAnchors(graph, projection, land) : graph.regions.map((region) => region.label);
  const lines: NameLine[] = [];
  for (const index of bySize(graph)) {
    const region = graph.regions[index];
    const anchor = anchors[index];
    if (!region || !anchor) continue;
    const size = isNear ? 13 : sizeFor(region, projection.scale);
    const colour = regionColours(theme, region.hue, region.step).ink;
    addIfFree(lines, regionLines(region, anchor, size, colour, projection, ruler), land.room);
  }
  if (isNear) {
    for (const { name, region, x, y } of graph.neighbourhoods) {
      const home = graph.regions[region];
      const colour = home ? regionColours(theme, home.hue, home.step).ink : theme.ink2;
      const style = { size: 17, weight: 400, italic: true, tracking: 1 };
      addIfFree(lines, [toLine(name, style, { colour, alpha: 0.82 }, { x, y }, 0, projection, ruler)], land.room);
    }
  }
  return lines;
}

function regionLines(
  region: Region,
  anchor: Point,
  size: number,
  colour: string,
  projection: Projection,
  ruler: TextRuler,
): readonly NameLine[] {
  const text = region.name.toUpperCase();
  const room = projection.zoom >= NEAR_ZOOM ? Infinity : region.label.width * projection.scale;
  const style = (tracking: number): TextStyle => ({ size, weight: 400, italic: false, tracking: size * tracking });
  const wide = style(0.34);
  const broken = ruler.width(text, wide) > room ? breakInTwo(text) : [text];
  const widest = Math.max(...broken.map((line) => ruler.width(line, wide)));
  const used = widest > room ? style(0.19) : wide;
  const tone = { colour, alpha: 0.92 };
  return broken.map((line, i) =>
    toLine(line, used, tone, anchor, (i - (broken.length - 1) / 2) * size * 1.28, projection, ruler),
  );
}

function toLine(
  text: string,
  style: TextStyle,
  tone: Readonly<{ colour: string; alpha: number }>,
  anchor: Point,
  dy: number,
  projection: Projection,
  ruler: TextRuler,
): NameLine {
  const width = ruler.width(text, style);
  const { x, y } = toScreen(projection, anchor);
  const half = style.size * 0.5;
  const box = { left: x - width / 2 - 4, right: x + width / 2 + 4, top: y + dy - half - 2, bottom: y + dy + half + 2 };
  return { text, style, ...tone, anchor, dx: -width / 2, dy, box };
}

function addIfFree(lines: NameLine[], added: readonly NameLine[], room: Box): void {
  const isFree = added.every(({ box }) => overlaps(box, room) && lines.every((other) => !overlaps(box, other.box)));
  if (isFree) lines.push(...added);
}

/** Breaks at the space nearest to the middle; a name without one stays whole. */
function breakInTwo(text: string): readonly string[] {
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index);
  const best = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [text] : [text.slice(0, best), text.slice(best + 1)];
}

/** 12 to 21 px by the root of the area, in steps. */
function sizeFor(region: Region, scale: number): number {
  const side = Math.sqrt(areaOf(region)) * scale;
  const wish = 12 + ((side - 130) / 190) * 9;
  return [...SIZES].reverse().find((size) => size <= wish) ?? 12;
}

function bySize(graph: MapGraph): readonly number[] {
  const areas = graph.regions.map(areaOf);
  return areas.map((_, index) => index).sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0) || a - b);
}

/** Holes are wound the other way and take themselves off. */
function areaOf({ rings }: Region): number {
  const signed = rings.map((ring) => {
    let sum = 0;
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      sum += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0);
    }
    return sum / 2;
  });
  return Math.abs(signed.reduce((a, b) => a + b, 0));
}

/** Where each region's land is in view: of a grid of samples on it, the one nearest to their middle. */
function visibleAnchors(
  graph: MapGraph,
  projection: Projection,
  { regionAt, room }: Readonly<{ regionAt: (x: number, y: number) => number; room: Box }>,
): readonly (Point | undefined)[] {
  const samples: Point[][] = graph.regions.map(() => []);
  for (let row = 0; row < SAMPLES.rows; row += 1) {
    for (let column = 0; column < SAMPLES.columns; column += 1) {
      const point = toWorld(projection, {
        x: room.left + ((column + 0.5) / SAMPLES.columns) * (room.right - room.left),
        y: room.top + ((row + 0.5) / SAMPLES.rows) * (room.bottom - room.top),
      });
      samples[regionAt(point.x, point.y)]?.push(point);
    }
  }
  const total = SAMPLES.columns * SAMPLES.rows;
  return samples.map((points) => {
    const share = points.length / total;
    return share < LEAST_SHARE || share > INSIDE_SHARE ? undefined : middleOf(points);
  });
}

function middleOf(points: readonly Point[]): Point | undefined {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const distance = (point: Point) => (point.x - x) ** 2 + (point.y - y) ** 2;
  return points.reduce<Point | undefined>((best, p) => (best && distance(best) <= distance(p) ? best : p), undefined);
}
