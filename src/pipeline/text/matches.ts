/**
 * @param pattern  with the flag `g`; matches no empty text
 * @returns what `matchAll` gives, without the copy of the pattern that it makes for each text: most texts are short, and most have no match
 */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}
