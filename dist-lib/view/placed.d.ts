/** What the parts of a map picture hand to one another: the frame's scale, dots and names with their places. */
import type { AtlasNode } from './decode-map.ts';
import type { Box } from './place-labels.ts';
import type { Run } from './text.ts';
/** From map units to px: `px = unit * scale + d`. */
export type Placement = Readonly<{
    scale: number;
    dx: number;
    dy: number;
}>;
/** A concept's dot in px. */
export type Dot = Readonly<{
    node: AtlasNode;
    x: number;
    y: number;
    radius: number;
    reach: number;
    isRinged: boolean;
    /** To its second outline where it has one. */
    outerReach: number;
}>;
/** A concept's name with the dot it belongs to and the room it takes. */
export type PlacedLabel = Readonly<{
    dot: Dot;
    run: Run;
    box: Box;
}>;
