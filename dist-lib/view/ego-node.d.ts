/** A concept in a small picture: its symbol and name in one link, or in a group where it leads nowhere. */
import type { Placed } from './ego-view.ts';
import { type Theme } from './tokens.ts';
export declare const CENTRE_RING: {
    readonly gap: 4.2;
    readonly width: 1.4;
};
/** What is in the middle of attention has a second outline. @param name  markup of its name, drawn with it */
export declare function drawNode({ node, x, y, radius, reach, isCentre }: Placed, name: string, theme: Theme): string;
