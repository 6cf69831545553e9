import { describe, expect, it } from 'vitest';
import type { AtlasNode, WholeMap } from '../../src/view/decode-map.ts';
import { drawCard } from '../../src/view/draw-card.ts';
import { drawSmall, fitSmall } from '../../src/view/draw-small.ts';
import { edgeWords } from '../../src/view/edge-words.ts';
import { pickEgo } from '../../src/view/pick-ego.ts';
import { inkEntries } from '../../src/view/ink-entries.ts';
import { linesIn, MOST_NODES, narrow, pickCommunity, toSmallView, type SmallView } from '../../src/view/small-view.ts';
import { spread } from '../../src/view/spread.ts';
import { roughText } from '../../src/view/text.ts';
import { PAGE_THEME, THEMES } from '../../src/view/tokens.ts';

const node = (id: string, more: Partial<AtlasNode> = {}): AtlasNode => ({
  id,
  name: id.toUpperCase(),
  kind: 'method',
  tier: 'common',
  isUmbrella: false,
  region: 0,
  neighbourhood: -1,
  x: 0,
  y: 0,
  prominence: 1,
  paperCount: 2,
  radius: 4,
  ...more,
});
const square = [0, 0, 100, 0, 100, 100, 0, 100];
const map: WholeMap = {
  extent: { width: 200, height: 200 },
  paperCount: 200,
  dataDate: undefined,
  rule: { isSmall: false, rise: 0 },
  homes: [],
  nodes: [
    node('tern', { x: 50, y: 50 }),
    node('gull', { x: 52, y: 50, kind: 'model' }),
    node('petrel', { x: 20, y: 80, prominence: 9 }),
    node('birds', { isUmbrella: true }),
    node('far', { x: 180, y: 20, region: 1 }),
  ],
  edges: [
    { from: 0, to: 1, type: 'builds-on', mode: 'others', paperCount: 1 },
    { from: 2, to: 0, type: 'compares', mode: 'direct', paperCount: 1 },
    { from: 0, to: 3, type: 'builds-on', mode: 'direct', paperCount: 1 },
    { from: 1, to: 2, type: 'compares', mode: 'direct', paperCount: 1, isUnlikely: true },
    { from: 0, to: 2, type: 'builds-on', mode: 'paper', paperCount: 1 },
  ],
  regions: [
    { id: 'sea-birds', name: 'Sea birds', hue: 0, step: 0, rings: [square], label: { x: 50, y: 10, width: 90 } },
    {
      id: 'others',
      name: 'Others',
      hue: 3,
      step: 1,
      rings: [square.map((value, i) => (i % 2 === 0 ? value + 100 : value))],
      label: { x: 150, y: 50, width: 90 },
    },
  ],
  neighbourhoods: [],
  waterLines: [],
  maxProminence: 9,
};
const edgesOf = (row: number) => map.edges.filter(({ from, to }) => from === row || to === row);
const href = (id: string) => `/concepts/${id}/`;
const picture = { theme: THEMES.light, width: 400, height: 300, title: 'Tern', tools: roughText };

describe('a concept and its neighbours', () => {
  it('as a picture names its nodes and lines, since an element makes that picture live', () => {
    const view = toSmallView(map, pickEgo(map, 0, edgesOf(0), { limit: 9 }), href);
    const words = { title: 'TERN', note: '', source: 'Fjordscape' };
    const card = drawCard(view, map, { theme: THEMES.light, tools: roughText, ...words });
    for (const { id } of view.nodes) expect(card).toContain(`data-id="${id}"`);
    expect(card).toMatch(/data-from="tern" data-to="gull"/);
  });

  it('keeps direct relations first, umbrellas last, and counts what it leaves out but for those', () => {
    const pick = pickEgo(map, 0, edgesOf(0), { limit: 2 });
    expect(pick.nodes.map(({ id }) => id)).toEqual(['tern', 'petrel', 'gull']);
    expect(pick.more).toBe(0);
    expect(pickEgo(map, 0, edgesOf(0), { limit: 1 }).more).toBe(1);
    expect(pickEgo(map, 0, edgesOf(0), { limit: 9 }).nodes.at(-1)?.id).toBe('birds');
  });

  it('has the lines between those that are kept, each once', () => {
    const view = toSmallView(map, pickEgo(map, 0, edgesOf(0), { limit: 2 }), href);
    expect(view.edges).toEqual([
      { from: 'tern', to: 'gull', type: 'builds-on' },
      { from: 'petrel', to: 'tern', type: 'compares' },
      { from: 'tern', to: 'petrel', type: 'builds-on' },
    ]);
    expect(edgeWords(view, 'tern')).toEqual(['builds on GULL and PETREL', 'compared with PETREL']);
    expect(edgeWords(view, 'gull')).toEqual(['built on by TERN']);
  });

  it('says which relations are less certain', () => {
    const view = toSmallView(map, pickEgo(map, 1, edgesOf(1), { limit: 9 }), href);
    expect(edgeWords(view, 'gull')).toEqual(['built on by TERN', 'perhaps compared with PETREL']);
    expect([...linesIn(view)].sort()).toEqual(['builds-on', 'compares', 'unlikely']);
    const sure = narrow(view, { allowsNode: () => true, allowsEdge: ({ isUnlikely = false }) => !isUnlikely });
    expect([...linesIn(sure)]).toEqual(['builds-on']);
  });

  it('narrowed by kind keeps the middle, whatever its own kind', () => {
    const view = toSmallView(map, pickEgo(map, 0, edgesOf(0), { limit: 9 }), href);
    const models = narrow(view, { allowsNode: ({ kind }) => kind === 'model', allowsEdge: () => true });
    expect(models.nodes.map(({ id }) => id)).toEqual(['tern', 'gull']);
    expect(models.edges).toHaveLength(1);
  });

  it('of a neighbourhood has all its concepts, of a region those on the map', () => {
    const whole = {
      ...map,
      nodes: map.nodes.map((one) => (one.id === 'gull' ? { ...one, tier: 'rest' as const } : one)),
    };
    const rows = ['tern', 'gull', 'petrel'].map((id) => whole.nodes.findIndex((one) => one.id === id));
    const idsOf = (level: 'region' | 'neighbourhood') =>
      pickCommunity(whole, rows, 40, level).nodes.map(({ id }) => id);
    expect(idsOf('neighbourhood')).toEqual(['tern', 'gull', 'petrel']);
    expect(idsOf('region')).toEqual(['tern', 'petrel']);
    expect(pickCommunity(whole, rows, 2, 'neighbourhood').more).toBe(1);
  });

  it('never holds more than can be drawn', () => {
    const many = { ...map, nodes: Array.from({ length: 400 }, (_, i) => node(`n${i}`)) };
    const pick = { shape: 'map' as const, nodes: many.nodes, edges: [], ends: [], more: 0 };
    const view = toSmallView(many, pick, href);
    expect([view.nodes.length, view.more]).toEqual([MOST_NODES, 400 - MOST_NODES]);
  });
});

describe('a view in a picture that has too little room for its names', () => {
  const ids = Array.from({ length: 20 }, (_, i) => `bird-${i}-of-the-sea`);
  const crowd: SmallView = {
    shape: 'ego',
    nodes: ['auk', ...ids].map((id) => ({
      ...node(id),
      name: id.replaceAll('-', ' '),
      href: href(id),
      region: { id: 'sea-birds', hue: 0, step: 0 },
      isIntroduced: false,
    })),
    edges: ids.map((id) => ({ from: id, to: 'auk', type: 'builds-on' })),
    ends: ['auk'],
    more: 3,
  };
  const nameless = (view: SmallView, size: Readonly<{ width: number; height: number }>) =>
    [...drawSmall(view, undefined, { ...picture, ...size }).matchAll(/<a [^>]*>.*?<\/a>/gs)].filter(
      ([link]) => !link.includes('<text'),
    ).length;
  const small = { width: 350, height: 320 };

  it('leaves out the least important neighbours, and counts them', () => {
    const fitting = fitSmall(crowd, small);
    expect(nameless(crowd, small)).toBeGreaterThan(0);
    expect(nameless(fitting, small)).toBe(0);
    expect(fitting.nodes.length).toBeGreaterThan(6);
    expect(fitting.nodes).toEqual(crowd.nodes.slice(0, fitting.nodes.length));
    expect(fitting.edges).toHaveLength(fitting.nodes.length - 1);
    expect(fitting.more).toBe(3 + crowd.nodes.length - fitting.nodes.length);
  });

  it('stays whole where all are named', () => {
    expect(fitSmall(crowd, { width: 1000, height: 700 })).toEqual(crowd);
  });

  it('has as few nameless as can be where not one name fits', () => {
    expect(fitSmall(crowd, { width: 60, height: 60 }).nodes.length).toBeGreaterThan(1);
  });

  it('says on a card how many it leaves out', () => {
    const words = { title: 'AUK', note: '', source: 'Fjordscape' };
    const card = drawCard(crowd, undefined, { theme: THEMES.light, tools: roughText, ...words, ...small });
    const drawn = [...card.matchAll(/data-id=/g)].length;
    expect(drawn).toBeLessThan(crowd.nodes.length);
    expect(card).toContain(`>${3 + crowd.nodes.length - drawn} more</text>`);
  });
});

describe('a drawing of places', () => {
  const view = toSmallView(
    map,
    {
      shape: 'map',
      nodes: map.nodes.filter(({ isUmbrella }) => !isUmbrella),
      edges: map.edges,
      ends: ['tern', 'far'],
      more: 0,
    },
    href,
  );

  it('links every node, and draws every line whose ends are there', () => {
    const svg = drawSmall(view, map, picture);
    expect([...svg.matchAll(/<a [^>]*data-id="([a-z]+)" href="\/concepts\/\1\/"/g)].map(([, id]) => id)).toEqual([
      'tern',
      'gull',
      'petrel',
      'far',
    ]);
    expect(svg.match(/data-from=/g)).toHaveLength(4);
  });

  it('writes no name over another’s dot or beside it; of what the picture is of, always', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => node(`n${i}`, { x: (i * 37) % 100, y: (i * 61) % 100 }));
    const crowded = { ...map, nodes: crowd };
    const pick = { shape: 'map', nodes: crowd, edges: [], ends: ['n7'], more: 0 } as const;
    const svg = drawSmall(toSmallView(crowded, pick, href), crowded, picture);
    const dots = [...svg.matchAll(/href="\/concepts\/(n\d+)\/".*?<circle cx="([\d.]+)" cy="([\d.]+)" r="5\.9"/g)];
    const names = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="(\d+)"[^>]*>(N\d+)</g)];
    expect(dots).toHaveLength(59); // and the end, which is larger
    expect(names.map(([, , , , name]) => name)).toContain('N7');
    for (const [, left, baseline, size, name = ''] of names) {
      const right =
        Number(left) + roughText.measure(name, { size: Number(size), weight: 550, italic: false, tracking: 0 });
      const middle = Number(baseline) - 0.25 * Number(size);
      const off = ([, , x, y]: (typeof dots)[number]) =>
        Math.hypot(Math.max(Number(left) - Number(x), 0, Number(x) - right), Number(y) - middle);
      const nearest = dots.toSorted((a, b) => off(a) - off(b))[0];
      if (name !== 'N7') expect(nearest?.[1]).toBe(name.toLowerCase());
    }
  });

  it('writes the name of a region beside its lines, not under them', () => {
    const nodes = [node('west', { x: 10, y: 60 }), node('east', { x: 90, y: 60 })];
    const regions = map.regions.slice(0, 1).map((region) => ({ ...region, label: { x: 50, y: 60, width: 90 } }));
    const heightOfName = (edges: WholeMap['edges']) => {
      const one = { ...map, nodes, edges, regions };
      const view = toSmallView(one, { shape: 'map', nodes, edges, ends: [], more: 0 }, href);
      return Number(/<text [^>]* y="([\d.]+)"[^>]*>SEA BIRDS</.exec(drawSmall(view, one, picture))?.[1]);
    };
    const free = heightOfName([]);
    const crossed = heightOfName([{ from: 0, to: 1, type: 'builds-on', mode: 'direct', paperCount: 1 }]);
    expect(Math.abs(crossed - free)).toBeGreaterThan(6);
  });

  it('holds only the land that it shows, each border once', () => {
    const near = { ...view, nodes: view.nodes.filter(({ id }) => id !== 'far') };
    const svg = drawSmall(
      near,
      {
        ...map,
        extent: { width: 2000, height: 2000 },
        regions: map.regions.map((region, i) =>
          i === 0 ? region : { ...region, rings: [square.map((value) => value + 1500)] },
        ),
      },
      picture,
    );
    expect(svg.match(/id="part-shape-\d"/g)).toHaveLength(1);
  });

  it('is the same twice, and needs the map', () => {
    expect(drawSmall(view, map, picture)).toBe(drawSmall(view, map, picture));
    expect(() => drawSmall(view, undefined, picture)).toThrow(RangeError);
  });

  it('as a card says what it is, whose, and what its lines mean', () => {
    const card = drawCard(view, map, {
      theme: THEMES.dark,
      tools: roughText,
      title: 'A <b> & c',
      note: 'and more',
      source: 'Fjordscape',
    });
    for (const words of ['A &lt;b&gt; &amp; c', 'and more', 'Fjordscape', 'builds on', 'compared with'])
      expect(card).toContain(words);
    expect(card).not.toContain('evaluated on');
  });
});

describe('dots that stand too close', () => {
  it('step apart and stay in the frame, also when they stand in one spot', () => {
    const dots = Array.from({ length: 30 }, () => ({ x: 50, y: 50, reach: 4 }));
    const places = spread(dots, 4, { left: 0, right: 300, top: 0, bottom: 300 });
    const least = Math.min(
      ...places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    );
    expect(least).toBeGreaterThan(6);
    expect(places.every(({ x, y }) => x >= 0 && x <= 300 && y >= 0 && y <= 300)).toBe(true);
    expect(spread(dots, 4, { left: 0, right: 300, top: 0, bottom: 300 })).toEqual(places);
  });
});

describe('colours and camera of a small view', () => {
  const view = toSmallView(map, { shape: 'map', nodes: map.nodes.slice(0, 2), edges: [], ends: [], more: 0 }, href);
  const inked: SmallView = {
    ...view,
    colouring: { by: 'kind' },
    nodes: view.nodes.map((each) => ({ ...each, ink: { light: '#111111', dark: '#eeeeee' } })),
  };

  it('draws dots in their own ink and lets the land step back; pages take both inks', () => {
    const plain = drawSmall(view, map, picture);
    const light = drawSmall(inked, map, picture);
    const tint = THEMES.light.regions[0]?.[0]?.tint ?? '';
    expect(light.match(/fill="#111111"/g)).toHaveLength(2);
    expect(plain).toContain(tint);
    expect(light).not.toContain(tint);
    expect(drawSmall(inked, map, { ...picture, theme: THEMES.dark })).toContain('fill="#eeeeee"');
    expect(drawSmall(inked, map, { ...picture, theme: PAGE_THEME })).toContain('fill="light-dark(#111111,#eeeeee)"');
  });

  it('says in the legend which kinds there are, or from when to when', () => {
    expect(inkEntries(view)).toEqual([]);
    expect(inkEntries(inked).map(({ kind }) => kind)).toEqual(['method', 'model']);
    const years = inkEntries({ ...inked, colouring: { by: 'year', first: 2018, last: 2026 } });
    expect(years).toMatchObject([{ words: 'earliest paper, 2018 to 2026; grey: undated' }]);
  });

  it('looks through a camera: what lies outside of the frame is not drawn', () => {
    const wide = toSmallView(map, { shape: 'map', nodes: map.nodes, edges: map.edges, ends: [], more: 0 }, href);
    const ids = (svg: string) => [...svg.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids(drawSmall({ ...wide, camera: { x: 100, y: 100, zoom: 1 } }, map, picture))).toHaveLength(5);
    const near = drawSmall({ ...wide, camera: { x: 50, y: 50, zoom: 8 } }, map, picture);
    expect(ids(near)).toEqual(['tern', 'gull']);
    expect(near).not.toContain('data-to="petrel"');
  });

  it('leaves out title and legend of a card that does not want them', () => {
    const card = { ...picture, note: '', source: 'Sea', href: '/x' };
    expect(drawCard(inked, map, card)).toMatch(/href="\/x".*>method</s);
    const bare = drawCard(inked, map, { ...card, parts: ['legend'] });
    expect(bare).not.toContain('href="/x"');
    expect(drawCard(inked, map, { ...card, parts: ['title'] })).not.toContain('>method<');
  });
});
