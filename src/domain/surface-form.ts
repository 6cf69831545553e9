/** Folding of names: the one function that makes alias keys, at build time and for the search box. */

/** Micro sign, mathematical and LaTeX spellings of mu, as papers write "μP". */
const MU = /\$?\\mu(?![a-z])\$?|[\u00b5\u03bc\u{1d6cd}\u{1d707}\u{1d741}]/giu;

/** British and variant spellings; each applies to the lower-cased text. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=al|im|ar|nt|en|or|et|er|on|gn|an|il|it|om|un|id|ll)is(?=(ations?|ed|ers?|es?|ing)\b)/g, 'iz'],
  [/(?<=anal)ys(?=e[drs]?\b|ing\b)/g, 'yz'],
  [/parametri([sz])/g, 'parameteri$1'],
  [/(mod|lab|trav|canc)ell(ing|ed|er)/g, '$1el$2'],
  [/\bbehaviour/g, 'behavior'],
  [/\bcolour/g, 'color'],
  [/\bneighbour/g, 'neighbor'],
  [/(tum|lab|hum)our/g, '$1or'],
  [/\bcentre/g, 'center'],
  [/\bfibre/g, 'fiber'],
  [/\bprogramme(?=s?\b)/g, 'program'],
  [/counsell/g, 'counsel'],
  [/ae(?=m[aio]|sth)|(?<=p)ae(?=diat)|oe(?=dem|str)/g, 'e'],
];

/** Everything that a key leaves out: all but letters, digits, and the marks that tell names apart (LoRA+, QuIP#, RRT* and RRT$^*$). */
const SEPARATORS = /[^\p{L}\p{N}+#*]+|(?<![\p{L}\p{N}][$^{]{0,3})\*|\*(?=[\p{L}\p{N}*])|(?<=^\*[^*]*)\*/gu;

/**
 * Key under which all spellings of a name meet: case, hyphens, spaces, plural, British spelling and ways to write mu are
 * folded; `+`, `#` and a last `*` are kept, because LoRA and LoRA+ are two things.
 * @returns lower case without spaces; empty where the text has no letter or digit. Not to be folded again: a key has lost what
 *          tells the model ViT-S (`vits`) from many ViTs (`vit`).
 */
export function toAliasKey(text: string): string {
  const folded = PLAIN.test(text) ? singular(text.trim()).toLowerCase() : foldLetters(text);
  return toAmericanSpelling(folded).replace(SEPARATORS, '');
}

/** @param text  of which words in small letters are respelt: "a randomised programme" */
export function toAmericanSpelling(text: string): string {
  if (!RESPELT.test(text)) return text;
  return SPELLINGS.reduce((spelt, [pattern, replacement]) => spelt.replace(pattern, replacement), text);
}

/** Text in which folding finds nothing but case: plain ASCII without LaTeX. */
const PLAIN = /^[\0-\x5b\x5d-\x7f]*$/;
/** What a text that another spelling applies to holds; most hold none of it. */
const RESPELT =
  /is(?:ation|e|ing)|parametri|ell|analys|(?:vi|ol|hb|m|b)our|centre|fibre|programme|ae(?:m|sth|diat)|oe(?:dem|str)/;

/** Lower case and singular, with compatibility characters and accents spelt plainly. */
function foldLetters(text: string): string {
  const spelt = text.replace(MU, 'mu').normalize('NFKC');
  return singular(spelt.trim())
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

/** "GaAs", "Cd3As": a formula that ends in arsenic, and no plural. */
export const ARSENIDE = /(?:Al|Ba|Ca|Cd|Eu|Fe|Ga|In|Nb|Ni|Sr|Ta|Zr)\d?As$/;

/** A phrase in capitals ends in a plural's S: "ELECTRONIC STATES", and no name: "FPGA-OS". */
const SHOUTED_PLURAL = /^[A-Z][A-Z -]*[ -][A-Z]{3,}[^SUIA\W]S$/;

/** Drops a plural ending from the last word; short words and -ss, -us, -is stay ("loss", "corpus", "analysis"). */
function singular(text: string): string {
  if (SHOUTED_PLURAL.test(text)) return text.slice(0, -1);
  if (/[^aeiou]ies$/.test(text) && text.length > 5) return `${text.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(text) && text.length > 5) return text.slice(0, -2);
  if (/[^sui]s$/.test(text) && text.length > 3 && !ARSENIDE.test(text)) return text.slice(0, -1);
  return /^[A-Z]{2}s$/.test(text) ? text.slice(0, -1) : text; // "GPs"; "GPS" stays
}
