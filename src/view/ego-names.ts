/** Names in a picture of neighbours: where each stands, its halo, its text. */
import { createDotField } from './dot-field.ts';
import type { EgoLand } from './ego-land.ts';
import { coverCost, samplePoints, type Line } from './ego-lines.ts';
import type { EgoNode, EgoSpace, EgoView, FullPicture, Placed } from './ego-view.ts';
import { clipId } from './ego-ground.ts';
import { isOn } from './land-at.ts';
import { paint, type PaintName } from './paint.ts';
import { isByAnother, placeLabels, type Box } from './place-labels.ts';
import { element } from './svg.ts';
import { drawRun, drawsShapes, X_MIDDLE } from './text.ts';
import { isNamed, landClass, nameStyle, STEM, type TextStyle } from './tokens.ts';

/** Nearly every name finds a place: here they are what is looked at. */
const COST_LIMIT = 100;

export type Label = Readonly<{ text: string; style: TextStyle; x: number; y: number; box: Box }>;

/**
 * @param labelSize, centreSize  of neighbours' names and of the name in the middle, px
 * @returns a label for each node, in the same order; none where it has room nowhere
 */
export function layNames(
  { placed, lines, land }: Readonly<{ placed: readonly Placed[]; lines: readonly Line[]; land: EgoLand }>,
  { width, height, tools, labelSize, centreSize }: EgoSpace & Readonly<{ centreSize: number }>,
): readonly (Label | undefined)[] {
  const styles = placed.map(({ node, isCentre }) => labelStyle(node, isCentre ? centreSize : labelSize));
  const [halfWidth, halfHeight] = [width / 2 - 4, height / 2 - 4];
  const curves = lines.map(samplePoints);
  const dots = createDotField(placed);
  const places = placeLabels(
    placed.map(({ node, x, y, reach }, i) => {
      const style = styles[i] ?? labelStyle(node, labelSize);
      return { x, y, reach, width: tools.measure(node.name, style), height: style.size * 1.05 };
    }),
    {
      frame: { left: -halfWidth, right: halfWidth, top: -halfHeight, bottom: halfHeight },
      taken: placed.flatMap((one) => (one.isCentre ? [heart(one)] : one.node.isIntroduced ? [stemBox(one)] : [])),
      dots,
      isLabelled: () => true,
      straying: (_, box) => (isOn([land.coast], (box.left + box.right) / 2, (box.top + box.bottom) / 2) ? 0 : 0.25),
      extraCost: (box, own) => (isByAnother(dots, box, own) ? Infinity : coverCost(curves, box)),
    },
    COST_LIMIT,
  );
  return placed.map(({ node }, i) => {
    const [box, style] = [places[i]?.box, styles[i]];
    if (box === undefined || style === undefined) return undefined;
    return { text: node.name, style, x: box.left, y: (box.top + box.bottom) / 2 + X_MIDDLE * style.size, box };
  });
}

/** The middle's own symbol is written over by no name. */
function heart({ x, y, radius }: Placed): Box {
  const half = radius * 0.7;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

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

/**
 * All names, fat, in the colour of whatever lies beneath: sea, the middle's land, each patch. Shapes of names are defined here; text stands with its dot
 * and is only referred to: readers who see no picture, as in a text browser, meet each name once.
 */
export function drawHalos(
  labels: readonly (Label | undefined)[],
  { centre, neighbours }: EgoView,
  land: EgoLand,
  { theme, tools, idPrefix }: FullPicture,
): string {
  const runs = labels.map((label, i) => {
    if (label === undefined) return '';
    const id = nameId(idPrefix, i);
    return drawsShapes(tools) ? drawRun(label, tools, { id }) : element('use', { href: `#${id}` });
  });
  const id = `${idPrefix}n`;
  const halo = (name: PaintName, region?: EgoNode['region']): string => {
    const { 'stroke-width': width, ...paints } = paint(name, theme, region);
    const grown = typeof width === 'number' ? width * (tools.strokeGrowth ?? 1) : width;
    return element('use', { href: `#${id}`, ...paints, 'stroke-width': grown });
  };
  const over = (region: EgoNode['region'], piece: number): string => {
    const clip = { class: landClass(theme, region), 'clip-path': `url(#${clipId(idPrefix, piece)})` };
    return element('g', clip, halo('halo-land', region) + (drawsShapes(tools) ? '' : halo('core-land', region)));
  };
  const patches = land.patches.map(({ region }, i) =>
    over(neighbours.find((node) => node.region.id === region)?.region ?? centre.region, i + 1),
  );
  const drawn = halo('halo-sea') + over(centre.region, 0) + patches.join('');
  return element('defs', {}, element('g', { id }, runs.join(''))) + element('g', { 'aria-hidden': 'true' }, drawn);
}

/** Shapes by reference, text as itself, so that it can be read and selected; without a colour of its own, which its halo would have too. */
export function drawName(label: Label | undefined, index: number, { tools, idPrefix }: FullPicture): string {
  if (label === undefined) return '';
  const id = nameId(idPrefix, index);
  return drawsShapes(tools) ? element('use', { href: `#${id}` }) : drawRun(label, tools, { id });
}

function nameId(idPrefix: string, index: number): string {
  return `${idPrefix}n${index}`;
}

function labelStyle({ kind, name }: EgoNode, size: number): TextStyle {
  return nameStyle(kind, isNamed(name), size);
}
