/** Which concepts are named on the map, in which order and size. Pure. */
import { isNamedThing, labelWeight, sharesLittle } from '../../view/choose-labels.ts';
import { MAP_LABEL_SIZES } from '../../view/tokens.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { stepsTo, type Attention } from '../shown.ts';
import { USUAL_SCALE } from './camera.ts';

/** `main`: full ink. `side`: what attention leaves aside, where there is room. */
export type LabelChoice = Readonly<{ node: GraphNode; size: number; tone: 'main' | 'side'; isCentre?: boolean }>;

/** At rest, seen from afar in a usual window: so many names in all and in each region (more where regions with something to show are few). */
const NAMES_AFAR = 44;
const NAMES_IN_REGION = { least: 6, most: 24 } as const;
/** From this nearness on all names that find room; of what one paper introduces names of their own sooner, and words last. */
const NEAR_ALL = 2.6;
const NEAR_INTRODUCED = { named: 1.8, words: 3.6 } as const;
/** px² of a phone's map: the largest name would lie over what is chosen with it. */
export const PHONE_AREA = 200_000;
/** Nearness below which the whole map is on a small frame. */
const SMALL_FRAME = 0.9;
/** Under the pointer, so many of what is lit are named: of hundreds hardly more would find room, and each is tried. */
const HOVER_NAMES = 40;
/** In focus, so many of the largest others keep a quiet name; and so many of what is lit beyond the neighbours have one. */
const SIDE_NAMES = 8;
const FAR_NAMES = 40;

/**
 * @param shown  indices of what the map shows
 * @param view   `nearness` and `scale` of the projection; `area` of the frame, px²; `isHover`: attention is the pointer's; `isHeld`: something is chosen
 */
export function chooseLabels(
  graph: MapGraph,
  shown: readonly number[],
  attention: Attention | undefined,
  view: Readonly<{ nearness: number; scale: number; area: number; isHover: boolean; isHeld: boolean }>,
): readonly LabelChoice[] {
  const rest = restLabels(graph, shown, view);
  if (!attention) return rest;
  const lit = litLabels(graph, attention, view);
  const others = rest.filter(({ node }) => !attention.lit.has(node.index));
  const side = others.slice(0, sideCount(view));
  return [...lit, ...side.map(({ node, size }) => ({ node, size: view.isHover ? size : 13, tone: 'side' }) as const)];
}

/** Names at rest stay under a pointer; those that what is chosen had left aside do not come back with it. */
function sideCount({ isHover, isHeld }: Readonly<{ isHover: boolean; isHeld: boolean }>): number {
  if (!isHover) return SIDE_NAMES;
  return isHeld ? 0 : Infinity;
}

function restLabels(
  graph: MapGraph,
  shown: readonly number[],
  { nearness, scale }: Readonly<{ nearness: number; scale: number }>,
): readonly LabelChoice[] {
  const [large, second, third] = MAP_LABEL_SIZES.rest;
  const first = nearness < SMALL_FRAME ? third : large; // large names find no room beside their dots on a phone
  // As the map grows there is more room on it, of which a window sees a part; and the nearer one is, the more of it is for names.
  const room = (scale / USUAL_SCALE) ** 2 * Math.max(1, nearness);
  const most = Math.max(8, Math.round(NAMES_AFAR * room));
  const { nodes, regionCount } = ranked(graph, shown);
  const share = Math.max(NAMES_IN_REGION.least, Math.min(NAMES_IN_REGION.most, Math.ceil(NAMES_AFAR / regionCount)));
  const mostInRegion = Math.max(2, Math.round(share * room));
  const isSmall = sharesLittle(graph.nodes, NAMES_AFAR);
  const perRegion = new Map<number, number>();
  const chosen: LabelChoice[] = [];
  for (const node of nodes) {
    if (nearness < NEAR_ALL && chosen.length >= most) break;
    const isLarge = node.tier === 'common' || isSmall;
    if (!isLarge && nearness < NEAR_INTRODUCED[isNamedThing(node) ? 'named' : 'words']) continue;
    const there = perRegion.get(node.region) ?? 0;
    if (nearness < NEAR_ALL && there >= mostInRegion) continue;
    perRegion.set(node.region, there + 1);
    const rank = chosen.length;
    const size = rank === 0 ? first : rank < 12 && isLarge ? Math.min(first, second) : third;
    chosen.push({ node, size, tone: 'main' });
  }
  return chosen;
}

function litLabels(
  graph: MapGraph,
  attention: Attention,
  { isHover, area }: Readonly<{ isHover: boolean; area: number }>,
): readonly LabelChoice[] {
  const { centre, ends = [], lit } = attention;
  const [first, second, third, last] = MAP_LABEL_SIZES.focus;
  const middles = [centre, ...ends];
  const most = isHover ? HOVER_NAMES : lit.size;
  const nodes = byWeight(graph, [...lit])
    .filter(({ index }) => !middles.includes(index))
    .slice(0, most);
  const isNear = ({ index }: GraphNode) => stepsTo(attention, index) <= 1; // and is named first
  const far = nodes.filter((node) => !isNear(node)); // the most prominent, wherever they lie
  const isModest = isHover || ends.length > 0 || area < PHONE_AREA;
  const sizeOf = (rank: number) => (isHover ? last : rank < 3 ? second : rank < 9 ? third : last);
  return [
    ...middles
      .flatMap((index) => graph.nodes[index] ?? [])
      .map((node) => ({ node, size: isModest ? second : first, tone: 'main', isCentre: true }) as const),
    ...nodes.filter(isNear).map((node, rank) => ({ node, size: sizeOf(rank), tone: 'main' }) as const),
    ...far.slice(0, FAR_NAMES).map((node) => ({ node, size: last, tone: 'side' }) as const),
  ];
}

/** What is shown by weight, and in how many regions it lies: at least 1. */
type Ranking = Readonly<{ nodes: readonly GraphNode[]; regionCount: number }>;
const rankings = new WeakMap<readonly number[], Ranking>();

/** Kept for as long as the same list is shown: names are chosen anew at every rest of the camera. */
function ranked(graph: MapGraph, shown: readonly number[]): Ranking {
  const known = rankings.get(shown) ?? rank(byWeight(graph, shown));
  rankings.set(shown, known);
  return known;
}

function rank(nodes: readonly GraphNode[]): Ranking {
  return { nodes, regionCount: Math.max(1, new Set(nodes.map(({ region }) => region)).size) };
}

function byWeight(graph: MapGraph, indices: readonly number[]): readonly GraphNode[] {
  return indices
    .flatMap((index) => graph.nodes[index] ?? [])
    .sort((a, b) => labelWeight(b) - labelWeight(a) || a.index - b.index);
}
