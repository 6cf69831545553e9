/** Dots make way for names: on the map as first seen, all step out from under names of regions, unlabelled ones from under the others', and stay there at every zoom. */
import { toDots, yieldDots } from '../../view/dots.ts';
import { landFinder } from '../../view/land-at.ts';
import { layLabels } from '../../view/map-labels.ts';
import { layRegionName } from '../../view/region-names.ts';
import type { TextTools } from '../../view/text.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import { fitScale, project, wholeMap } from './camera.ts';

/** The frame that places are settled for, px: a usual window, so that every window has the same places. */
const FRAME = { width: 1440, height: 844 };
const LABEL_LIMIT = 44;

/** @returns the same map with some dots a little aside; only places differ */
export function settleDots(graph: MapGraph, tools: TextTools): MapGraph {
  const { offsetX, offsetY } = project(wholeMap(graph.extent), graph.extent, FRAME);
  const place = { scale: fitScale(graph.extent, FRAME), dx: offsetX, dy: offsetY };
  const find = landFinder(graph.regions);
  const landAt = (x: number, y: number) => find((x - place.dx) / place.scale, (y - place.dy) / place.scale);
  const taken = graph.regions.flatMap((region) => layRegionName(region, tools, place).boxes);
  const dots = yieldDots(toDots(graph, place, FRAME), [], taken, landAt); // from the names of regions all step back
  const labels = layLabels(graph, dots, { tools, taken, landAt, ...FRAME, limit: LABEL_LIMIT, isNear: false });
  const settled = yieldDots(dots, labels, taken, landAt);
  const moved = new Map(settled.map(({ node, x, y }) => [node.id, { x, y }]));
  const nodes = graph.nodes.map((node): GraphNode => {
    const spot = moved.get(node.id);
    return spot ? { ...node, x: (spot.x - place.dx) / place.scale, y: (spot.y - place.dy) / place.scale } : node;
  });
  return { ...graph, nodes };
}
