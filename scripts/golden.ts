/** `npm run golden`: writes the golden files anew. What has changed is to be read before it is committed. */
import { buildData } from './lib/build-data.ts';
import { GOLDEN_DATA, GOLDEN_FOLDER } from './lib/golden.ts';
import { readOptions } from './lib/options.ts';

readOptions('npm run golden', {});
const isDone = await buildData({ ...GOLDEN_DATA, out: GOLDEN_FOLDER });
if (isDone) console.log(`${GOLDEN_FOLDER} is written; read what has changed with "git diff --stat ${GOLDEN_FOLDER}"`);
process.exitCode = isDone ? 0 : 1;
