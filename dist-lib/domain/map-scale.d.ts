/** Measures of the map that build and browser must agree on. */
/** Map units at scale 1; the build fits every map into this frame, legend corner kept free of land. */
export declare const MAP_WIDTH = 1600;
export declare const MAP_HEIGHT = 1000;
/** A concept known from the one paper that introduces it is a fine speck, whatever it is related to. */
export declare const SPECK_RADIUS = 1.7;
/**
 * Radius of a concept's dot: area grows with prominence, above a smallest one that can still be seen.
 * @param prominence     0 <= prominence <= maxProminence
 * @param maxProminence  greatest in the graph; 0 is allowed (a graph without relations)
 * @returns map units, 1.9 to 14.1
 */
export declare function toRadius(prominence: number, maxProminence: number): number;
/** Up to so many concepts (about a hundred papers) each has room of its own on the map, also what only search brings up. */
export declare const SMALL_MAP_CONCEPTS = 900;
/**
 * A region's name in two lines of about one length; "Transfer learning & prompts" is broken after the "&" where that costs little.
 * @returns one line for a single word
 */
export declare function breakName(name: string): readonly string[];
