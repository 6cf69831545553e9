/** Folding of titles and surface forms for scoring: how a form counts as the same, apart from how the product folds names. */

/** White space as Unicode's White_Space property and the ASCII separators have it. */
const SPACE = /[\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Digits beyond the decimal ones: superscripts, subscripts, circled. */
const OTHER_DIGIT =
  /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]/;

/** Key under which two records are the same paper: the title's letters and digits, case-folded. */
export function titleKey(title: string): string {
  return foldCase(title.replace(/[^\p{L}\p{N}_]+/gu, ''));
}

/** Key under which two surface forms are the same: case-folded, spaces joined, without a final plural s. */
export function formKey(form: string): string {
  const folded = foldCase(form.replace(SPACE, ' ')).replace(/^ +| +$/g, '');
  const isPlural = [...folded].length > 3 && folded.endsWith('s') && !folded.endsWith('ss');
  return isPlural ? folded.slice(0, -1) : folded;
}

/** Has an upper-case letter, a digit or a Greek letter: a name rather than a term. */
export function isNamed(name: string): boolean {
  return /[\p{Uppercase}\p{Nd}\u0370-\u03ff]/u.test(name) || OTHER_DIGIT.test(name);
}

/**
 * Full case folding: two strings that differ in case alone become equal (`ß` and `SS`, `ς` and `Σ`).
 * @see Unicode standard, section 3.13, default caseless matching
 */
export function foldCase(text: string): string {
  return [...text].map((char) => (char === 'ı' ? char : char.toLowerCase().toUpperCase().toLowerCase())).join('');
}
