/** Where the built data lies. */
import { resolve } from 'node:path';

/** What every message about missing or foreign data tells people to do. */
export const HOW_TO_BUILD_DATA = 'run "npm run data" (or "npm start", which does it for you)';

/**
 * Absolute path of a file of the built data.
 * @param name  plain file name that the code knows, such as `manifest.json`; never text from a paper
 */
export function dataFile(name: string): string {
  return resolve(process.env['METHODSCAPE_DATA'] ?? 'data/built', name);
}
