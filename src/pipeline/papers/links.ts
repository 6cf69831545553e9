const HTTPS_ADDRESS = /https:\/\/[^\s<>"'`{}|\\^\u0000-\u001f]{1,400}/gi;
/** Longer than any address that a reader would follow; longer matches are text without spaces. */
const MAX_ADDRESS_LENGTH = 300;

/**
 * `https` addresses in a text, in order, no repeats: code and project pages that authors point to.
 * Punctuation of the sentence is not part of them; a closing bracket only where it was opened inside.
 */
export function findLinks(text: string): string[] {
  const links = new Set<string>();
  for (const [match] of text.matchAll(HTTPS_ADDRESS)) {
    const address = withoutTail(match);
    if (address.length <= MAX_ADDRESS_LENGTH && URL.canParse(address)) links.add(address);
  }
  return [...links];
}

function withoutTail(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] as string;
    const isStray = last === ')' ? !address.slice(0, end).includes('(') : /[.,;:!?*\]_~]/.test(last);
    if (!isStray) break;
  }
  return address.slice(0, end);
}
