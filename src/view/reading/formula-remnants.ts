/**
 * Formulas whose commands lost their backslashes: `W^star`, `eta_2propto d`, `Ain R^{mtimes r}`. Many commands are English words too, so each
 * is told by what it is glued to, and where that may be running text it stays.
 */
import { GREEK } from '../../domain/greek.ts';

export const LETTERS: Readonly<Record<string, string>> = { ...GREEK, ell: 'ℓ' };
/** What stands between two things, with the room around it. */
const OPERATORS: Readonly<Record<string, string>> = {
  otimes: ' ⊗ ',
  oplus: ' ⊕ ',
  odot: ' ⊙ ',
  cdot: '·',
  propto: ' ∝ ',
  times: '×',
  in: ' ∈ ',
  ll: ' ≪ ',
  gg: ' ≫ ',
};
/** What is set high or low behind a letter. */
const RAISED: Readonly<Record<string, string>> = {
  top: '⊤',
  star: '*',
  ast: '*',
  dagger: '†',
  prime: '′',
  perp: '⊥',
  infty: '∞',
};

const letter = Object.keys(LETTERS).join('|');
const raised = Object.keys(RAISED).join('|');
/** Operators that no word ends in. */
const operator = 'otimes|oplus|odot|cdot|propto';
const ADDRESS = /https?:\/\/\S*$/;
const end = '(?![a-zA-Z])';
/** A letter that stands alone, or something that ends as only a formula does. */
const operand = String.raw`(?<![a-zA-Z])(?:[a-zA-Z]|${letter})|[\d})\]]`;
const left = String.raw`(?<![a-zA-Z])[A-Z]\\?left\(`;

/** Alternatives of a pattern, each with one named group that `readFormula` knows; to be used with the flags `gu`. */
export const FORMULA: readonly string[] = [
  String.raw`(?<![a-zA-Z_\\-])(?<letter>${letter})(?=[_^](?:\d|[a-zA-Z]${end}|\{)|(?:${operator})${end})`, // eta_2, lambdacdot
  String.raw`(?<![\w\\-])(?!alpha\/beta)(?<over>(?:${letter})\/(?:${letter}))(?=(?:${operator})?${end}(?![-/\w]))`, // eta/lambda
  String.raw`(?<=(?<![\w.])1\/)(?<under>${letter})(?=[)^\s])`, // 1/epsilon^4
  String.raw`\s?(?:\\|(?<=(?:${operand})\s?))(?<operator>${operator})${end}\s?`,
  String.raw`(?<=(?<![a-zA-Z])[a-zA-Z])\\?(?<by>times)(?=\s?[a-zA-Z]${end})\s?`, // mtimes n
  String.raw`(?<=(?<![a-zA-Z])[A-Z])\\?(?<of>in)\s?(?=(?:\\?mathbb\s?\{)?[A-Z]\}?\^)`, // Ain R^
  String.raw`(?<=(?<![a-zA-Z])[b-df-hj-z])\\?(?<than>ll|gg)\s(?=\\?(?:min|max)\()`, // rll min(
  String.raw`(?<=\d)(?<degree>\^(?:\\?circ${end}|\{\\?circ\}))`,
  String.raw`(?<=[\p{L}\d})\]])(?<power>\^(?:[23]|\{[23]\}))(?!\.?\d)`, // S^{2}FT, O(n^3)
  String.raw`(?<=[\p{L}\d})]\^)(?<high>\\?(?:${raised})${end}|\{\\?(?:${raised})\})`, // B^top
  String.raw`(?<=\p{L}_)(?<low>\{\\?(?:star|ast|infty)\})`, // k_{ast}
  String.raw`(?<=(?<![a-zA-Z])[A-Z])(?<left>\\?left)(?=\()`,
  String.raw`(?<=${left}[^()]{0,60})(?<right>\\?right)(?=\))`,
  String.raw`(?<=${left}\d)(?<fraction>\{[a-z]\})(?=\\?right\))`, // what `\frac` left of 1/r
  String.raw`(?<=\()(?<upright>(?:rm|bf|sf|tt|sc)\s+)(?=[A-Z][a-zA-Z]*\))`,
];

/**
 * @param groups  of a match of `FORMULA`
 * @param before  the text in front of it
 * @param after   and behind it
 * @returns what the match is read as; undefined for no formula
 */
export function readFormula(
  groups: Readonly<Record<string, string | undefined>>,
  before: string,
  after: string,
): string | undefined {
  if (ADDRESS.test(before)) return undefined;
  const alone = groups['letter'] ?? groups['under'];
  if (alone !== undefined) return LETTERS[alone];
  if (groups['over'] !== undefined) return groups['over'].replace(/[a-z]+/gi, (name) => LETTERS[name] ?? name);
  const between = groups['operator'] ?? groups['by'] ?? groups['of'] ?? groups['than'];
  if (between !== undefined) return OPERATORS[between];
  if (groups['degree'] !== undefined) return '°';
  if (groups['power'] !== undefined) return groups['power'].includes('2') ? '²' : '³'; // the only ones that our serif has
  const marked = groups['high'] ?? groups['low'];
  if (marked !== undefined) return RAISED[marked.replace(/[^a-z]/g, '')];
  if (groups['fraction'] !== undefined) return `/${groups['fraction'].slice(1, -1)}`;
  if (groups['left'] !== undefined || groups['right'] !== undefined) return '';
  if (groups['upright'] !== undefined) return abbreviates(after, before) ? '' : undefined;
  return undefined;
}

/** Whether the first of the letters begins one of the words just before the bracket, if any is quoted: of a shell's `(rm FILE)` it does not. */
function abbreviates(short: string, before: string): boolean {
  const words = before.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.length === 0 || words.slice(-4).some((word) => word.startsWith(short.charAt(0).toLowerCase()));
}
