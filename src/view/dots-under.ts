/** Dots that names lie on: of what is half under letters only a sliver is left, which reads as an accent of theirs. Pure. */
import type { DotField } from './dot-field.ts';
import type { Run, TextTools } from './text.ts';
import { HALO } from './tokens.ts';

/** The halo of letters reaches so far around them, px: a dot whose middle lies in it is half gone. */
const MARGIN = HALO.rest;
/** Capitals reach so far above their line, in font sizes. */
const CAPITALS = 0.7;
/** A dot that reaches farther from its middle is seen beside the letters for what it is, in font sizes. */
const MOST_REACH = 0.6;

/** A dot by its node's index; from its middle to its outermost line, px. */
export type DotUnder = Readonly<{ index: number; reach: number }>;

/**
 * Small dots whose middles lie between the line that a name is written on and the height of its capitals, or in the halo around; each once.
 * @param isKept  whether a dot is seen all the same: one that attention is on, or that has a name
 */
export function dotsUnder(
  field: DotField,
  runs: readonly Run[],
  { measure }: Pick<TextTools, 'measure'>,
  isKept: (index: number) => boolean,
): readonly DotUnder[] {
  const found = new Map<number, number>();
  for (const { text, style, x, y } of runs) {
    const [left, right] = [x - MARGIN, x + measure(text, style) + MARGIN];
    const box = { left, right, top: y - CAPITALS * style.size - MARGIN, bottom: y + MARGIN };
    field.some(box, 0, (dotX, dotY, _, reach, index) => {
      const isUnder = dotX >= box.left && dotX <= box.right && dotY >= box.top && dotY <= box.bottom;
      if (isUnder && reach <= MOST_REACH * style.size && !isKept(index)) found.set(index, reach);
      return false;
    });
  }
  return [...found].map(([index, reach]) => ({ index, reach }));
}
