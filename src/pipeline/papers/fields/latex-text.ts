/** Values of BibTeX as plain text: accents and symbols as characters, braces gone, formulas of more than a sign as they are. */
import { GREEK } from '../../../domain/greek.ts';
import { toRaised } from './raised.ts';

/** Combining characters of accent commands: `\"o`, `\'{\i}`, `\c{c}`. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '"': '\u0308', '=': '\u0304', '.': '\u0307' },
  ...{
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    k: '\u0328',
    r: '\u030a',
    b: '\u0331',
    d: '\u0323',
    t: '\u0361',
  },
};

const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'i', j: 'j' },
  ...{ dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ', S: '§', P: '¶', pounds: '£' },
  ...{
    textendash: '–',
    textemdash: '—',
    textquoteright: '’',
    textquoteleft: '‘',
    textquotedblleft: '“',
    textquotedblright: '”',
  },
  ...{ textless: '<', textgreater: '>', textbar: '|', textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' },
  ...{
    textunderscore: '_',
    textbraceleft: '{',
    textbraceright: '}',
    textdollar: '$',
    textquotesingle: "'",
    textasciigrave: '`',
  },
  ...{
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    copyright: '©',
    textcopyright: '©',
    textregistered: '®',
    texttrademark: '™',
  },
  ...{
    textdegree: '°',
    textmu: 'µ',
    texttimes: '×',
    textpm: '±',
    textbullet: '•',
    textperiodcentered: '·',
    textrightarrow: '→',
    textleftarrow: '←',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
  },
  ...{ arcsec: '″', arcmin: '′', degr: '°', farcs: '.″', farcm: '.′', fdg: '.°', micron: 'µm', log: 'log ' },
  ...{ textdagger: '†', textdaggerdbl: '‡', dag: '†', ddag: '‡', textohm: 'Ω' },
};

/** Commands of signs that stand between dollars, as tools write what is no character of TeX's: `5 {$\\times$} 5`, `{$<$}`. */
const SIGNS: Readonly<Record<string, string>> = {
  ...GREEK,
  ...{ times: '×', cdot: '·', pm: '±', mp: '∓', approx: '≈', sim: '~', simeq: '≃', propto: '∝', equiv: '≡' },
  ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ll: '≪', gg: '≫', ne: '≠', neq: '≠', infty: '∞', degree: '°', prime: '′' },
  ...{
    gtrsim: '≳',
    lesssim: '≲',
    greaterequivlnt: '≳',
    lessequivlnt: '≲',
    mathsemicolon: ';',
    textohm: 'Ω',
    odot: '⊙',
    oplus: '⊕',
    bullet: '•',
    blacksquare: '■',
    circ: '∘',
    star: '⋆',
    ast: '*',
    less: '<',
    greater: '>',
    lt: '<',
    gt: '>',
    in: '∈',
    surd: '√',
    ell: 'ℓ',
    leqslant: '≤',
    geqslant: '≥',
    Rightarrow: '⇒',
    Leftrightarrow: '⇔',
    rightleftharpoons: '⇌',
  },
  ...{ arcsec: '″', arcmin: '′', farcs: '.″', farcm: '.′', fdg: '.°' },
  ...{ to: '→', rightarrow: '→', leftarrow: '←', leftrightarrow: '↔', AA: 'Å', Omega: 'Ω', partial: '∂', nabla: '∇' },
};

/** Commands that only dress what follows them. */
const DRESS =
  /^(?:emph|text(?:it|bf|tt|sc|rm|sf|sl|up|md|normal|superscript|subscript)|mbox|hbox|uppercase|lowercase|url|path|enquote|mkbibquote|mkbibemph|it|bf|tt|sc|rm|sf|em|small|normalfont|relax|protect|noopsort)$/;

/** One pass, in time that grows with the text. An unknown command stays as it is written: later stages read what is left of LaTeX. */
export function latexToText(value: string): string {
  let text = '';
  let at = 0;
  while (at < value.length) {
    const char = value.charAt(at);
    if (char === '$') {
      const end = formulaEnd(value, at);
      const formula = value.slice(at, end).replace(ENSURED, '$1');
      text += signOf(formula) ?? formula;
      at = end;
    } else if (char === '\\') {
      const command = readCommand(value, at);
      text += command.text;
      at = command.end;
    } else if (char === '{' || char === '}') at += 1;
    else if (char === '~') {
      text += ' ';
      at += 1;
    } else {
      const plain = /[^\\{}$~]+/y;
      plain.lastIndex = at;
      const run = plain.exec(value)?.[0] ?? char;
      text += withLigatures(run);
      at += run.length;
    }
  }
  return text.normalize('NFC');
}

/** A formula of this length at most; a lone dollar sign is a dollar sign. */
const MAX_FORMULA_LENGTH = 400;

function formulaEnd(value: string, start: number): number {
  const opening = value.startsWith('$$', start) ? 2 : 1;
  for (let at = start + opening; at < value.length && at - start < MAX_FORMULA_LENGTH; at++) {
    if (value.charAt(at) === '\\') at += 1;
    else if (value.charAt(at) === '$') return at + opening;
  }
  return start + 1;
}

/** `{\\ensuremath{\\alpha}}`, as NASA ADS writes a formula wherever it stands. */
const ENSURED = /\{?\\ensuremath\{([^{}]*)\}\}?/g;

const SIGN = /^\$\s*(?:([<>|~a-zA-Z])|\\(?:mathrm\{\\([a-zA-Z]+)\}|([a-zA-Z]+)))\s*\$$/;
const SCRIPT = /^\$\s*(?:\{\})?([_^])\s*(?:\{([\w.+/-]{1,8})\}|(\w)|\{?\s*\\([a-zA-Z]+)\s*\}?)\s*\$$/;
/** `$z\\sim 7$`, `$k \\leq 10$`, `$2.7\\times$`, `$z=10.6$`: a letter or a number, a sign, and a number or none. */
const RELATION =
  /^\$\s*([a-zA-Z]|\d+(?:\.\d+)?)?(\s*)(?:\\([a-zA-Z]+)|([=<>](?=\s*\d)))(\s*)(\d[\d.,]*(?:\s?-{1,2}\s?\d[\d.,]*)?)?\s*\$$/;
/** "Trem2-/-": what a mouse lacks, which has no raised characters. */
const ALLELES = /^[+-]\/[+-]$/;
const DEGREE = /^\$\s*(?:\{\})?\^\s*(?:\{\s*\\circ\s*\}|\\circ)\s*\$$/;

/** The characters of a formula that is no more than a sign, a letter, or raised or lowered letters: `$\\mu$`, `$n$`, `$^\\circ$`, `$_3$`, `$^{-2}$`. */
export function signOf(formula: string): string | undefined {
  if (DEGREE.test(formula)) return '°';
  const sign = SIGN.exec(formula);
  const command = sign?.[2] ?? sign?.[3] ?? '';
  if (sign) return sign[1] ?? (Object.hasOwn(SIGNS, command) ? SIGNS[command] : undefined);
  const relation = relationOf(formula);
  if (relation !== undefined) return relation;
  const script = SCRIPT.exec(formula);
  const below = script?.[4];
  if (below !== undefined) return script?.[1] === '_' && Object.hasOwn(SIGNS, below) ? SIGNS[below] : undefined;
  const letters = script?.[2] ?? script?.[3] ?? '';
  return script?.[1] === '_' || ALLELES.test(letters) ? letters : toRaised(letters);
}

function relationOf(formula: string): string | undefined {
  const [found, left = '', gap = '', command = '', plain, behind = '', right = ''] = RELATION.exec(formula) ?? [];
  const sign = plain ?? (Object.hasOwn(SIGNS, command) ? SIGNS[command] : undefined);
  if (found === undefined || sign === undefined || (left === '' && right === '')) return undefined;
  const space = left !== '' && right !== '' && gap + behind !== '' ? ' ' : '';
  return `${left}${space}${sign}${space}${right}`;
}

type Read = Readonly<{ text: string; end: number }>;

function readCommand(value: string, start: number): Read {
  const name = commandName(value, start + 1);
  const end = start + 1 + name.length;
  if (name === '') return { text: '', end };
  const accent = Object.hasOwn(ACCENTS, name) ? ACCENTS[name] : undefined;
  const letter = accent === undefined ? undefined : accentedLetter(value, end, /[a-z]/i.test(name));
  if (accent !== undefined && letter) return { text: letter.text + accent, end: letter.end };
  if (!/[a-z]/i.test(name))
    return {
      text:
        name === '\\' || /\s/.test(name)
          ? ' '
          : name === ',' || name === ';'
            ? ' '
            : name === '-' || name === '/'
              ? ''
              : name,
      end,
    };
  const raised = name === 'textsuperscript' ? raisedArgument(value, end) : undefined;
  if (raised) return raised;
  if (name === 'ensuremath') return ensured(value, end);
  if (DRESS.test(name)) return { text: '', end: skipSpace(value, end) };
  const symbol = Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined;
  if (symbol !== undefined) {
    // A space behind it is meant, whatever TeX makes of it: "2\arcsec across"; but `\textbackslash sim` is an escaped command.
    const isSign = !/^\p{L}/u.test(symbol) && name !== 'textbackslash';
    return { text: symbol, end: value.startsWith('{}', end) ? end + 2 : isSign ? end : skipSpace(value, end) };
  }
  return { text: `\\${name}`, end };
}

/** What a formula would be between dollars. */
function ensured(value: string, start: number): Read {
  const argument = /\{([^{}]*(?:\{[^{}]*\}[^{}]*){0,9})\}/y;
  argument.lastIndex = start;
  const formula = argument.exec(value)?.[1];
  if (formula === undefined) return { text: '', end: start };
  return { text: signOf(`$${formula}$`) ?? `$${formula}$`, end: argument.lastIndex };
}

function commandName(value: string, start: number): string {
  const letters = /[a-zA-Z]{1,40}/y;
  letters.lastIndex = start;
  return letters.exec(value)?.[0] ?? value.charAt(start);
}

/** What an accent stands on: `o`, `{o}`, `\i`, `{\i}`; after an accent that is a letter (`\c c`) a space lies between. */
function accentedLetter(value: string, start: number, isWord: boolean): Read | undefined {
  const letter = isWord
    ? /\s*\{\s*(\\?[a-zA-Z])\s*\}|\s+(\\?[a-zA-Z])|(\\[ij])(?![a-zA-Z])/y
    : /\s*\{\s*(\\?\p{L})\s*\}|\s*(\\?\p{L})/uy;
  letter.lastIndex = start;
  const match = letter.exec(value);
  const base = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && base !== undefined ? { text: base.replace('\\', ''), end: letter.lastIndex } : undefined;
}

function raisedArgument(value: string, start: number): Read | undefined {
  const argument = /\s?\{([^{}]{1,8})\}/y;
  argument.lastIndex = start;
  const text = toRaised(argument.exec(value)?.[1] ?? '');
  return text === undefined ? undefined : { text, end: argument.lastIndex };
}

function skipSpace(value: string, start: number): number {
  const space = /\s?/y;
  space.lastIndex = start;
  space.exec(value);
  return space.lastIndex;
}

function withLigatures(text: string): string {
  return text.replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”');
}
