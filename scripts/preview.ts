/** `npm run preview`: serves what was built, without building. */
import fs from 'node:fs';
import { DEFAULT_DATA } from './lib/build-data.ts';
import { DEFAULT_SITE } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';
import { serveAndTell } from './lib/serve.ts';
import { readBase } from './lib/site-base.ts';

const options = readOptions('npm run preview -- [--port N] [--base /path/] [--out DIR]', {
  port: { type: 'string', default: '4321' },
  base: { type: 'string' },
  out: { type: 'string', default: DEFAULT_SITE.out },
});
if (fs.existsSync(options.out))
  await serveAndTell(options.out, readBase(options.base, DEFAULT_DATA.settings), options.port);
else {
  console.error(`${options.out} is not there; run "npm run build" first`);
  process.exitCode = 1;
}
