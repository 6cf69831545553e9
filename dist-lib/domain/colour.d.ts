/**
 * Colour arithmetic: OKLCH to sRGB, differences as people see them, and what a colour-vision deficiency makes of a colour.
 * @see Ottosson (2020), A perceptual color space for image processing (OKLab)
 */
/** Lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export type Oklch = Readonly<{
    l: number;
    c: number;
    h: number;
}>;
export declare const DEFICIENCIES: readonly ["protan", "deutan", "tritan"];
export type Deficiency = (typeof DEFICIENCIES)[number];
/** @returns `#rrggbb`; what sRGB cannot show is cut to its nearest channel value */
export declare function toHex({ l, c, h }: Oklch): string;
/**
 * How far apart two colours look: Euclidean distance in OKLab.
 * @param hexA, hexB   `#rrggbb`
 * @param deficiency   as seen with this deficiency at full severity; normal sight when left out
 * @returns 0 equal, about 0.02 just seen side by side, 1 black against white
 */
export declare function colourDifference(hexA: string, hexB: string, deficiency?: Deficiency): number;
/** Contrast ratio of two `#rrggbb` colours, 1 to 21. @see WCAG 2.2, 1.4.3 */
export declare function contrastRatio(hexA: string, hexB: string): number;
/** @returns the colour `share` (0 to 1) of the way from `hexA` to `hexB`, mixed as inks are in OKLab */
export declare function mixColours(hexA: string, hexB: string, share: number): string;
