/** The country under the dots: tinted regions with a darker inner band, a hairline on every border, water lines off the coast. */
import { edgeBand } from '../../view/placed.ts';
import type { Theme } from '../../view/tokens.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Projection } from './camera.ts';
import type { Layer } from './canvas.ts';
import { landColours, type LandLook } from './paint.ts';

/** px on the screen, at any zoom. */
const BORDER_WIDTH = 0.9;
const WATER_WIDTH = 0.7;
const WATER_STRENGTHS = [0.5, 0.32, 0.18];
const BORDER_STRENGTH = { light: 0.55, dark: 0.6 };

export type LandLayer = Readonly<{
  /** While the camera moves, what is drawn is only shifted for as long as it covers the frame. */
  draw: (layer: Layer, projection: Projection, look: LandLook, isMoving: boolean) => void;
  /** Fills the flat tints alone, for halos in the colour of whatever lies beneath. The transform is the caller's. */
  fillTints: (context: CanvasRenderingContext2D, look: LandLook) => void;
  /** Region under a point in map units, -1 at sea. */
  regionAt: (x: number, y: number) => number;
}>;

/** Paths are built once, in map units; each frame only sets another transform. */
export function createLand(graph: MapGraph): LandLayer {
  const regions = graph.regions.map((region) => toPath(region.rings));
  const water = graph.waterLines.map(toPath);
  const regionAt = rasterise(regions, graph.extent);

  const fillTints = (context: CanvasRenderingContext2D, look: LandLook) => {
    graph.regions.forEach((region, index) => {
      context.fillStyle = landColours(look, region, index).tint;
      context.fill(at(regions, index), 'evenodd');
    });
  };

  let drawnAt: Projection | undefined;
  let drawnFor: readonly unknown[] = [];
  return {
    fillTints,
    regionAt,
    draw: (layer, projection, look, isMoving) => {
      const { context, element } = layer;
      const now = [element, element.width, element.height, ...Object.values(look)];
      const isSameLook = now.every((value, i) => value === drawnFor[i]);
      if (isSameLook && drawnAt && canShift(layer, drawnAt, projection, isMoving)) return;
      drawnAt = projection;
      drawnFor = now;
      const margin = layer.margin();
      layer.shift(1, 0, 0);
      layer.begin();
      context.fillStyle = look.theme.ground;
      const { width, height } = projection.frame;
      context.fillRect(-margin.x, -margin.y, width + 2 * margin.x, height + 2 * margin.y);
      context.translate(projection.offsetX, projection.offsetY);
      context.scale(projection.scale, projection.scale);
      context.lineJoin = 'round';
      drawWater(context, water, look.theme, projection.scale);
      fillTints(context, look);
      graph.regions.forEach((region, index) => {
        const colours = landColours(look, region, index);
        drawEdge(context, at(regions, index), projection.scale, { ...colours, theme: look.theme });
      });
    },
  };
}

/** Drawn land may be shown so much larger or smaller until it is drawn anew. */
const MOST_STRETCH = 1.6;

/** Shifts what is drawn to where it would be drawn now, if that is as good: the same place, or a moving camera and no bare rim. */
function canShift(
  layer: Layer,
  drawnAt: Projection,
  { scale, offsetX, offsetY, frame }: Projection,
  isMoving: boolean,
) {
  const ratio = scale / drawnAt.scale;
  const [dx, dy] = [offsetX - drawnAt.offsetX * ratio, offsetY - drawnAt.offsetY * ratio];
  if (!isMoving && (ratio !== 1 || dx !== 0 || dy !== 0)) return false;
  const { x, y } = layer.margin();
  const isCovered =
    dx <= x * ratio &&
    dy <= y * ratio &&
    dx + (frame.width + x) * ratio >= frame.width &&
    dy + (frame.height + y) * ratio >= frame.height;
  if (!isCovered || ratio > MOST_STRETCH || ratio < 1 / MOST_STRETCH) return false;
  layer.shift(ratio, dx, dy);
  return true;
}

function drawWater(context: CanvasRenderingContext2D, water: readonly Path2D[], theme: Theme, scale: number): void {
  context.strokeStyle = theme.ink3;
  context.lineWidth = WATER_WIDTH / scale;
  water.forEach((path, index) => {
    context.globalAlpha = (WATER_STRENGTHS[index] ?? 0.12) * (theme.name === 'dark' ? 0.6 : 0.7);
    context.stroke(path);
  });
  context.globalAlpha = 1;
}

/** The band is a stroke of twice its width, clipped to the land, so that it lies inside the border. */
function drawEdge(
  context: CanvasRenderingContext2D,
  path: Path2D,
  scale: number,
  look: Readonly<{ edge: string; ink: string; theme: Theme }>,
): void {
  context.save();
  context.clip(path, 'evenodd');
  context.strokeStyle = look.edge;
  context.lineWidth = (2 * edgeBand(scale)) / scale;
  context.stroke(path);
  context.restore();
  context.globalAlpha = BORDER_STRENGTH[look.theme.name];
  context.strokeStyle = look.ink;
  context.lineWidth = BORDER_WIDTH / scale;
  context.stroke(path);
  context.globalAlpha = 1;
}

/** Map units per cell of the table below. */
const CELL = 2;

/** Which region lies where, looked up in a small picture of the land: thousands of questions per placement of names. */
function rasterise(regions: readonly Path2D[], extent: MapGraph['extent']): LandLayer['regionAt'] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(extent.width / CELL);
  canvas.height = Math.ceil(extent.height / CELL);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return () => -1;
  context.scale(1 / CELL, 1 / CELL);
  regions.forEach((path, index) => {
    context.fillStyle = `rgb(${index + 1} 0 0)`;
    context.fill(path, 'evenodd');
  });
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return (x, y) => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    if (column < 0 || row < 0 || column >= width || row >= height) return -1;
    const cell = 4 * (row * width + column);
    return data[cell + 3] === 255 ? (data[cell] ?? 0) - 1 : -1; // half covered cells are nobody's
  };
}

function toPath(rings: readonly (readonly number[])[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`createLand: no path ${index}; one per region is built`);
  return item;
}
