/** Which path a site lives under: what a command says, else what its address says. */
import { toBase } from './build-site.ts';
import { readSettings } from './settings.ts';

/**
 * @param given    the option `--base`; undefined where it was left out
 * @param address  of the site, with or without a path; undefined where none is known
 * @returns begins and ends with a slash; `/` where neither says anything
 * @throws {Error} both name a path, and not the same; an address without one says only which host it is
 */
export function siteBase(given: string | undefined, address: string | undefined): string {
  const stated = address === undefined ? '/' : toBase(new URL(address).pathname);
  if (given === undefined) return stated;
  const base = toBase(given);
  if (stated === '/' || stated === base) return base;
  throw new Error(
    `--base ${base} contradicts the site's address, ${address}: leave --base out, or correct the address`,
  );
}

/** The same for a script: the address is METHODSCAPE_SITE or that of the settings. A contradiction ends the script with exit code 2. */
export function readBase(given: string | undefined, settings: string): string {
  const stated = process.env['METHODSCAPE_SITE'];
  const address = stated ?? readSettings(settings, () => undefined).address; // what is wrong in it is reported with the data
  try {
    return siteBase(given, address === '' ? undefined : address);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}
