/** JSON of large files that a page reads at its start. */

/**
 * The same value in letters of ASCII alone, others as `\uXXXX`: one of them in 200 KB makes a browser keep and read the whole text in two bytes a letter,
 * which takes half again as long.
 */
export function asciiJson(value: unknown): Response {
  const text = JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
