import { describe, expect, it } from 'vitest';
import { narrowFor } from '../../../src/client/embed/narrow-view.ts';
import type { SmallView } from '../../../src/view/small-view.ts';

const viewOf = (shape: SmallView['shape'], ends: readonly string[] = []): SmallView => {
  const nodes = Array.from({ length: 60 }, (_, i) => ({
    id: `n${i}`,
    name: `n${i}`,
    kind: 'method' as const,
    radius: 5,
    region: { id: 'weaving', hue: 0, step: 0 },
    isIntroduced: false,
    x: i,
    y: 0,
  }));
  const edges = nodes.slice(1).map(({ id }) => ({ from: 'n0', to: id, type: 'compares' as const }));
  return { shape, nodes, edges, ends, more: 5 };
};
const none = { concepts: [] };

describe('a narrow place', () => {
  it.each([
    ['ego', ['n0'], 11],
    ['map', [], 20],
  ] as const)('keeps the most prominent of a view of shape %s, and counts the others', (shape, ends, count) => {
    const view = viewOf(shape, ends);
    const narrowed = narrowFor(view, none, 320);
    expect(narrowed.nodes).toEqual(view.nodes.slice(0, count));
    expect(narrowed.edges).toHaveLength(count - 1);
    expect(narrowed.more).toBe(5 + 60 - count);
    expect(narrowFor(view, none, 520)).toBe(view);
  });

  it('leaves whole what the address sets a limit to, and what was asked for one by one', () => {
    const view = viewOf('map');
    expect(narrowFor(view, { concepts: [], limit: 60 }, 320)).toBe(view);
    expect(narrowFor(view, { concepts: view.nodes.map(({ id }) => id) }, 320)).toBe(view);
    const pair = viewOf('map', ['n0', 'n59']);
    expect(narrowFor(pair, none, 320)).toBe(pair);
  });
});
