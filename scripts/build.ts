/** `npm run build`: data and site into `dist`, ready for any static host. */
import { DEFAULT_DATA } from './lib/build-data.ts';
import { buildFresh } from './lib/build-fresh.ts';
import { DEFAULT_SITE } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';
import { readBase } from './lib/site-base.ts';

const options = readOptions('npm run build -- [--base /path/] [--out DIR] [--strict]', {
  base: { type: 'string' },
  out: { type: 'string', default: DEFAULT_SITE.out },
  strict: { type: 'boolean', default: false },
});
const site = { ...DEFAULT_SITE, base: readBase(options.base, DEFAULT_DATA.settings), out: options.out };
process.exitCode = (await buildFresh({ ...DEFAULT_DATA, isStrict: options.strict }, site)) ? 0 : 1;
