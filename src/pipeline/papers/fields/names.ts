/** People's names, in the order in which they are read. */

/** "III" and "Jr." tell generations apart; "I.", "V" and "Xi" are initials and names. */
const GENERATION = String.raw`(?:[JjSs]r\.?|JR|SR|II|III|IV|VI{1,3}|IX)`;
const IS_GENERATION = new RegExp(`^${GENERATION}$`);

/** "Byron, Ada" is Ada Byron; "King, Jr., Martin" is Martin King, Jr.; a name without a comma is as it stands. */
export function toReadName(name: string): string {
  const [family = '', ...rest] = name
    .trim()
    .replace(/\s+/g, ' ')
    .split(/\s*,\s*/)
    .filter((part) => part !== '');
  if (rest.length === 0) return family;
  const given = rest.filter((part) => !IS_GENERATION.test(part));
  // Where no given name is left, capitals are one: "Nicoli, JR", but "William Morrison, III" and "King, Jr."
  const areInitials = given.length === 0 && !family.includes(' ') && rest.every((part) => !/r\.?$/.test(part));
  if (areInitials) return `${rest.join(' ')} ${family}`;
  const generations = rest.filter((part) => IS_GENERATION.test(part));
  return [[...given, family].filter((part) => part !== '').join(' '), ...generations].join(', ');
}

/** Initials as indexes write them: "MB", "J-C", "S.K.", "Th. A." */
const CAPITALS = String.raw`\p{Lu}(?:-?\p{Lu}){0,3}`;
const DOTTED = String.raw`(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?){1,5}`;
const INITIALS = new RegExp(String.raw`^(?:${CAPITALS}|${DOTTED})(?:,\s*${GENERATION})?$`, 'u');
/** "Wilson MB", "de Cordova C.M.M., Jr."; not "Rajan V S", whose family name is none of them. */
const FAMILY_FIRST = new RegExp(
  String.raw`^(?<family>(?!(?:.*\s)?\p{Lu}\.?\s)[^,.]{0,80}\p{Ll}[^,.]{0,80})\s(?<given>${CAPITALS}|${DOTTED})(?<generation>,\s*${GENERATION})?$`,
  'u',
);
/** No family name in capitals, as "LI" could be; a single letter can be one in a list of one: "Weinan E". */
const SURELY_INITIALS = /^(?:[^AEIOUY]{2,}|.*\.)$/;
const PERHAPS_INITIALS = /^(?:[^AEIOUY]{2,}|.*\.|.)$/;

/** A paper's authors, as `toReadName`; where most of them stand as "Wilson MB", that is MB Wilson. A list is turned as a whole, or not at all. */
export function toReadNames(names: readonly string[]): string[] {
  const read = names
    .map((name) => toReadName(name.replace(/(?<=\S\s*),?\s+et al\.?\s*$/i, '')))
    .filter((name) => name !== '' && !isNobody(name));
  const found = read.map((name) => FAMILY_FIRST.exec(name)?.groups);
  const turned = found.filter((groups) => groups !== undefined);
  const telling = read.length === 1 ? SURELY_INITIALS : PERHAPS_INITIALS;
  if (turned.length * 2 <= read.length || !turned.some(({ given = '' }) => telling.test(given))) return read;
  return read.map((name, i) => {
    const { family = '', given = '', generation = '' } = found[i] ?? {};
    return family === '' ? name : `${given} ${family}${generation}`;
  });
}

/** What databases write where they know no name: "[No author name available]", "[Anonymous]"; and numbers of trials, which registers have for authors. */
function isNobody(name: string): boolean {
  return /^\W*(?:no authors?\b.*|et al|others|anonymous|anon|&Na;)\W*$/i.test(name) || OF_TRIAL.test(name);
}
const OF_TRIAL =
  /^(?:NCT|ISRCTN|ACTRN|DRKS|NTR|TCTR|PACTR|KCT|IRCT|EUCTR|ChiCTR|CTRI|JPRN|RBR|LBCTR|SLCTR|UMIN)[-\w/]*\d[-\w/]*$/;

/** "Byron, A.; Ramesh, K.", "Ada Byron and Karu Ramesh", "Byron, A., Ramesh, K.": one cell of a table as names. Scopus adds its numbers. */
export function splitNames(text: string): string[] {
  return namesIn(text.replace(/\s+/g, ' '))
    .map((name) => name.replace(/\s*\(\d{5,}\)/, '').trim())
    .filter((name) => name !== '');
}

/** "Ada ByronKaru RameshIan McBride": in SpringerLink's tables nothing stands between names. */
export function splitGlued(text: string): string[] {
  return text
    .split(/(?<=\p{Ll}|\p{Ll}[.)])(?<!\b(?:Mc|Mac|Ma[cg]h|De|Di|Du|La|Le|Van|Von|Fitz))(?=\p{Lu})/u)
    .flatMap(splitNames);
}

/** Elements of a list that a program has written into a cell: `['Ada Byron', "Shay O'Neil"]`; undefined for any other text. */
function writtenList(text: string): string[] | undefined {
  if (!/^\s*\[\s*(?:\]\s*$|['"][^]*['"]\s*\]\s*$)/.test(text)) return undefined;
  return [...text.matchAll(/'((?:[^'\\]|\\.){0,200})'|"((?:[^"\\]|\\.){0,200})"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}

function namesIn(text: string): string[] {
  const written = writtenList(text);
  if (written) return written;
  if (/[;|]/.test(text)) return text.split(/[;|]/);
  return text.split(/,?\s+(?:and|und)\s+/).flatMap(splitAtCommas);
}

/** A comma, but none that stands in a name: "King, Jr." */
const COMMA = new RegExp(String.raw`,(?!\s*${GENERATION}\s*(?:,|$))`);

/** "Byron, Ada" is one name; "Ada Byron, Karu Ramesh", "Byron A., Ramesh K., Sudirman" and "Byron, A., Ramesh, K." are several. */
function splitAtCommas(text: string): string[] {
  const parts = text
    .split(COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return [text];
  if (parts.every((part) => /^[^,]*\s/.test(part))) return parts;
  if (parts.filter((part) => FAMILY_FIRST.test(part)).length * 2 > parts.length) return parts;
  return withInitials(parts) ?? [text];
}

/** "Byron", "A.", "Ramesh", "K.": initials belong to the part before; undefined where few parts are such. */
function withInitials(parts: readonly string[]): string[] | undefined {
  const areInitials = parts.map((part) => INITIALS.test(part));
  if (areInitials.filter(Boolean).length * 3 < parts.length) return undefined;
  const names: string[] = [];
  for (const [i, part] of parts.entries()) {
    if (!areInitials[i]) names.push(part);
    else if (names.length === 0 || areInitials[i - 1]) return undefined;
    else names.push(`${names.pop() ?? ''}, ${part}`);
  }
  return names;
}

/** Keywords of one text: with `;` or `|` between, else with `,`. */
export function splitKeywords(text: string): string[] {
  const written = writtenList(text);
  if (written) return written;
  const words = areOfZotero(text)
    ? text.split(',').map((word) => word.replace(/;\s/g, ', '))
    : text.split(/[;|]/.test(text) ? /[;|]/ : /,|\n/);
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

/** "Animals,Cell Line; Tumor,Mice": Zotero's BibTeX has `;` for the commas in keywords, and `,` without a blank between them. */
function areOfZotero(text: string): boolean {
  const count = (mark: RegExp) => (text.match(mark) ?? []).length;
  return count(/,/g) > count(/[;|]/g) && !/,\s/.test(text);
}
