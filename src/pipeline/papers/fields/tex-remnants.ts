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

/** A line end that was escaped: "structure.\n\nMETHODS". */
const LINE_END = /(?:\\n){1,4}(?=\p{Lu})/gu;

/** The mark of the five-prime end, `${'}$` or `$'$`; commands that programs name twice; a formula that may be one sign. */
const PRIME = /\$\{?'\}?\$/g;
const NAMED_TWICE = /\\textbackslash(textgreater|textless|textasciitilde)/g;
const FORMULA = /\$(?=[\\^_<>|~a-zA-Z]|[\d.]{1,8}\s?\\)[^$\n]{1,24}\$/g;

/** The same text, with characters in their place. Time is linear. */
export function withoutTex(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  return text
    .replace(LINE_END, ' ')
    .replace(UNSEEN, (found) => (WIDE.test(found) ? ' ' : ''))
    .replace(/\\text\{\}/g, '')
    .replace(PRIME, '′')
    .replace(NAMED_TWICE, (_, name: string) => latexToText(`{\\${name}}`))
    .replace(ACCENTED, latexToText)
    .replace(FORMULA, (formula) => signOf(formula) ?? formula);
}
