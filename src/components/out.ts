/** Where pages go: into a folder, or to whoever asks `astro dev` for them; and which of them. */
import { shortHash } from '../domain/ids.ts';

/** Folder of the site that is built, as in astro.config.mjs. */
export const OUT = process.env['METHODSCAPE_OUT'] ?? 'dist';

export const isDevServer = process.argv.slice(2).includes('dev');

/** Which part of how many this process builds, see `scripts/lib/share-pages.ts`; the first is the one that was asked for the site. */
export const PART = Number(process.env['METHODSCAPE_PART'] ?? 0);
export const PARTS = Number(process.env['METHODSCAPE_PARTS'] ?? 1);

/**
 * Whether this process builds the pages of a thing: then what is costly to know of it is for others to find out.
 * @param thing  its id; a path where it has none
 */
export function isOurs(thing: string, part = PART, parts = PARTS): boolean {
  return Number.parseInt(shortHash(thing), 16) % parts === part;
}
