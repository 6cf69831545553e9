/** Numbers as the site writes them. */

/** `1,850`: thousands set apart, whatever the locale of the reader or of the machine that builds. @param count  a whole number */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 paper`, `2 papers`, `1,850 concepts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
