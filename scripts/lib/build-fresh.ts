/** Data and site, each only where something it is made from has changed. */
import { buildData, DEFAULT_DATA, type DataOptions } from './build-data.ts';
import { buildSite, DEFAULT_SITE, type SiteOptions } from './build-site.ts';
import { cacheFor, hashInputs, isFresh, markFresh } from './freshness.ts';

const DATA_CODE = ['src/domain', 'src/pipeline', 'scripts/lib', 'package-lock.json'];
/** What tells built data from other built data: the index holds the length of every record. */
const DATA_FILES = [
  'manifest.json',
  'index.json',
  'map.json',
  'communities.json',
  'register.json',
  'changes.json',
  'quality.json',
];
const SITE_CODE = [
  'src/domain',
  'src/view',
  'src/site-data',
  'src/client',
  'src/components',
  'src/layouts',
  'src/styles',
  'src/pages',
  'public',
  'scripts/lib',
  'astro.config.mjs',
  'package-lock.json',
];

/** Brings both outputs up to date; returns whether both could be built. */
export async function buildFresh(data: DataOptions = DEFAULT_DATA, site: SiteOptions = DEFAULT_SITE): Promise<boolean> {
  if (!(await buildFreshData(data))) return false;
  try {
    await buildFreshSite(site);
    return true;
  } catch (error) {
    console.error(`${(error as Error).message}; ${site.out} is left as it was`);
    return false;
  }
}

/** Brings built data up to date; returns whether it could be built. */
export async function buildFreshData(data: DataOptions): Promise<boolean> {
  const inputs = hashInputs(
    [data.sources, data.curated, data.fitted, data.settings, data.published, data.quality, ...DATA_CODE].filter(
      (place) => place !== undefined,
    ),
    ['data', data.isStrict ? 'strict' : ''], // what passed with problems has not passed without
  );
  if (isFresh(data.out, inputs)) console.log(`${data.out} is up to date`);
  else if (await buildData({ cache: cacheFor(data.out), ...data })) markFresh(data.out, inputs);
  else return false;
  return true;
}

/** Brings a site up to date with its data; throws when it cannot be built, with the last good one untouched. */
export async function buildFreshSite(site: SiteOptions): Promise<void> {
  const address = process.env['METHODSCAPE_SITE'] ?? '';
  const inputs = hashInputs(
    [...DATA_FILES.map((name) => `${site.data}/${name}`), ...SITE_CODE],
    ['site', site.base, address],
  );
  if (isFresh(site.out, inputs)) {
    console.log(`${site.out} is up to date`);
    return;
  }
  await buildSite(site);
  markFresh(site.out, inputs);
}
