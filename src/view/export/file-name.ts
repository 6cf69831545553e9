/** Names of what is downloaded. */
import { toSlug } from '../../domain/ids.ts';
import { formatViewKeys, type ViewKeys } from '../view-keys.ts';
import type { ViewSource } from './content.ts';

const MOST_LETTERS = 60;

/** `methodscape-lora-one-step-away`: site and title in letters that every file system takes. */
export function fileStem({ site, title }: Pick<ViewSource, 'site' | 'title'>): string {
  const stem = cutAtWord(toSlug(`${site} ${title}`), MOST_LETTERS);
  return stem === '' ? 'view' : stem;
}

/**
 * `methodscape-kinds-method-min-papers-2`: the same view has the same name, and another view another one, whatever it is called. Where the
 * keys take too many letters the name ends in a hash of all of them.
 */
export function viewFileStem(site: string, keys: ViewKeys): string {
  const pairs = formatViewKeys(keys).filter(([key]) => key !== 'v' && key !== 'theme'); // a pair has both themes
  const text = pairs.length === 0 ? 'map' : pairs.map(([key, value]) => `${key}-${value}`).join('-');
  const whole = `${toSlug(site)}-${text.replaceAll(',', '_')}`;
  if (/^[a-z0-9_-]+$/.test(whole) && whole.length <= MOST_LETTERS) return whole;
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
