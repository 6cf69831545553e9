/** Which addresses a page may lead to: https, a public host, nobody's name or password in them. */

type ParsedAddress = Readonly<Record<'href' | 'protocol' | 'hostname' | 'port' | 'username' | 'password', string>>;
/** The address parser that browsers and Node share; this zone knows the types of neither. */
declare const URL: Readonly<{ parse: (text: string) => ParsedAddress | null }>;

/** Hosts of code, models and papers that answer under https: an address of theirs without it is the same page. */
const SECURE_HOSTS =
  /^(?:(?:www\.|gist\.)?github\.com|[\w-]+\.github\.io|(?:www\.)?gitlab\.com|[\w-]+\.gitlab\.io|(?:www\.)?bitbucket\.org|(?:www\.)?huggingface\.co|(?:www\.)?(?:arxiv|zenodo|aclanthology|pypi)\.org|(?:dx\.)?doi\.org|openreview\.net|(?:www\.)?kaggle\.com)$/;

/** Names that lead into the reader's own machine or network. */
const PRIVATE_HOST = /(?:^|\.)(?:localhost|local|internal)$/;

/**
 * The address as it may be kept and followed: as written, but https where the host is known to answer so, and with the host's
 * letters spelt out (`xn--…`) where they are not ASCII, so that a look-alike shows what it is.
 * @returns undefined for other schemes, hosts without a dot, numeric hosts, and a name before the host
 *          (`https://known.org@elsewhere.org`): it shows another place than it leads to
 */
export function toWebAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !/^https?:\/\//i.test(text) || url.username !== '' || url.password !== '') return undefined;
  if (!isPublicHost(url.hostname)) return undefined;
  if (url.protocol === 'http:' && !(SECURE_HOSTS.test(url.hostname) && url.port === '')) return undefined;
  if (!isAscii(text)) return url.href.replace(/^http:/, 'https:');
  return text.replace(/^http:/i, 'https:');
}

function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/.test(name) && !PRIVATE_HOST.test(name);
}

/** Of scheme and host only: a path may hold any letters, the browser encodes them. */
function isAscii(address: string): boolean {
  return /^[\u0021-\u007e]*$/.test(/^https?:\/\/[^/?#]*/i.exec(address)?.[0] ?? '');
}
