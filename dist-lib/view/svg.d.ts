/** Small pieces of SVG. Everything is set by attributes, because pages allow no inline styles. */
/** Text and attribute values: what markup could be made of is written as entities; characters that XML forbids are dropped. */
export declare function escapeXml(text: string): string;
/** @returns an element; attributes that are undefined are left out, values are escaped, `content` is markup already */
export declare function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content?: string): string;
/** At most two decimals, no minus zero. */
export declare function number(value: number): string;
/** Path data of closed rings, each flat `[x0, y0, …]`, moved and scaled; one decimal is a tenth of a pixel. */
export declare function ringsPath(rings: readonly (readonly number[])[], place?: Readonly<{
    scale: number;
    dx: number;
    dy: number;
}>): string;
