/** The one place that knows which path the site lives under. */

import { paperPath } from '../domain/paper-address.ts';
import { readManifest } from '../site-data/read-manifest.ts';

// As in astro.config.mjs. Not `import.meta.env.BASE_URL`: a variable of that name in the environment would change it.
const BASE = (process.env['METHODSCAPE_BASE'] ?? '/').replace(/\/+$/, '');

/**
 * Address of a page or file of this site under its base path.
 * @param path  starts with `/`, as if the site lived at the root
 */
export function href(path: string): string {
  return `${BASE}${path}`;
}

/** Address of a concept's page. */
export function conceptHref(id: string): string {
  return href(`/concepts/${encodeURIComponent(id)}/`);
}

/** Where a paper is read. */
export function paperHref(id: string): string {
  return href(toPaperPath(id));
}

/** The same below the base. */
export function toPaperPath(id: string): string {
  return paperPath(id, readManifest().arePapersShared === true);
}

/** Address of a region's or neighbourhood's page. */
export function communityHref(id: string): string {
  return href(`/communities/${encodeURIComponent(id)}/`);
}
