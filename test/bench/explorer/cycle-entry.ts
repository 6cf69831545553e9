/** What the page of the cycles calls: the explorer as its own page mounts it, with its handle; and the map alone, for its names. */
import { mountExplorer } from '../../../src/client/explorer/mount-explorer.ts';
import { toAddresses } from '../../../src/client/explorer/parts.ts';
import { loadGraph } from '../../../src/client/load-graph.ts';
import { createSupply } from '../../../src/client/map-supply.ts';
import { steadiness } from './steady-names.ts';

const addresses = toAddresses('/');
const coming = loadGraph(addresses.map);

/** Opens and closes the explorer once, with two frames of life between. @returns canvases that are left */
export async function cycle(): Promise<number> {
  const root = document.body;
  const explorer = await mountExplorer(root, createSupply(await coming, addresses), addresses);
  await explorer.wake();
  if (root.dataset['state'] !== 'live') throw new Error('the explorer did not come to life');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  explorer.destroy();
  return document.querySelectorAll('canvas').length;
}

export const steadyNames = async () => steadiness(await coming);
