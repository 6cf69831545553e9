/** What the map is told to show, and how each dot looks in it. */
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import type { CoMentionEdge, GraphNode, MapGraph } from '../load-graph.ts';
import type { NodeInks } from '../node-inks.ts';
import { stepsTo, type Attention } from '../shown.ts';
import type { Dot } from './dot-program.ts';
import { dotStrength } from './line-geometry.ts';
import { dotInk } from './paint.ts';
import type { Specks } from './speck-layer.ts';

export type MapScene = Readonly<{
  theme: ThemeName;
  /** Most prominent first. */
  shown: readonly number[];
  /** The chosen node, -1 for none. */
  focus: number;
  /** Of the pointer, else of the focus. */
  attention: Attention | undefined;
  isHover: boolean;
  /** Attention stays when the pointer goes: land sinks around it. */
  isHeld: boolean;
  /** Regions that filters leave out: their land sinks. */
  muted: ReadonlySet<number>;
  /** Where dots are coloured by something else than their region; land then steps back. */
  inks?: NodeInks;
  /** Hairlines at rest. */
  coMentions?: readonly CoMentionEdge[];
  /** Papers, seen from near. */
  specks?: Specks | undefined;
}>;

/** So many of the most prominent have a second outline. */
const RINGED = 8;
const SPECK_ALPHA = 0.55;
/** A speck that is lit is drawn large enough to be seen and hit, map units. */
const LIT_SPECK = 3.2;
/** What is chosen is drawn so much larger. */
const CHOSEN_GROWTH = 1.12;

export function ringedNodes(graph: MapGraph): ReadonlySet<number> {
  const candidates = graph.nodes.filter((node) => !node.isUmbrella);
  return new Set(candidates.slice(0, RINGED).map((node) => node.index));
}

/** Radius of a dot as it is drawn, map units. */
export function drawnRadius(
  { tier, radius }: Pick<GraphNode, 'tier' | 'radius'>,
  isLit: boolean,
  isChosen: boolean,
): number {
  return (isLit && tier !== 'common' ? LIT_SPECK : radius) * (isChosen ? CHOSEN_GROWTH : 1);
}

/** What the pointer lights has its dot for as long, shown or not. @param shown  the scene's shown nodes as a set; @throws {RangeError} no such node */
export function dotLook(
  graph: MapGraph,
  scene: MapScene,
  index: number,
  { shown, ringed }: Readonly<{ shown: ReadonlySet<number>; ringed: ReadonlySet<number> }>,
): Dot {
  const node = graph.nodes[index];
  if (!node) throw new RangeError(`dotLook: no node ${index}; the map has ${graph.nodes.length}`);
  const isLit = scene.attention?.lit.has(index) ?? false;
  const isChosen =
    index === scene.focus || index === scene.attention?.centre || (scene.attention?.ends?.includes(index) ?? false);
  const isSpeck = node.tier !== 'common';
  return {
    x: node.x,
    y: node.y,
    radius: shown.has(index) || isLit ? drawnRadius(node, isLit, isChosen) : 0,
    kind: node.kind,
    colour: scene.inks?.[index] ?? dotInk(THEMES[scene.theme], graph, node.region),
    alpha: isSpeck ? SPECK_ALPHA : 1,
    ring: isChosen ? 2 : ringed.has(index) && (!scene.isHeld || isLit) ? 1 : 0,
    isLit,
    strength: isLit ? dotStrength(stepsTo(scene.attention, index)) : 1,
  };
}

export function isSameScene(a: MapScene, b: MapScene): boolean {
  const keys = Object.keys(a) as (keyof MapScene)[];
  return keys.every((key) => a[key] === b[key]);
}
