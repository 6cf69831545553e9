/** `npm run bench`: every benchmark, or the one whose name is given. Prints ratios to a peer or a floor of the same run. */
import { runExplorerBench } from './explorer/explorer.ts';

const BENCHES = [
  {
    name: 'explorer',
    description: '10,000 and 100,000 nodes beside sigma, vis-network, cytoscape',
    run: runExplorerBench,
  },
];

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
