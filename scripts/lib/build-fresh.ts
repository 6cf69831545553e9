/** Data and site, each only where something it is made from has changed. */
import { buildData, DEFAULT_DATA, type DataOptions } from './build-data.ts';
import { buildSite, DEFAULT_SITE, type SiteOptions } from './build-site.ts';
import { hashInputs, isFresh, markFresh } from './freshness.ts';

const DATA_CODE = ['src/domain', 'src/pipeline', 'scripts/lib'];
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
  'astro.config.mjs',
  'package-lock.json',
];

/** Brings both outputs up to date; returns whether both could be built. */
export async function buildFresh(data: DataOptions = DEFAULT_DATA, site: SiteOptions = DEFAULT_SITE): Promise<boolean> {
  const dataInputs = hashInputs(
    [data.sources, data.curated, data.fitted, data.settings, 'data/published', ...DATA_CODE],
    ['data'],
  );
  if (isFresh(data.out, dataInputs)) console.log(`${data.out} is up to date`);
  else if (await buildData(data)) markFresh(data.out, dataInputs);
  else return false;
  const siteInputs = hashInputs([`${site.data}/manifest.json`, ...SITE_CODE], ['site', site.base]);
  if (isFresh(site.out, siteInputs)) console.log(`${site.out} is up to date`);
  else {
    try {
      await buildSite(site);
    } catch (error) {
      console.error(`${(error as Error).message}; ${site.out} is left as it was`);
      return false;
    }
    markFresh(site.out, siteInputs);
  }
  return true;
}
