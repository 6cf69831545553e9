/**
 * Pixels in few colours, so that a PNG packs well: of the thousands that smooth edges bring along an eye tells some dozens apart. The encoder's own limit
 * is no help: between 16 and 256 colours it knows none.
 */

type Colour = Readonly<{ red: number; green: number; blue: number; pixelCount: number }>;
/** A colour of the picture with the nearest that is kept so far, and its distance from that, squared. */
type Match = { readonly colour: Colour; kept: Colour; distance: number };

/** Pixels from which on a colour is no more important than another: a flat one would draw all others close to it. */
const MANY_PIXELS = 2000;

/**
 * Keeps the colour of most pixels, then always the one that is worst kept so far, by how far off it is and by how many pixels show it.
 * @param pixels  red, green, blue, 0 to 255 each, one pixel after the other
 * @param most    colours that are left, at least 1
 * @returns the same pixels, each in the nearest colour that is left
 */
export function fewColours(pixels: Uint8Array, most: number): Uint8Array {
  const matches = countColours(pixels).map((colour): Match => ({ colour, kept: colour, distance: Infinity }));
  const worst = (a: Match, b: Match): Match => (b.distance * weight(b.colour) > a.distance * weight(a.colour) ? b : a);
  const [first] = matches;
  if (first === undefined) return pixels;
  for (let next = first, i = 0; i < most && next.distance > 0; i++) {
    for (const match of matches) {
      const distance = distanceOf(match.colour, next.colour);
      if (distance < match.distance) [match.kept, match.distance] = [next.colour, distance];
    }
    next = matches.reduce(worst);
  }
  const keptByKey = new Map(matches.map(({ colour, kept }) => [keyOf(colour.red, colour.green, colour.blue), kept]));
  const reduced = new Uint8Array(pixels.length);
  eachRun(pixels, (key, start, end) => {
    const { red, green, blue } = keptByKey.get(key) ?? first.colour;
    for (let i = start; i < end; i += 3) {
      reduced[i] = red;
      reduced[i + 1] = green;
      reduced[i + 2] = blue;
    }
  });
  return reduced;
}

/** Most pixels first; of as many, the darker one. */
function countColours(pixels: Uint8Array): readonly Colour[] {
  const counts = new Map<number, number>();
  eachRun(pixels, (key, start, end) => counts.set(key, (counts.get(key) ?? 0) + (end - start) / 3));
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .map(([key, pixelCount]) => ({ red: key >> 16, green: (key >> 8) & 255, blue: key & 255, pixelCount }));
}

/** Pixels of one colour that follow one another, most of a picture. @param hear  `start` and `end` are places in `pixels` */
function eachRun(pixels: Uint8Array, hear: (key: number, start: number, end: number) => void): void {
  for (let start = 0, end = 0; start < pixels.length; start = end) {
    const key = keyAt(pixels, start);
    do end += 3;
    while (end < pixels.length && keyAt(pixels, end) === key);
    hear(key, start, end);
  }
}

function weight({ pixelCount }: Colour): number {
  return Math.sqrt(Math.min(pixelCount, MANY_PIXELS));
}

function distanceOf(a: Colour, b: Colour): number {
  return (a.red - b.red) ** 2 + (a.green - b.green) ** 2 + (a.blue - b.blue) ** 2;
}

function keyAt(pixels: Uint8Array, i: number): number {
  return keyOf(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0);
}

function keyOf(red: number, green: number, blue: number): number {
  return (red << 16) | (green << 8) | blue;
}
