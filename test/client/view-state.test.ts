import { describe, expect, it } from 'vitest';
import {
  INITIAL_STATE,
  isFiltered,
  isNewPlace,
  pairOf,
  reduceView,
  type Action,
  type ViewState,
} from '../../src/client/view-state.ts';

const after = (...actions: readonly Action[]): ViewState => actions.reduce(reduceView, INITIAL_STATE);

describe('reduceView', () => {
  it('leaves a kind out at the first press and brings it back at the second', () => {
    const hidden = after({ do: 'toggle', of: 'kinds', value: 'metric' });
    expect(hidden.kinds).toEqual({ include: [], exclude: ['metric'] });
    expect(reduceView(hidden, { do: 'toggle', of: 'kinds', value: 'metric' }).kinds).toEqual({
      include: [],
      exclude: [],
    });
  });

  it('keeps only one kind, adds another to it, and shows all again when the last is taken away', () => {
    const one = after({ do: 'only', of: 'kinds', value: 'task' });
    expect(one.kinds.include).toEqual(['task']);
    const two = reduceView(one, { do: 'toggle', of: 'kinds', value: 'model' });
    expect(two.kinds.include).toEqual(['task', 'model']);
    expect(
      after({ do: 'only', of: 'kinds', value: 'task' }, { do: 'toggle', of: 'kinds', value: 'task' }).kinds.include,
    ).toEqual([]);
    expect(reduceView(one, { do: 'only', of: 'kinds', value: 'task' }).kinds.include).toEqual([]);
  });

  it('returns the very same state where nothing changes', () => {
    const state = after({ do: 'select', id: 'alda' });
    expect(reduceView(state, { do: 'select', id: 'alda' })).toBe(state);
    expect(reduceView(INITIAL_STATE, { do: 'hover', id: undefined })).toBe(INITIAL_STATE);
    expect(reduceView(INITIAL_STATE, { do: 'clear-filters' })).toBe(INITIAL_STATE);
  });

  it('starts a new choice at one step, without the pointer’s light', () => {
    const state = after(
      { do: 'hover', id: 'b' },
      { do: 'select', id: 'a' },
      { do: 'set-depth', depth: 3 },
      { do: 'select', id: 'b' },
    );
    expect(state).toMatchObject({ focus: 'b', depth: 1 });
    expect(state.hover).toBeUndefined();
  });

  it('clears filters and keeps the rest', () => {
    const state = after(
      { do: 'select', id: 'a' },
      { do: 'toggle', of: 'kinds', value: 'task' },
      { do: 'only', of: 'communities', value: 'west' },
    );
    expect(isFiltered(state)).toBe(true);
    const cleared = reduceView(state, { do: 'clear-filters' });
    expect(isFiltered(cleared)).toBe(false);
    expect(cleared.focus).toBe('a');
  });

  it('takes one filter away and leaves the others, and a concept left out is not the focus', () => {
    const state = after(
      { do: 'select', id: 'a' },
      { do: 'set-years', years: { from: 2020 } },
      { do: 'keep-undated', on: false },
      { do: 'set-min-papers', least: 3 },
      { do: 'set-limit', limit: 12 },
      { do: 'exclude', id: 'a' },
    );
    expect(state.focus).toBeUndefined();
    const dropped = reduceView(state, { do: 'drop-filter', keys: ['years', 'undated'] });
    expect(dropped).toMatchObject({ undated: true, minPapers: 3, limit: 12, exclude: ['a'] });
    expect('years' in dropped).toBe(false);
    expect(reduceView(state, { do: 'clear-filters' })).toEqual(INITIAL_STATE);
    expect(reduceView(state, { do: 'exclude', id: 'a' }).exclude).toEqual([]);
  });

  it('takes a value out of the list that it stands in', () => {
    const both: ViewState = { ...INITIAL_STATE, tags: { include: ['a'], exclude: ['b'] } };
    expect(reduceView(both, { do: 'toggle', of: 'tags', value: 'b' }).tags).toEqual({ include: ['a'], exclude: [] });
    expect(reduceView(both, { do: 'toggle', of: 'tags', value: 'a' }).tags).toEqual({ include: [], exclude: ['b'] });
  });

  it('takes the next concept that is chosen for the other end while one is being picked', () => {
    const picking = after({ do: 'select', id: 'a' }, { do: 'pick', mode: 'path' });
    expect(reduceView(picking, { do: 'select', id: 'a' })).toMatchObject({ focus: 'a', picking: 'path' });
    expect(reduceView(picking, { do: 'select', id: undefined })).toEqual(after({ do: 'select', id: 'a' }));
    const path = reduceView(picking, { do: 'select', id: 'b' });
    expect(pairOf(path)).toEqual({ mode: 'path', from: 'a', to: 'b' });
    expect(path).toEqual({ ...INITIAL_STATE, path: { from: 'a', to: 'b' } });
  });

  it('is about one concept or about two, never both', () => {
    const ends = { from: 'a', to: 'b' };
    const path = after({ do: 'select', id: 'c' }, { do: 'show-pair', mode: 'path', ends });
    expect(path.focus).toBeUndefined();
    const compare = reduceView(path, { do: 'show-pair', mode: 'compare', ends });
    expect(pairOf(compare)?.mode).toBe('compare');
    expect(compare.path).toBeUndefined();
    expect(reduceView(compare, { do: 'select', id: 'c' })).toEqual(after({ do: 'select', id: 'c' }));
    const restored = after({ do: 'restore', view: { ...INITIAL_STATE, focus: 'c', path: ends, compare: ends } });
    expect(restored.focus).toBeUndefined();
    expect(pairOf(restored)?.mode).toBe('path');
  });

  it('lights what two concepts light only while it is about them', () => {
    const marked = { ends: [0, 1], nodes: [0, 1], edges: [], shared: [] };
    const path = after({ do: 'show-pair', mode: 'path', ends: { from: 'a', to: 'b' } });
    const lit = reduceView(path, { do: 'mark', marked });
    expect(lit.marked).toEqual(marked);
    expect(reduceView(lit, { do: 'select', id: undefined }).marked).toBeUndefined();
    expect(reduceView(after({ do: 'select', id: 'a' }), { do: 'mark', marked }).marked).toBeUndefined();
  });

  it('counts another concept or depth, a filter, a switch and the list as a new place, a camera, a theme or a title not', () => {
    const a = after({ do: 'select', id: 'a' });
    expect(isNewPlace(INITIAL_STATE, a)).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'set-depth', depth: 2 }))).toBe(true);
    const path = reduceView(a, { do: 'show-pair', mode: 'path', ends: { from: 'a', to: 'b' } });
    expect(isNewPlace(a, path)).toBe(true);
    expect(isNewPlace(path, reduceView(path, { do: 'show-pair', mode: 'compare', ends: { from: 'a', to: 'b' } }))).toBe(
      true,
    );
    expect(isNewPlace(a, reduceView(a, { do: 'pick', mode: 'path' }))).toBe(false);
    expect(isNewPlace(a, reduceView(a, { do: 'toggle', of: 'kinds', value: 'task' }))).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'exclude', id: 'b' }))).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'set-min-papers', least: 3 }))).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'set-years', years: { from: 2020 } }))).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'set-limit', limit: 12 }))).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'show-list', on: true }))).toBe(true);
    expect(isNewPlace(a, reduceView(a, { do: 'set-theme', theme: 'dark' }))).toBe(false);
    expect(isNewPlace(a, reduceView(a, { do: 'move-camera', camera: { x: 1, y: 1, zoom: 2 } }))).toBe(false);
  });
});
