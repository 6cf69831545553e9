/** Script of the explorer page: fetches the map and brings the shell to life; where that fails, picture and list stay, with one line saying why. */
import { loadMapFonts } from '../graph-view/text.ts';
import { loadGraph } from '../load-graph.ts';
import { readAddress } from '../url-state.ts';
import { putWords, takeHandedWords } from '../search/handed-words.ts';
import { mountExplorer } from './mount-explorer.ts';
import { findParts, toAddresses } from './parts.ts';
import { placePicture } from './picture.ts';

const root = document.querySelector<HTMLElement>('[data-explorer="root"]');
if (root) void start(root);

async function start(page: HTMLElement): Promise<void> {
  const addresses = toAddresses(import.meta.env.BASE_URL);
  page.dataset['state'] = 'loading';
  const parts = findParts(page);
  placePicture(parts, readAddress(location.search).view.camera); // the live map takes over where it stands
  const words = takeHandedWords();
  try {
    const [graph] = await Promise.all([loadGraph(addresses.map), loadMapFonts()]);
    mountExplorer(page, graph, addresses);
    putWords(page.querySelector('[data-explorer="search-input"]'), words);
  } catch (error) {
    console.error(error);
    page.dataset['state'] = 'static';
    placePicture(parts, undefined);
    const notice = page.querySelector<HTMLElement>('[data-explorer="notice"]');
    if (!notice) return;
    const why = error instanceof Error ? error.message : 'Something went wrong.';
    notice.textContent = `This is a picture of the map; the live one could not start. ${why}`;
    notice.hidden = false;
  }
}
