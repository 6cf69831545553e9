/** The manifest: what was built, from what, in which version of the contract. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { isSplit } from '../domain/map-pieces.ts';
import { manifestSchema, SITE_DATA_VERSION } from '../domain/schema/site-data.ts';
import type { Manifest } from '../domain/schema/site-data.ts';
import { dataFile, HOW_TO_BUILD_DATA } from './location.ts';
import { readDataFile } from './read-json.ts';

let manifest: Manifest | undefined;

/**
 * The manifest of the built data, read once.
 * @throws {Error} it is missing, or of another version than this site reads
 */
export function readManifest(): Manifest {
  if (manifest === undefined) {
    refuseOtherVersion(readDataFile('manifest.json', z.object({ version: z.unknown() })).version);
    manifest = readDataFile('manifest.json', manifestSchema);
  }
  return manifest;
}

/** Whether the papers are of the field on whose papers it was measured how many readings are right. */
export function isMeasured(): boolean {
  return readManifest().field === undefined;
}

/**
 * Address of the site without a trailing slash, from METHODSCAPE_SITE or the manifest; undefined where none is known,
 * or where there is no data yet (then reading the manifest will say so, in better words).
 */
export function readSiteAddress(): string | undefined {
  const stated = process.env['METHODSCAPE_SITE'] ?? fromManifest(z.object({ address: z.string() }))?.address;
  return stated === undefined || stated === '' ? undefined : stated.replace(/\/+$/, '');
}

/** Whether papers have no pages of their own; also where there is no data yet. */
export function arePapersShared(): boolean {
  return fromManifest(z.object({ arePapersShared: z.boolean() }))?.arePapersShared ?? false;
}

/** Whether the explorer starts with a part of the map, see `domain/map-pieces.ts`. */
export function isMapSplit(): boolean {
  return isSplit(fromManifest(z.object({ counts: z.object({ concepts: z.int() }) }))?.counts.concepts ?? 0);
}

/** Part of the manifest; undefined where there is none, or no such part. */
function fromManifest<T>(schema: z.ZodType<T>): T | undefined {
  const path = dataFile('manifest.json');
  return existsSync(path) ? schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data : undefined;
}

function refuseOtherVersion(version: unknown): void {
  if (version === SITE_DATA_VERSION) return;
  throw new Error(
    `site data: the built data has version ${String(version)}, this site reads version ${SITE_DATA_VERSION}; ${HOW_TO_BUILD_DATA}`,
  );
}
