/** `npm run build`: data and site into `dist`, ready for any static host. */
import { DEFAULT_DATA } from './lib/build-data.ts';
import { buildFresh } from './lib/build-fresh.ts';
import { DEFAULT_SITE, toBase } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';

const options = readOptions('npm run build -- [--base /path/] [--out DIR] [--strict]', {
  base: { type: 'string', default: DEFAULT_SITE.base },
  out: { type: 'string', default: DEFAULT_SITE.out },
  strict: { type: 'boolean', default: false },
});
const site = { ...DEFAULT_SITE, base: toBase(options.base), out: options.out };
process.exitCode = (await buildFresh({ ...DEFAULT_DATA, isStrict: options.strict }, site)) ? 0 : 1;
