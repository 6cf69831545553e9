/**
 * Colour arithmetic: OKLCH to sRGB, differences as people see them, and what a colour-vision deficiency makes of a colour.
 * @see Ottosson (2020), A perceptual color space for image processing (OKLab)
 */

/** Lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export type Oklch = Readonly<{ l: number; c: number; h: number }>;
/** Lightness 0 to 1; green-red and blue-yellow around 0. */
type Oklab = readonly [number, number, number];
/** Linear-light sRGB, 0 to 1 each. */
type LinearRgb = readonly [number, number, number];

export const DEFICIENCIES = ['protan', 'deutan', 'tritan'] as const;
export type Deficiency = (typeof DEFICIENCIES)[number];

/** Full severity, on linear RGB. @see Machado, Oliveira & Fernandes (2009), table 1 */
const MACHADO: Readonly<Record<Deficiency, readonly (readonly [number, number, number])[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** @returns `#rrggbb`; what sRGB cannot show is cut to its nearest channel value */
export function toHex({ l, c, h }: Oklch): string {
  const angleRad = (h * Math.PI) / 180;
  const [r, g, b] = toLinearRgb([l, c * Math.cos(angleRad), c * Math.sin(angleRad)]);
  return `#${hexPair(r)}${hexPair(g)}${hexPair(b)}`;
}

/**
 * How far apart two colours look: Euclidean distance in OKLab.
 * @param hexA, hexB   `#rrggbb`
 * @param deficiency   as seen with this deficiency at full severity; normal sight when left out
 * @returns 0 equal, about 0.02 just seen side by side, 1 black against white
 */
export function colourDifference(hexA: string, hexB: string, deficiency?: Deficiency): number {
  const a = toOklab(seenWith(toLinear(hexA), deficiency));
  const b = toOklab(seenWith(toLinear(hexB), deficiency));
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seenWith(rgb: LinearRgb, deficiency: Deficiency | undefined): LinearRgb {
  if (deficiency === undefined) return rgb;
  const [r = 0, g = 0, b = 0] = MACHADO[deficiency].map((row) =>
    clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]),
  );
  return [r, g, b];
}

/** Of linear light. */
export function toOklab([r, g, b]: LinearRgb): Oklab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toLinearRgb([lightness, a, b]: Oklab): LinearRgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Linear light of `#rrggbb`. */
export function toLinear(hex: string): LinearRgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexPair(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * clamp(value))
    .toString(16)
    .padStart(2, '0');
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
