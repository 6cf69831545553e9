/**
 * Names of regions and neighbourhoods. From afar a region's name stands where the build put it, in spaced capitals; nearer it is small and
 * moves to where its land is in view; inside it is gone, and the neighbourhoods' names stand in italics.
 */
import { type FarGround, layFarNames, moveName } from '../../view/far-names.ts';
import type { DotField } from '../../view/dot-field.ts';
import { findSpot } from '../../view/free-spot.ts';
import { overlaps } from '../../view/place-labels.ts';
import { landArea } from '../../view/region-names.ts';
import { CAP_MIDDLE, X_MIDDLE, type TextTools } from '../../view/text.ts';
import { regionColours, type TextStyle, type Theme } from '../../view/tokens.ts';
import type { GraphNode, MapGraph, Region } from '../load-graph.ts';
import { nearness, toScreen, toWorld, type Box, type Point, type Projection } from './camera.ts';
import { homeAsides, homeName, type Home } from './home-names.ts';
import { isIn } from './room.ts';

/** One line of a name: left end and baseline relative to an anchor in map units, what it covers in px, and its paint. */
export type NameLine = Readonly<{
  text: string;
  style: TextStyle;
  colour: string;
  /** Index of the region that it names or lies in. */
  region: number;
  anchor: Point;
  dx: number;
  dy: number;
  box: Box;
}>;

const NEAR = 2;
const NEAR_SIZE = 13; // px
const SMALL_FRAME = 640; // px
/** Above this share of the view one is inside a region, and its name is gone; from this nearness on one is inside whatever is in view. */
const INSIDE_SHARE = 0.55;
const INSIDE = 3.6;
/** A region with less of the view than this is not named when near. */
const LEAST_SHARE = 0.012;
/** px from spot to spot at which land is looked at; and every so many of them, each way, a name may stand. */
const SPOT_STEP = 40;
const FEW_SPOTS = 4;

/** See `FarGround`. */
type Asides = NonNullable<FarGround['asides']>;

/** What names of places are put on; `dots` in px. */
export type NameGround = Readonly<{
  regionAt: (x: number, y: number) => number;
  room: Box;
  /** Indices of the concepts that the map shows. */
  shown: readonly number[];
  /** Region that attention is in: near, it needs no name; -1 for none. */
  inside: number;
  /** Whether one sees a concept, or has chosen it: a neighbourhood called alike would say its name twice. */
  isSeen: (concept: GraphNode) => boolean;
  dots: DotField;
  /** Names that stand now: they go less easily. */
  standing: ReadonlySet<string>;
  /** Boxes of what covers the room, px. */
  covered: readonly Box[];
  /** Names of the picture, at its camera. */
  home: Home | undefined;
  /** See `farAsides`. */
  asides: () => Asides;
  /** How much larger than usual names are, see `textGrowth`. */
  growth: number;
}>;

/** Below this nearness names are large for their land. */
const SMALL_NEARNESS = 0.9;
/** How far a name may step aside for dots, px: of a region, of a neighbourhood. */
const REGION_REACH = { x: 60, y: 55 };
/** From this on a name is better left out, see `findSpot`; one that stands, from `PATIENCE` times as much. */
const MOST_COST = 16;
const PATIENCE = 2;
const NEIGHBOURHOOD_REACH = { x: 40, y: 30 };

export function placeRegionNames(
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  ruler: TextTools,
  ground: NameGround,
): readonly NameLine[] {
  if (nearness(projection) < NEAR) return farNames(graph, projection, theme, ruler, ground);
  const placed: NameLine[] = [];
  const views = landInView(graph, projection, ground);
  const add = (index: number) => {
    const [region, anchor] = [graph.regions[index], views[index]?.anchor];
    if (!region || !anchor || index === ground.inside) return;
    const size = NEAR_SIZE * ground.growth;
    const style = { size, weight: 400, italic: false, tracking: size * 0.3 };
    const line = toLine(region.name.toUpperCase(), style, toneOf(region, index, theme), anchor, projection, ruler);
    addIfFree(placed, settle([line], index, projection, ground, REGION_REACH), ground);
  };
  const shareOf = (index: number) => views[index]?.share ?? 0;
  const isInside = nearness(projection) >= INSIDE;
  const isNear = (index: number) => !isInside && shareOf(index) >= LEAST_SHARE && shareOf(index) <= INSIDE_SHARE;
  for (const index of bySize(graph)) if (isNear(index)) add(index);
  for (const lines of neighbourhoodLines(graph, projection, theme, ruler, ground)) addIfFree(placed, lines, ground);
  const isSaid = namesakesOf(graph).some((namesake) => namesake && ground.isSeen(namesake));
  if (placed.length === 0 && !isSaid) add(views.findIndex(({ share }) => share > INSIDE_SHARE)); // so near that nothing says where one is
  return placed;
}

function toneOf({ hue, step }: Region, region: number, theme: Theme): Tone {
  return { colour: regionColours(theme, hue, step).ink, region };
}

/** As in the build's picture: at the camera of a first visit the same, elsewhere by the same rules. */
function farNames(
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  ruler: TextTools,
  ground: NameGround,
): readonly NameLine[] {
  const { covered, home } = ground;
  const laid = home
    ? graph.regions.map((region, row) => {
        const at = toScreen(projection, region.label);
        const name = homeName(home, region, row, projection.scale / home.scale, ruler);
        return name && moveName(name, at.x, at.y);
      })
    : layFar(graph, projection, ruler, { ...ground, asides: ground.asides() }).map((one) => one?.name);
  return laid.flatMap((name, row) => {
    const region = graph.regions[row];
    if (!name || !region || name.boxes.some((box) => covered.some((other) => overlaps(box, other)))) return [];
    const tone = toneOf(region, row, theme);
    const at = toScreen(projection, region.label);
    return name.runs.flatMap(({ text, style, x, y }, i) => {
      const box = name.boxes[i];
      return box ? [{ text, style, ...tone, anchor: region.label, dx: x - at.x, dy: y - at.y, box }] : [];
    });
  });
}

/**
 * How far names of regions stand off their places on the whole map, by row, in map units: as in its picture, where that has them, else as dots leave
 * room there. They do so wherever the camera goes, whatever way it came.
 * @param whole  where a visit starts
 */
export function farAsides(
  graph: MapGraph,
  whole: Projection,
  ruler: TextTools,
  { home, ...ground }: Pick<NameGround, 'regionAt' | 'dots' | 'home' | 'growth'>,
): Asides {
  const asides: Asides = new Map(home && homeAsides(home));
  const { width, height } = whole.frame;
  layFar(graph, whole, ruler, { ...ground, room: { left: 0, top: 0, right: width, bottom: height }, asides });
  return asides;
}

function layFar(
  graph: MapGraph,
  projection: Projection,
  ruler: TextTools,
  {
    regionAt,
    dots,
    room,
    asides,
    growth,
  }: Pick<NameGround, 'regionAt' | 'dots' | 'room' | 'growth'> & Readonly<{ asides: Asides }>,
): ReturnType<typeof layFarNames> {
  const { scale, offsetX, offsetY } = projection;
  const landAt = (x: number, y: number) => {
    const point = toWorld(projection, { x, y });
    return regionAt(point.x, point.y);
  };
  const isSmall = nearness(projection) <= SMALL_NEARNESS;
  return layFarNames(graph.regions, { scale, dx: offsetX, dy: offsetY }, ruler, {
    landAt,
    dots,
    room,
    isSmall,
    asides,
    growth,
  });
}

function neighbourhoodLines(
  graph: MapGraph,
  projection: Projection,
  theme: Theme,
  ruler: TextTools,
  ground: NameGround,
): readonly (readonly NameLine[])[] {
  const size = (projection.frame.width < SMALL_FRAME ? 14 : 17) * ground.growth;
  const style = { size, weight: 400, italic: true, tracking: 1 };
  const namesakes = namesakesOf(graph);
  const seats = nearness(projection) < INSIDE ? undefined : membersInView(graph, projection, ground);
  return graph.neighbourhoods.map(({ name, region, x, y }, row) => {
    const namesake = namesakes[row];
    if (namesake && ground.isSeen(namesake)) return [];
    const home = graph.regions[region];
    const colour = home ? regionColours(theme, home.hue, home.step).ink : theme.ink2;
    for (const seat of [{ x, y }, seats?.get(row)]) {
      const line = seat && toLine(name, style, { colour, region }, seat, projection, ruler);
      if (!line || !overlaps(line.box, ground.room)) continue;
      const settled = settle([line], region, projection, ground, NEIGHBOURHOOD_REACH);
      if (settled.length > 0) return settled;
    }
    return [];
  });
}

/** By row of the neighbourhood: of its concepts in view the one nearest to their middle. Inside, its name goes there if its own place is out of view. */
function membersInView(
  graph: MapGraph,
  projection: Projection,
  { shown, room }: NameGround,
): ReadonlyMap<number, Point | undefined> {
  const members = Map.groupBy(
    shown.flatMap((index) => graph.nodes[index] ?? []).filter((node) => isIn(toScreen(projection, node), room)),
    ({ neighbourhood }) => neighbourhood,
  );
  return new Map([...members].map(([row, nodes]) => [row, nearest(nodes, middleOf(nodes))]));
}

type Namesakes = readonly (GraphNode | undefined)[];
/** With how many concepts were there. */
const namesakesByGraph = new WeakMap<MapGraph, Readonly<{ nodeCount: number; namesakes: Namesakes }>>();

/** Concepts that neighbourhoods are called alike, of those that are here, by row of the neighbourhood. */
function namesakesOf(graph: MapGraph): Namesakes {
  const known = namesakesByGraph.get(graph);
  const nodeCount = graph.nodeCount();
  if (known?.nodeCount === nodeCount) return known.namesakes;
  const nodeByName = new Map(graph.nodes.flatMap((node) => [[node.name.toLowerCase(), node] as const]));
  const namesakes = graph.neighbourhoods.map(({ name }) => nodeByName.get(name.toLowerCase()));
  namesakesByGraph.set(graph, { nodeCount, namesakes });
  return namesakes;
}

/** The lines of a name on the calmest ground near their anchor; none where it would hang over its border or hide much. */
function settle(
  lines: readonly NameLine[],
  region: number,
  projection: Projection,
  ground: NameGround,
  reach: Readonly<{ x: number; y: number }>,
): readonly NameLine[] {
  const spot = findSpot({
    boxes: lines.map((line) => line.box),
    dots: ground.dots,
    reach,
    mostCost: MOST_COST * (lines.every(({ text }) => ground.standing.has(text)) ? PATIENCE : 1),
    isStray: (x, y) => {
      const { left, right, top, bottom } = ground.room;
      if (x < left || x > right || y < top || y > bottom) return true;
      const point = toWorld(projection, { x, y });
      return ground.regionAt(point.x, point.y) !== region;
    },
  });
  if (!spot) return [];
  const { dx, dy } = spot;
  return lines.map((line) => ({ ...line, dx: line.dx + dx, dy: line.dy + dy, box: shift(line.box, dx, dy) }));
}

function shift(box: Box, dx: number, dy: number): Box {
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

type Tone = Readonly<{ colour: string; region: number }>;

/** A line centred on its anchor. */
function toLine(
  text: string,
  style: TextStyle,
  tone: Tone,
  anchor: Point,
  projection: Projection,
  ruler: TextTools,
): NameLine {
  const width = ruler.measure(text, style) - style.tracking;
  const { x, y } = toScreen(projection, anchor);
  const half = style.size * 0.45;
  const box = { left: x - width / 2 - 3, right: x + width / 2 + 3, top: y - half - 1, bottom: y + half + 1 };
  return { text, style, ...tone, anchor, dx: -width / 2, dy: (style.italic ? X_MIDDLE : CAP_MIDDLE) * style.size, box };
}

/** A name that the frame cuts is no help; a letter or two may go. */
function isMostlyIn(box: Box, room: Box): boolean {
  const seen = Math.min(box.right, room.right) - Math.max(box.left, room.left);
  return overlaps(box, room) && seen > 0.85 * (box.right - box.left);
}

function addIfFree(
  placed: NameLine[],
  added: readonly NameLine[],
  { room, covered }: Pick<NameGround, 'room' | 'covered'>,
): void {
  const taken = [...covered, ...placed.map(({ box }) => box)];
  const isFree = added.every(({ box }) => isMostlyIn(box, room) && !taken.some((other) => overlaps(box, other)));
  if (isFree) placed.push(...added);
}

function bySize(graph: MapGraph): readonly number[] {
  const areas = graph.regions.map((region) => landArea(region.rings));
  return areas.map((_, index) => index).sort((a, b) => (areas[b] ?? 0) - (areas[a] ?? 0) || a - b);
}

/**
 * How much of the view is each region's land, 0 to 1, and where it is: of spots on it, the one nearest to their middle. Spots lie in a grid that the land carries along, and a name goes
 * to one of the few where a name of the map may stand as long as there is one in view: so a small step of the camera leaves it where it is.
 */
function landInView(
  graph: MapGraph,
  projection: Projection,
  { regionAt, room }: NameGround,
): readonly Readonly<{ share: number; anchor: Point | undefined }>[] {
  const spots: { all: Point[]; few: Point[] }[] = graph.regions.map(() => ({ all: [], few: [] }));
  const step = SPOT_STEP / projection.scale;
  const [first, last] = [
    toWorld(projection, { x: room.left, y: room.top }),
    toWorld(projection, { x: room.right, y: room.bottom }),
  ];
  let total = 0;
  for (let row = Math.ceil(first.y / step); row * step <= last.y; row += 1) {
    for (let column = Math.ceil(first.x / step); column * step <= last.x; column += 1) {
      total += 1;
      const point = { x: column * step, y: row * step };
      const its = spots[regionAt(point.x, point.y)];
      its?.all.push(point);
      if (row % FEW_SPOTS === 0 && column % FEW_SPOTS === 0) its?.few.push(point);
    }
  }
  return spots.map(({ all, few }) => ({
    share: all.length / Math.max(1, total),
    anchor: nearest(few.length > 0 ? few : all, middleOf(all)),
  }));
}

function middleOf(points: readonly Point[]): Point {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return { x, y };
}

function nearest(points: readonly Point[], { x, y }: Point): Point | undefined {
  const distance = (point: Point) => (point.x - x) ** 2 + (point.y - y) ** 2;
  return points.reduce<Point | undefined>((best, p) => (best && distance(best) <= distance(p) ? best : p), undefined);
}
