/** Names of regions: spaced capitals (on a phone in small letters), sized by land, in at most three lines, within the room that the build found for them. */
import { breakName } from '../domain/map-scale.ts';
import type { AtlasRegion } from './decode-map.ts';
import type { Box } from './place-labels.ts';
import { CAP_MIDDLE, X_MIDDLE, type Run, type TextTools } from './text.ts';
import type { TextStyle } from './tokens.ts';

/** The lines of a name, and what they cover. */
export type RegionName = Readonly<{ runs: readonly Run[]; boxes: readonly Box[] }>;

const LEAST_SIZE = 12;
const SIZES = [LEAST_SIZE, 13, 15, 17, 19, 21];
const TRACKING = { wide: 0.34, narrow: 0.19 };
/** A whole map on a phone, below this scale: there is no room for capitals. */
const TINY = { scale: 0.42, sizes: [11.5, 10.5, 10], tracking: { wide: 0.03, narrow: 0 } };
const LINE_HEIGHT = 1.32;
const MOST_EXCESS = 1.1;

/**
 * @param place   from map units to px
 * @param growth  how much larger than usual the reader has text: names are as much larger where their land has room for it
 * @returns lines around the label's place, centred; in more lines, closer set or smaller where the name is too long for the room
 */
export function layRegionName(
  region: AtlasRegion,
  tools: TextTools,
  place: Readonly<{ scale: number; dx: number; dy: number }>,
  growth = 1,
): RegionName {
  const isTiny = place.scale < TINY.scale;
  const text = isTiny ? region.name : region.name.toUpperCase();
  const tracking = isTiny ? TINY.tracking : TRACKING;
  const usual = isTiny ? TINY.sizes : sizesFor(Math.sqrt(landArea(region.rings)) * place.scale);
  const sizes = growth === 1 ? usual : [...usual.map((size) => size * growth), ...usual];
  const room = region.label.width * place.scale;
  const width = (line: string, of: TextStyle): number => tools.measure(line, of) - of.tracking;
  const settings = sizes.flatMap((size) => settingsOf(text, size, tracking));
  const { lines, style: used } = (settings.find(({ lines, style, excess }) =>
    lines.every((line) => width(line, style) <= excess * room),
  ) ?? settings.at(-1)) as Setting;
  const { size } = used;
  const x = region.label.x * place.scale + place.dx;
  const y = region.label.y * place.scale + place.dy;
  const runs = lines.map((line, i) => {
    const middle = y + (i - (lines.length - 1) / 2) * size * LINE_HEIGHT;
    return { text: line, style: used, x: x - width(line, used) / 2, y: middle + CAP_MIDDLE * size };
  });
  const boxes = runs.map((run) => {
    const right = run.x + width(run.text, used);
    return { left: run.x - 3, right: right + 3, top: run.y - 0.72 * size - 3, bottom: run.y + 3 };
  });
  return { runs, boxes };
}

const ITALIC: TextStyle = { size: 17, weight: 400, italic: true, tracking: 1 };

/** The name of a neighbourhood, italic, with its middle at its place. */
export function layNeighbourhoodName(
  { name, x, y }: Readonly<{ name: string; x: number; y: number }>,
  tools: TextTools,
  place: Readonly<{ scale: number; dx: number; dy: number }>,
): RegionName {
  const width = tools.measure(name, ITALIC);
  const left = x * place.scale + place.dx - width / 2;
  const middle = y * place.scale + place.dy;
  const run = { text: name, style: ITALIC, x: left, y: middle + X_MIDDLE * ITALIC.size };
  const box = {
    left: left - 3,
    right: left + width + 3,
    top: middle - 0.5 * ITALIC.size,
    bottom: middle + 0.5 * ITALIC.size,
  };
  return { runs: [run], boxes: [box] };
}

/** A name's lines, their style, and how many times as wide as its room they may be. */
type Setting = Readonly<{ lines: readonly string[]; style: TextStyle; excess: number }>;

/** From the one that is liked best: few lines, set wide; what is set close may stand over a border a little. */
function settingsOf(text: string, size: number, tracking: typeof TRACKING): readonly Setting[] {
  const style = (of: number): TextStyle => ({ size, weight: 400, italic: false, tracking: of * size });
  const wide = { style: style(tracking.wide), excess: 1 };
  const close = { style: style(tracking.narrow), excess: MOST_EXCESS };
  const [one, two, three] = [[text], breakName(text), breakName(text, 3)];
  return [
    { lines: one, ...wide },
    { lines: two, ...wide },
    { lines: two, ...close },
    { lines: three, ...wide },
    { lines: three, ...close },
  ];
}

/** px, from the one that the side of the land asks for, 12 to 21, downwards. */
function sizesFor(side: number): readonly number[] {
  const wish = 12 + ((side - 120) / 200) * 9;
  return SIZES.filter((size) => size <= Math.max(wish, LEAST_SIZE)).reverse();
}

/** Square map units; holes, wound the other way, take themselves off. */
export function landArea(rings: readonly (readonly number[])[]): number {
  let doubled = 0;
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      doubled += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0);
    }
  }
  return Math.abs(doubled) / 2;
}
