/** Measures of a picture that stands alone, and of the frame in its place: what code to paste and files of pictures agree on. */

/** px; the drawing takes what head and foot leave. */
export const CARD = { width: 720, height: 420, head: 46, foot: 40 } as const;
