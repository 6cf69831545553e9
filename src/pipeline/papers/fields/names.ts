/** People's names, in the order in which they are read. */

/** "Byron, Ada" is Ada Byron; "King, Jr., Martin" is Martin King, Jr.; a name without a comma is as it stands. */
export function toReadName(name: string): string {
  const parts = name
    .trim()
    .replace(/\s+/g, ' ')
    .split(/\s*,\s*/)
    .filter((part) => part !== '');
  const [family = '', ...rest] = parts;
  if (rest.length === 0) return family;
  const isSuffix = (part: string) => /^(?:jr|sr|[ivx]+)\.?$/i.test(part);
  const given = rest.filter((part) => !isSuffix(part)).join(' ');
  return [[given, family].filter((part) => part !== '').join(' '), ...rest.filter(isSuffix)].join(', ');
}

/** "Byron, A.; Ramesh, K.", "Ada Byron and Karu Ramesh", "Ada Byron, Karu Ramesh": one cell of a table as names. Scopus adds its numbers. */
export function splitNames(text: string): string[] {
  return namesIn(text)
    .map((name) => toReadName(name.replace(/\s*\(\d{5,}\)/, '')))
    .filter((name) => name !== '' && !/^(?:et al\.?|others)$/i.test(name));
}

function namesIn(text: string): string[] {
  if (/[;|]/.test(text)) return text.split(/[;|]/);
  return text.split(/,?\s+(?:and|und)\s+/).flatMap(splitAtCommas);
}

function splitAtCommas(text: string): string[] {
  return isList(text) ? text.split(/\s*,\s*/) : [text];
}

/** Several names with commas between: each has a given and a family name. "Byron, Ada" is one. */
function isList(text: string): boolean {
  const parts = text.trim().split(/\s*,\s*/);
  return parts.length > 1 && parts.every((part) => part.includes(' '));
}

/** Keywords of one text: with `;` or `|` between, else with `,`. */
export function splitKeywords(text: string): string[] {
  return text
    .split(/[;|]/.test(text) ? /[;|]/ : /,|\n/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
