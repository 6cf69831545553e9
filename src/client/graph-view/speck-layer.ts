/** Papers on the map: specks like small sheets beside what they are about, seen from near; the one under the pointer says its title. */
import { plainText } from '../../view/reading/latex-remnants.ts';
import { SPECK } from '../../view/shapes.ts';
import type { Theme } from '../../view/tokens.ts';
import type { PaperRow } from '../load-papers.ts';
import { dotScale, nearness, toScreen, type Box, type Point, type Projection } from './camera.ts';
import type { Layer } from './canvas.ts';
import { drawNote } from './note-sheet.ts';
import { isIn } from './room.ts';

/** All papers, and by row whether filters let them through (absent: all). */
export type Specks = Readonly<{ rows: readonly PaperRow[]; passing: Uint8Array | undefined }>;

/** Farther off they would be dust. */
const LEAST_NEARNESS = 1.7;
/** Half a sheet's width in map units, and the least in px. */
const RADIUS = 0.9;
const LEAST_RADIUS = 1.5;

/** By which factor of the zoom specks are drawn nearer than at this camera, 1 where they are drawn; and the rows of those that nothing covers. */
export type SeenPapers = Readonly<{ distance: number; rows: readonly number[] }>;

/** @param room  the part of the frame that nothing covers */
export function seenPapers(specks: Specks | undefined, projection: Projection, room: Box): SeenPapers {
  const distance = areSpecksNear(projection) ? 1 : (1.01 * LEAST_NEARNESS) / nearness(projection); // it grows with the zoom; a little more, for what is rounded
  const drawn = specks && distance === 1 ? [...inFrame(specks, projection)] : [];
  return { distance, rows: drawn.flatMap(([row, at]) => (isIn(at, room) ? [row] : [])) };
}

function areSpecksNear(projection: Projection): boolean {
  return nearness(projection) >= LEAST_NEARNESS;
}

/** Draws those in the frame onto what the layer holds; the one under the pointer larger. */
export function drawSpecks(
  { context }: Layer,
  projection: Projection,
  theme: Theme,
  specks: Specks | undefined,
  hovered: number,
): void {
  if (!specks || !areSpecksNear(projection)) return;
  const radius = radiusAt(projection);
  context.fillStyle = theme.ink2;
  context.globalAlpha = SPECK.alpha;
  context.beginPath();
  for (const [row, at] of inFrame(specks, projection)) {
    const r = row === hovered ? radius * 2 : radius;
    context.rect(at.x - r, at.y - r * SPECK.upright, 2 * r, 2 * r * SPECK.upright);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** @returns row of the speck nearest to a point within the slack, -1 for none */
export function pickSpeck(specks: Specks, projection: Projection, at: Point, slack: number): number {
  if (!areSpecksNear(projection)) return -1;
  let best = -1;
  let least = slack + radiusAt(projection);
  for (const [row, { x, y }] of inFrame(specks, projection)) {
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance >= least) continue;
    least = distance;
    best = row;
  }
  return best;
}

/** Title and date of a paper on a small sheet beside its speck, within the frame. */
export function drawPaperName(
  layer: Layer,
  projection: Projection,
  theme: Theme,
  specks: Specks | undefined,
  row: number,
): void {
  const paper = specks?.rows[row];
  if (!paper?.place || !areSpecksNear(projection)) return;
  const at = toScreen(projection, paper.place);
  drawNote(
    layer,
    projection.frame,
    theme,
    at,
    plainText(paper.title),
    paper.date === '' ? 'paper, undated' : `paper, ${paper.date}`,
  );
}

/** Half a sheet's width at this camera, px, and the middles of those in the frame; none from afar. */
export function specksOnScreen(
  specks: Specks | undefined,
  projection: Projection,
): Readonly<{ half: number; at: readonly Point[] }> {
  const isSeen = specks !== undefined && areSpecksNear(projection);
  return { half: radiusAt(projection), at: isSeen ? [...inFrame(specks, projection)].map(([, at]) => at) : [] };
}

function radiusAt(projection: Projection): number {
  return Math.max(LEAST_RADIUS, RADIUS * dotScale(projection));
}

function* inFrame({ rows, passing }: Specks, projection: Projection): Generator<readonly [row: number, at: Point]> {
  const { width, height } = projection.frame;
  for (const [row, { place }] of rows.entries()) {
    if (!place || passing?.[row] === 0) continue;
    const at = toScreen(projection, place);
    if (at.x > -4 && at.y > -4 && at.x < width + 4 && at.y < height + 4) yield [row, at];
  }
}
