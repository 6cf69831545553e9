/** How much room a dot has: enough for names where there are few, just apart where there are many. */
import { MAP_HEIGHT, MAP_WIDTH } from '../../domain/map-scale.ts';
import type { Body } from './bodies.ts';

/** Room around dots, map units: `pad` for all, `label` on top of it for those whose names are written from afar. */
export type Spacing = Readonly<{ pad: number; label: number; labelled: number }>;

/** Share of the frame that the dots with their room take; the coast, lakes and the legend take the rest. */
const LAND_SHARE = 0.4;
const MAX_PAD = 24;
const MIN_PAD = 1.5;
const LABEL_ROOM = 9;
const LABELLED = 46;

/** @param bodies  most prominent first */
export function spacingFor(bodies: readonly Body[]): Spacing {
  const room = LAND_SHARE * MAP_WIDTH * MAP_HEIGHT;
  const spacing = { pad: MAX_PAD, label: LABEL_ROOM, labelled: LABELLED };
  while (spacing.pad > MIN_PAD && neededArea(bodies, spacing) > room) spacing.pad -= 0.25;
  return spacing;
}

/** Radius of the circle that no other dot's circle should cut. */
export function reach(body: Body, index: number, { pad, label, labelled }: Spacing): number {
  return body.radius + pad + (index < labelled ? Math.min(label, pad) : 0);
}

/** @returns square map units */
export function neededArea(bodies: readonly Body[], spacing: Spacing): number {
  return bodies.reduce((sum, body, i) => sum + Math.PI * reach(body, i, spacing) ** 2, 0);
}
