/** `npm run picture`: puts the built site's pictures of the map where the README shows them. */
import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_SITE } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';

readOptions('npm run picture', {});

for (const name of ['map-light.svg', 'map-dark.svg']) {
  const built = path.join(DEFAULT_SITE.out, name);
  if (!fs.existsSync(built)) {
    console.error(`${built} is not there; run "npm run build" first`);
    process.exit(1);
  }
  fs.copyFileSync(built, path.join('.github', name));
  console.log(`.github/${name}`);
}
