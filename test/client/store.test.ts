import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../src/client/explorer/store.ts';

const known = new Set(['near']);
const settle: Parameters<typeof createStore>[0] = ({ focus, ...rest }) =>
  focus === undefined || known.has(focus)
    ? { view: { ...rest, ...(focus === undefined ? {} : { focus }) }, notices: [] }
    : { view: rest, notices: [`no ${focus}`] };
const camera = { x: 10, y: 20, zoom: 3 };

describe('a view of which something is not known yet', () => {
  let search = '';
  let steps = 0;
  beforeEach(() => {
    [search, steps] = ['?v=1&focus=far', 0];
    known.delete('far');
    const write = (_: unknown, __: string, address: string) => {
      search = new URL(address, 'https://site.example').search;
    };
    vi.stubGlobal('location', {
      get search() {
        return search;
      },
      pathname: '/',
      hash: '',
    });
    vi.stubGlobal('history', {
      replaceState: write,
      pushState: (...all: Parameters<typeof write>) => ((steps += 1), write(...all)),
    });
    vi.stubGlobal('addEventListener', () => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is shown once that is known, under the camera of now', () => {
    const store = createStore(settle);
    expect([store.state().focus, store.notices()]).toEqual([undefined, ['no far']]);
    store.dispatch({ do: 'move-camera', camera });
    expect(search).toBe('?v=1&camera=10,20,3');
    known.add('far');
    store.resettle();
    expect(store.state()).toMatchObject({ focus: 'far', camera });
    expect([search, steps, store.notices()]).toEqual(['?v=1&focus=far&camera=10,20,3', 0, []]);
  });

  it('is left for what was chosen meanwhile', () => {
    const store = createStore(settle);
    store.dispatch({ do: 'select', id: 'near' });
    known.add('far');
    store.resettle();
    expect([store.state().focus, search, steps]).toEqual(['near', '?v=1&focus=near', 1]);
  });

  it('leaves the address as it is where nothing was done', () => {
    const store = createStore(settle);
    store.resettle();
    expect([store.state().focus, search, store.notices()]).toEqual([undefined, '?v=1&focus=far', ['no far']]);
  });
});
