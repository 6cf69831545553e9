import { describe, expect, it } from 'vitest';
import { dotLook, ringedNodes, type MapScene } from '../../../src/client/graph-view/map-scene.ts';
import { attend } from '../../../src/client/shown.ts';
import { INITIAL_STATE } from '../../../src/client/view-state.ts';
import { THEMES } from '../../../src/view/tokens.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const rest: MapScene = {
  theme: 'light',
  shown: [1, 2, 3, 4, 5],
  focus: -1,
  attention: undefined,
  isHover: false,
  isHeld: false,
  muted: new Set(),
};
const look = (scene: MapScene, index: number) =>
  dotLook(graph, scene, index, { shown: new Set(scene.shown), ringed: ringedNodes(graph) });

describe('dotLook', () => {
  it('draws what is shown in its region’s ink, and what only one paper introduces as a faint speck', () => {
    expect(look(rest, 1)).toMatchObject({
      kind: 'method',
      colour: THEMES.light.regions[0]?.[0]?.ink,
      alpha: 1,
      isLit: false,
    });
    expect(look(rest, 5).alpha).toBeLessThan(1);
    expect(look(rest, 5).radius).toBeLessThan(look(rest, 1).radius);
  });

  it('hides the others without forgetting their place', () => {
    expect(look(rest, 6)).toMatchObject({ radius: 0, x: 950, y: 350 });
  });

  it('rings the chosen one, lights its neighbours, and takes the rings of the others away', () => {
    const attention = attend(graph, { ...INITIAL_STATE, focus: 'balda' });
    const scene = { ...rest, focus: 2, attention, isHeld: true };
    expect(look(scene, 2)).toMatchObject({ ring: 2, isLit: true });
    expect(look(scene, 1)).toMatchObject({ ring: 1, isLit: true });
    expect(look(scene, 4)).toMatchObject({ ring: 0, isLit: false });
  });

  it('draws what is some steps away fainter, and still stronger than what is not lit', () => {
    const strengths = (depth: 1 | 2 | 3) => {
      const attention = attend(graph, { ...INITIAL_STATE, focus: 'delta', depth });
      const scene = { ...rest, focus: 5, attention, isHeld: true };
      return [...(attention?.lit ?? [])].map((index) => look(scene, index).strength);
    };
    expect(new Set(strengths(1))).toEqual(new Set([1]));
    expect(strengths(3)).toEqual(strengths(3).toSorted((a, b) => b - a));
    expect(Math.min(...strengths(3))).toBe(0.75); // two steps are the most on this map
  });

  it('rings both ends where attention is on two', () => {
    const attention = { centre: -1, ends: [2, 4], lit: new Set([2, 4]), edges: [], coMentioned: [], cutCount: 0 };
    const scene = { ...rest, attention, isHeld: true };
    expect([1, 2, 4].map((index) => look(scene, index).ring)).toEqual([0, 2, 2]);
  });

  it('rings no umbrella', () => {
    expect(ringedNodes(graph).has(0)).toBe(false);
  });
});
