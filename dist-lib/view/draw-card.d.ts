import type { AtlasMap } from './decode-map.ts';
import type { SmallView } from './small-view.ts';
import { type TextTools } from './text.ts';
import type { Theme } from './tokens.ts';
/** px; the drawing takes what head and foot leave. */
export declare const CARD: {
    readonly width: 720;
    readonly height: 420;
    readonly head: 46;
    readonly foot: 40;
};
export type Card = Readonly<{
    theme: Theme;
    tools: TextTools;
    title: string;
    /** What of it is shown, behind the title. */
    note: string;
    /** Whose map, of when. */
    source: string;
    /** Page of what is shown: the title leads there. */
    href?: string | undefined;
    /** px; `CARD` where left out. */
    width?: number;
    height?: number;
    /** Definitions and style sheet that the drawing needs, asked for once it is drawn. */
    extra?: () => string;
}>;
/** @returns a complete SVG document; words in it are escaped */
export declare function drawCard(view: SmallView, map: AtlasMap | undefined, card: Card): string;
