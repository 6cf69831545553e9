import { describe, expect, it } from 'vitest';
import { chooseLabels } from '../../../src/client/graph-view/label-choice.ts';
import { isNamedThing } from '../../../src/view/choose-labels.ts';
import { toGraph } from '../../../src/client/load-graph.ts';
import { attend } from '../../../src/client/shown.ts';
import { INITIAL_STATE } from '../../../src/client/view-state.ts';
import { inventMap } from '../../bench/explorer/invent-map.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const shown = [1, 2, 3, 4, 5];
const view = { nearness: 1, scale: 0.844, area: 1_000_000, isHover: false, isHeld: true };
/** A usual window, and a phone's, at a zoom. */
const at = (zoom: number) => ({ nearness: zoom, scale: 0.844 * zoom });
const onPhone = (zoom: number) => ({ nearness: zoom * Math.sqrt(0.244 / 0.844), scale: 0.244 * zoom, area: 146_000 });
const ids = (labels: ReturnType<typeof chooseLabels>) => labels.map(({ node }) => node.id);

describe('chooseLabels', () => {
  it('names common concepts from afar, introduced ones near', () => {
    const large = toGraph(inventMap(600, 1800, 300));
    const all = large.nodes.map(({ index }) => index);
    const tiers = (zoom: number) =>
      new Set(chooseLabels(large, all, undefined, { ...view, ...at(zoom) }).map(({ node }) => node.tier));
    expect(tiers(1)).toEqual(new Set(['common']));
    expect(tiers(5)).toContain('introduced');
    const named = ids(chooseLabels(large, all, undefined, { ...view, ...at(2) })).flatMap(
      (id) => large.nodes.find((node) => node.id === id) ?? [],
    );
    const early = named.filter(({ tier }) => tier === 'introduced');
    expect(early.length).toBeGreaterThan(0);
    expect(early.every(isNamedThing)).toBe(true);
  });

  it('names what one paper has, too, where few concepts are of several', () => {
    expect(ids(chooseLabels(graph, shown, undefined, view))).toEqual(['alda', 'balda', 'corpus', 'muq', 'delta']);
  });

  it('names at most a few in each region on a small frame', () => {
    const west = ids(
      chooseLabels(graph, shown, undefined, { ...view, nearness: 0.6, scale: 0.28, area: 50_000 }),
    ).filter((id) => id !== 'muq' && id !== 'delta');
    expect(west).toEqual(['alda', 'balda']);
  });

  it('has ever more names to a window as one comes nearer, on a phone too', () => {
    const large = toGraph(inventMap(4000, 12_000, 300));
    const all = large.nodes.map(({ index }) => index);
    const commonCount = large.nodes.filter(({ tier }) => tier === 'common').length;
    for (const nearer of [at, onPhone]) {
      const counts = [1.6, 2, 2.5, 2.9, 3.3, 3.9, 4.4].map((zoom) => ({
        zoom,
        count: chooseLabels(large, all, undefined, { ...view, ...nearer(zoom) }).length,
      }));
      const perWindow = counts.filter(({ count }) => count < commonCount).map(({ zoom, count }) => count / zoom ** 2);
      expect(perWindow.length).toBeGreaterThan(2);
      expect(perWindow).toEqual(perWindow.toSorted((a, b) => a - b));
    }
  });

  it('names the focus first and largest, then what is lit, and only few others, quietly', () => {
    const labels = chooseLabels(graph, shown, attend(graph, { ...INITIAL_STATE, focus: 'balda' }), view);
    expect(ids(labels)).toEqual(['balda', 'alda', 'corpus', 'muq', 'delta']);
    expect(labels[0]).toMatchObject({ size: 24, isCentre: true });
    expect(labels.map(({ tone }) => tone)).toEqual(['main', 'main', 'side', 'side', 'side']);
  });

  it('names nothing but what the pointer lights where something is chosen; at rest names stay under it', () => {
    const attention = attend(graph, { ...INITIAL_STATE, hover: 'balda' });
    const named = (isHeld: boolean) => ids(chooseLabels(graph, shown, attention, { ...view, isHover: true, isHeld }));
    expect(named(true)).toEqual(['balda', 'alda']);
    expect(named(false)).toEqual(['balda', 'alda', 'corpus', 'muq', 'delta']);
  });

  it('names more of a region where filters leave no other', () => {
    const large = toGraph(inventMap(600, 1800, 300));
    const common = large.nodes.filter(({ tier }) => tier === 'common');
    const inRegion = (labels: readonly string[]) => labels.filter((id) => first.has(id)).length;
    const only = common.filter(({ region }) => region === 0);
    const first = new Set(only.map(({ id }) => id));
    const among = inRegion(
      ids(
        chooseLabels(
          large,
          large.nodes.map(({ index }) => index),
          undefined,
          view,
        ),
      ),
    );
    const alone = inRegion(
      ids(
        chooseLabels(
          large,
          only.map(({ index }) => index),
          undefined,
          view,
        ),
      ),
    );
    expect(among).toBeLessThanOrEqual(6);
    expect(alone).toBe(Math.min(24, only.length));
    expect(alone).toBeGreaterThan(among);
  });

  it('names what is near before what is some steps away', () => {
    const labels = chooseLabels(graph, shown, attend(graph, { ...INITIAL_STATE, focus: 'delta', depth: 3 }), view);
    expect(ids(labels)).toEqual(['delta', 'alda', 'rare', 'balda', 'corpus', 'muq']);
    expect(labels.map(({ tone }) => tone)).toEqual(['main', 'main', 'main', 'side', 'side', 'side']);
  });

  it('names only some of the hundreds that three steps light', () => {
    const large = toGraph(inventMap(600, 1800, 300));
    const all = large.nodes.map(({ index }) => index);
    const focus = large.nodes[0]?.id ?? '';
    const attention = attend(large, { ...INITIAL_STATE, focus, depth: 3 });
    const far = chooseLabels(large, all, attention, view).filter(
      ({ node }) => (attention?.steps?.get(node.index) ?? 0) > 1,
    );
    expect(attention?.lit.size).toBeGreaterThan(100);
    expect(far.length).toBe(40);
  });

  it('keeps the names of the most prominent however near one comes', () => {
    const large = toGraph(inventMap(600, 1800, 300));
    const all = large.nodes.map(({ index }) => index);
    const important = ids(chooseLabels(large, all, undefined, view)).slice(0, 12);
    expect(important.length).toBe(12);
    for (let zoom = 1; zoom < 12; zoom *= 1.2)
      expect(ids(chooseLabels(large, all, undefined, { ...view, ...at(zoom) }))).toEqual(
        expect.arrayContaining(important),
      );
  });
});
