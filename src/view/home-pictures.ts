/**
 * The map as a visit starts with it: one picture for each range of scales, so that names are neither too small to read on a phone nor too few on a
 * large screen. Names grow with the picture within its range; picture and live map have the same ones at the same places.
 */
import { MAP_HEIGHT, MAP_WIDTH } from '../domain/map-scale.ts';

export type HomePicture = Readonly<{
  /** Goes into its address. */
  name: string;
  /** px per map unit that it is drawn for. */
  scale: number;
  /** Names of concepts at most, in all and in a region. */
  most: number;
  mostInRegion: number;
  /** Only names that have room, and of these only what has a second outline. */
  isSparse?: boolean;
  /** Sizes of the first name, the next eleven and the rest, px. */
  sizes: readonly [number, number, number];
  /** Windows that it is for, as a media query; undefined for all that no other takes. */
  media: string | undefined;
}>;

/** px of the page above the map in a window that is no phone's. */
const HEADER = 57;
/** Below this ratio of width to height a map starts at its land, which so much less of the window's width needs; see `startCamera`. */
const NARROW = 1.3;
const LAND_SHARE = 0.87;

/** For windows that no other is for. */
export const SMALLEST_PICTURE: HomePicture = {
  name: 'phone',
  scale: 0.27,
  most: 5,
  mostInRegion: 3,
  sizes: [13, 11.5, 11.5],
  isSparse: true,
  media: undefined,
};

/** Largest scale first: the first whose windows the reader's is among. */
export const HOME_PICTURES: readonly HomePicture[] = [
  { name: 'huge', scale: 1.15, most: 60, mostInRegion: 6, sizes: [20, 16, 14], media: fromScale(1) },
  { name: 'large', scale: 0.844, most: 48, mostInRegion: 6, sizes: [19, 15, 13], media: fromScale(0.75) },
  { name: 'usual', scale: 0.66, most: 36, mostInRegion: 4, sizes: [18, 14, 13], media: fromScale(0.6) },
  { name: 'small', scale: 0.53, most: 26, mostInRegion: 3, sizes: [16, 14, 13], media: fromScale(0.42) },
  SMALLEST_PICTURE,
];

/** The picture that dots make way for names on: that of a usual desktop. */
export const SETTLED_PICTURE = 'large';

/** Steps per px in the columns of names (`HomeNames`). */
export const HOME_GRID = 10;

/** Windows in which a map starts at such a scale or a larger one: wide ones by both sides, narrow ones by their width. */
function fromScale(scale: number): string {
  const width = Math.round(MAP_WIDTH * scale);
  const wide = `(min-width: ${width}px) and (min-height: ${Math.round(MAP_HEIGHT * scale) + HEADER}px)`;
  const narrow = `(min-width: ${Math.round(width * LAND_SHARE)}px) and (min-height: ${Math.round(width / NARROW) + HEADER}px)`;
  return `${wide}, ${narrow}`;
}
