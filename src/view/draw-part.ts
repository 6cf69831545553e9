/** Chosen concepts where the map has them, on the map's own land: a set, a path, a comparison, a region. Same nodes and lines as `draw-ego.ts`. */
import { createDotField } from './dot-field.ts';
import { cropMap } from './crop-map.ts';
import type { AtlasMap } from './decode-map.ts';
import { boxAround } from './box-grid.ts';
import { drawClips, drawRegionNames, drawTerritories, drawWater } from './draw-land.ts';
import { coverCost, drawIntroductions, drawLines, linesOf, samplePoints, stemPoints, type Line } from './ego-lines.ts';
import { CENTRE_GAP, drawNode } from './ego-node.ts';
import type { EgoPicture, FullPicture, Placed } from './ego-view.ts';
import { drawHaloed, haloLand } from './haloed-text.ts';
import { moveName } from './far-names.ts';
import { findSpot } from './free-spot.ts';
import { landFinder } from './land-at.ts';
import { isByAnother, overlaps, placeLabels } from './place-labels.ts';
import { facePaint } from './paint.ts';
import { isInFrame, placeByCamera, type Placement } from './placed.ts';
import { layRegionName, type RegionName } from './region-names.ts';
import { symbolReach } from './shapes.ts';
import type { SmallView } from './small-view.ts';
import { spread } from './spread.ts';
import { element, escapeXml } from './svg.ts';
import { drawRun, roughText, tenth, X_MIDDLE, type Run } from './text.ts';
import { HALO, isNamed, nameStyle, regionColours } from './tokens.ts';

const LABEL_SIZE = 15;
const END_LABEL = 19;
/** From the outermost dots to the edge, px: names stand there. */
const MARGIN = { x: 84, y: 44 } as const;
/** px per map unit, at most: nearer, land is a blot without a shape. */
const MOST_SCALE = 2.2;
const RADIUS = { least: 4.6, most: 12, end: 13 } as const;
/** Land is cut so far outside the frame that nothing of the cut is seen, px. */
const COAST = 20;
/** Between two dots, px. */
const GAP = 16;
const REGION_NAME_COST = 2.4;
/** How far a region's name may step aside, and how large a point of a line is to it, px. */
const NAME_REACH = { x: 90, y: 80 };
const LINE_RADIUS = 1.5;
/** Only what the picture is of is named at such a place, where there is no other. */
const BY_ANOTHER_COST = 1000;
const COST_LIMIT = 100;

/** @returns a complete SVG document; names in it are escaped, all style is in attributes. At most a few hundred nodes: time grows with their square */
export function drawPart(whole: AtlasMap, all: SmallView, options: EgoPicture): string {
  const picture: FullPicture = { tools: roughText, idPrefix: 'part', labelSize: LABEL_SIZE, ...options };
  const { theme, width, height, title, tools, labelSize, idPrefix } = picture;
  const face = facePaint(theme, tools, labelSize);
  const place = all.camera ? placeByCamera(all.camera, whole.extent, picture) : fit(all, picture);
  const view = all.camera ? inFrame(all, place, picture) : all;
  const map = inView(whole, place, picture);
  const placed = placeAll(view, place, picture);
  const lines = linesOf(view, placed);
  const names = layRegionNames(map, place, picture, placed, lines);
  const labels = layNames(placed, lines, names, picture);
  const land = haloLand(map.regions, place, ({ hue, step }) => regionColours(theme, hue, step).tint);
  const runs = labels.flatMap((label) => label ?? []);
  const group = { id: `${idPrefix}-names`, runs, fill: 'none', halo: HALO.rest };
  const nodes = placed.map((one, i) => `\n${drawNode(one, drawLabel(labels[i], picture), picture)}`);
  const content = [
    element('title', {}, escapeXml(title)),
    drawClips(map.regions, place, idPrefix),
    picture.background === false ? '' : element('rect', { width, height, fill: theme.ground }),
    drawWater(map, place, theme),
    drawTerritories(map.regions, place, theme, idPrefix),
    drawRegionNames(
      map.regions,
      names.map((name) => uncovered(name, placed, labels, picture)),
      theme,
      tools,
    ),
    drawLines(lines, picture),
    drawIntroductions(placed, picture),
    element(
      'g',
      { 'aria-hidden': 'true', ...face },
      drawHaloed([group], { ground: theme.ground, land, tools: { ...tools, givenSize: labelSize }, idPrefix }),
    ),
    element('g', face, nodes.join('')),
  ];
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'group' }, content.join(''));
}

/** The view without what the camera does not see. */
function inFrame(view: SmallView, place: Placement, picture: FullPicture): SmallView {
  const nodes = view.nodes.filter((node) => isInFrame(node, place, picture));
  const ids = new Set(nodes.map(({ id }) => id));
  return { ...view, nodes, edges: view.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** The map without the land and the water lines that lie outside the frame. */
function inView(map: AtlasMap, { scale, dx, dy }: Placement, { width, height }: FullPicture): AtlasMap {
  const box = {
    left: (-COAST - dx) / scale,
    right: (width + COAST - dx) / scale,
    top: (-COAST - dy) / scale,
    bottom: (height + COAST - dy) / scale,
  };
  const { regions, ...rest } = cropMap(map, box);
  return { ...rest, regions: regions.filter(({ rings }) => rings.length > 0) };
}

/** All nodes in the frame, as large as there is room for. */
function fit({ nodes }: SmallView, { width, height }: FullPicture): Placement {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = { x: Math.max(width * 0.4, width - 2 * MARGIN.x), y: Math.max(height * 0.4, height - 2 * MARGIN.y) };
  const scale = Math.min(MOST_SCALE, room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
  return { scale, dx: width / 2 - ((left + right) / 2) * scale, dy: height / 2 - ((top + bottom) / 2) * scale };
}

function placeAll(
  { nodes, ends }: SmallView,
  { scale, dx, dy }: Placement,
  { width, height }: FullPicture,
): readonly Placed[] {
  const growth = Math.sqrt(Math.max(1, scale));
  const dots = nodes.map((node) => {
    const isCentre = ends.includes(node.id);
    const grown = Math.min(RADIUS.most, Math.max(RADIUS.least, node.radius * growth));
    const radius = tenth(isCentre ? RADIUS.end : grown);
    const reach = symbolReach(node.kind, radius) + (isCentre ? CENTRE_GAP : 0);
    return { node, x: node.x * scale + dx, y: node.y * scale + dy, radius, reach, isCentre };
  });
  const spots = spread(dots, GAP, { left: 24, right: width - 24, top: 24, bottom: height - 24 });
  const middle = { x: width / 2, y: height / 2 };
  return dots.map((dot, i): Placed => {
    const { x = dot.x, y = dot.y } = spots[i] ?? {};
    return { ...dot, x: tenth(x), y: tenth(y), angleRad: Math.atan2(y - middle.y, x - middle.x) };
  });
}

/**
 * Names of regions off the lines, which run through the middle of the land that they are all on. What a dot lies on or the frame cuts
 * is not written, wherever it could go: it would be one name more in each of a site's pictures.
 */
function layRegionNames(
  { regions }: AtlasMap,
  place: Placement,
  picture: FullPicture,
  placed: readonly Placed[],
  lines: readonly Line[],
): readonly RegionName[] {
  const { width, height, tools } = picture;
  const landAt = landFinder(regions);
  const points = lines.flatMap(samplePoints).map((point) => ({ ...point, radius: LINE_RADIUS, reach: LINE_RADIUS }));
  const dots = createDotField([...placed.map((dot) => ({ ...dot, radius: dot.reach })), ...points]);
  return regions.map((region, row) => {
    const name = inside(layRegionName(region, tools, place), picture);
    const isStray = (x: number, y: number) =>
      x < 0 ||
      x > width ||
      y < 0 ||
      y > height ||
      landAt((x - place.dx) / place.scale, (y - place.dy) / place.scale) !== row;
    const isOnDot = name.boxes.some((box) => placed.some(({ x, y, reach }) => overlaps(box, boxAround(x, y, reach))));
    const spot = isOnDot ? undefined : findSpot({ boxes: name.boxes, dots, isStray, reach: NAME_REACH });
    return inside(moveName(name, spot?.dx ?? 0, spot?.dy ?? 0), picture);
  });
}

function layNames(
  placed: readonly Placed[],
  lines: readonly Line[],
  regions: readonly RegionName[],
  { width, height, tools, labelSize }: FullPicture,
): readonly (Run | undefined)[] {
  const styles = placed.map(({ node, isCentre }) =>
    nameStyle(node.kind, isNamed(node.name), isCentre ? END_LABEL : labelSize),
  );
  const curves = [
    ...lines.map(samplePoints),
    ...placed.flatMap((one) => (one.node.isIntroduced ? [stemPoints(one)] : [])),
  ];
  const dots = createDotField(placed);
  const places = placeLabels(
    placed.map(({ node, x, y, reach, isCentre }, i) => {
      const style = styles[i] ?? nameStyle(node.kind, true, labelSize);
      return {
        x,
        y,
        reach,
        width: tools.measure(node.name, style),
        height: style.size * 1.05,
        ...(isCentre ? { most: Infinity } : {}),
      };
    }),
    {
      frame: { left: 6, right: width - 6, top: 6, bottom: height - 6 },
      taken: [],
      dots,
      isLabelled: () => true,
      straying: () => 0,
      extraCost: (box, own) =>
        isByAnother(dots, box, own)
          ? BY_ANOTHER_COST
          : coverCost(curves, box) +
            (regions.some(({ boxes }) => boxes.some((one) => overlaps(one, box))) ? REGION_NAME_COST : 0),
    },
    COST_LIMIT,
  );
  return placed.map(({ node }, i) => {
    const [box, style] = [places[i]?.box, styles[i]];
    if (box === undefined || style === undefined) return undefined;
    return { text: node.name, style, x: box.left, y: (box.top + box.bottom) / 2 + X_MIDDLE * style.size };
  });
}

function drawLabel(run: Run | undefined, { tools, labelSize }: FullPicture): string {
  return run === undefined ? '' : drawRun(run, { ...tools, givenSize: labelSize }, {});
}

/** A region's name lies under everything: where dots or other names would make it unreadable it is not written. */
function uncovered(
  name: RegionName,
  placed: readonly Placed[],
  labels: readonly (Run | undefined)[],
  { tools }: FullPicture,
): RegionName {
  const runs = labels.flatMap((run) => {
    if (run === undefined) return [];
    const { x, y, style } = run;
    return [
      { left: x, right: x + tools.measure(run.text, style), top: y - 0.7 * style.size, bottom: y + 0.2 * style.size },
    ];
  });
  const covers = [...runs, ...placed.map(({ x, y, reach }) => boxAround(x, y, reach))];
  const isFree = !name.boxes.some((box) => covers.some((cover) => overlaps(cover, box)));
  return isFree ? name : { runs: [], boxes: [] };
}

/** A name that the frame would cut is not written. */
function inside(name: RegionName, { width, height }: FullPicture): RegionName {
  const fits = name.boxes.every(
    ({ left, right, top, bottom }) => left > 0 && right < width && top > 0 && bottom < height,
  );
  return fits ? name : { runs: [], boxes: [] };
}
