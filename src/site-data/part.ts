/** Which part of the pages of a large site this process builds, see `scripts/lib/share-pages.ts`. */
import { shortHash } from '../domain/ids.ts';

/** Which of how many; the first is the one that was asked for the site. */
export const PART = Number(process.env['METHODSCAPE_PART'] ?? 0);
export const PARTS = Number(process.env['METHODSCAPE_PARTS'] ?? 1);

/**
 * Whether this process builds the pages of a thing: then what is costly to know of it is for others to find out.
 * @param thing  its id; a path where it has none
 */
export function isOurs(thing: string, part = PART, parts = PARTS): boolean {
  return Number.parseInt(shortHash(thing), 16) % parts === part;
}
