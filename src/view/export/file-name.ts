/** Names of what is downloaded, and keys of what is cited. */
import { toSlug } from '../../domain/ids.ts';
import { formatViewKeys, type Pair, type ViewKeys } from '../view-keys.ts';
import type { ViewSource } from './content.ts';

const MOST_LETTERS = 60;
/** Of a name that says a title; file systems take 255 bytes. */
const MOST_OF_TITLE = 120;

/** `methodscape-lora-one-step-away`: site and title in letters that every file system takes; of a long title as many whole phrases as fit. */
export function fileStem({ site, title }: Pick<ViewSource, 'site' | 'title'>): string {
  const phrases = title.split(/[,;:]\s/);
  const stems = phrases.map((_, i) => toSlug(`${site} ${phrases.slice(0, i + 1).join(' ')}`));
  const stem = stems.findLast(({ length }) => length <= MOST_OF_TITLE) ?? cutAtWord(stems[0] ?? '', MOST_OF_TITLE);
  return stem === '' ? 'view' : stem;
}

/**
 * `methodscape-kinds-method-min-papers-2`: the same view has the same name, and another view another one, whatever it is called. Where the
 * keys take too many letters the name ends in a hash of all of them.
 */
export function viewFileStem(site: string, keys: ViewKeys): string {
  return uniqueStem(site, pairWords(formatViewKeys(keys)) || 'map', '-');
}

/**
 * `methodscape/concepts/ether-plus`, `methodscape/focus-lora`: made of the address, so that no other page or view has the same key, whatever
 * both are called. Letters that BibTeX and CSL readers take.
 */
export function citationKey({
  site,
  siteAddress,
  address,
}: Pick<ViewSource, 'site' | 'siteAddress' | 'address'>): string {
  const [path = '', query = ''] = address.slice(siteAddress.length).split('?');
  const pairs = query.split('&').map((pair): Pair => [pair.replace(/=.*/s, ''), pair.replace(/^[^=]*=?/, '')]);
  const steps = [...path.split('/'), query === '' ? '' : pairWords(pairs)].filter((step) => step !== '');
  return uniqueStem(site, steps.join('/') || 'map', '/');
}

/** `kinds-method-min-papers-2`, without what does not make another view of it: a pair of pictures has both themes. */
function pairWords(pairs: readonly Pair[]): string {
  return pairs
    .filter(([key]) => key !== 'v' && key !== 'theme')
    .map(([key, value]) => `${key}-${value}`)
    .join('-');
}

const PLAIN = { '-': /^[a-z0-9_-]+$/, '/': /^[a-z0-9_/-]+$/ } as const;

/** Site and text where both are plain and short; else their first words and a hash of the whole text. */
function uniqueStem(site: string, text: string, joiner: keyof typeof PLAIN): string {
  const whole = [toSlug(site), text.replaceAll(',', '_')].filter((part) => part !== '').join(joiner);
  if (PLAIN[joiner].test(whole) && whole.length <= MOST_LETTERS) return whole;
  return `${cutAtWord(toSlug(`${site} ${text}`), MOST_LETTERS - HASH_LETTERS - 1)}-${hashOf(text)}`;
}

/** Its first words, as many as fit; of one that is too long by itself what fits of it: half a year would be another one. */
function cutAtWord(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const end = slug.lastIndexOf('-', most);
  return slug.slice(0, end > 0 ? end : most);
}

const HASH_LETTERS = 7;

/** FNV-1a of the code units, 32 bits, in base 36: short names need no more. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36).padStart(HASH_LETTERS, '0');
}
