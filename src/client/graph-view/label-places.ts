/** Where names of concepts stand on the screen: which have one, on which side of their dots; at the camera of a first visit, where the picture has them. */
import type { DotField } from '../../view/dot-field.ts';
import { heldAt, overlaps, placeLabels, type Candidate, type Surroundings } from '../../view/place-labels.ts';
import { MOST_REACH, symbolReach } from '../../view/shapes.ts';
import { X_MIDDLE, type TextTools } from '../../view/text.ts';
import { HALO, isNamed, nameStyle, type TextStyle, type Theme } from '../../view/tokens.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import { dotScale, nearness, toScreen, toWorld, USUAL_SCALE, type Box, type Point, type Projection } from './camera.ts';
import type { DotGrid } from './dot-grid.ts';
import type { Home, HomeLabel } from './home-names.ts';
import { chooseLabels, PHONE_AREA, type LabelChoice } from './label-choice.ts';
import type { LinePoints } from './line-curves.ts';
import { drawnRadius } from './map-scene.ts';
import { isIn } from './room.ts';

/** What names are chosen and placed for. */
export type LabelScene = Readonly<{
  theme: Theme;
  shown: readonly number[];
  attention: Attention | undefined;
  /** The chosen concept, -1 for none. */
  focus: number;
  /** Attention is the pointer's, and passes. */
  isHover: boolean;
  /** Something is chosen, whatever the pointer is on. */
  isHeld: boolean;
  /** Region of the chosen concept, -1 for none: one is inside, and needs no name. */
  chosen: number;
  /** Concepts with a second outline. */
  ringed: ReadonlySet<number>;
  /** Where the shown dots are. */
  grid: DotGrid;
  /** Part of the frame that nothing covers, px; and the boxes of what covers it within. */
  room: Box;
  covered: readonly Box[];
  /** The camera that a visit starts with, whether it is there, and where all that the picture names is shown, its names. */
  whole: Projection;
  isAtHome: boolean;
  home: Home | undefined;
  /** How much larger than usual names are, see `textGrowth`. */
  growth: number;
}>;

export type PlacedLabel = Readonly<{
  node: GraphNode;
  /** The name; its beginning where there is no room for all of it. */
  text: string;
  style: TextStyle;
  tone: LabelChoice['tone'];
  /** What attention is on: it is always named. */
  isCentre: boolean;
  /** Of its place beside the dot, see `placeLabels`. */
  row: number;
  dx: number;
  dy: number;
  /** Of its dot, px, see `reachOf`. */
  reach: number;
  box: Box;
}>;

/** What names of concepts are placed on. */
export type LabelGround = Readonly<{
  graph: MapGraph;
  ruler: TextTools;
  regionAt: (x: number, y: number) => number;
  projection: Projection;
  scene: LabelScene;
  /** See `dotsInView`. */
  field: DotField;
  /** Lines that attention brings: names keep off them where they can. */
  lines: Pick<LinePoints, 'hiding'>;
  /** Names of places: not to be covered. */
  taken: readonly Box[];
  /** Row of the place that a named concept keeps to, where it has one, by index. */
  before: ReadonlyMap<number, number>;
}>;

/** Second outlines reach this far beyond a dot, px. */
const RING_REACH = 5;
/** px around any dot that names of places avoid: their halos reach so far. */
const PLACE_AIR = HALO.place + 1;
/** A lit speck is drawn larger than the grid of dots has it, and a symbol is no disc: no farther than this from its middle, in radii. */
const MOST_DRAWN = 2 * MOST_REACH;
/** On a phone a name that would hide many lines is left out: all of them together would be a tangle. */
const DEAR_ON_PHONE = 2;
/** A name is not cut shorter than this. */
const LEAST_LETTERS = 6;
/** Of a name's box, in font sizes. */
const LINE_HEIGHT = 1.05;

export function placeConcepts(ground: LabelGround): readonly PlacedLabel[] {
  const { scene, graph, projection } = ground;
  if (scene.isAtHome && scene.home && (!scene.attention || (scene.isHover && !scene.isHeld)))
    return placeAtHome(ground, scene.home);
  const { frame } = projection;
  const isPair = isPairScene(scene);
  const chosen = chooseLabels(graph, scene.shown, scene.attention, {
    nearness: nearness(projection),
    scale: projection.scale,
    area: frame.width * frame.height,
    isHover: scene.isHover,
    isHeld: scene.isHeld,
  });
  return placeChosen(
    ground,
    chosen
      .filter(({ tone }) => tone === 'main' || !isPair)
      .map((choice) => ({ ...choice, size: choice.size * scene.growth })),
  );
}

/** A path or a comparison names all that it lights and nothing else. */
export function isPairScene({ isHover, attention }: LabelScene): boolean {
  return !isHover && attention?.ends !== undefined;
}

/** The picture's names stay; what is under the pointer brings names of its own, which others make way for. */
function placeAtHome(ground: LabelGround, home: Home): readonly PlacedLabel[] {
  const { scene, projection, graph } = ground;
  const growth = projection.scale / home.scale;
  const isFree = ({ box }: PlacedLabel, taken: readonly Box[]) => !taken.some((other) => overlaps(box, other));
  const kept = home.labels
    .map((label) => toPlaced(label, growth, ground, scene.attention?.lit.has(label.node.index) ?? true))
    .filter((label) => isFree(label, scene.covered));
  const { attention } = scene;
  if (!attention) return kept;
  const lit = kept.filter(({ tone }) => tone === 'main');
  const isKept = new Set(lit.map(({ node }) => node.index));
  const wanted = chooseLabels(graph, [], attention, { nearness: 1, scale: 0, area: 0, isHover: true, isHeld: false });
  const added = placeChosen(
    { ...ground, taken: [...ground.taken, ...lit.map(({ box }) => box)] },
    wanted.filter(({ node }) => !isKept.has(node.index)),
  );
  const boxes = added.map(({ box }) => box);
  return [...lit, ...added, ...kept.filter((label) => label.tone === 'side' && isFree(label, boxes))];
}

function toPlaced(
  { node, row, size, dx, dy }: HomeLabel,
  growth: number,
  { projection, ruler, scene }: LabelGround,
  isMain: boolean,
): PlacedLabel {
  const style = styleOf({ node, size: size * growth });
  const at = toScreen(projection, node);
  const width = ruler.measure(node.name, style);
  const left = at.x + dx * growth - heldAt(row, 0, width);
  const baseline = at.y + dy * growth;
  const middle = baseline - X_MIDDLE * style.size;
  const half = (style.size * LINE_HEIGHT) / 2;
  const box = { left, right: left + width, top: middle - half, bottom: middle + half };
  return {
    node,
    text: node.name,
    style,
    tone: isMain ? 'main' : 'side',
    isCentre: false,
    row,
    dx: left - at.x,
    dy: dy * growth,
    reach: reachOf(node, scene, projection),
    box,
  };
}

/** What is chosen is placed first: names of places make way for it (`isCentre`), and where it is too long for any place its end is left out. */
function placeChosen(ground: LabelGround, chosen: readonly LabelChoice[]): readonly PlacedLabel[] {
  const { scene, projection, taken } = ground;
  const isSeen = (at: Point) => isIn(at, scene.room) && !scene.covered.some((box) => isIn(at, box));
  const visible = chosen.filter(({ node }) => isSeen(toScreen(projection, node)));
  const labelled = new Set(visible.map(({ node }) => node.index));
  const wishes = visible.map((choice): Wish => ({ ...choice, text: choice.node.name }));
  const isFirst = ({ isCentre }: Wish) => isCentre === true && !scene.isHover;
  const first: PlacedLabel[] = [];
  for (const wish of wishes.filter(isFirst)) {
    const stands = [...scene.covered, ...first.map(({ box }) => box)];
    const place = (text: string) => placeWishes({ ...ground, taken: stands }, [{ ...wish, text }], labelled)[0];
    const name = place(wish.text) ?? beginnings(wish.text).map(place).find(Boolean);
    if (name) first.push(name);
  }
  const all = [...taken, ...scene.covered, ...first.map(({ box }) => box)];
  const rest = wishes.filter((wish) => !isFirst(wish));
  return [...first, ...placeWishes({ ...ground, taken: all }, rest, labelled)];
}

type Wish = LabelChoice & Readonly<{ text: string }>;

/** A name without its end, longest first. */
function beginnings(name: string): readonly string[] {
  const letters = [...name];
  return letters.slice(LEAST_LETTERS).map(
    (_, cut) =>
      `${letters
        .slice(0, -1 - cut)
        .join('')
        .trimEnd()}…`,
  );
}

/** @param labelled  indices of all that are to be named */
function placeWishes(
  ground: LabelGround,
  wishes: readonly Wish[],
  labelled: ReadonlySet<number>,
): readonly PlacedLabel[] {
  const { scene, projection, field, taken, regionAt, lines } = ground;
  const candidates = wishes.map((wish, rank) => toCandidate(wish, rank, ground));
  const around: Surroundings = {
    frame: scene.room,
    taken,
    dots: field,
    isLabelled: (index) => labelled.has(index) || scene.attention?.lit.has(index) === true,
    dotGrowth: Math.min(1, dotScale(projection) / USUAL_SCALE),
    straying: (candidate, box) => strayShare(regionAt, projection, candidate, box),
  };
  const { width, height } = projection.frame;
  const isPhone = width * height < PHONE_AREA;
  const hiding = (box: Box) => lines.hiding(box) * (isPhone ? DEAR_ON_PHONE : 1);
  const offLines = placeLabels(candidates, { ...around, extraCost: hiding });
  const left = isPhone ? [] : candidates.filter((_, i) => !offLines[i]); // no name is left out for lines alone
  const stands = offLines.flatMap((place) => place?.box ?? []);
  const onLines = placeLabels(left, { ...around, taken: [...taken, ...stands] });
  const places = offLines.map((place, i) => place ?? onLines[left.indexOf(candidates[i] as Candidate)]);
  return wishes.flatMap((wish, i): PlacedLabel[] => {
    const [place, candidate] = [places[i], candidates[i]];
    if (!place || !candidate) return [];
    const { box, row } = place;
    const style = styleOf(wish);
    const dy = (box.top + box.bottom) / 2 + X_MIDDLE * style.size - candidate.y;
    const { isCentre = false } = wish;
    return [{ ...wish, isCentre, style, row, dx: box.left - candidate.x, dy, reach: candidate.reach, box }];
  });
}

function toCandidate(wish: Wish, rank: number, ground: LabelGround): Candidate {
  const { scene, projection, ruler, before } = ground;
  const style = styleOf(wish);
  const isAsked = wish.isCentre === true || (scene.ringed.has(wish.node.index) && wish.tone === 'main'); // as on the picture: one asks who they are
  const row = before.get(wish.node.index);
  return {
    ...toScreen(projection, wish.node),
    reach: reachOf(wish.node, scene, projection),
    width: ruler.measure(wish.text, style),
    height: style.size * LINE_HEIGHT,
    ...(row === undefined ? {} : { before: row }),
    ...((rank === 0 && !scene.attention) || isAsked || isPairScene(scene) ? { most: Number.POSITIVE_INFINITY } : {}),
  };
}

function styleOf({ node, size }: Pick<LabelChoice, 'node' | 'size'>): TextStyle {
  return nameStyle(node.kind, isNamed(node.name), size);
}

/** What a dot's reach goes by: an outline is no more to be written over than what is in it. */
type Look = Pick<LabelScene, 'attention' | 'focus' | 'ringed'>;

/** From the middle of a dot to its outermost line, px, as it is drawn: where names begin, and what they keep off. */
export function reachOf(node: GraphNode, look: Look, projection: Projection): number {
  const { isLit, isChosen } = lookOf(node, look);
  const symbol = symbolReach(node.kind, drawnRadius(node, isLit, isChosen) * dotScale(projection));
  return isChosen || look.ringed.has(node.index) ? symbol + RING_REACH : symbol;
}

function lookOf({ index }: GraphNode, { attention, focus }: Look): Readonly<{ isLit: boolean; isChosen: boolean }> {
  const isMiddle = index === attention?.centre || attention?.ends?.includes(index) === true;
  return { isLit: attention?.lit.has(index) === true, isChosen: index === focus || isMiddle };
}

/**
 * The shown dots in px, worked out where they are asked for: most are under no name. Rows are indices of nodes.
 * @param air  px around lit dots that names of places avoid
 */
export function dotsInView({ grid, ...look }: LabelScene, projection: Projection, air = 0): DotField {
  const { scale, offsetX, offsetY } = projection;
  const growth = dotScale(projection);
  return {
    some: (box, margin, isLast) => {
      const out = margin + Math.max(RING_REACH, air);
      const left = (box.left - offsetX) / scale;
      const right = (box.right - offsetX) / scale;
      const top = (box.top - offsetY) / scale;
      const bottom = (box.bottom - offsetY) / scale;
      const mostReach = (radius: number) => (radius * growth * MOST_DRAWN + out) / scale;
      return grid.some({ left, right, top, bottom }, mostReach, (node) => {
        const { x, y, radius, index } = node;
        const around = look.attention?.lit.has(index) === true ? Math.max(air, PLACE_AIR) : PLACE_AIR;
        const reach = reachOf(node, look, projection);
        const solid = look.ringed.has(index) ? reach : radius * growth;
        return isLast(x * scale + offsetX, y * scale + offsetY, solid + around, reach, index);
      });
    },
  };
}

/** Share of a name that is not over the land that its dot stands on. */
function strayShare(regionAt: LabelGround['regionAt'], projection: Projection, { x, y }: Candidate, box: Box): number {
  const landAt = (at: Point) => {
    const point = toWorld(projection, at);
    return regionAt(point.x, point.y);
  };
  const home = landAt({ x, y });
  const middle = (box.top + box.bottom) / 2;
  const samples = [0.03, 0.35, 0.65, 0.97].map((share) => box.left + (box.right - box.left) * share);
  return samples.filter((at) => landAt({ x: at, y: middle }) !== home).length / samples.length;
}
