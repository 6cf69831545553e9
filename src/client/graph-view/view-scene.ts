/** The scene on the screen as what `drawView` draws: the same dots, lines, names and colours, at rest. Pure. */
import type { ViewDot, ViewLine, ViewScene } from '../../view/draw-view.ts';
import type { End } from '../../view/relation-lines.ts';
import { symbolReach } from '../../view/shapes.ts';
import type { Run } from '../../view/text.ts';
import { THEMES, UNLIT, type Theme } from '../../view/tokens.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { stepOf, stepsTo, type Attention } from '../shown.ts';
import { dotScale, toScreen, type Box, type Projection } from './camera.ts';
import type { WrittenName } from './label-layer.ts';
import { hopRank } from './line-curves.ts';
import { awayFrom, bendOf, stepStrength } from './line-geometry.ts';
import { dotLook, type MapScene } from './map-scene.ts';
import { specksOnScreen } from './speck-layer.ts';
import { dotInk, landColours, type LandLook } from './paint.ts';

/** How far past the picture's edge a dot still shows, px. */
const OVERLAP = 40;
/** The chosen dot's second outline stands this far out, px. */
const CHOSEN_RING = 5;

export type SceneOnScreen = Readonly<{
  projection: Projection;
  /** Part of the frame that the picture shows, px. */
  room: Box;
  shown: ReadonlySet<number>;
  ringed: ReadonlySet<number>;
  names: (look: LandLook) => readonly WrittenName[];
}>;

/** @returns everything moved so that the room's corner is 0, 0 */
export function toViewScene(graph: MapGraph, scene: MapScene, on: SceneOnScreen): ViewScene {
  const { room } = on;
  const theme = THEMES[scene.theme];
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const projection = {
    ...on.projection,
    offsetX: on.projection.offsetX - room.left,
    offsetY: on.projection.offsetY - room.top,
  };
  const chosen = graph.nodes[scene.focus]?.region ?? -1;
  const look: LandLook = {
    theme,
    fade: scene.focus >= 0 ? 1 : 0,
    chosen,
    muted: scene.muted,
    isQuiet: scene.inks !== undefined,
  };
  const specks = specksOnScreen(scene.specks, on.projection);
  return {
    theme,
    width,
    height,
    place: { scale: projection.scale, dx: projection.offsetX, dy: projection.offsetY },
    dotScale: dotScale(projection),
    land: graph.regions.map((region, row) => landColours(look, region, row)),
    dots: scene.shown.flatMap((index) => toDot(graph, scene, on, index, projection) ?? []),
    lines: scene.attention ? toLines(graph, scene.attention, projection) : toHairlines(graph, scene, projection),
    stems: scene.attention ? toStems(graph, scene.attention, projection) : [],
    specks: specks.at.map(({ x, y }) => ({ x: x - room.left, y: y - room.top })),
    speckHalf: specks.half,
    names: toGroups(graph, theme, on.names(look), room),
  };
}

/** Names of one paint together, in the order of their first. */
function toGroups(graph: MapGraph, theme: Theme, names: readonly WrittenName[], room: Box): ViewScene['names'] {
  const groups = new Map<string, { runs: Run[]; fill: string; opacity: number; halo: number }>();
  for (const { run, ink, alpha: opacity, halo } of names) {
    const fill = typeof ink === 'string' ? theme[ink] : dotInk(theme, graph, ink);
    const key = `${fill} ${opacity} ${halo}`;
    const group = groups.get(key) ?? { runs: [], fill, opacity, halo };
    groups.set(key, group);
    group.runs.push({ ...run, x: run.x - room.left, y: run.y - room.top });
  }
  return [...groups.values()];
}

function toDot(
  graph: MapGraph,
  scene: MapScene,
  on: SceneOnScreen,
  index: number,
  projection: Projection,
): ViewDot | undefined {
  const { kind, colour, alpha, ring, isLit, strength, radius, ...place } = dotLook(graph, scene, index, on);
  const { x, y } = toScreen(projection, place);
  const { left, right, top, bottom } = on.room;
  const isOut = x < -OVERLAP || y < -OVERLAP || x > right - left + OVERLAP || y > bottom - top + OVERLAP;
  if (isOut || radius === 0) return undefined;
  const opacity = !scene.attention ? alpha : isLit ? strength : alpha * UNLIT;
  return { kind, x, y, radius: radius * dotScale(projection), colour, opacity, ring };
}

function toLines(graph: MapGraph, attention: Attention, projection: Projection): readonly ViewLine[] {
  const { centre, edges, coMentioned, shared = [] } = attention;
  const toLine = (
    from: number,
    to: number,
    rank: number,
    type: ViewLine['type'],
    paint: Pick<ViewLine, 'ink' | 'opacity' | 'isUnlikely'>,
  ): ViewLine[] => {
    const [start, end] = [graph.nodes[from], graph.nodes[to]];
    if (!start || !end) return [];
    const [a, b] = [toEnd(start, projection, centre), toEnd(end, projection, centre)];
    return [{ type, from: a, to: b, bend: bendOf(a, b, rank), ...paint }];
  };
  const ranks = new Map<string, number>();
  return [
    ...coMentioned.flatMap((other) => toLine(centre, other, 0, 'co-mention', { ink: 'ink3' })),
    ...shared.flatMap(({ a, b }) =>
      toLine(a, b, hopRank(graph, { from: a, to: b }, projection, attention), 'co-mention', { ink: 'ink2' }),
    ),
    ...edges.flatMap((edge) => {
      const { from, to, type, isUnlikely = false } = edge;
      const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
      const rank = ranks.get(pair) ?? 0;
      ranks.set(pair, rank + 1);
      return toLine(from, to, rank, type, { opacity: stepStrength(stepOf(attention, edge)), isUnlikely });
    }),
  ];
}

/** Co-mentions at rest: from dot to dot, straight. */
function toHairlines(graph: MapGraph, { coMentions = [] }: MapScene, projection: Projection): readonly ViewLine[] {
  return coMentions.flatMap(({ a, b }): readonly ViewLine[] => {
    const [start, end] = [graph.nodes[a], graph.nodes[b]];
    if (!start || !end) return [];
    const [from, to] = [toScreen(projection, start), toScreen(projection, end)];
    return [{ type: 'co-mention', from: { ...from, reach: 0 }, to: { ...to, reach: 0 }, bend: 0, ink: 'ink3' }];
  });
}

function toStems(graph: MapGraph, attention: Attention, projection: Projection): ViewScene['stems'] {
  const { centre, lit } = attention;
  const middle = graph.nodes[centre];
  if (!middle) return [];
  return [...lit].flatMap((index) => {
    const node = graph.nodes[index];
    if (node?.tier !== 'introduced' || index === centre || stepsTo(attention, index) > 1) return [];
    const at = toEnd(node, projection, centre);
    const out = awayFrom(toScreen(projection, middle), at);
    return [{ at, angleRad: Math.atan2(out.y, out.x) }];
  });
}

function toEnd(node: GraphNode, projection: Projection, centre: number): End {
  const ring = node.index === centre ? CHOSEN_RING : 0;
  return { ...toScreen(projection, node), reach: symbolReach(node.kind, node.radius * dotScale(projection)) + ring };
}
