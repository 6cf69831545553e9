/**
 * Script of `/path/?from=&to=` and `/compare/?a=&b=`: fills the page's `[data-pair]` with the fields and what is to be read of two concepts.
 * The address follows; back and forward work. An alias in the address finds its concept, and so does an id of other times.
 */
import type { FormerIds } from '../../domain/schema/former-ids.ts';
import type { Addresses } from '../explorer/parts.ts';
import { siteAddresses } from '../explorer/site-addresses.ts';
import { createRecords } from '../explorer/records.ts';
import { toHeirs } from '../lead-on.ts';
import { loadMap, type MapSupply } from '../map-supply.ts';
import { fetchJson } from '../remember-json.ts';
import { createConceptSearch } from '../search/concept-search.ts';
import type { PairMode } from '../view-state.ts';
import { make } from '../explorer/dom.ts';
import { messageOf } from './chain-view.ts';
import { followAddress } from './follow-address.ts';
import { onwardLinks } from './pair-links.ts';
import { createPairTools } from './pair-tools.ts';
import { mountPairView, type PairIds } from './pair-view.ts';

/** Keys of the address, as the two modes name their ends. */
const KEYS: Readonly<Record<PairMode, Readonly<Record<'from' | 'to', string>>>> = {
  path: { from: 'from', to: 'to' },
  compare: { from: 'a', to: 'b' },
};

const place = document.querySelector<HTMLElement>('[data-pair]');
if (place) void start(place);

async function start(root: HTMLElement): Promise<void> {
  const mode: PairMode = root.dataset['pair'] === 'compare' ? 'compare' : 'path';
  const addresses = siteAddresses();
  root.setAttribute('aria-busy', 'true');
  try {
    await mount(root, mode, await loadMap(addresses), addresses);
  } catch (error) {
    root.replaceChildren(make('p', { class: 'pair-message', role: 'status' }, messageOf(error)));
  } finally {
    root.removeAttribute('aria-busy');
  }
}

async function mount(root: HTMLElement, mode: PairMode, supply: MapSupply, addresses: Addresses): Promise<void> {
  const { graph } = supply;
  const siteTitle = document.title;
  const tools = createPairTools(supply, addresses, createRecords(graph, addresses, supply));
  const live = make('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  const links = make('p', { class: 'pair-links' });
  const body = make('div', { class: 'pair' });
  const subject = make('h2', { class: 'visually-hidden' });
  root.replaceChildren(subject, body, links);
  const find = createIdFinder(supply, addresses.former);
  let shown: PairIds = { mode };

  const show = () => {
    const written = readPair(mode);
    return followAddress(
      () => location.search,
      () => findIds(written, find),
      {
        show: (pair) => (view.show(pair), showHead(pair)),
        fail: (error) => (view.fail(written, error), showHead(written)),
      },
    );
  };
  const showHead = (pair: PairIds) => {
    shown = pair;
    const names = [pair.from, pair.to].flatMap((id) => graph.nodes[graph.indexById.get(id ?? '') ?? -1]?.name ?? []);
    const words = names.length === 2 ? names.join(mode === 'path' ? ' to ' : ' and ') : '';
    document.title = words === '' ? siteTitle : `${words} · ${siteTitle}`;
    subject.textContent = words === '' ? 'Two concepts' : words;
    showLinks(words === '' ? { mode } : pair);
  };
  const showLinks = ({ from, to, via }: PairIds) => {
    const isKnown = from !== undefined && to !== undefined;
    links.replaceChildren(...(isKnown ? onwardLinks(addresses, mode, { from, to, ...(via ? { via } : {}) }) : []));
  };
  const view = mountPairView(body, tools, 'pair', {
    light: () => undefined, // there is no map here
    say: (text) => live.isConnected && (live.textContent = text),
    clearFilters: () => undefined, // nor filters
    chooseWay: (via) => {
      const pair = { ...shown, via };
      history.pushState(null, '', writePair(pair));
      showLinks(pair);
    },
    choose: (pair) => {
      history.pushState(null, '', writePair(pair));
      void show();
    },
  });
  addEventListener('popstate', () => void show());
  await show();
  root.append(live); // what stood there at once is read with the page
}

/** As the address has it: the two may be ids, or other words. */
function readPair(mode: PairMode): PairIds {
  const keys = new URLSearchParams(location.search);
  const read = (side: 'from' | 'to') => keys.get(KEYS[mode][side])?.trim() || undefined; // empty is none
  return { mode, from: read('from'), to: read('to'), via: keys.get('via')?.split(',') };
}

/** Words that are no id are taken as a name, and stay as they are where they are none. */
async function findIds(written: PairIds, find: (words: string) => Promise<string>): Promise<PairIds> {
  const [from, to] = await Promise.all([written.from, written.to].map((words) => words && find(words)));
  return { ...written, from, to };
}

function writePair({ mode, from, to, via }: PairIds): string {
  const keys = new URLSearchParams(location.search);
  for (const [side, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (id === undefined) keys.delete(KEYS[mode][side]);
    else keys.set(KEYS[mode][side], id);
  }
  if (via) keys.set('via', via.join(','));
  else keys.delete('via');
  return `${location.pathname}?${keys.toString().replaceAll('%2C', ',')}`;
}

function createIdFinder(supply: MapSupply, formerAddress: string): (words: string) => Promise<string> {
  const { graph } = supply;
  const search = createConceptSearch(graph, supply);
  /** What an id of other times leads to; itself where nothing does, or where that cannot be had. */
  const heirOf = async (id: string): Promise<string> => {
    const former = await fetchJson(formerAddress, 'What ids became').catch(() => undefined);
    return former ? toHeirs(graph, former as FormerIds).concept(id) : id;
  };
  return async (words) => {
    const id = words.toLowerCase();
    await supply.bringIds([id]);
    if (graph.indexById.has(id)) return id;
    await search.bring(words);
    const [best] = search.find(words, 1);
    if (best && (best.reason === 'name' || best.reason === 'alias')) return best.id;
    const heir = await heirOf(id);
    await supply.bringIds([heir]);
    return graph.indexById.has(heir) ? heir : words;
  };
}
