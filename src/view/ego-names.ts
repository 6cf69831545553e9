/** Names in a picture of neighbours: where each stands, its halo, its text. */
import { createDotField } from './dot-field.ts';
import type { EgoLand } from './ego-land.ts';
import { coverCost, samplePoints, type Line } from './ego-lines.ts';
import type { EgoNode, EgoView, FullPicture, Placed } from './ego-view.ts';
import { isOn } from './land-at.ts';
import { placeLabels, type Box } from './place-labels.ts';
import { element } from './svg.ts';
import { drawRun, drawsShapes, X_MIDDLE } from './text.ts';
import { HALO, isNamed, nameStyle, regionClass, regionColours, STEM, type TextStyle } from './tokens.ts';

const CENTRE_SIZE = 22;
/** Nearly every name finds a place: here they are what is looked at. */
const COST_LIMIT = 100;
/** The halo at sea is thinner than that on land, or its rim would shine through. */
const SEAM = 1.2;

export type Label = Readonly<{ text: string; style: TextStyle; x: number; y: number; box: Box }>;

/** @returns a label for each node, in the same order; none where there is no room at all */
export function layNames(
  placed: readonly Placed[],
  lines: readonly Line[],
  land: EgoLand,
  picture: FullPicture,
): readonly (Label | undefined)[] {
  const styles = placed.map(({ node, isCentre }) => labelStyle(node, isCentre ? CENTRE_SIZE : picture.labelSize));
  const [halfWidth, halfHeight] = [picture.width / 2 - 4, picture.height / 2 - 4];
  const curves = lines.map(samplePoints);
  const places = placeLabels(
    placed.map(({ node, x, y, reach }, i) => {
      const style = styles[i] ?? labelStyle(node, picture.labelSize);
      return { x, y, reach, width: picture.tools.measure(node.name, style), height: style.size * 1.05 };
    }),
    {
      frame: { left: -halfWidth, right: halfWidth, top: -halfHeight, bottom: halfHeight },
      taken: placed.flatMap((one) => (one.isCentre ? [heart(one)] : one.node.isIntroduced ? [stemBox(one)] : [])),
      dots: createDotField(placed),
      isLabelled: () => true,
      straying: (_, box) => (isOn([land.coast], (box.left + box.right) / 2, (box.top + box.bottom) / 2) ? 0 : 0.25),
      extraCost: (box) => coverCost(curves, box),
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
    const nameId = `${idPrefix}-name-${i}`;
    return drawsShapes(tools) ? drawRun(label, tools, { id: nameId }) : element('use', { href: `#${nameId}` });
  });
  const id = `${idPrefix}-names`;
  const growth = tools.strokeGrowth ?? 1;
  const halo = { href: `#${id}`, 'stroke-width': 2 * HALO.focus * growth, 'stroke-linejoin': 'round' };
  const over = ({ hue, step }: EgoNode['region'], clipId: string): string => {
    const { tint } = regionColours(theme, hue, step);
    const inside = element('use', { ...halo, fill: tint, stroke: tint });
    return element('g', { class: regionClass(hue, step), 'clip-path': `url(#${clipId})` }, inside);
  };
  const patches = land.patches.map(({ region }, i) => {
    const other = neighbours.find((node) => node.region.id === region)?.region ?? centre.region;
    return over(other, `${idPrefix}-patch-${i}`);
  });
  const thinner = (2 * HALO.focus - SEAM) * growth;
  const sea = element('use', { ...halo, 'stroke-width': thinner, fill: theme.ground, stroke: theme.ground });
  const drawn = sea + over(centre.region, `${idPrefix}-coast`) + patches.join('');
  return element('defs', {}, element('g', { id }, runs.join(''))) + element('g', { 'aria-hidden': 'true' }, drawn);
}

/** Shapes by reference, text as itself, so that it can be read and selected; without a colour of its own, which its halo would have too. */
export function drawName(label: Label | undefined, index: number, { tools, idPrefix }: FullPicture): string {
  if (label === undefined) return '';
  const id = `${idPrefix}-name-${index}`;
  return drawsShapes(tools) ? element('use', { href: `#${id}` }) : drawRun(label, tools, { id });
}

function labelStyle({ kind, name }: EgoNode, size: number): TextStyle {
  return nameStyle(kind, isNamed(name), size);
}
