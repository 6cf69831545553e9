/**
 * Script of `/papers/in/<shard>/`: shows the paper that the address names (`#<id>`) in place of the list, from the shard's records. Where they
 * cannot be had the list stays, which says where to read it.
 */
import type { ServedPaper } from '../../domain/schema/served.ts';
import { siteAddresses } from '../explorer/site-addresses.ts';
import { rememberJson } from '../remember-json.ts';
import { paperView } from './paper-view.ts';

const part = (name: string) => document.querySelector<HTMLElement>(`[data-papers="${name}"]`);
const [list, place] = [part('list'), part('paper')];
if (list && place) start(list, place);

function start(list: HTMLElement, place: HTMLElement): void {
  const siteTitle = document.title.slice(document.title.lastIndexOf(' · '));
  const listTitle = document.title;
  const addresses = siteAddresses();
  const get = rememberJson('The paper');
  const lineKey = (role: string): Node | undefined =>
    document.querySelector<HTMLTemplateElement>(`template[data-papers="key-${role}"]`)?.content.cloneNode(true);

  const show = async (): Promise<void> => {
    const id = idIn(location.hash);
    const isListed = id !== '' && document.getElementById(id)?.closest('[data-papers="list"]') === list;
    const papers = isListed
      ? ((await get(list.dataset['shard'] ?? '').catch(() => ({}))) as Readonly<Record<string, ServedPaper>>)
      : {};
    if (id !== idIn(location.hash)) return; // another was asked for meanwhile
    const record = Object.hasOwn(papers, id) ? papers[id] : undefined;
    place.replaceChildren(...(record ? paperView(record, addresses, lineKey) : []));
    place.hidden = record === undefined;
    list.hidden = record !== undefined;
    document.title = record ? record.paper.title + siteTitle : listTitle;
    if (record) scrollTo(0, 0);
  };
  addEventListener('hashchange', () => void show());
  void show();
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ''; // no encoding at all: no paper
  }
}
