/** Where this site lives and which state of the data it shows: what every export says of its origin. */
import { readManifest, readSiteAddress } from '../../site-data/read-manifest.ts';
import { PLACEHOLDER, type ViewSource } from '../../view/export/content.ts';
import { href } from '../href.ts';

let origin: Readonly<{ address: string | undefined }> | undefined;

/** Address of the site with its base, ends with a slash; undefined where `site.yaml` names none. Read once: every page asks for it. */
export function siteAddress(): string | undefined {
  origin ??= { address: readSiteAddress() };
  return origin.address === undefined ? undefined : new URL(href('/'), origin.address).href;
}

/** The whole site as the source of an export. */
export function siteSource(): ViewSource {
  const { title, dataDate, dataHash } = readManifest();
  const address = siteAddress() ?? PLACEHOLDER;
  return { title, site: title, siteAddress: address, address, dataDate, dataHash };
}
