/** `npm run bench`: every benchmark, or the one whose name is given. Prints ratios to a peer or a floor of the same run. */
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

const wanted = process.argv[2];
const chosen = BENCHES.filter(({ name }) => wanted === undefined || name === wanted);
if (chosen.length === 0) {
  console.error(`npm run bench: no benchmark "${wanted}"; expected ${BENCHES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
for (const { name, description, run } of chosen) {
  console.log(`\n── ${name}: ${description}`);
  await run();
}
