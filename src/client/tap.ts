/** px that a pointer may move and still tap: a finger wobbles. */
export const TAP_TOLERANCE = { mouse: 4, other: 10 } as const;
