/** What a pointer on the map means: a concept, by its dot or its name, a paper's speck, the name of a region, or a line. */
import type { GraphEdge, MapGraph } from '../load-graph.ts';
import type { Attention } from '../shown.ts';
import type { Point, Projection } from './camera.ts';
import type { DotGrid } from './dot-grid.ts';
import type { LabelLayer } from './label-layer.ts';
import { lineAt } from './line-layer.ts';
import { HIT, pickConcept, pickNode, SLACK } from './pick.ts';
import { pickSpeck, type Specks } from './speck-layer.ts';

/** -1 for none of each; at most one of them is something. */
export type Meant = Readonly<{ node: number; paper: number; region: number }>;

export const NOTHING: Meant = { node: -1, paper: -1, region: -1 };

/** px around a line that count as the line. */
const LINE_SLACK = { mouse: 4, other: 9 } as const;

/** What is drawn, at a camera. */
export type Drawn = Readonly<{
  grid: DotGrid;
  projection: Projection;
  labels: Pick<LabelLayer, 'regionNamedAt' | 'conceptNamedAt'>;
  specks: Specks | undefined;
}>;

export type Pointer = keyof typeof SLACK;

export function meantAt(at: Point, pointer: Pointer, { grid, projection, labels, specks }: Drawn): Meant {
  const slack = SLACK[pointer];
  const named = labels.conceptNamedAt(at, projection);
  const region = named < 0 ? labels.regionNamedAt(at, projection) : -1;
  const isHit = pickNode(grid, projection, at, HIT) >= 0;
  // A dot goes before a speck, unless only the speck is really hit.
  const paper = specks && !isHit && named < 0 ? pickSpeck(specks, projection, at, slack) : -1;
  if (paper >= 0) return { ...NOTHING, paper };
  // On the name of a region only a dot that is really hit is meant.
  const node = pickConcept(grid, projection, at, region < 0 ? slack : HIT, named);
  return node >= 0 ? { ...NOTHING, node } : { ...NOTHING, region };
}

/** The line of an attention there; undefined where something else is meant, or nothing. */
export function lineMeantAt(
  at: Point,
  pointer: Pointer,
  graph: MapGraph,
  projection: Projection,
  attention: Attention | undefined,
): GraphEdge | undefined {
  return attention && lineAt(graph, projection, attention, at, LINE_SLACK[pointer]);
}
