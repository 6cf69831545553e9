/** Order of two strings by their UTF-16 units, the same in every locale; for `sort`. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
