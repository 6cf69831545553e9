/** `npm run preview`: serves what was built, without building. */
import fs from 'node:fs';
import { DEFAULT_SITE, toBase } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';
import { serveAndTell } from './lib/serve.ts';

const options = readOptions('npm run preview -- [--port N] [--base /path/] [--out DIR]', {
  port: { type: 'string', default: '4321' },
  base: { type: 'string', default: DEFAULT_SITE.base },
  out: { type: 'string', default: DEFAULT_SITE.out },
});
if (fs.existsSync(options.out)) await serveAndTell(options.out, toBase(options.base), options.port);
else {
  console.error(`${options.out} is not there; run "npm run build" first`);
  process.exitCode = 1;
}
