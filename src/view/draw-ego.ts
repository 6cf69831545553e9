/** A concept among its neighbours, as an SVG picture whose nodes are links: on concept pages, in embeds, on cards. */
import type { Kind, RelationType } from '../domain/schema/concept.ts';
import { layLand, type EgoLand } from './ego-land.ts';
import { layAround } from './ego-layout.ts';
import { placeLabels, type Box } from './place-labels.ts';
import { curveBetween, drawRelation, drawStem, type End } from './relation-lines.ts';
import { outlinePath, symbolPath, symbolReach } from './shapes.ts';
import { element, escapeXml, ringsPath } from './svg.ts';
import { drawRun, roughText, X_MIDDLE, type TextTools } from './text.ts';
import { HALO, isNamed, nameStyle, regionClass, regionColours, STEM, type TextStyle, type Theme } from './tokens.ts';

export type EgoNode = Readonly<{
  id: string;
  name: string;
  kind: Kind;
  /** Radius on the map, see `toRadius`; drawn a little larger here. */
  radius: number;
  region: Readonly<{ id: string; hue: number; step: number }>;
  /** A paper of this corpus introduces it. */
  isIntroduced: boolean;
  /** Address of its page; no link without one. */
  href?: string;
}>;

/** A stated relation; ends are ids of nodes in the view. */
export type EgoEdge = Readonly<{ from: string; to: string; type: RelationType }>;

/** The middle, its neighbours in order of importance, and what is stated among all of them. */
export type EgoView = Readonly<{ centre: EgoNode; neighbours: readonly EgoNode[]; edges: readonly EgoEdge[] }>;

export type EgoPicture = Readonly<{
  theme: Theme;
  width: number;
  height: number;
  title: string;
  tools?: TextTools;
  background?: boolean;
  idPrefix?: string;
  /** Size of neighbours' names, px; 15 when left out. */
  labelSize?: number;
}>;

/** A node in its place, px. */
type Placed = Readonly<{
  node: EgoNode;
  x: number;
  y: number;
  radius: number;
  reach: number;
  angleRad: number;
  isCentre: boolean;
}>;

const CENTRE = { radius: 21, ring: 4.2, ringWidth: 1.4, labelSize: 22 } as const;
const LABEL_SIZE = 15;
const EDGE_BAND = 9;
const BORDER_OPACITY = 0.55;
const WATER_OPACITY = [0.5, 0.32, 0.18];
const MARGIN = { x: 10, y: 8 } as const;
/** From the outermost dots to the last water line: beach, names, sea. */
const COAST = { x: 112, y: 70 } as const;
const BENDS = { one: [0.07], two: [0.085, -0.085], three: [0.11, 0.02, -0.11] } as const;
/** A name may be written over lines, not willingly. */
const LINE_COST = 2.4;
/** The halo at sea is thinner than that on land, or its rim would shine through. */
const SEAM = 1.2;

/** @returns a complete SVG document; names in it are escaped, all style is in attributes */
export function drawEgo(view: EgoView, picture: EgoPicture): string {
  const { theme, width, height, title, tools = roughText, idPrefix = 'ego' } = picture;
  const placed = placeAll(view, { ...picture, tools });
  const dots = placed.filter(({ isCentre }) => !isCentre);
  const bounds = { x: width / 2 - MARGIN.x, y: height / 2 - MARGIN.y };
  const ground = dots.map(({ x, y, reach, node }) => ({ x, y, reach, region: node.region.id }));
  const land = layLand(ground, view.centre.region.id, bounds, view.centre.id);
  const content = element(
    'g',
    { transform: `translate(${width / 2} ${height / 2})` },
    [
      drawLand(view, land, theme, idPrefix),
      ...drawEdges(view, placed, theme),
      ...dots.flatMap((dot) => (dot.node.isIntroduced ? [drawStem(dot, dot.angleRad, theme)] : [])),
      drawNodes(view, placed, land, { ...picture, tools, idPrefix }),
    ].join(''),
  );
  const back = picture.background === false ? '' : element('rect', { width, height, fill: theme.ground });
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const role = placed.some(({ node }) => node.href !== undefined) ? 'group' : 'img';
  const head = element('title', {}, escapeXml(title));
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role }, head + back + content);
}

function placeAll({ centre, neighbours }: EgoView, picture: EgoPicture & { tools: TextTools }): readonly Placed[] {
  const seats = neighbours.map(({ id, region }) => ({ id, region: region.id }));
  const radius = {
    x: Math.max(picture.width * 0.28, picture.width / 2 - MARGIN.x - COAST.x),
    y: Math.max(picture.height * 0.28, picture.height / 2 - MARGIN.y - COAST.y),
  };
  const places = layAround(seats, centre.region.id, radius);
  const growth = neighbours.length > 40 ? 1 : 1.35;
  const middle: Placed = {
    node: centre,
    x: 0,
    y: 0,
    radius: CENTRE.radius,
    reach: CENTRE.radius + CENTRE.ring,
    angleRad: 0,
    isCentre: true,
  };
  const around = neighbours.map((node, i): Placed => {
    const { x = 0, y = 0, angleRad = 0 } = places[i] ?? {};
    const dotRadius = Math.min(13, Math.max(4.2, node.radius * growth));
    return { node, x, y, radius: dotRadius, reach: symbolReach(node.kind, dotRadius), angleRad, isCentre: false };
  });
  return [middle, ...around];
}

function drawLand({ centre, neighbours }: EgoView, land: EgoLand, theme: Theme, idPrefix: string): string {
  const coastId = `${idPrefix}-coast`;
  const coast = ringsPath([land.coast]);
  const clips = [
    element('clipPath', { id: coastId }, element('path', { d: coast })),
    ...land.patches.map(({ ring }, i) =>
      element(
        'clipPath',
        { id: `${idPrefix}-patch-${i}`, 'clip-path': `url(#${coastId})` },
        element('path', { d: ringsPath([ring]) }),
      ),
    ),
  ];
  const water = land.water.map((ring, i) =>
    element('path', { d: ringsPath([ring]), 'stroke-opacity': WATER_OPACITY[i] ?? 0.1 }),
  );
  const patches = land.patches.map(({ region, ring }, i) => {
    const { hue, step } = neighbours.find(({ region: { id } }) => id === region)?.region ?? centre.region;
    return drawPiece(ringsPath([ring]), `${idPrefix}-patch-${i}`, hue, step, theme);
  });
  return [
    element('defs', {}, clips.join('')),
    element('g', { fill: 'none', stroke: theme.ink3, 'stroke-width': 0.7 }, water.join('')),
    drawPiece(coast, coastId, centre.region.hue, centre.region.step, theme),
    ...patches,
    drawCoast(coast, centre, theme),
  ].join('');
}

/** A piece of land: tint, a band of the edge colour inside its border, a hairline on it. */
function drawPiece(d: string, clipId: string, hue: number, step: number, theme: Theme): string {
  const { tint, edge, ink } = regionColours(theme, hue, step);
  const clip = { 'clip-path': `url(#${clipId})` };
  const band = element('path', { d, fill: tint, stroke: edge, 'stroke-width': 2 * EDGE_BAND, ...clip });
  const line = element('path', {
    d,
    fill: 'none',
    stroke: ink,
    'stroke-width': 1.8,
    'stroke-opacity': BORDER_OPACITY,
    ...clip,
  });
  return element('g', { class: regionClass(hue, step) }, band + line);
}

function drawCoast(d: string, { region }: EgoNode, theme: Theme): string {
  const { ink } = regionColours(theme, region.hue, region.step);
  const line = element('path', { d, fill: 'none', stroke: ink, 'stroke-width': 0.9, 'stroke-opacity': BORDER_OPACITY });
  return element('g', { class: regionClass(region.hue, region.step) }, line);
}

type Line = Readonly<{ type: RelationType; from: End; to: End; bend: number }>;

function drawEdges(view: EgoView, placed: readonly Placed[], theme: Theme): readonly string[] {
  return linesOf(view, placed).map(({ type, from, to, bend }) => drawRelation(type, from, to, bend, theme));
}

/** Several relations of one pair become arcs bent apart, whichever way they go. */
function linesOf({ edges }: EgoView, placed: readonly Placed[]): readonly Line[] {
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  const byPair = new Map<string, EgoEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to].sort());
    byPair.set(key, [...(byPair.get(key) ?? []), edge]);
  }
  return [...byPair.values()].flatMap((pair) => {
    const bends = pair.length === 1 ? BENDS.one : pair.length === 2 ? BENDS.two : BENDS.three;
    return pair.slice(0, bends.length).flatMap(({ from, to, type }, i): Line[] => {
      const [start, end] = [byId.get(from), byId.get(to)];
      if (start === undefined || end === undefined) return [];
      const isForward = start.isCentre || (!end.isCentre && from <= to);
      return [{ type, from: start, to: end, bend: (isForward ? 1 : -1) * (bends[i] ?? 0) }];
    });
  });
}

function drawNodes(
  view: EgoView,
  placed: readonly Placed[],
  land: EgoLand,
  picture: EgoPicture & { tools: TextTools; idPrefix: string },
): string {
  const { theme, tools, idPrefix } = picture;
  const labels = layNames(view, placed, land, picture);
  const runs = labels.map((label, i) =>
    label === undefined ? '' : drawRun(label, tools, { id: `${idPrefix}-name-${i}` }),
  );
  const marks = placed.map((one, i) => drawNode(one, nameOf(labels[i], i, picture), theme));
  return drawHalos(runs.join(''), view, land, theme, idPrefix) + marks.join('');
}

/** Names once, drawn fat in the colour of whatever lies beneath: sea, the middle's land, each patch. */
function drawHalos(
  runs: string,
  { centre, neighbours }: EgoView,
  land: EgoLand,
  theme: Theme,
  idPrefix: string,
): string {
  const id = `${idPrefix}-names`;
  const halo = { href: `#${id}`, 'stroke-width': 2 * HALO.focus, 'stroke-linejoin': 'round' };
  const over = ({ hue, step }: EgoNode['region'], clipId: string): string => {
    const { tint } = regionColours(theme, hue, step);
    const inside = element('use', { ...halo, fill: tint, stroke: tint });
    return element('g', { class: regionClass(hue, step), 'clip-path': `url(#${clipId})` }, inside);
  };
  const patches = land.patches.map(({ region }, i) => {
    const other = neighbours.find((node) => node.region.id === region)?.region ?? centre.region;
    return over(other, `${idPrefix}-patch-${i}`);
  });
  const thinner = 2 * HALO.focus - SEAM;
  const sea = element('use', { ...halo, 'stroke-width': thinner, fill: theme.ground, stroke: theme.ground });
  const drawn = sea + over(centre.region, `${idPrefix}-coast`) + patches.join('');
  return element('defs', {}, element('g', { id }, runs)) + element('g', { 'aria-hidden': 'true' }, drawn);
}

type Label = Readonly<{ text: string; style: TextStyle; x: number; y: number; box: Box }>;

function layNames(
  view: EgoView,
  placed: readonly Placed[],
  land: EgoLand,
  picture: EgoPicture & { tools: TextTools },
): readonly (Label | undefined)[] {
  const styles = placed.map(({ node, isCentre }) =>
    labelStyle(node, isCentre ? CENTRE.labelSize : (picture.labelSize ?? LABEL_SIZE)),
  );
  const [halfWidth, halfHeight] = [picture.width / 2 - 4, picture.height / 2 - 4];
  const curves = linesOf(view, placed).map(({ from, to, bend }) => samplePoints(from, to, bend));
  const places = placeLabels(
    placed.map(({ node, x, y, reach }, i) => {
      const style = styles[i] ?? labelStyle(node, LABEL_SIZE);
      return { x, y, reach, width: picture.tools.measure(node.name, style), height: style.size * 1.05 };
    }),
    {
      frame: { left: -halfWidth, right: halfWidth, top: -halfHeight, bottom: halfHeight },
      taken: placed.filter(({ node, isCentre }) => node.isIntroduced && !isCentre).map(stemBox),
      dots: placed.map(({ x, y, reach }) => ({ x, y, reach, isLabelled: true })),
      straying: (_, box) => (isOnRing(land.coast, (box.left + box.right) / 2, (box.top + box.bottom) / 2) ? 0 : 0.25),
      extraCost: (box) => {
        const isOver = ({ x, y }: Point): boolean =>
          x > box.left - 2 && x < box.right + 2 && y > box.top && y < box.bottom;
        return LINE_COST * curves.filter((points) => points.some(isOver)).length;
      },
    },
    60,
  );
  return placed.map(({ node }, i) => {
    const [box, style] = [places[i]?.box, styles[i]];
    if (box === undefined || style === undefined) return undefined;
    return { text: node.name, style, x: box.left, y: (box.top + box.bottom) / 2 + X_MIDDLE * style.size, box };
  });
}

type Point = Readonly<{ x: number; y: number }>;

/** What the stem of an introduced method takes. */
function stemBox({ x, y, reach, angleRad }: Placed): Box {
  const length = reach + 3 + STEM.length + 2 * STEM.ring;
  const [endX, endY] = [x + length * Math.cos(angleRad), y + length * Math.sin(angleRad)];
  const [startX, startY] = [x + reach * Math.cos(angleRad), y + reach * Math.sin(angleRad)];
  return {
    left: Math.min(startX, endX) - 2,
    right: Math.max(startX, endX) + 2,
    top: Math.min(startY, endY) - 2,
    bottom: Math.max(startY, endY) + 2,
  };
}

function samplePoints(from: End, to: End, bend: number): readonly Point[] {
  const curve = curveBetween(from, to, bend);
  if (curve === undefined) return [];
  const { start, middle, end } = curve;
  return Array.from({ length: 15 }, (_, i) => {
    const t = i / 14;
    const mix = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return { x: mix(start.x, middle.x, end.x), y: mix(start.y, middle.y, end.y) };
  });
}

/** Outlines are drawn a second time by reference; text is written again, so that it can be read and selected. */
function nameOf(
  label: Label | undefined,
  index: number,
  { theme, tools, idPrefix }: EgoPicture & { tools: TextTools; idPrefix: string },
): string {
  if (label === undefined) return '';
  if (tools.outline === undefined) return drawRun(label, tools, { fill: theme.ink });
  return element('use', { href: `#${idPrefix}-name-${index}`, fill: theme.ink });
}

function drawNode({ node, x, y, radius, isCentre }: Placed, name: string, theme: Theme): string {
  const { ink } = regionColours(theme, node.region.hue, node.region.step);
  const ring = isCentre
    ? element('path', {
        d: outlinePath(node.kind, x, y, radius, CENTRE.ring),
        fill: 'none',
        stroke: ink,
        'stroke-width': CENTRE.ringWidth,
      })
    : '';
  const symbol = element('path', { d: symbolPath(node.kind, x, y, radius), fill: ink });
  const content = element('title', {}, escapeXml(node.name)) + ring + symbol + name;
  const className = regionClass(node.region.hue, node.region.step);
  const attributes = { class: className, 'data-id': node.id };
  return node.href === undefined
    ? element('g', attributes, content)
    : element('a', { ...attributes, href: node.href, 'aria-label': node.name }, content);
}

function labelStyle({ kind, name }: EgoNode, size: number): TextStyle {
  return nameStyle(kind, isNamed(name), size);
}

function isOnRing(ring: readonly number[], x: number, y: number): boolean {
  let isInside = false;
  let [previousX, previousY] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const [nextX, nextY] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    if (nextY > y !== previousY > y && x < ((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX) {
      isInside = !isInside;
    }
    [previousX, previousY] = [nextX, nextY];
  }
  return isInside;
}
