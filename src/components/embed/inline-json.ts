/** Data inside a page: JSON in a script element that is never run. */

/** @returns JSON in which no `<` stands, so that no text in it can end the element or begin another */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
