/** `npm run bench`: every benchmark, or the one whose name is given. Prints ratios to a peer or a floor of the same run. */
import { readNameAndOptions } from '../../scripts/lib/options.ts';
import { embeds } from './embeds.ts';
import { explorer } from './explorer/explorer.ts';
import { extraction } from './extraction.ts';
import { hostile } from './hostile.ts';
import { lexiconMatch } from './lexicon-match.ts';
import { pages } from './pages/pages.ts';
import { scale } from './scale.ts';
import { stability } from './stability.ts';
import type { Bench } from './measure.ts';

const BENCHES: readonly Bench[] = [lexiconMatch, extraction, hostile, stability, scale, pages, explorer, embeds];

const names = BENCHES.map(({ name }) => name);
const { name: wanted } = readNameAndOptions(`npm run bench -- [${names.join('|')}]`, names, {});
for (const { name, description, run } of BENCHES) {
  if (wanted !== undefined && name !== wanted) continue;
  console.log(`\n── ${name}: ${description}`);
  await run();
}
