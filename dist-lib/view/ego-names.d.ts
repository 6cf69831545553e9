/** Names in a picture of neighbours: where each stands, its halo, its text. */
import type { EgoLand } from './ego-land.ts';
import { type Line } from './ego-lines.ts';
import type { EgoView, FullPicture, Placed } from './ego-view.ts';
import { type Box } from './place-labels.ts';
import { type TextStyle } from './tokens.ts';
export type Label = Readonly<{
    text: string;
    style: TextStyle;
    x: number;
    y: number;
    box: Box;
}>;
/** @returns a label for each node, in the same order; none where there is no room at all */
export declare function layNames(placed: readonly Placed[], lines: readonly Line[], land: EgoLand, picture: FullPicture): readonly (Label | undefined)[];
/** Defines each name once, and draws them fat in the colour of whatever lies beneath: sea, the middle's land, each patch. */
export declare function drawHalos(labels: readonly (Label | undefined)[], { centre, neighbours }: EgoView, land: EgoLand, { theme, tools, idPrefix }: FullPicture): string;
/** Shapes are drawn a second time by reference; text is written again, so that it can be read and selected. */
export declare function drawName(label: Label | undefined, index: number, { theme, tools, idPrefix }: FullPicture): string;
