/** Colours of the canvas layers: tokens of the theme, mixed towards the ground where attention lies elsewhere. */
import { regionColours, type RegionColours, type Theme } from '../../view/tokens.ts';
import type { MapGraph, Region } from '../load-graph.ts';

/** Share of the ground in land: the chosen region, all others, and those that filters leave out. */
const CHOSEN_FADE = 0.3;
const OTHER_FADE = 0.55;
const MUTED_FADE = 0.7;
/** … and all of it where dots have other inks than their land's. */
const QUIET_FADE = 0.5;

/** How land is drawn at this moment. */
export type LandLook = Readonly<{
  theme: Theme;
  /** 0 at rest, 1 where a concept is chosen. */
  fade: number;
  /** Index of the region that it lies in, or -1. */
  chosen: number;
  /** Regions that filters leave out. */
  muted: ReadonlySet<number>;
  /** Dots are coloured by something else than their region. */
  isQuiet?: boolean;
}>;

/** @param share  of `b`, 0 to 1; both `#rrggbb`, as is the result */
export function mix(a: string, b: string, share: number): string {
  if (share <= 0) return a;
  const [from, to] = [toRgb(a), toRgb(b)];
  const channel = (i: 0 | 1 | 2) =>
    Math.round(from[i] + (to[i] - from[i]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

/** @returns channels 0 to 255 */
export function toRgb(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Colours of a region's land: mixed towards the ground where attention lies elsewhere. */
export function landColours(
  { theme, fade, chosen, muted, isQuiet }: LandLook,
  region: Region,
  index: number,
): RegionColours {
  const { tint, edge, ink } = regionColours(theme, region.hue, region.step);
  const attention = fade * (index === chosen ? CHOSEN_FADE : OTHER_FADE);
  const share = muted.has(index) ? MUTED_FADE : Math.max(attention, isQuiet ? QUIET_FADE : 0);
  return { tint: mix(tint, theme.ground, share), edge: mix(edge, theme.ground, share), ink };
}

/** Ink of a concept's dot: its region's, or plain ink where it has none. */
export function dotInk(theme: Theme, graph: MapGraph, region: number): string {
  const home = graph.regions[region];
  return home ? regionColours(theme, home.hue, home.step).ink : theme.ink2;
}
