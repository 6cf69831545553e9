/** What a pointer on the map means: a concept, by its dot or its name, a paper's speck, the name of a region, or a line. */
import type { GraphEdge, MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import type { Point, Projection } from './camera.ts';
import type { DotGrid } from './dot-grid.ts';
import type { LabelLayer } from './label-layer.ts';
import { lineAt } from './line-layer.ts';
import { HIT, pickConcept, pickNode, SLACK } from './pick.ts';
import { pickSpeck, type Specks } from './speck-layer.ts';

/** -1 for none of each, a line undefined; at most one of them is something. */
export type Meant = Readonly<{ node: number; paper: number; region: number; edge?: GraphEdge }>;

export const NOTHING: Meant = { node: -1, paper: -1, region: -1 };

/** px around a line that count as the line. */
const LINE_SLACK = { mouse: 4, other: 9 } as const;

/** What is drawn, at a camera. */
export type Drawn = Readonly<{
  graph: MapGraph;
  grid: DotGrid;
  projection: Projection;
  labels: Pick<LabelLayer, 'regionNamedAt' | 'conceptNamedAt'>;
  specks: Specks | undefined;
  /** Whose lines can be meant. */
  attention: Attention | undefined;
}>;

export type Pointer = keyof typeof SLACK;

export function meantAt(at: Point, pointer: Pointer, drawn: Drawn): Meant {
  const { graph, grid, projection, labels, specks, attention } = drawn;
  const slack = SLACK[pointer];
  const named = labels.conceptNamedAt(at, projection);
  const region = named < 0 ? labels.regionNamedAt(at, projection) : -1;
  const isHit = pickNode(grid, projection, at, HIT) >= 0;
  // A dot goes before a speck, unless only the speck is really hit.
  const paper = specks && !isHit && named < 0 ? pickSpeck(specks, projection, at, slack) : -1;
  if (paper >= 0) return { ...NOTHING, paper };
  const isFree = !isHit && named < 0;
  const edge = isFree && attention ? lineAt(graph, projection, attention, at, LINE_SLACK[pointer]) : undefined;
  // On the name of a region only a dot that is really hit is meant; on a line, of those that are missed, only one that is lit too.
  const node = pickConcept(grid, projection, at, region < 0 ? slack : HIT, named, edge && attention?.lit);
  if (node >= 0) return { ...NOTHING, node };
  return edge ? { ...NOTHING, edge } : { ...NOTHING, region };
}
