import { toWebAddress } from '../../domain/web-address.ts';

/**
 * An address: its scheme, or a known host of code that is often written without one; then anything but spaces, quotes, brackets and
 * what cannot be seen. LaTeX escapes belong to it; a second address that follows at once does not, unless it is a part of the first
 * (`https://web.archive.org/web/https://…`).
 */
const ADDRESS = new RegExp(
  [
    String.raw`(?:https?:\/\/(?!\/)|(?<![\w@./:-])(?=(?:www\.)?(?:github|gitlab|huggingface)\.(?:com|co)\/\w))`,
    String.raw`(?:\$\\sim\s?\$|\\~\{\}|\\textasciitilde(?:\{\})?|\\[_%#&~]|`,
    String.raw`(?!(?<![/=])https?:\/\/)[^\s<>"'${'`'}{}|\\^$[\]‘’“”«»…—–。、，；：！？（）【】《》\p{Cc}\p{Cf}\p{Cs}]){1,400}`,
  ].join(''),
  'giu',
);
/** Longer than any address that a reader would follow; longer matches are text without spaces. */
const MAX_ADDRESS_LENGTH = 300;

/** The next sentence, where the space before it was lost: "github.com/a/b.The code". */
const GLUED_WORD = /\.(?:The|Our|We|This|These|Codes?|Data|Datasets?|Models?|Project|All|In|It|To|For|Keywords)$/;

/**
 * Addresses in a text, in order, no repeats: code and project pages that authors point to, all `https` (`toWebAddress` has the rule).
 * Punctuation of the sentence is not part of them; a closing bracket only where it was opened inside.
 */
export function findLinks(text: string): string[] {
  const links = new Set<string>();
  for (const [match] of text.matchAll(ADDRESS)) {
    const written = withoutTail(withoutEscapes(match));
    const address = written.length > MAX_ADDRESS_LENGTH ? undefined : toWebAddress(withScheme(written));
    if (address !== undefined) links.add(address);
  }
  return [...links];
}

function withScheme(address: string): string {
  return /^https?:/i.test(address) ? address : `https://${address}`;
}

/** `a\_b` is a_b; `$\sim$name` is ~name. */
function withoutEscapes(address: string): string {
  return address.replace(/\$\\sim\s?\$|\\~\{\}|\\textasciitilde(?:\{\})?/g, '~').replace(/\\([_%#&~])/g, '$1');
}

function withoutTail(address: string): string {
  const whole = address.slice(0, unopenedBracket(address)).replace(GLUED_WORD, '');
  let end = whole.length;
  while (end > 0 && /[.,;:!?*_~]/.test(whole.charAt(end - 1))) end--;
  return whole.slice(0, end);
}

/** Offset of the first closing bracket that nothing opened; the length where there is none. */
function unopenedBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++;
    else if (text.charAt(at) === ')' && --depth < 0) return at;
  }
  return text.length;
}
