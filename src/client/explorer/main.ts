/**
 * Script of the explorer page: fetches the map's data and brings the shell to life; the live map takes its picture's place when somebody attends to
 * the page. Where that fails, picture and list stay, with one line saying why.
 */
import type { FormerIds } from '../../domain/schema/former-ids.ts';
import { breathe } from '../idle.ts';
import { conceptsOf, holdsLost, replaceIds, toHeirs } from '../lead-on.ts';
import { loadMap, type MapSupply } from '../map-supply.ts';
import { fetchJson } from '../remember-json.ts';
import { readAddress, writeAddress } from '../url-state.ts';
import { putWords, takeHandedWords } from '../search/handed-words.ts';
import { catchPresses, firstSign } from './attention.ts';
import { bringView } from './follow-supply.ts';
import { mountExplorer } from './mount-explorer.ts';
import { findParts } from './parts.ts';
import { siteAddresses } from './site-addresses.ts';
import { paintPicture, placePicture } from './picture.ts';
import { currentTheme } from './theme.ts';

const root = document.querySelector<HTMLElement>('[data-explorer="root"]');
if (root) void start(root);

async function start(page: HTMLElement): Promise<void> {
  const addresses = siteAddresses();
  const parts = findParts(page);
  const [sign, presses] = [firstSign(), catchPresses(parts.map)];
  const { view } = readAddress(location.search);
  placePicture(parts, view.camera); // the live map takes over where it stands
  paintPicture(parts, currentTheme(view.theme));
  const words = takeHandedWords();
  try {
    const supply = await loadMap(addresses);
    await supply.bringIds(conceptsOf(view)).catch(console.error); // what cannot be had the explorer asks for again, and says why not
    await leadAddressOn(supply, addresses.former);
    await bringView(supply, readAddress(location.search).view).catch(console.error);
    await breathe();
    const explorer = await mountExplorer(page, supply, addresses);
    putWords(page.querySelector('[data-explorer="search-input"]'), words);
    await sign;
    await explorer.wake();
    presses.handOver(explorer.press);
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

/** An address with ids of other times becomes the one with those of today; where they cannot be had, what is not known is said as ever. */
async function leadAddressOn(supply: MapSupply, address: string): Promise<void> {
  const { graph } = supply;
  const { view, unknown } = readAddress(location.search);
  if (!holdsLost(graph, view)) return;
  const former = await fetchJson(address, 'What ids became').catch(() => undefined);
  if (!former) return;
  const now = replaceIds(view, toHeirs(graph, former as FormerIds));
  await supply.bringIds(conceptsOf(now)).catch(console.error);
  const query = writeAddress(now, unknown);
  if (query === writeAddress(view, unknown)) return; // nobody leads on: what the address says stays, so that what is not understood is told
  history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
}
