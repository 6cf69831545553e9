/** Which lines a picture of neighbours has, and how each bends. */
import type { Box } from './box-grid.ts';
import type { EgoEdge, EgoPicture, EgoView, Placed } from './ego-view.ts';
import { curveBetween, drawRelation, drawRelations, drawStem, drawStems, type End } from './relation-lines.ts';
import { onLand } from './paint.ts';
import { element } from './svg.ts';
import { lineTypeOf, STEM, type LineType } from './tokens.ts';

const BENDS = { one: [0.07], two: [0.085, -0.085], three: [0.11, 0.02, -0.11] } as const;

/** What an edge looks like between two dots; `bend` as in `drawRelation`. */
export type Line = Readonly<{ edge: EgoEdge; type: LineType; from: End; to: End; bend: number }>;
export type Point = Readonly<{ x: number; y: number }>;

/** Lines with their heads: each in a group that knows its ends where a script may ask for them, else those of one type together. */
export function drawLines(
  lines: readonly Line[],
  { theme, isStill = false }: Pick<EgoPicture, 'theme' | 'isStill'>,
): string {
  if (isStill)
    return runsOf(lines)
      .map((run) => drawRelations(run.type, run.lines, onLand(theme)))
      .join('');
  return lines
    .map(({ edge, type, from, to, bend }) => {
      const drawn = drawRelation(type, from, to, bend, onLand(theme));
      const ends = { 'data-from': edge.from, 'data-to': edge.to };
      return drawn === '' ? '' : element('g', ends, drawn);
    })
    .join('');
}

/** Stems of what papers here introduce: each in a group that knows its dot where a script may ask for it, else all together. */
export function drawIntroductions(
  placed: readonly Placed[],
  { theme, isStill = false }: Pick<EgoPicture, 'theme' | 'isStill'>,
): string {
  const introduced = placed.filter(({ node }) => node.isIntroduced);
  if (isStill)
    return drawStems(
      introduced.map((dot) => ({ at: dot, angleRad: dot.angleRad })),
      theme,
    );
  return introduced.map((dot) => element('g', { 'data-of': dot.node.id }, drawStem(dot, dot.angleRad, theme))).join('');
}

/** Lines of one type that follow one another: what lies over what stays as it is. */
function runsOf(lines: readonly Line[]): readonly Readonly<{ type: Line['type']; lines: readonly Line[] }>[] {
  const runs: { type: Line['type']; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.type === line.type) last.lines.push(line);
    else runs.push({ type: line.type, lines: [line] });
  }
  return runs;
}

/** Several relations of one pair become arcs bent apart, whichever way they go. */
export function linesOf({ edges }: Pick<EgoView, 'edges'>, placed: readonly Placed[]): readonly Line[] {
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  const byPair = new Map<string, EgoEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to].sort());
    byPair.set(key, [...(byPair.get(key) ?? []), edge]);
  }
  return [...byPair.values()].flatMap((pair) => {
    const bends = pair.length === 1 ? BENDS.one : pair.length === 2 ? BENDS.two : BENDS.three;
    return pair.slice(0, bends.length).flatMap((edge, i): Line[] => {
      const { from, to } = edge;
      const [start, end] = [byId.get(from), byId.get(to)];
      if (start === undefined || end === undefined) return [];
      const isForward = start.isCentre || (!end.isCentre && from <= to);
      return [{ edge, type: lineTypeOf(edge), from: start, to: end, bend: (isForward ? 1 : -1) * (bends[i] ?? 0) }];
    });
  });
}

/** Points along a line, to ask what would cover it; none where it is too short to be drawn. */
export function samplePoints({ from, to, bend }: Line): readonly Point[] {
  const curve = curveBetween(from, to, bend);
  if (curve === undefined) return [];
  const { start, middle, end } = curve;
  return Array.from({ length: 15 }, (_, i) => {
    const t = i / 14;
    const mix = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return { x: mix(start.x, middle.x, end.x), y: mix(start.y, middle.y, end.y) };
  });
}

/** The same of the stem of what a paper here introduces. */
export function stemPoints({ x, y, reach, angleRad }: Placed): readonly Point[] {
  return [0, STEM.length / 2, STEM.length, STEM.length + 2 * STEM.ring].map((along) => ({
    x: x + (reach + 3 + along) * Math.cos(angleRad),
    y: y + (reach + 3 + along) * Math.sin(angleRad),
  }));
}

/** A name may be written over lines, not willingly; least of all over most of one, which then is not seen. */
const COVER_COST = { any: 2, whole: 10 } as const;

/** What a name would hide, as a cost of its place. @param curves  points along each line */
export function coverCost(curves: readonly (readonly Point[])[], { left, right, top, bottom }: Box): number {
  const isUnder = ({ x, y }: Point): boolean => x > left - 2 && x < right + 2 && y > top && y < bottom;
  const hidden = curves.map((points) => points.filter(isUnder).length / points.length).filter((share) => share > 0);
  return hidden.reduce((cost, share) => cost + COVER_COST.any + COVER_COST.whole * share, 0);
}
