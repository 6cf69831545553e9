/** Path data written short: steps instead of places, tenths instead of hundredths. Outlines of text are most of a picture. */
/**
 * @param d  path data of absolute M, L, Q, C and Z with numbers set apart by blanks or commas
 * @returns the same outline in relative steps of a tenth; what uses other commands comes back unchanged
 */
export declare function compactPath(d: string): string;
