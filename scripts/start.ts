/** `npm start`: from papers to a map in the browser. Builds what has changed, serves it on this machine, says where. */
import { DEFAULT_DATA } from './lib/build-data.ts';
import { buildFresh } from './lib/build-fresh.ts';
import { DEFAULT_SITE, runAstro } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';
import { serveAndTell } from './lib/serve.ts';
import { readBase } from './lib/site-base.ts';

const options = readOptions('npm start -- [--port N] [--base /path/] [--dev]', {
  port: { type: 'string', default: '4321' },
  base: { type: 'string' },
  dev: { type: 'boolean', default: false },
});
const site = { ...DEFAULT_SITE, base: readBase(options.base, DEFAULT_DATA.settings) };
if (!(await buildFresh(DEFAULT_DATA, site))) process.exitCode = 1;
else if (options.dev) await runAstro(['dev'], { METHODSCAPE_DATA: site.data, METHODSCAPE_BASE: site.base });
else await serveAndTell(site.out, site.base, options.port);
