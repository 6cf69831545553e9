const HTTPS_ADDRESS = /https:\/\/(?!\/)[^\s<>"'`{}|\\^\u0000-\u001f]{1,400}/gi;
/** Longer than any address that a reader would follow; longer matches are text without spaces. */
const MAX_ADDRESS_LENGTH = 300;

/**
 * `https` addresses in a text, in order, no repeats: code and project pages that authors point to.
 * Punctuation of the sentence is not part of them; a closing bracket only where it was opened inside. An address with a name
 * before its host (`https://known.org@elsewhere.org`) is none: it shows another place than it leads to.
 */
export function findLinks(text: string): string[] {
  const links = new Set<string>();
  for (const [match] of text.matchAll(HTTPS_ADDRESS)) {
    const address = withoutTail(match);
    if (address.length <= MAX_ADDRESS_LENGTH && isPlain(address)) links.add(address);
  }
  return [...links];
}

function isPlain(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.username === '' && url.password === '';
}

function withoutTail(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] as string;
    const isStray = last === ')' ? isUnopened(address.slice(0, end)) : /[.,;:!?*\]_~]/.test(last);
    if (!isStray) break;
  }
  return address.slice(0, end);
}

function isUnopened(text: string): boolean {
  return text.split(')').length > text.split('(').length;
}
