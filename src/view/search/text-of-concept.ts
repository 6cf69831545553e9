/** The text of a concept in the index of `/search/`: its names, then its definition. */

/** @param names  the first is the one that is shown */
export function toText(names: readonly string[], definition: string): string {
  return `${names.join(', ')}. ${definition}`.trim();
}

/** Names again, of a text that `toText` made. */
export function namesIn(text: string): readonly string[] {
  return (/^.*?(?=\.(?:\s|$))/s.exec(text)?.[0] ?? text).split(', ');
}
