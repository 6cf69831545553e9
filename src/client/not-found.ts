/**
 * On the page for addresses that are not there: a frame leads on to the one that finds its view by a query; addresses are lower case, so `/concepts/muP/` leads on to `/concepts/mup/`; else the
 * words of the address go into the search field, and concepts of such a name are listed.
 */
import { siteAddresses } from './explorer/site-addresses.ts';
import { nameBlock } from './near-names.ts';

const MOST_NAMES = 6;
const OWN_FILE = '404.html';
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const part = (name: string) => document.querySelector<HTMLElement>(`[data-not-found="${name}"]`);
void lookFor(location.pathname);

async function lookFor(pathname: string): Promise<void> {
  const rest = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const lower = base + rest.toLowerCase();
  if (rest === OWN_FILE) return; // opened by its own name: nothing was meant
  const frame = frameByQuery(rest.toLowerCase());
  if (frame !== undefined) return location.replace(frame);
  const [, paper] = /^papers\/([a-z0-9-]+)\/?$/.exec(rest.toLowerCase()) ?? [];
  if (paper !== undefined && import.meta.env.ARE_PAPERS_SHARED) return location.replace(siteAddresses().paper(paper));
  // A host that cannot be asked leaves the page as it is: it says what to do.
  const isThere =
    lower !== pathname &&
    (await fetch(lower, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    ));
  if (isThere) location.replace(lower + location.search + location.hash);
  else await suggest(toWords(rest));
}

/** A frame of what has no page of its own any more, or never had one: by its id it is drawn, leads on, or is said to be gone. */
function frameByQuery(rest: string): string | undefined {
  const [, section, id] = /^embed\/(concepts|communities)\/([a-z0-9-]+)\/?$/.exec(rest) ?? [];
  if (section === undefined || id === undefined) return undefined;
  const query = new URLSearchParams(location.search);
  query.set(section === 'concepts' ? 'focus' : 'communities', id);
  return `${base}embed/?${query.toString()}`;
}

async function suggest(words: string): Promise<void> {
  const field = part('words');
  if (words === '' || !(field instanceof HTMLInputElement)) return;
  field.value = words;
  part('near')?.replaceChildren(...(await nameBlock('Perhaps', words, MOST_NAMES)));
}

/** The last piece of an address that has letters, as words: `concepts/low-rank-adapters/` is "low rank adapters". */
function toWords(path: string): string {
  const piece = path.split('/').findLast((each) => /\p{L}|\p{N}/u.test(each)) ?? '';
  return decoded(piece)
    .replace(/\.html?$/, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece; // no encoding at all: as it stands
  }
}
