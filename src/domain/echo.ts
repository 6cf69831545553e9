/** What a reader has written, or an address says, said back in quotation marks. */

/** Letters of it that are said back at most; an address may hold thousands. */
const MOST = 80;

/** `“muP”`; of what is very long its beginning: `“xxxx…”`. */
export function echo(text: string): string {
  const letters = [...text];
  return letters.length > MOST ? `“${letters.slice(0, MOST).join('')}…”` : `“${text}”`;
}
