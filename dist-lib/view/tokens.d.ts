/**
 * Colours, lines and sizes of the atlas: the one place that CSS, WebGL, SVG pictures and cards take them from.
 * sRGB hex, because neither sigma nor the makers of pictures read OKLCH.
 */
import { type RegionColours, type ThemeName } from '../domain/palette.ts';
import type { Kind, RelationType } from '../domain/schema/concept.ts';
export type { RegionColours, ThemeName } from '../domain/palette.ts';
export type Theme = Readonly<{
    name: ThemeName;
    /** Paper and sea. */
    ground: string;
    /** Panels and fields on it. */
    sheet: string;
    /** Names and sentences. */
    ink: string;
    /** Interface text. */
    ink2: string;
    /** Source lines and counts; never on land. */
    ink3: string;
    /** Hairlines; where a line is the only edge of a control, use `ink3`. */
    rule: string;
    /** What can be pressed next; "compared with". */
    accent: string;
    /** "Evaluated on", nothing else. */
    green: string;
    /** Ten hues by three steps, indexed as `Territory.hue` and `.step`. */
    regions: readonly (readonly RegionColours[])[];
    /** Inks of dots coloured by kind, in the order of `KIND_LABELS`. */
    kinds: readonly string[];
}>;
export declare const THEMES: Readonly<Record<ThemeName, Theme>>;
/** Colours of one region; a concept without one, or an index past the table, is drawn in plain ink on the ground. */
export declare function regionColours(theme: Theme, hue: number, step: number): RegionColours;
/** What sits at an end of a line: nothing, a filled arrowhead, or an open one. */
export type Head = 'none' | 'filled' | 'open';
/** How a relation is drawn. Lengths in CSS px; dashes as in SVG `stroke-dasharray`, empty for solid. */
export type LineStyle = Readonly<{
    colour: 'ink' | 'accent' | 'green' | 'rule';
    width: number;
    dash: readonly number[];
    cap: 'butt' | 'round';
    fromHead: Head;
    toHead: Head;
    headSize: number;
}>;
/** The types differ by stroke as well as by colour. `introduces` is the stem between a method and its paper. */
export declare const LINE_STYLES: Readonly<Record<RelationType | 'introduces' | 'co-mention', LineStyle>>;
/** How a relation, a paper's stem or a co-mention is drawn. */
export declare function lineStyle(type: keyof typeof LINE_STYLES): LineStyle;
/** Length and end ring of the stem that says "a paper here introduces it", px. */
export declare const STEM: {
    readonly length: 7.5;
    readonly ring: 2.1;
};
/** Font size and line height, px. */
export type TypeSize = Readonly<{
    size: number;
    line: number;
}>;
export declare const TYPE_SIZES: {
    readonly pageTitle: {
        readonly size: 56;
        readonly line: 60;
    };
    readonly panelTitle: {
        readonly size: 34;
        readonly line: 40;
    };
    readonly section: {
        readonly size: 24;
        readonly line: 32;
    };
    readonly definition: {
        readonly size: 20;
        readonly line: 30;
    };
    readonly panelDefinition: {
        readonly size: 16;
        readonly line: 24;
    };
    readonly evidence: {
        readonly size: 17;
        readonly line: 26;
    };
    readonly panelEvidence: {
        readonly size: 15;
        readonly line: 21;
    };
    readonly interface: {
        readonly size: 14;
        readonly line: 20;
    };
    readonly source: {
        readonly size: 13;
        readonly line: 18;
    };
};
/** Sizes of names on the map, px: the first, the next eleven, all others; and the same when one is in focus. */
export declare const MAP_LABEL_SIZES: {
    readonly rest: readonly [19, 15, 13];
    readonly focus: readonly [24, 16, 14, 13];
};
/** Halo around names on the map, px at each side, at rest and in focus. */
export declare const HALO: {
    readonly rest: 3;
    readonly focus: 4;
};
/** Strength of dots that are not lit, and of names of regions. */
export declare const UNLIT = 0.26;
export declare const SERIF = "'Atlas Serif', 'Iowan Old Style', Palatino, 'Source Serif 4', Georgia, serif";
export declare const SANS = "system-ui, -apple-system, 'Segoe UI', sans-serif";
/** How a run of text on the map is set. */
export type TextStyle = Readonly<{
    size: number;
    weight: number;
    italic: boolean;
    tracking: number;
}>;
/**
 * The hand in which a concept's name is written: heavy for what has a name of its own, upright for families of methods,
 * italic for tasks, metrics and ideas, as water and relief on a chart.
 * @param isNamed  written like a name ("LoRA", "GPT-2"), not like words ("full fine-tuning")
 */
export declare function nameStyle(kind: Kind, isNamed: boolean, size: number): TextStyle;
/** Whether a name is written like a proper name: a capital or a digit past its first letter, or a capital first. */
export declare function isNamed(name: string): boolean;
/**
 * For pictures inside pages: colours as custom properties, which follow the page's own theme. Regions take theirs from the
 * class `regionClass` of a group around them.
 */
export declare const PAGE_THEME: Theme;
/** Class that gives a group the colours of a region, see `PAGE_THEME`. */
export declare function regionClass(hue: number, step: number): string;
/** The serif's files in `public/fonts`, as `@font-face` wants them: all under one family, the first of `SERIF`. */
export declare const FONT_FACES: readonly [{
    readonly file: "source-serif.woff2";
    readonly weight: "400";
    readonly style: "normal";
}, {
    readonly file: "source-serif-medium.woff2";
    readonly weight: "500 700";
    readonly style: "normal";
}, {
    readonly file: "source-serif-italic.woff2";
    readonly weight: "400";
    readonly style: "italic";
}];
export declare const FONT_FAMILY = "Atlas Serif";
