import { describe, expect, it } from 'vitest';
import { project } from '../../../src/client/graph-view/camera.ts';
import { placeRegionNames } from '../../../src/client/graph-view/region-names.ts';
import { toGraph } from '../../../src/client/load-graph.ts';
import type { MapPiece } from '../../../src/domain/schema/map-pieces.ts';
import { createDotField } from '../../../src/view/dot-field.ts';
import { roughText } from '../../../src/view/text.ts';
import { PAGE_THEME } from '../../../src/view/tokens.ts';
import { inventedGraph } from '../invented-map.ts';
import { inventedPieces } from '../invented-pieces.ts';

/** Nothing lies in the way of a name. */
const OPEN_GROUND = {
  inside: -1,
  isSeen: () => false,
  dots: createDotField([]),
  standing: new Set<string>(),
  covered: [],
  home: undefined,
  asides: () => new Map<never, never>(),
};

describe('the name of a neighbourhood', () => {
  it('gives way to the concept of that name, also where that came later', () => {
    const { start, files } = inventedPieces();
    const part = { id: 'part', name: 'Rare thing', region: 1, x: 900, y: 300 };
    const graph = { ...toGraph(start), neighbourhoods: [part] };
    const frame = { width: 800, height: 500 };
    const ground = {
      regionAt: () => 1,
      room: { left: 0, top: 0, right: frame.width, bottom: frame.height },
      shown: [],
      inside: 1,
      isSeen: () => true,
      dots: createDotField([]),
      standing: new Set<string>(),
      covered: [],
      home: undefined,
      asides: () => new Map(),
      growth: 1,
    };
    const projection = project({ x: part.x, y: part.y, zoom: 10 }, graph.extent, frame);
    const names = () => placeRegionNames(graph, projection, PAGE_THEME, roughText, ground).map(({ text }) => text);
    expect(names()).toEqual(['Rare thing']);
    graph.take(files['map/east.json'] as MapPiece);
    expect(names()).toEqual([]);
  });

  it('goes where its concepts are in view, and alone is there, once one is well inside', () => {
    const whole = inventedGraph();
    const seat = whole.nodes[1];
    if (!seat) throw new Error('the invented map has no second node');
    const part = { id: 'part', name: 'A part', region: seat.region, x: seat.x + 300, y: seat.y };
    const nodes = whole.nodes.map((node) => ({ ...node, neighbourhood: node.index === 1 ? 0 : -1 }));
    const graph = { ...whole, nodes, neighbourhoods: [part] };
    const frame = { width: 1600, height: 1000 };
    const ground = {
      regionAt: (x: number) => (x < seat.x + 10 ? seat.region : 1 - seat.region),
      room: { left: 0, top: 0, right: frame.width, bottom: frame.height },
      shown: [1],
      ...OPEN_GROUND,
      growth: 1,
    };
    const names = (zoom: number) => {
      const projection = project({ x: seat.x, y: seat.y, zoom }, graph.extent, frame);
      return placeRegionNames(graph, projection, PAGE_THEME, roughText, ground).map(({ text }) => text);
    };
    const regions = graph.regions.map(({ name }) => name.toUpperCase());
    expect(names(2.5).filter((name) => regions.includes(name)).length).toBeGreaterThan(0);
    expect(names(12)).toEqual(['A part']);
  });
});

describe('the name of a region', () => {
  const graph = inventedGraph();
  const frame = { width: 1440, height: 843 };
  const names = (x: number, growth = 1) => {
    const projection = project({ x, y: 500, zoom: 1.3 }, graph.extent, frame);
    return placeRegionNames(graph, projection, PAGE_THEME, roughText, {
      regionAt: (at) => (at < 700 ? 0 : 1),
      room: { left: 6, top: 6, right: frame.width - 6, bottom: frame.height - 6 },
      shown: [],
      ...OPEN_GROUND,
      growth,
    });
  };

  it('is whole wherever the frame would cut a letter or two', () => {
    const places = Array.from({ length: 60 }, (_, step) => names(300 + 20 * step));
    expect(places.flat().length).toBeGreaterThan(60);
    for (const { box } of places.flat()) {
      expect(box.left).toBeGreaterThanOrEqual(5.999);
      expect(box.right).toBeLessThanOrEqual(frame.width - 5.999);
    }
  });

  it('grows with the reader’s text where its land has room', () => {
    const sizes = (growth: number) => names(800, growth).map(({ style }) => style.size);
    expect(sizes(1.25).length).toBe(sizes(1).length);
    expect(Math.max(...sizes(1.25))).toBeGreaterThan(Math.max(...sizes(1)));
  });
});
