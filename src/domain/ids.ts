/** Addresses: how a name becomes the id that stands in a URL, a file name and a data file. */

const MAX_BYTES = 80;

/** Names that some file system, web server or object literal gives a meaning of its own. */
const RESERVED = new Set(
  [
    [
      'con',
      'prn',
      'aux',
      'nul',
      'constructor',
      'prototype',
      'proto',
      'index',
      'search',
      'light',
      'dark',
      'oembed',
      'by-prominence',
      'by-title',
      'by-name',
      'neighbourhoods',
    ],
    Array.from({ length: 10 }, (_, i) => [`com${i}`, `lpt${i}`]).flat(),
  ].flat(),
);

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma-final sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/**
 * Address of a concept: `LoRA` -> `lora`, `μP` -> `mup`, `LoRA+` -> `lora-plus`, `QuIP#` -> `quip-sharp`.
 * @returns 1 to 80 characters of `a-z 0-9 -`, never a reserved word; not unique by itself
 */
export function toConceptId(name: string): string {
  const marked = name
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .replaceAll('@', ' at ')
    .replaceAll('*', ' star ');
  return safeSlug(toSlug(marked), name, 'term');
}

/** Address of a paper: the slug of its title, cut at a word. Same promises as `toConceptId`. */
export function toPaperId(title: string): string {
  return safeSlug(toSlug(title), title, 'paper');
}

/** Address of a community, from its name. Same promises as `toConceptId`. */
export function toCommunityId(name: string): string {
  return safeSlug(toSlug(name.replaceAll('&', ' and ')), name, 'region');
}

/** How a tag stands in an address. Same promises as `toConceptId`. */
export function toTagId(tag: string): string {
  return safeSlug(toSlug(tag), tag, 'tag');
}

/** An id as it is looked for among names. */
export function plainId(id: string): string {
  return id.replaceAll('-', '');
}

/** 32-bit FNV-1a hash as 8 hex digits: tells apart what slugs cannot. Not for secrets. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Letters, digits and single hyphens of `a-z 0-9 -`, any length; empty where nothing of the text can be written so. */
export function toSlug(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u03b1-\u03c9\u0391-\u03a9]/g, (letter) => GREEK[letter.toLowerCase().charCodeAt(0) - 0x3b1] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function safeSlug(slug: string, source: string, suffix: string): string {
  if (slug === '') return `${suffix}-${shortHash(source)}`;
  if (RESERVED.has(slug)) return `${slug}-${suffix}`;
  if (slug.length <= MAX_BYTES) return slug;
  const cut = slug.slice(0, MAX_BYTES + 1);
  const atWord = cut.lastIndexOf('-');
  return atWord > MAX_BYTES / 2 ? cut.slice(0, atWord) : slug.slice(0, MAX_BYTES);
}
