/** How much room a view has, and when what was drawn for one width no longer does for another. What frame and element agree on. */

/** Narrower than this a view shows fewer concepts (`narrow-view.ts`), and stands upright, px. As in `styles/embed.css`. */
export const NARROW = 520;
/** A drawing is made anew where it would be scaled by more than this, or leave more than this empty beside it. */
export const MOST_SCALING = 1.3;

/** @param before  width that a drawing was made for; @param now  width that there is; px */
export function isOtherRoom(before: number, now: number): boolean {
  if (before <= 0 || now <= 0) return false; // hidden
  return before < NARROW !== now < NARROW || Math.max(before / now, now / before) > MOST_SCALING;
}
