/**
 * What small pictures are painted with, each paint by its name. A picture that stands alone says it in attributes; one in a page says the name as a
 * class, and `tokens.css` the rest once: written out each time, paint was a third of such a picture.
 */
import { WATER } from './ego-land.ts';
import { drawsShapes, type Paint, type TextTools } from './text.ts';
import {
  HALO,
  HALO_STROKE,
  lineStyle,
  PAGE_THEME,
  regionColours,
  SERIF,
  type LineType,
  type RegionColours,
  type Theme,
} from './tokens.ts';

const EDGE_BAND = 9;
const BORDER_OPACITY = 0.55;
const WATER_LINE = { width: 0.7, opacity: [0.5, 0.32, 0.18] } as const;

type PaintOf = (theme: Theme, land: RegionColours) => Paint;

const PAINTS = {
  /** Names, and whatever says nothing else. */
  face: ({ ink }) => ({ 'font-family': SERIF, fill: ink }),
  /** Lines along a coast are rims of strokes around the land that strokes of the sea leave over. */
  water: () => ({ fill: 'none', 'stroke-linejoin': 'round' }),
  'rim-0': rim(0),
  'rim-1': rim(1),
  'rim-2': rim(2),
  'sea-0': sea(0),
  'sea-1': sea(1),
  'sea-2': sea(2),
  land: (_, { tint, edge }) => ({ fill: tint, stroke: edge, 'stroke-width': 2 * EDGE_BAND }),
  border: (_, { ink }) => ({ ...stroke(ink, 1.8), 'stroke-opacity': BORDER_OPACITY }),
  coast: (_, { ink }) => ({ ...stroke(ink, 0.9), 'stroke-opacity': BORDER_OPACITY }),
  'halo-sea': ({ ground }) => halo(ground, HALO_STROKE.sea(HALO.focus)),
  'halo-land': (_, { tint }) => halo(tint, HALO_STROKE.land(HALO.focus)),
  'core-land': (_, { tint }) => halo(tint, HALO_STROKE.core(HALO.focus)),
  dot: (_, { ink }) => ({ fill: ink }),
  ring: (_, { ink }) => stroke(ink, 1.4),
  touch: () => ({ fill: 'none', 'pointer-events': 'all' }),
  'line-builds-on': line('builds-on'),
  'line-compares': line('compares'),
  'line-evaluates': line('evaluates'),
  'line-unlikely-builds-on': line('unlikely-builds-on'),
  'line-unlikely-compares': line('unlikely-compares'),
  'line-unlikely-evaluates': line('unlikely-evaluates'),
  'line-unlikely': line('unlikely'),
  'line-co-mention': line('co-mention'),
  'line-introduces': line('introduces'),
  'head-builds-on': (theme) => ({ fill: inkOf('builds-on', theme) }),
  'head-compares': openHead('compares'),
  'head-unlikely-builds-on': openHead('unlikely-builds-on'),
  'head-unlikely-compares': openHead('unlikely-compares'),
  'stem-end': (theme) => ({ fill: theme.ground, stroke: inkOf('introduces', theme), 'stroke-width': 1.1 }),
} as const satisfies Readonly<Record<string, PaintOf>>;

export type PaintName = keyof typeof PAINTS;

/** @param land  the region that it is painted on or in the ink of; what lies on none needs none */
export function paint(name: PaintName, theme: Theme, land?: Readonly<{ hue: number; step: number }>): Paint {
  if (theme.isStyled === true) return { class: `p-${name}` };
  return PAINTS[name](theme, regionColours(theme, land?.hue ?? -1, land?.step ?? -1));
}

/** What holds the text of a picture, for `TextTools.givenSize`: face, ink and size once for all. @param size  px */
export function facePaint(theme: Theme, tools: TextTools, size: number): Paint {
  const { 'font-family': family, ...rest } = paint('face', theme);
  return drawsShapes(tools) ? rest : { ...rest, 'font-family': family, 'font-size': size };
}

/** The theme for lines on land, where a co-mention's own colour would be lost. */
export function onLand(theme: Theme): Theme {
  return { ...theme, rule: theme.ink3 };
}

/** Rules of the style sheet of pages, one a paint. */
export function paintRules(): readonly string[] {
  const theme = onLand(PAGE_THEME);
  const land = regionColours(PAGE_THEME, 0, 0);
  return Object.entries<PaintOf>(PAINTS).map(([name, paintOf]) => {
    const declarations = Object.entries(paintOf(theme, land)).filter(([, value]) => value !== undefined);
    return `.p-${name}{${declarations.map(([property, value]) => `${property}:${String(value)}`).join(';')}}`;
  });
}

function rim(i: 0 | 1 | 2): PaintOf {
  return ({ ink3 }) => ({
    stroke: ink3,
    'stroke-width': 2 * WATER[i] + WATER_LINE.width,
    'stroke-opacity': WATER_LINE.opacity[i],
  });
}

function sea(i: 0 | 1 | 2): PaintOf {
  return ({ ground }) => ({ stroke: ground, 'stroke-width': 2 * WATER[i] - WATER_LINE.width });
}

function stroke(colour: string, width: number): Paint {
  return { fill: 'none', stroke: colour, 'stroke-width': width };
}

function halo(colour: string, width: number): Paint {
  return { ...stroke(colour, width), 'stroke-linejoin': 'round', fill: colour };
}

function line(type: LineType): PaintOf {
  const { width, dash, cap } = lineStyle(type);
  return (theme) => ({
    ...stroke(inkOf(type, theme), width),
    'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
    'stroke-linecap': cap === 'round' ? 'round' : undefined,
  });
}

function openHead(type: LineType): PaintOf {
  return (theme) => stroke(inkOf(type, theme), lineStyle(type).width);
}

function inkOf(type: LineType, theme: Theme): string {
  return theme[lineStyle(type).colour];
}
