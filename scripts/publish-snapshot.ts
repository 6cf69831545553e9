/** `npm run publish-snapshot`: builds the data and writes what the next builds start from, and are compared with, to `data/published`. */
import fs from 'node:fs';
import path from 'node:path';
import { formatSnapshot } from '../src/pipeline/published/snapshot.ts';
import { buildData, DEFAULT_DATA } from './lib/build-data.ts';
import { replaceFolder } from './lib/files.ts';
import { readOptions } from './lib/options.ts';

const PUBLISHED = 'data/published';

const options = readOptions('npm run publish-snapshot -- [--new-map]', {
  'new-map': { type: 'boolean', default: false },
});
const isDone = await buildData({ ...DEFAULT_DATA, isNewMap: options['new-map'] }, (snapshot) =>
  replaceFolder(PUBLISHED, (folder) => {
    for (const { name, text } of formatSnapshot(snapshot)) fs.writeFileSync(path.join(folder, name), text);
  }),
);
if (isDone) console.log(`${PUBLISHED} holds this state; commit it with the release`);
process.exitCode = isDone ? 0 : 1;
