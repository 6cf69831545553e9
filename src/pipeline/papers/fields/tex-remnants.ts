/** TeX in texts that are no BibTeX, or that a program escaped: `T\"ulu`, `5${'}$ end`, `$\sim$9`. What is more than a sign stays as it is. */
import { latexToText, signOf } from './latex-text.ts';

/** `na\"ive`, `R\'enyi`, `\`a la`, `\c{c}`; "\"open\"" and "qu\'on" are escaped for another reason. */
const ACCENTED = new RegExp(
  [
    String.raw`\\["'${'`'}^~=.]\{\\?[a-zA-Z]\}`,
    String.raw`\\[uvHckr]\{\\?[a-zA-Z]\}`,
    String.raw`(?<=\p{L})\\"[aeiouyAEIOUY]`,
    String.raw`(?<=\p{Lu}|\p{L}{2})(?<![Qq]u)\\'[aeiouyAEIOUY]`,
    String.raw`\\${'`'}[aeiouAEIOU](?!\p{L})`,
  ].join('|'),
  'gu',
);

/** Spaces that are told by their length, and what has a width alone. */
const SPACING = String.raw`\\(?:[hv]space\*?|m?kern|[hvm]skip)\s?\{?-?\d{0,4}\.?\d{1,4}\s?(?:pt|em|ex|mm|cm|in|mu|sp|pc)\}?`;
const UNSEEN = new RegExp(String.raw`\$${SPACING}\$|${SPACING}|\\[vh]?phantom(?![a-zA-Z])(?:\{[^{}]{0,80}\})?`, 'g');

/** "Abstract\hspace{1em}The" are two words, "\hspace{0pt}" is where a line may end. */
const WIDE = /space\*?\s?\{?\d*\.?\d+\s?(?:em|ex|mm|cm|in|pc)/;

/** A line end that was escaped: "structure.\n\nMETHODS", with the blanks of the next line. */
const LINE_END = /(?:\\n){1,4}(?=\p{Lu})|(?:\\n)?(?:\\t){2,20}(?![a-z])/gu;
/** Commands of TeX's that begin as a line end does. */
const NO_LINE_END =
  'abla|atural|e|earrow|eg|eq|ewcommand|ewline|exists|geq|i|leq|mid|obreak|oindent|olimits|olinebreak|onumber|ormalfont|ormalsize|orm|ot|otin|parallel|u|warrow';
/** A line end inside of a sentence: "the author\nestablished", "to the \nconstruction". */
const INNER_LINE_END = new RegExp(
  String.raw`(?<=[\p{L}\d,;.)\]-])\\n(?!(?:${NO_LINE_END})(?![a-z]))(?=[\p{Ll}\d("$]|\s|$)|(?<=\s)\\n(?!(?:${NO_LINE_END})(?![a-z]))(?=\p{Ll}{3}|\s|$)`,
  'gu',
);
/** Two names that TeX joins: "Auslander--Iyama", "Kac--Moody". */
const JOINED_NAMES = /(?<=(?<!\p{L})\p{Lu}[\p{L}\p{M}'’]{1,20})-{2}(?=\p{Lu}\p{L})/gu;

/** The mark of the five-prime end, `${'}$` or `$'$`; commands that programs name twice; a formula that may be one sign. */
const PRIME = /\$\{?'\}?\$/g;
const NAMED_TWICE = /\\textbackslash(textgreater|textless|textasciitilde)/g;
const FORMULA = /\$(?=[\\^_<>|~a-zA-Z]|[\d.]{1,8}\s?\\)[^$\n]{1,24}\$/g;

/** Formulas with other marks around them: `\\(x\\)` of MathJax, `$$x$$` of Springer. */
const OTHER_MARKS = /\$\$([^$\n]{1,400})\$\$|\\\(([^$\n]{1,200}?)\\\)/g;
/** A name that is dressed as a formula: `$\\textit{SkyHough}$`, `$\\mathcal{F}$`. */
const NAME = /\$\s*\\(?:text(?:it|bf|rm|sf|tt|sc)?|math(?:it|bf|rm|sf|tt|cal|bb))\s?\{([A-Za-z][\w -]{0,40})\}\s*\$/g;
/** Commands that dress words, links, and citations, outside of formulas: `\\emph{not}`, `\\url{…}`, `\\citep{key}`. */
const DRESSED = new RegExp(
  [
    String.raw`\$[^$\n]{0,400}\$`,
    String.raw`\\(?:emph|text(?:it|bf|tt|sc|rm|sf|sl)|underline|mbox|enquote|url)\{([^{}\\$]{0,300})\}`,
    String.raw`\{\\(?:em|it|bf|sl|sc|tt)\s([^{}\\$]{0,300})\}`,
    String.raw`\\href\{[^{}]{0,300}\}\{([^{}\\$]{0,300})\}`,
    String.raw`[~ ]?\\cite[a-z]{0,6}\*?(?:\[[^\]]{0,80}\])?\{[^{}]{0,300}\}`,
  ].join('|'),
  'g',
);

/** The same text, with characters in their place. Time is linear. */
export function withoutTex(text: string): string {
  const joined = text.includes('--') ? text.replace(JOINED_NAMES, '–') : text;
  if (!/[\\$]/.test(joined)) return joined;
  return joined
    .replace(LINE_END, ' ')
    .replace(INNER_LINE_END, ' ')
    .replace(UNSEEN, (found) => (WIDE.test(found) ? ' ' : ''))
    .replace(/\\text\{\}/g, '')
    .replace(PRIME, '′')
    .replace(NAMED_TWICE, (_, name: string) => latexToText(`{\\${name}}`))
    .replace(ACCENTED, latexToText)
    .replace(
      OTHER_MARKS,
      (_, springer: string | undefined, mathJax: string | undefined) => `$${(springer ?? mathJax ?? '').trim()}$`,
    )
    .replace(NAME, '$1')
    .replace(DRESSED, (found, ...words: (string | undefined)[]) =>
      found.startsWith('$') ? found : (words[0] ?? words[1] ?? words[2] ?? ''),
    )
    .replace(FORMULA, (formula) => signOf(formula) ?? formula);
}
