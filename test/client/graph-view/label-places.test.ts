import { describe, expect, it } from 'vitest';
import { dotScale, project, toScreen } from '../../../src/client/graph-view/camera.ts';
import type { Box } from '../../../src/view/box-grid.ts';
import { createDotGrid } from '../../../src/client/graph-view/dot-grid.ts';
import { dotsInView, placeConcepts, reachOf, type LabelScene } from '../../../src/client/graph-view/label-places.ts';
import { linePoints, type LinePoints } from '../../../src/client/graph-view/line-curves.ts';
import { dotLook } from '../../../src/client/graph-view/map-scene.ts';
import { attend } from '../../../src/client/shown.ts';
import { INITIAL_STATE } from '../../../src/client/view-state.ts';
import { symbolReach } from '../../../src/view/shapes.ts';
import { roughText } from '../../../src/view/text.ts';
import { THEMES } from '../../../src/view/tokens.ts';
import { inventedGraph } from '../invented-map.ts';

const CHOSEN = 2;
const shown = [1, 2, 3, 4, 5];

/** Names where one concept is chosen and in the middle of the frame. */
function placeIn(
  frame: Readonly<{ width: number; height: number }>,
  zoom: number,
  name = 'BAldA',
  growth = 1,
  known?: Pick<LinePoints, 'hiding'>,
) {
  const whole = inventedGraph();
  const graph = { ...whole, nodes: whole.nodes.map((node) => (node.index === CHOSEN ? { ...node, name } : node)) };
  const { x = 0, y = 0 } = graph.nodes[CHOSEN] ?? {};
  const projection = project({ x, y, zoom }, graph.extent, frame);
  const scene: LabelScene = {
    theme: THEMES.light,
    shown,
    focus: CHOSEN,
    attention: attend(graph, { ...INITIAL_STATE, focus: 'balda' }),
    isHover: false,
    isHeld: true,
    chosen: 0,
    ringed: new Set([1]),
    grid: createDotGrid(graph, shown),
    room: { left: 6, top: 6, right: frame.width - 6, bottom: frame.height - 6 },
    covered: [],
    whole: projection,
    isAtHome: false,
    home: undefined,
    growth,
  };
  const lines = linePoints(graph, projection, scene.attention);
  const everywhere = [{ left: 0, right: frame.width, top: 0, bottom: frame.height }];
  const place = (taken: typeof everywhere) =>
    placeConcepts({
      graph,
      ruler: roughText,
      regionAt: () => 0,
      projection,
      scene,
      field: dotsInView(scene, projection),
      lines: known ?? lines,
      taken,
      before: new Map(),
    });
  return { graph, projection, scene, lines, labels: place([]), besideNamesOfPlaces: place(everywhere) };
}

describe('placeConcepts', () => {
  it.each([1, 4, 13, 21])('keeps names off the dots that are lit, as large as they are drawn, at zoom %i', (zoom) => {
    const { graph, labels, projection, scene } = placeIn({ width: 1440, height: 843 }, zoom);
    const look = { theme: 'light' as const, isHeld: true, muted: new Set<number>() };
    expect(labels.length).toBeGreaterThan(0);
    for (const { node, box } of labels) {
      const at = toScreen(projection, node);
      const aside = Math.max(box.left - at.x, 0, at.x - box.right);
      const above = Math.max(box.top - at.y, 0, at.y - box.bottom);
      const { radius, ring } = dotLook(graph, { ...scene, ...look }, node.index, {
        shown: new Set(shown),
        ringed: scene.ringed,
      });
      const drawn = symbolReach(node.kind, radius * dotScale(projection)) + (ring === 2 ? 4.9 : ring === 1 ? 3.95 : 0);
      expect(reachOf(node, scene, projection)).toBeGreaterThanOrEqual(drawn);
      expect(Math.hypot(aside, above)).toBeGreaterThan(drawn);
    }
  });

  it('stands on the side without a line where it can, and on another all the same', () => {
    const frame = { width: 1440, height: 843 };
    const atRight = { hiding: ({ left }: Box) => (left > 720 ? 8 : 0) };
    const chosen = (known?: Pick<LinePoints, 'hiding'>) =>
      placeIn(frame, 4, 'BAldA', 1, known).labels.find(({ isCentre }) => isCentre)?.box;
    expect(chosen()?.left).toBeGreaterThan(720);
    expect(chosen(atRight)?.right).toBeLessThan(720);
    expect(chosen({ hiding: () => 8 })).toEqual(chosen());
  });

  it('leaves out a name for lines on a phone alone', () => {
    const others = (frame: Readonly<{ width: number; height: number }>) =>
      placeIn(frame, 4, 'BAldA', 1, { hiding: () => 8 }).labels.filter(({ isCentre }) => !isCentre).length;
    expect(others({ width: 1440, height: 843 })).toBeGreaterThan(0);
    expect(others({ width: 390, height: 290 })).toBeLessThan(placeIn({ width: 390, height: 290 }, 4).labels.length - 1);
  });

  it('writes names as much larger as the reader has text', () => {
    const sizes = (growth: number) =>
      placeIn({ width: 1440, height: 843 }, 4, 'BAldA', growth).labels.map(({ style }) => style.size);
    expect(sizes(1.5)).toEqual(sizes(1).map((size) => 1.5 * size));
  });

  it('names what is chosen whatever names of places stand there', () => {
    const { besideNamesOfPlaces } = placeIn({ width: 1440, height: 843 }, 4);
    expect(besideNamesOfPlaces.map(({ node }) => node.index)).toEqual([CHOSEN]);
  });

  it('names what is chosen by the beginning of its name where that is wider than a phone', () => {
    const long = 'post-training multiplication-less reparameterization of everything there is';
    const [first] = placeIn({ width: 320, height: 300 }, 8, long).labels;
    expect(first?.node.index).toBe(CHOSEN);
    expect(first?.text).toMatch(/^post-training mul.*…$/);
    expect(first?.box.left).toBeGreaterThanOrEqual(6);
    expect(first?.box.right).toBeLessThanOrEqual(314);
  });
});
