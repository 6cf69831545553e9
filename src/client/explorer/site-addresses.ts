/** Addresses of the site that a script was built for; what stands on other hosts makes its own (`toAddresses`). */
import { toAddresses, type Addresses } from './parts.ts';

export function siteAddresses(): Addresses {
  // Each is put in by its whole name.
  return toAddresses(import.meta.env.BASE_URL, import.meta.env.ARE_PAPERS_SHARED, import.meta.env.IS_MAP_SPLIT);
}
