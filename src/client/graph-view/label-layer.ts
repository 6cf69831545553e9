/**
 * Names on the map. Places are chosen when the camera has come to rest (or has gone far) and then travel with their dots, so that nothing flickers
 * while moving. At rest they follow from the view alone, so that its link shows the same names at the same sides; only while something passes (the
 * camera moves, the pointer is on a dot) do names keep to where they stood. Halos have the colour of whatever lies beneath: they are drawn first, alone, and then painted over with the land's flat tints.
 */
import type { DotField } from '../../view/dot-field.ts';
import { dotsUnder, type DotUnder } from '../../view/dots-under.ts';
import { growthSide, overlaps } from '../../view/place-labels.ts';
import type { Run } from '../../view/text.ts';
import { HALO, PLACE_NAME } from '../../view/tokens.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import { dotScale, toScreen, type Box, type Point, type Projection, type Size } from './camera.ts';
import type { Layer } from './canvas.ts';
import { dotsInView, isPairScene, placeConcepts, reachOf, type LabelScene, type PlacedLabel } from './label-places.ts';
import type { LandLayer } from './land-layer.ts';
import { linePoints } from './line-curves.ts';
import { createNameSheet } from './name-sheet.ts';
import type { LandLook } from './paint.ts';
import { farAsides, placeRegionNames, type NameLine } from './region-names.ts';
import { isIn, openRoom, shrink } from './room.ts';
import { createRuler, drawText } from './text.ts';

export type LabelLayer = Readonly<{
  /** Chooses and places anew for this camera; names keep to where they stood while it moves. */
  place: (projection: Projection, scene: LabelScene, isMoving: boolean) => void;
  /** Draws at this camera what was placed; `fresh` 0 to 1 while new names come in. While the camera moves, what is drawn goes along as it is. */
  draw: (layer: Layer, projection: Projection, look: LandLook, fresh: number, isMoving: boolean) => void;
  /** Index of the concept whose name stands at a point, -1 for none. */
  conceptNamedAt: (at: Point, projection: Projection) => number;
  /** Row of the region whose name stands at a point, -1 for none. */
  regionNamedAt: (at: Point, projection: Projection) => number;
  /** Concepts that carry a name now, by index. */
  named: () => ReadonlySet<number>;
  /** Concepts whose dots are left out, because names lie on them, by index. */
  covered: () => ReadonlySet<number>;
  /** The names as they stand at this camera, to be drawn elsewhere; in the order of drawing. */
  written: (projection: Projection, look: LandLook) => readonly WrittenName[];
}>;

/** A name in place. `ink` of the theme, or the row of the region whose ink it has; `halo` px at each side. */
export type WrittenName = Readonly<{ run: Run; ink: 'ink' | 'ink2' | number; alpha: number; halo: number }>;

/** px along the frame that names keep free. */
const NAME_EDGE = 6;
/** px around lit dots that names of places avoid: lines come together there. */
const LIT_AIR = 12;
/** A line of a name under so many lines of what is lit cannot be read, and hides them: the name goes. */
const MOST_THROUGH = 7;
/** Readers who ask for it have all names in the strongest ink. */
const STRONG = '(prefers-contrast: more), (forced-colors: active)';

/** @param onCpu  see `createLayer` */
export function createLabels(graph: MapGraph, land: LandLayer, onCpu: boolean): LabelLayer {
  const ruler = createRuler();
  const sheet = createNameSheet(ruler, onCpu);
  let labels: readonly PlacedLabel[] = [];
  let names: readonly NameLine[] = [];
  let under: readonly DotUnder[] = [];
  let placedAt: Projection | undefined;
  let allNames: readonly NameLine[] = [];
  let namedFor: readonly unknown[] = [];
  let aside: Readonly<{ key: readonly unknown[]; byRow: ReturnType<typeof farAsides> }> = { key: [], byRow: new Map() };
  let rows: ReadonlyMap<number, number> = new Map(); // of the names before, by index
  let held: Attention | undefined; // not the pointer's
  let isHover = false;

  const dotsAt = (scene: LabelScene, projection: Projection) =>
    dotsInView({ ...scene, attention: held }, projection, scene.chosen < 0 ? 0 : LIT_AIR);

  /** How names of regions step aside for dots: worked out on the whole map, wherever the camera is, and once for what is shown there. */
  const asidesOf = (scene: LabelScene) => {
    const { shown, whole, home, growth } = scene;
    const key = [shown, held, whole.scale, home, growth];
    if (!key.every((part, i) => part === aside.key[i])) {
      const ground = { regionAt: land.regionAt, dots: dotsAt(scene, whole), home, growth };
      aside = { key, byRow: farAsides(graph, whole, ruler, ground) };
    }
    return aside.byRow;
  };

  const place = (projection: Projection, scene: LabelScene, isMoving: boolean) => {
    placedAt = projection;
    isHover = scene.isHover;
    if (!isHover) held = scene.attention;
    const { left, right, top, bottom } = scene.room;
    const { scale, offsetX, offsetY } = projection;
    const { shown, theme, chosen, isAtHome } = scene;
    const isPassing = isMoving || isHover;
    const ground = [scale, offsetX, offsetY, left, right, top, bottom, shown, theme, held, isAtHome];
    const isNew = ![...ground, isMoving].every((part, i) => part === namedFor[i]);
    if (isNew) {
      const lines = linePoints(graph, projection, held);
      const placed = placeRegionNames(graph, projection, theme, ruler, {
        regionAt: land.regionAt,
        room: scene.room,
        covered: [...scene.covered, ...chosenBoxes(graph, projection, held, scene)],
        shown,
        inside: chosen,
        isSeen: (node) =>
          node.index === held?.centre || (isIn(toScreen(projection, node), scene.room) && shown.includes(node.index)),
        dots: bothFields(dotsAt(scene, projection), lines.field),
        standing: new Set(isPassing ? allNames.map(({ text }) => text) : []),
        home: isAtHome ? scene.home : undefined,
        asides: () => asidesOf(scene),
        growth: scene.growth,
      });
      const tangled = placed.filter(({ box }) => lines.through(box) >= MOST_THROUGH);
      allNames = withoutNames(placed, tangled);
      namedFor = [...ground, isMoving]; // what is under the pointer moves no name of a place
    }
    if (isNew || !isHover) names = allNames;
    rows = new Map(labels.map((label) => [label.node.index, label.row]));
    const isPair = isPairScene(scene); // names of places that are in its way go
    labels = placeConcepts({
      graph,
      ruler,
      regionAt: land.regionAt,
      projection,
      scene,
      field: dotsInView(scene, projection),
      lines: linePoints(graph, projection, scene.attention),
      taken: isPair ? [] : names.map((name) => name.box),
      before: isPassing ? rows : homeRows(scene.home),
    });
    const first = labels.filter(({ isCentre }) => isPair || (isCentre && !isHover));
    if (first.length > 0) {
      names = withoutHidden(
        allNames,
        first.map(({ box }) => box),
      );
    }
    const runs = [
      ...names.map((name) => toNameRun(name, projection)),
      ...labels.map((label) => toRun(label, projection, projection)),
    ];
    const isNamed = new Set(labels.map(({ node }) => node.index));
    under = dotsUnder(
      dotsInView(scene, projection),
      runs,
      ruler,
      (index) => isNamed.has(index) || scene.ringed.has(index) || scene.attention?.lit.has(index) === true,
    );
  };

  const draw = (layer: Layer, projection: Projection, look: LandLook, fresh: number, isMoving: boolean) => {
    const { context } = layer;
    const runs = labels.map((label) => ({ label, run: toRun(label, projection, placedAt) }));
    const nameRuns = names.map((name) => ({ name, run: toNameRun(name, projection) }));
    const all = [...nameRuns, ...runs].map(({ run }) => run);
    const state = [labels, names, ...Object.values(look), fresh];
    if (isMoving && sheet.blit(layer, projection.frame, all, state)) return;
    layer.begin();
    const width = haloWidth(look);
    const growth = dotScale(projection) / dotScale(placedAt ?? projection);
    const discs = under.flatMap(({ index, reach }): readonly Disc[] => {
      const node = graph.nodes[index];
      return node ? [{ ...toScreen(projection, node), radius: reach * growth + 1 }] : [];
    });
    drawHalos(context, projection, look, land, discs, [
      { runs: nameRuns.map(({ run }) => run), width: HALO.place },
      { runs: runs.map(({ run }) => run), width },
    ]);
    const write = (run: Run) => drawText(context, (text, x, y) => context.fillText(text, x, y), run);
    for (const { name, run } of nameRuns) {
      context.globalAlpha = placeAlpha();
      context.fillStyle = strong.matches ? look.theme.ink : name.colour;
      write(run);
    }
    for (const { label, run } of runs) {
      context.globalAlpha = rows.get(label.node.index) === label.row ? 1 : fresh;
      context.fillStyle = look.theme[inkOf(label)];
      write(run);
    }
    context.globalAlpha = 1;
    sheet.keep(all, state);
  };

  const haloWidth = (look: LandLook) => (isHover || look.fade < 0.5 ? HALO.rest : HALO.focus);
  const strong = matchMedia(STRONG);
  const placeAlpha = () => (strong.matches ? 1 : PLACE_NAME);
  const inkOf = ({ tone }: PlacedLabel) => (tone === 'side' && !strong.matches ? 'ink2' : 'ink');

  /** Whether a name that goes along with a point of the map is somewhere now; `push` px from where it stood beside it. */
  const isAt = (at: Point, projection: Projection, anchor: Point, box: Box, push = 0) => {
    const [is, was] = [toScreen(projection, anchor), toScreen(placedAt ?? projection, anchor)];
    return isIn({ x: at.x - push - is.x + was.x, y: at.y - is.y + was.y }, box);
  };
  const regionNamedAt = (at: Point, projection: Projection) =>
    names.find(({ anchor, box, style }) => !style.italic && isAt(at, projection, anchor, box))?.region ?? -1;
  const conceptNamedAt = (at: Point, projection: Projection) =>
    labels.find((label) =>
      isAt(at, projection, label.node, label.box, pushOf(label, projection, placedAt ?? projection)),
    )?.node.index ?? -1;

  return {
    place,
    draw,
    regionNamedAt,
    conceptNamedAt,
    named: () => new Set(labels.map(({ node }) => node.index)),
    covered: () => new Set(under.map(({ index }) => index)),
    written: (projection, look) => [
      ...names.map((name) => {
        const ink = strong.matches ? 'ink' : name.region;
        return { run: toNameRun(name, projection), ink, alpha: placeAlpha(), halo: HALO.place } as const;
      }),
      ...labels.map((label) => {
        return { run: toRun(label, projection, placedAt), ink: inkOf(label), alpha: 1, halo: haloWidth(look) } as const;
      }),
    ],
  };
}

/** Around what is chosen: no name of a place lies on it, also where names are the picture's. */
function chosenBoxes(
  graph: MapGraph,
  projection: Projection,
  attention: Attention | undefined,
  { focus, ringed }: LabelScene,
): readonly Box[] {
  const chosen = attention ? [attention.centre, ...(attention.ends ?? [])] : [];
  return chosen.flatMap((index) => {
    const node = graph.nodes[index];
    if (!node) return [];
    const { x, y } = toScreen(projection, node);
    const reach = reachOf(node, { attention, focus, ringed }, projection);
    return [{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }];
  });
}

function bothFields(one: DotField, other: DotField): DotField {
  return {
    some: (box, margin, isLast) => one.some(box, margin, isLast) || other.some(box, margin, isLast),
  };
}

/** Sides that the picture's names have there: they keep to them wherever the camera comes to rest. */
function homeRows(home: LabelScene['home']): ReadonlyMap<number, number> {
  return new Map((home?.labels ?? []).map(({ node, row }) => [node.index, row]));
}

/** Part of a frame where names may stand. @param covered  what lies over it, in its px */
export function nameRoom(frame: Size, covered: readonly Box[]): Box {
  return shrink(openRoom(frame, covered), NAME_EDGE);
}

/** Names of places that no box lies on. */
function withoutHidden(names: readonly NameLine[], boxes: readonly Box[]): readonly NameLine[] {
  return withoutNames(
    names,
    names.filter((name) => boxes.some((box) => overlaps(name.box, box))),
  );
}

/** Names without some; those of two lines go together. */
function withoutNames(names: readonly NameLine[], gone: readonly NameLine[]): readonly NameLine[] {
  return names.filter(({ anchor }) => gone.every((name) => name.anchor !== anchor));
}

/** The text's place relative to its dot stays; only a dot that has grown since then pushes it out. */
function toRun(label: PlacedLabel, projection: Projection, then = projection): Run {
  const { node, text, style, dx, dy } = label;
  const at = toScreen(projection, node);
  return { text, style, x: at.x + dx + pushOf(label, projection, then), y: at.y + dy };
}

function pushOf({ row, reach }: PlacedLabel, projection: Projection, then: Projection): number {
  return reach * (dotScale(projection) / dotScale(then) - 1) * growthSide(row);
}

function toNameRun({ text, style, anchor, dx, dy }: NameLine, projection: Projection): Run {
  const at = toScreen(projection, anchor);
  return { text, style, x: at.x + dx, y: at.y + dy };
}

/** What is painted over whole, px. */
type Disc = Point & Readonly<{ radius: number }>;

/** The outlines of all names, and the dots that they lie on, on a bare canvas, painted over with sea and land as they lie beneath. */
function drawHalos(
  context: CanvasRenderingContext2D,
  projection: Projection,
  look: LandLook,
  land: LandLayer,
  discs: readonly Disc[],
  groups: readonly Readonly<{ runs: readonly Run[]; width: number }>[],
): void {
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = look.theme.ground;
  context.fillStyle = look.theme.ground;
  context.beginPath();
  for (const { x, y, radius } of discs) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
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
