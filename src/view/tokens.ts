/**
 * Colours, lines and sizes of the atlas: the one place that CSS, WebGL, SVG pictures and cards take them from.
 * sRGB hex, because neither sigma nor the makers of pictures read OKLCH.
 */
import {
  kindPalette,
  REGION_HUES,
  REGION_STEPS,
  regionPalette,
  type RegionColours,
  type ThemeName,
} from '../domain/palette.ts';
import type { Kind, RelationType } from '../domain/schema/concept.ts';
import { KIND_LABELS } from '../domain/vocabulary.ts';

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
  /** Paints that have a name are left to the page's style sheet, see `paint.ts`. */
  isStyled?: boolean;
}>;

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: withPalettes({
    name: 'light',
    ground: '#f7f3eb',
    sheet: '#fbf8f2',
    ink: '#282019',
    ink2: '#564b42',
    ink3: '#766b61',
    rule: '#d7d0c6',
    accent: '#a1321f',
    green: '#1f6258',
  }),
  dark: withPalettes({
    name: 'dark',
    ground: '#0c131c',
    sheet: '#121a24',
    ink: '#ebe7df',
    ink2: '#bbb7ae',
    ink3: '#969087',
    rule: '#2f3640',
    accent: '#f19768',
    green: '#7fcabb',
  }),
};

/** The palettes are worked out when they are first asked for: pages that load this to write words or symbols never do. */
function withPalettes(plain: Omit<Theme, 'regions' | 'kinds'>): Theme {
  let regions: Theme['regions'] | undefined;
  let kinds: Theme['kinds'] | undefined;
  return {
    ...plain,
    get regions() {
      return (regions ??= regionPalette(plain.name));
    },
    get kinds() {
      return (kinds ??= kindPalette(plain.name));
    },
  };
}

/** Colours of one region; a concept without one, or an index past the table, is drawn in plain ink on the ground. */
export function regionColours(theme: Theme, hue: number, step: number): RegionColours {
  return theme.regions[hue]?.[step] ?? { tint: theme.ground, edge: theme.rule, ink: theme.ink2 };
}

/** A colour that is no token, in either theme, `#rrggbb`. */
export type Ink = Readonly<Record<ThemeName, string>>;

/** Ink of dots that are coloured by kind. */
export function kindInk(kind: Kind): Ink {
  const row = (Object.keys(KIND_LABELS) as Kind[]).indexOf(kind);
  return { light: THEMES.light.kinds[row] ?? THEMES.light.ink2, dark: THEMES.dark.kinds[row] ?? THEMES.dark.ink2 };
}

/** An ink as a picture of a theme wants it; pictures inside pages take both. */
export function inkIn(theme: Theme, ink: Ink | undefined): string {
  if (ink === undefined) return theme.ink2;
  return isPageTheme(theme) ? `light-dark(${ink.light},${ink.dark})` : ink[theme.name];
}

/** Where dots are not coloured by region, the land's colours step back half way to the ground. */
export function quiet(theme: Theme): Theme {
  const fade = (colour: string): string =>
    isPageTheme(theme) ? `color-mix(in srgb,${colour} 50%,${theme.ground})` : mixHex(colour, theme.ground);
  return {
    ...theme,
    isStyled: false, // land in the style sheet is not quiet
    regions: theme.regions.map((steps) =>
      steps.map(({ tint, edge, ink }) => ({ tint: fade(tint), edge: fade(edge), ink })),
    ),
  };
}

function isPageTheme({ ground }: Theme): boolean {
  return ground === PAGE_THEME.ground;
}

/** Half way between two `#rrggbb`. */
function mixHex(a: string, b: string): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round((part(a, at) + part(b, at)) / 2));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

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

/**
 * The types differ by stroke as well as by colour. A less certain reading of one is thinner, its gaps wider, its head open; `unlikely` is the sample of that,
 * `introduces` the stem between a method and its paper.
 */
export const LINE_STYLES = {
  'builds-on': line('ink', 1.25, { toHead: 'filled', headSize: 6.5 }),
  compares: line('accent', 1.15, { dash: [5, 3.5], fromHead: 'open', toHead: 'open', headSize: 5.5 }),
  evaluates: line('green', 1.7, { dash: [0.01, 4.4], cap: 'round' }),
  'unlikely-builds-on': line('ink', 0.7, { toHead: 'open', headSize: 6.5 }),
  'unlikely-compares': line('accent', 0.7, { dash: [3, 6], fromHead: 'open', toHead: 'open', headSize: 5.5 }),
  'unlikely-evaluates': line('green', 1.1, { dash: [0.01, 7.5], cap: 'round' }),
  unlikely: line('ink', 0.7, {}),
  introduces: line('ink', 2.6, {}),
  'co-mention': line('rule', 0.6, {}),
} as const satisfies Readonly<Record<string, LineStyle>>;

/** What lines of pictures say. */
export type LineType = keyof typeof LINE_STYLES;

/** How a relation, a paper's stem or a co-mention is drawn. */
export function lineStyle(type: LineType): LineStyle {
  return LINE_STYLES[type];
}

/** The line of a relation, or of two that are named together. */
export function lineTypeOf({
  type,
  isUnlikely = false,
}: Readonly<{ type: RelationType | 'co-mention'; isUnlikely?: boolean }>): LineType {
  return isUnlikely && type !== 'co-mention' ? `unlikely-${type}` : type;
}

function line(colour: LineStyle['colour'], width: number, rest: Partial<LineStyle>): LineStyle {
  return { colour, width, dash: [], cap: 'butt', fromHead: 'none', toHead: 'none', headSize: 0, ...rest };
}

/** Length and end ring of the stem that says "a paper here introduces it", px. */
export const STEM = { length: 7.5, ring: 2.1 } as const;

/** Sizes of names on the map, px: the first, the next eleven, all others; and the same when one is in focus. */
export const MAP_LABEL_SIZES = { rest: [19, 15, 13], focus: [24, 16, 14, 13] } as const;
/** Halo around names on the map, px at each side: of concepts at rest and in focus, of places. */
export const HALO = { rest: 3, focus: 4, place: 2 } as const;
/** Width of a halo's stroke, px: over land; at sea, thinner, or its rim would shine through; and what fills the holes that browsers leave in a wide
 * stroke around something small, as the dot of an i. */
export const HALO_STROKE = {
  land: (halo: number): number => 2 * halo,
  sea: (halo: number): number => 2 * halo - 1.2,
  core: (halo: number): number => 1.4 * halo,
} as const;
/** Strength of dots that are not lit. */
export const UNLIT = 0.26;
/** Strength of names of places: no less, whatever sinks around them, or they could not be read on the darkest land. */
export const PLACE_NAME = 0.92;

export const SERIF = "'Atlas Serif', 'Iowan Old Style', Palatino, 'Source Serif 4', Georgia, serif";
export const SANS = "system-ui, -apple-system, 'Segoe UI', sans-serif";
export const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, monospace";

/** How a run of text on the map is set. */
export type TextStyle = Readonly<{ size: number; weight: number; italic: boolean; tracking: number }>;

/**
 * The hand in which a concept's name is written: heavy for what has a name of its own, upright for families of methods,
 * italic for tasks, metrics and ideas, as water and relief on a chart.
 * @param isNamed  written like a name ("LoRA", "GPT-2"), not like words ("full fine-tuning")
 */
export function nameStyle(kind: Kind, isNamed: boolean, size: number): TextStyle {
  const italic = kind === 'task' || kind === 'metric' || kind === 'concept';
  return { size, weight: !italic && isNamed ? 550 : 400, italic, tracking: 0 };
}

/** Whether a name is written like a proper name: a capital or a digit past its first letter, or a capital first. */
export function isNamed(name: string): boolean {
  return /\p{Lu}|\p{N}/u.test(name);
}

/**
 * For pictures inside pages: colours as custom properties, which follow the page's own theme. Regions take theirs from the
 * class `regionClass` of a group around them.
 */
export const PAGE_THEME: Theme = {
  name: 'light',
  ground: 'var(--ground)',
  sheet: 'var(--sheet)',
  ink: 'var(--ink)',
  ink2: 'var(--ink2)',
  ink3: 'var(--ink3)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  green: 'var(--green)',
  regions: REGION_HUES.map(() =>
    REGION_STEPS.map(() => ({ tint: 'var(--tint)', edge: 'var(--edge)', ink: 'var(--region-ink)' })),
  ),
  kinds: Object.keys(KIND_LABELS).map(() => 'var(--ink2)'),
  isStyled: true,
};

/** Class that gives a group the colours of a region, see `PAGE_THEME`. */
export function regionClass(hue: number, step: number): string {
  return `region-${hue}-${step}`;
}

/** The same where a picture stands in a page; one that stands alone has its colours in attributes. */
export function landClass(theme: Theme, { hue, step }: Readonly<{ hue: number; step: number }>): string | undefined {
  return isPageTheme(theme) ? regionClass(hue, step) : undefined;
}

/** The serif's cuts, as `@font-face` wants them: all under one family, the first of `SERIF`. Each is a file of `public/fonts`. */
export const FONT_FACES = [
  { file: 'source-serif.woff2', weight: '400', style: 'normal' },
  { file: 'source-serif-medium.woff2', weight: '500 700', style: 'normal' },
  { file: 'source-serif-italic.woff2', weight: '400', style: 'italic' },
] as const;

/** Letters that the cuts leave to a second file, which a page loads where it has one of them: accents beyond those of western Europe, Greek, Cyrillic. */
export const MORE_LETTERS: Readonly<
  Record<(typeof FONT_FACES)[number]['file'], Readonly<{ file: string; range: string }>>
> = {
  'source-serif.woff2': {
    file: 'source-serif-more.woff2',
    range:
      'U+A1-A5,U+AA,U+AE,U+B6,U+B9-BA,U+BF,U+100-130,U+134-151,U+154-17E,U+218-21B,U+391-392,U+395-397,U+399-39A,U+39C-39D,U+39F,U+3A1,U+3A4-3A5,U+3A7,U+3AC-3AF,U+3CC-3CE,U+401-457,U+490-491,U+201A,U+2020,U+2039-203A,U+20AC,U+2113-2122,U+2191-2193,U+2215',
  },
  'source-serif-medium.woff2': {
    file: 'source-serif-medium-more.woff2',
    range:
      'U+A1-B0,U+B2-B3,U+B6,U+B9-C3,U+C5-C8,U+CA-D5,U+D8-DB,U+DD-DE,U+E6,U+EC,U+EE,U+F0,U+F2,U+F5,U+F7,U+F9,U+FB,U+FD-17E,U+218-21B,U+391-393,U+395-3AF,U+3B6,U+3B9-3BA,U+3BD-3BF,U+3C2,U+3C5,U+3C7-3C8,U+3CC-3CE,U+401-457,U+490-491,U+201A,U+201E-2022,U+2039-203A,U+20AC,U+2113-2122,U+2191-2193,U+2215',
  },
  'source-serif-italic.woff2': {
    file: 'source-serif-italic-more.woff2',
    range:
      'U+A1-B3,U+B6-E3,U+E5-E7,U+EA-F5,U+F7-FB,U+FD-17E,U+218-21B,U+391-3BB,U+3BD-3CE,U+401-457,U+490-491,U+201A,U+201E-2022,U+2039-203A,U+20AC,U+2113-2122,U+2191-2193,U+2212-2215',
  },
};
export const FONT_FAMILY = 'Atlas Serif';
