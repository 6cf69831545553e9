import { type Run, type TextTools } from './text.ts';
/** Runs in one paint; `id` names their group in the picture, `halo` is px at each side. */
export type HaloedGroup = Readonly<{
    id: string;
    runs: readonly Run[];
    fill: string;
    opacity?: number;
    halo: number;
}>;
export type HaloGround = Readonly<{
    /** Colour of the sea. */
    ground: string;
    /** Tint of each region's land by row; their shapes are the clips `<idPrefix>-land-<row>`. */
    land: readonly Readonly<{
        tint: string;
        className: string;
    }>[];
    tools: TextTools;
    idPrefix: string;
}>;
/** All halos lie under all text, so that no halo eats a neighbour's letters. */
export declare function drawHaloed(groups: readonly HaloedGroup[], { ground, land, tools, idPrefix }: HaloGround): string;
