/** Which lines a picture of neighbours has, and how each bends. */
import type { EgoEdge, EgoView, Placed } from './ego-view.ts';
import { type End } from './relation-lines.ts';
import type { Theme } from './tokens.ts';
/** What an edge looks like between two dots; `bend` as in `drawRelation`. */
export type Line = Readonly<{
    edge: EgoEdge;
    type: EgoEdge['type'];
    from: End;
    to: End;
    bend: number;
}>;
export type Point = Readonly<{
    x: number;
    y: number;
}>;
/** Lines with their heads, each in a group that knows its ends. */
export declare function drawLines(lines: readonly Line[], theme: Theme): string;
/** Several relations of one pair become arcs bent apart, whichever way they go. */
export declare function linesOf({ edges }: Pick<EgoView, 'edges'>, placed: readonly Placed[]): readonly Line[];
/** Points along a line, to ask what would cover it; none where it is too short to be drawn. */
export declare function samplePoints({ from, to, bend }: Line): readonly Point[];
