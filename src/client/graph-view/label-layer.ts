/**
 * Names on the map. Places are chosen when the camera has come to rest (or has gone far) and then travel with their dots, so that nothing flickers
 * while moving. Halos have the colour of whatever lies beneath: they are drawn first, alone, and then painted over with the land's flat tints.
 */
import { HALO, isNamed, nameStyle, type TextStyle, type Theme } from '../../view/tokens.ts';
import { createDotField, type FieldDot } from '../../view/dot-field.ts';
import { growthSide, overlaps, placeLabels, type Candidate } from '../../view/place-labels.ts';
import { symbolReach } from '../../view/shapes.ts';
import { X_MIDDLE, type Run } from '../../view/text.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import { dotScale, nearness, toScreen, toWorld, type Box, type Point, type Projection } from './camera.ts';
import type { Layer } from './canvas.ts';
import { chooseLabels, type LabelChoice } from './label-choice.ts';
import type { DotGrid } from './dot-grid.ts';
import type { LandLayer } from './land-layer.ts';
import { createNameSheet } from './name-sheet.ts';
import type { LandLook } from './paint.ts';
import { placeRegionNames, type NameLine } from './region-names.ts';
import { createRuler, drawText } from './text.ts';

/** What names are chosen and placed for. */
export type LabelScene = Readonly<{
  theme: Theme;
  shown: readonly number[];
  attention: Attention | undefined;
  /** Attention is the pointer's, and passes. */
  isHover: boolean;
  /** Region of the chosen concept, -1 for none: one is inside, and needs no name. */
  chosen: number;
  /** Concepts with a second outline. */
  ringed: ReadonlySet<number>;
  /** Where the shown dots are. */
  grid: DotGrid;
  /** Part of the frame that nothing covers, px; and the boxes of what covers it within. */
  room: Box;
  covered: readonly Box[];
}>;

type PlacedLabel = Readonly<{
  node: GraphNode;
  style: TextStyle;
  tone: LabelChoice['tone'];
  row: number;
  dx: number;
  dy: number;
  reach: number;
}>;

export type LabelLayer = Readonly<{
  /** Chooses and places anew for this camera. */
  place: (projection: Projection, scene: LabelScene) => void;
  /** Draws at this camera what was placed; `fresh` 0 to 1 while new names come in. While the camera moves, what is drawn goes along as it is. */
  draw: (layer: Layer, projection: Projection, look: LandLook, fresh: number, isMoving: boolean) => void;
  /** Concepts that carry a name now, by index. */
  named: () => ReadonlySet<number>;
  /** The names as they stand at this camera, to be drawn elsewhere; in the order of drawing. */
  written: (projection: Projection, look: LandLook) => readonly WrittenName[];
}>;

/** A name in place. `ink` of the theme, or the row of the region whose ink it has; `halo` px at each side. */
export type WrittenName = Readonly<{ run: Run; ink: 'ink' | 'ink3' | number; alpha: number; halo: number }>;

/** Second outlines reach this far beyond a dot, px. */
const RING_REACH = 4.5;
/** px around lit dots that names of places avoid. */
const LIT_AIR = 12;
/** Halo of the names of regions, px. */
const NAME_HALO = 2;
/** Of a name's box, in font sizes. */
const LINE_HEIGHT = 1.05;
/** Strength of the names of regions that filters leave out. */
const MUTED = 0.5;
const SIDE_STRENGTH = { hover: 0.38, focus: 1 };

/** @param onCpu  see `createLayer` */
export function createLabels(graph: MapGraph, land: LandLayer, onCpu: boolean): LabelLayer {
  const ruler = createRuler();
  const sheet = createNameSheet(ruler, onCpu);
  let labels: readonly PlacedLabel[] = [];
  let names: readonly NameLine[] = [];
  let allNames: readonly NameLine[] = [];
  let namedFor: readonly unknown[] = [];
  let field = createDotField<DotInView>([]);
  let before: ReadonlySet<number> = new Set();
  let isHover = false;

  const place = (projection: Projection, scene: LabelScene) => {
    const { frame } = projection;
    isHover = scene.isHover;
    const { left, right, top, bottom } = scene.room;
    const { scale, offsetX, offsetY } = projection;
    const ground = [scale, offsetX, offsetY, left, right, top, bottom, scene.shown, scene.theme, scene.chosen];
    const isNew = !ground.every((part, i) => part === namedFor[i]);
    if (isNew) field = createDotField(dotsInView(graph, scene, projection));
    const { dots } = field;
    if (isNew) {
      allNames = placeRegionNames(graph, projection, scene.theme, ruler, {
        regionAt: land.regionAt,
        room: scene.room,
        inside: scene.chosen,
        spoken: scene.isHover ? undefined : graph.nodes[scene.attention?.centre ?? -1]?.name,
        dots: scene.chosen < 0 ? dots : dots.map((dot) => widenLit(dot, scene.attention)),
      });
      namedFor = ground; // what is under the pointer moves no name of a place
    }
    if (isNew || !isHover) names = allNames;
    // A path or a comparison names all that it lights and nothing else; names of places that are in the way go.
    const isPair = !isHover && scene.attention?.ends !== undefined;
    const chosen = chooseLabels(graph, scene.shown, scene.attention, {
      zoom: nearness(projection),
      area: frame.width * frame.height,
      isHover,
    });
    const rows = new Map(labels.map((label) => [label.node.index, label.row]));
    before = new Set(rows.keys());
    const visible = chosen.filter(
      ({ node, tone }) => isInRoom(toScreen(projection, node), scene.room) && (tone === 'main' || !isPair),
    );
    const isLabelled = new Set(visible.map(({ node }) => node.index));
    const candidates = visible.map((choice, rank) =>
      toCandidate(choice, projection, rows.get(choice.node.index), rank, scene.ringed, isPair),
    );
    const places = placeLabels(candidates, {
      frame: scene.room,
      taken: [...(isPair ? [] : names.map((name) => name.box)), ...scene.covered],
      dots: field,
      isLabelled: (row) => isLabelled.has(dots[row]?.index ?? -1),
      straying: (candidate, box) => strayShare(land, projection, candidate, box),
    });
    if (isPair)
      names = withoutHidden(
        allNames,
        places.flatMap((place) => place?.box ?? []),
      );
    labels = visible.flatMap((choice, i) => {
      const [place, candidate] = [places[i], candidates[i]];
      if (!place || !candidate) return [];
      const style = styleOf(choice);
      const dy = (place.box.top + place.box.bottom) / 2 + X_MIDDLE * style.size - candidate.y;
      const reach = reachOf(choice.node, projection);
      return [{ ...choice, style, row: place.row, dx: place.box.left - candidate.x, dy, reach }];
    });
  };

  const toCandidate = (
    choice: LabelChoice,
    projection: Projection,
    row: number | undefined,
    rank: number,
    ringed: ReadonlySet<number>,
    isPair: boolean,
  ): Candidate => {
    const style = styleOf(choice);
    const ring = choice.isCentre || ringed.has(choice.node.index) ? RING_REACH : 0;
    return {
      ...toScreen(projection, choice.node),
      reach: reachOf(choice.node, projection) + ring,
      width: ruler.measure(choice.node.name, style),
      height: style.size * LINE_HEIGHT,
      ...(row === undefined ? {} : { before: row }),
      must: rank === 0 || choice.isCentre === true || isPair,
    };
  };

  const draw = (layer: Layer, projection: Projection, look: LandLook, fresh: number, isMoving: boolean) => {
    const { context } = layer;
    const runs = labels.map((label) => ({ label, run: toRun(label, projection) }));
    const nameRuns = names.map((name) => ({ name, run: toNameRun(name, projection) }));
    const all = [...nameRuns, ...runs].map(({ run }) => run);
    const state = [labels, names, ...Object.values(look), fresh];
    if (isMoving && sheet.blit(layer, projection.frame, all, state)) return;
    layer.begin();
    const width = haloWidth(look);
    drawHalos(context, projection, look, land, [
      { runs: nameRuns.map(({ run }) => run), width: NAME_HALO },
      { runs: runs.map(({ run }) => run), width },
    ]);
    const write = (run: Run) => drawText(context, (text, x, y) => context.fillText(text, x, y), run);
    for (const { name, run } of nameRuns) {
      context.globalAlpha = placeAlpha(name, look);
      context.fillStyle = name.colour;
      write(run);
    }
    for (const { label, run } of runs) {
      context.globalAlpha = strengthOf(label) * (before.has(label.node.index) ? 1 : fresh);
      context.fillStyle = look.theme[inkOf(label)];
      write(run);
    }
    context.globalAlpha = 1;
    sheet.keep(all, state);
  };

  const haloWidth = (look: LandLook) => (isHover || look.fade < 0.5 ? HALO.rest : HALO.focus);
  const strengthOf = ({ tone }: PlacedLabel) =>
    tone === 'main' ? 1 : isHover ? SIDE_STRENGTH.hover : SIDE_STRENGTH.focus;
  const inkOf = ({ tone }: PlacedLabel) => (tone === 'side' && !isHover ? 'ink3' : 'ink');

  return {
    place,
    draw,
    named: () => new Set(labels.map(({ node }) => node.index)),
    written: (projection, look) => [
      ...names.map((name) => {
        const alpha = placeAlpha(name, look);
        return { run: toNameRun(name, projection), ink: name.region, alpha, halo: NAME_HALO };
      }),
      ...labels.map((label) => {
        const alpha = strengthOf(label);
        return { run: toRun(label, projection), ink: inkOf(label), alpha, halo: haloWidth(look) } as const;
      }),
    ],
  };
}

/** Names of places that no box lies on; those of two lines go together. */
function withoutHidden(names: readonly NameLine[], boxes: readonly Box[]): readonly NameLine[] {
  const hidden = names.filter((name) => boxes.some((box) => overlaps(name.box, box)));
  return names.filter(({ anchor }) => hidden.every((name) => name.anchor !== anchor));
}

/** Names of places step back where attention is, and where filters leave their region out. */
function placeAlpha({ alpha, region }: NameLine, { muted, fade }: LandLook): number {
  return alpha * (muted.has(region) ? MUTED : 1 - 0.25 * fade);
}

/** The text's place relative to its dot stays; only a dot that has grown pushes it out. */
function toRun({ node, style, row, dx, dy, reach }: PlacedLabel, projection: Projection): Run {
  const at = toScreen(projection, node);
  const grown = reachOf(node, projection) - reach;
  const push = grown * growthSide(row);
  return { text: node.name, style, x: at.x + dx + push, y: at.y + dy };
}

function toNameRun({ text, style, anchor, dx, dy }: NameLine, projection: Projection): Run {
  const at = toScreen(projection, anchor);
  return { text, style, x: at.x + dx, y: at.y + dy };
}

/** The outlines of all names on a bare canvas, painted over with sea and land as they lie beneath. */
function drawHalos(
  context: CanvasRenderingContext2D,
  projection: Projection,
  look: LandLook,
  land: LandLayer,
  groups: readonly Readonly<{ runs: readonly Run[]; width: number }>[],
): void {
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = look.theme.ground;
  for (const { runs, width } of groups) {
    context.lineWidth = 2 * width;
    for (const run of runs) drawText(context, (text, x, y) => context.strokeText(text, x, y), run);
  }
  context.globalCompositeOperation = 'source-atop';
  context.translate(projection.offsetX, projection.offsetY);
  context.scale(projection.scale, projection.scale);
  land.fillTints(context, look);
  context.restore();
}

/** Names of places keep away from what is lit, where lines come together. */
function widenLit<T extends Readonly<{ index: number; radius: number }>>(dot: T, attention: Attention | undefined): T {
  return attention?.lit.has(dot.index) ? { ...dot, radius: dot.radius + LIT_AIR } : dot;
}

function styleOf({ node, size }: LabelChoice): TextStyle {
  return nameStyle(node.kind, isNamed(node.name), size);
}

function reachOf(node: GraphNode, projection: Projection): number {
  return symbolReach(node.kind, node.radius * dotScale(projection));
}

function isInRoom({ x, y }: Point, room: Box): boolean {
  return x >= room.left && x <= room.right && y >= room.top && y <= room.bottom;
}

type DotInView = FieldDot & Readonly<{ index: number; radius: number }>;

/** Dots in px; an outline is no more to be written over than what is in it. */
function dotsInView(graph: MapGraph, { grid, room, ringed }: LabelScene, projection: Projection): readonly DotInView[] {
  const scale = dotScale(projection);
  const from = toWorld(projection, { x: room.left, y: room.top });
  const to = toWorld(projection, { x: room.right, y: room.bottom });
  const dots: DotInView[] = [];
  for (const index of grid.within({ left: from.x, top: from.y, right: to.x, bottom: to.y })) {
    const node = graph.nodes[index];
    if (!node) continue;
    const { x, y } = toScreen(projection, node);
    const radius = node.radius * scale;
    if (isInRoom({ x, y }, room))
      dots.push({ index, x, y, radius, reach: radius + (ringed.has(index) ? RING_REACH : 0) });
  }
  return dots;
}

/** Share of a name that is not over the land that its dot stands on. */
function strayShare(land: LandLayer, projection: Projection, { x, y }: Candidate, box: Box): number {
  const landAt = (at: Point) => {
    const point = toWorld(projection, at);
    return land.regionAt(point.x, point.y);
  };
  const home = landAt({ x, y });
  const middle = (box.top + box.bottom) / 2;
  const samples = [0.03, 0.35, 0.65, 0.97].map((share) => box.left + (box.right - box.left) * share);
  return samples.filter((at) => landAt({ x: at, y: middle }) !== home).length / samples.length;
}
