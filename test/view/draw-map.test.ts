import { describe, expect, it } from 'vitest';
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import type { MapData } from '../../src/domain/schema/site-data.ts';
import { decodeMap } from '../../src/view/decode-map.ts';
import { scaleSteps } from '../../src/view/draw-legend.ts';
import { toDots } from '../../src/view/dots.ts';
import { drawMap, type MapPicture } from '../../src/view/draw-map.ts';
import { landFinder } from '../../src/view/land-at.ts';
import { landArea } from '../../src/view/region-names.ts';
import { PAGE_THEME, THEMES } from '../../src/view/tokens.ts';

/** Two square lands side by side, sharing the line x = 800; a hostile name; an umbrella; one that only search finds. */
const DATA: MapData = {
  version: SITE_DATA_VERSION,
  extent: { width: 1600, height: 1000 },
  paperCount: 200,
  nodes: {
    id: ['loom', 'craft', 'kiln', 'bad', 'hidden'],
    name: ['Loom', 'craft', 'kiln', '<script>alert("x")</script>', 'hidden'],
    aliases: ['', '', '', '', ''],
    kind: [0, 5, 2, 0, 0],
    tier: [0, 0, 0, 1, 2],
    umbrella: [0, 1, 0, 0, 0],
    region: [0, 0, 1, 1, 1],
    neighbourhood: [-1, -1, -1, -1, -1],
    x: [4000, 4400, 8800, 9200, 9600],
    y: [4000, 4000, 4000, 4400, 4800],
    prominence: [200, 900, 50, 10, 5],
    papers: [20, 90, 5, 1, 1],
  },
  edges: { from: [0, 2], to: [2, 0], type: [0, 1], mode: [0, 2], papers: [1, 2], unlikely: [0, 1] },
  coMentions: { a: [], b: [], papers: [], npmi: [] },
  regions: [
    {
      id: 'w',
      name: 'Weaving & knots',
      hue: 0,
      step: 0,
      rings: [[2400, 2400, 4000, 0, 0, 4000, -4000, 0]],
      label: { x: 550, y: 600, width: 260 },
    },
    {
      id: 'p',
      name: 'Pottery',
      hue: 6,
      step: 2,
      rings: [[6400, 2400, 4000, 0, 0, 4000, -4000, 0]],
      label: { x: 1050, y: 700, width: 300 },
    },
  ],
  neighbourhoods: [{ id: 'l', name: 'Looms & reeds', region: 0, x: 480, y: 420 }],
  waterLines: [[[2300, 2300, 8200, 0, 0, 4200, -8200, 0]]],
};

describe('decodeMap', () => {
  const map = decodeMap(DATA);
  it('reads places, rings and edges back from their steps', () => {
    expect(map.nodes[2]).toMatchObject({ id: 'kiln', kind: 'dataset', tier: 'common', x: 1100, y: 500, prominence: 5 });
    expect(map.regions[0]?.rings).toEqual([[300, 300, 800, 300, 800, 800, 300, 800]]);
    expect(map.edges).toEqual([
      { from: 0, to: 2, type: 'builds-on', mode: 'direct', paperCount: 1 },
      { from: 2, to: 0, type: 'compares', mode: 'others', paperCount: 2, isUnlikely: true },
    ]);
  });
  it('sizes dots by the most prominent that is no umbrella', () => {
    expect(map.maxProminence).toBe(20);
    expect(map.nodes[0]?.radius).toBeCloseTo(14.1, 9);
    expect(map.nodes[3]?.radius).toBe(1.7);
  });
});

describe('drawMap', () => {
  const map = decodeMap(DATA);
  const svg = drawMap(map, { theme: THEMES.light, width: 1600, height: 1000, title: 'A <map>', legend: true });

  it('writes names as text, never as markup', () => {
    expect(svg).not.toContain('<script');
    const linked = drawMap(map, {
      theme: THEMES.light,
      width: 1600,
      height: 1000,
      title: 't',
      hrefFor: (id) => `/c/${id}/`,
    });
    expect(linked).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(linked).toContain('<a href="/c/kiln/">');
  });
  it('sets everything by attributes, as the pages’ policy demands', () => {
    expect(svg).not.toMatch(/\sstyle="|<style|\son\w+=/);
  });
  it('balances its tags and has numbers only where numbers belong', () => {
    const opened = svg.match(/<[a-zA-Z][^>]*[^/]>/g) ?? [];
    expect(opened.length).toBe((svg.match(/<\//g) ?? []).length);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('leaves out umbrellas and, in a large corpus, what only search brings up', () => {
    const linked = drawMap(map, { theme: THEMES.light, width: 1600, height: 1000, title: 't', hrefFor: (id) => id });
    expect(linked.match(/<a /g)).toHaveLength(3);
    const few = decodeMap({ ...DATA, paperCount: 20 });
    expect(
      drawMap(few, { theme: THEMES.light, width: 1600, height: 1000, title: 't', hrefFor: (id) => id }).match(/<a /g),
    ).toHaveLength(4);
  });
  it('names regions in capitals and concepts beside their dots', () => {
    expect(svg).toContain('>WEAVING &amp;</text>');
    expect(svg).toContain('>KNOTS</text>');
    expect(svg).toContain('>Loom</text>');
    expect(svg).not.toContain('>craft</text>');
  });
  it('takes the page’s colours where it is part of a page', () => {
    const inPage = drawMap(map, { theme: PAGE_THEME, width: 1600, height: 1000, title: 't', background: false });
    expect(inPage).toContain('class="region-6-2"');
    expect(inPage).toContain('fill="var(--tint)"');
    expect(inPage).not.toMatch(/#[0-9a-f]{6}/);
  });
  it('names neighbourhoods from near, and nothing that the frame would cut', () => {
    expect(svg).not.toContain('>Looms &amp; reeds</text>');
    const near = drawMap(map, {
      theme: THEMES.light,
      width: 800,
      height: 500,
      title: 't',
      camera: { x: 560, y: 480, scale: 1.2 },
    });
    expect(near).toContain('>Looms &amp; reeds</text>');
    expect(near).toContain('>WEAVING &amp; KNOTS</text>');
    expect(near).not.toContain('>POTTERY</text>');
  });
  it('names of a piece only what lies in it, not what lies just outside its frame', () => {
    const piece = (x: number) =>
      drawMap(map, { theme: THEMES.light, width: 400, height: 400, title: 't', camera: { x, y: 500, scale: 1 } });
    expect(piece(600)).toContain('>Loom</text>');
    expect(piece(708)).not.toContain('>Loom</text>'); // its dot is 8 px beyond the left edge
  });
  it('is of some concepts where these are told: they alone are named, also what one paper introduces, and the others are faint', () => {
    const members = new Set(['bad', 'kiln']);
    const own = drawMap(map, { theme: THEMES.light, width: 1600, height: 1000, title: 't', members });
    expect(own).toContain('>kiln</text>');
    expect(own).toContain('alert(&quot;x&quot;)&lt;/script&gt;</text>');
    expect(own).not.toContain('>Loom</text>');
    expect(own.match(/fill-opacity="0\.22"/g)).toHaveLength(1);
    expect(own).not.toContain('fill-opacity="0.55"');
  });
  it('draws and names all that it is of, also what the whole map leaves out, as specks that have no ring', () => {
    const picture = { theme: THEMES.light, width: 1600, height: 1000, title: 't', hrefFor: (id: string) => id };
    const own = drawMap(map, { ...picture, members: new Set(['kiln', 'hidden']) });
    expect(own).toContain('<a href="hidden">');
    expect(own).toContain('>hidden</text>');
    const dotsOf = (members?: ReadonlySet<string>) =>
      toDots(map, { scale: 1, dx: 0, dy: 0 }, picture, undefined, members);
    expect(dotsOf().map(({ node }) => node.id)).not.toContain('hidden');
    const hidden = dotsOf(new Set(['hidden'])).find(({ node }) => node.id === 'hidden');
    expect(hidden).toMatchObject({ radius: 1.7, isRinged: false, x: 1200, y: 600 });
  });
  it('names what it is of over the faint dots of others, which step aside', () => {
    const others = Array.from({ length: 12 }, (_, i) => (i * Math.PI) / 6);
    const ids = ['kiln', 'glaze', ...others.map((_, i) => `other-${i}`)];
    const all = <T>(value: T): T[] => ids.map(() => value);
    const place = (middle: number, wave: (angleRad: number) => number): number[] =>
      others.map((angleRad) => middle + Math.round(8 * 22 * wave(angleRad)));
    const nodes: MapData['nodes'] = {
      id: ids,
      name: ids,
      aliases: all(''),
      kind: all(0),
      tier: all(0),
      umbrella: all(0),
      region: all(1),
      neighbourhood: all(-1),
      x: [7200, 8800, ...place(8800, Math.cos)],
      y: [5600, 4000, ...place(4000, Math.sin)],
      prominence: [90, ...ids.slice(1).map(() => 80)],
      papers: all(5),
    };
    const edges = { from: [], to: [], type: [], mode: [], papers: [], unlikely: [] };
    const picture = { theme: THEMES.light, width: 1600, height: 1000, title: 't' };
    const own = drawMap(decodeMap({ ...DATA, nodes, edges }), { ...picture, members: new Set(['kiln', 'glaze']) });
    expect(own).toContain('>kiln</text>');
    expect(own).toContain('>glaze</text>');
  });
  it('names a neighbourhood on calm ground of its own region, else not at all', () => {
    const picture = {
      theme: THEMES.light,
      width: 800,
      height: 500,
      title: 't',
      camera: { x: 560, y: 480, scale: 1.2 },
    };
    const nameAt = (x: number, y: number, more: Partial<MapPicture> = {}) => {
      const neighbourhoods = [{ id: 'l', name: 'Looms & reeds', region: 0, x, y }];
      const drawn = drawMap(decodeMap({ ...DATA, neighbourhoods }), { ...picture, ...more });
      return /<text[^>]* x="([\d.]+)"[^>]* y="([\d.]+)"[^>]*>Looms &amp; reeds</.exec(drawn)?.slice(1).map(Number);
    };
    const [left = 0] = nameAt(480, 420) ?? [];
    expect(nameAt(780, 420)?.[0]).toBeLessThan(left + 1.2 * 300 - 20); // steps back from the border at 800
    expect(nameAt(860, 420)).toBeUndefined(); // no spot of its own land is near
    expect(nameAt(480, 420, { members: new Set(['kiln']) })).toBeUndefined(); // the picture is of the other region
    expect(nameAt(480, 420, { members: new Set(['loom']) })).toBeDefined();
    const crowd = Array.from({ length: 400 }, (_, i) => ({
      x: 8 * (340 + 14 * (i % 20)),
      y: 8 * (340 + 14 * Math.floor(i / 20)),
    }));
    const all = <T>(value: T): T[] => crowd.map(() => value);
    const ids = crowd.map((_, i) => `dot-${i}`);
    const crowded: MapData['nodes'] = {
      ...{ id: ids, name: ids, aliases: all(''), kind: all(0), tier: all(0), umbrella: all(0), region: all(0) },
      ...{ neighbourhood: all(-1), x: crowd.map(({ x }) => x), y: crowd.map(({ y }) => y), prominence: all(50) },
      papers: all(5),
    };
    const edges = { from: [], to: [], type: [], mode: [], papers: [], unlikely: [] };
    const neighbourhoods = [{ id: 'l', name: 'Looms & reeds', region: 0, x: 480, y: 480 }];
    expect(drawMap(decodeMap({ ...DATA, nodes: crowded, edges, neighbourhoods }), picture)).not.toContain('>Looms');
  });
  it('writes a name of what it is of over the sea, never all on land that is not its own', () => {
    const name = 'a name far too long for the strip of land that its dot stands on';
    const nodes = { ...DATA.nodes, name: ['Loom', 'craft', name, 'bad', 'hidden'], x: [3200, 4400, 6360, 9200, 9600] };
    const strip = [[6320, 2400, 80, 0, 0, 4000, -80, 0]]; // ten units wide; the second land begins where it ends
    const west = [[800, 2400, 5520, 0, 0, 4000, -5520, 0]];
    const drawn = (more: MapData['regions']) => {
      const regions = [...DATA.regions.map((one, row) => (row === 0 ? { ...one, rings: strip } : one)), ...more];
      const own = decodeMap({ ...DATA, regions, nodes: { ...nodes, region: [0, 0, 0, 1, 1] } });
      const members = new Set(['loom', 'kiln']);
      return drawMap(own, { theme: THEMES.light, width: 1600, height: 1000, title: 't', labelLimit: 3, members });
    };
    expect(drawn([])).toContain(`>${name}</text>`);
    const third = { id: 'm', name: 'Masonry', hue: 3, step: 1, rings: west, label: { x: 400, y: 700, width: 300 } };
    expect(drawn([third])).not.toContain(`>${name}</text>`);
  });
  it('is the same whenever it is drawn', () => {
    expect(drawMap(map, { theme: THEMES.light, width: 1600, height: 1000, title: 'A <map>', legend: true })).toBe(svg);
  });
});

describe('landFinder', () => {
  const landAt = landFinder(decodeMap(DATA).regions);
  it('tells land from land and from sea', () => {
    expect([landAt(400, 400), landAt(1000, 400), landAt(100, 100), landAt(1400, 900)]).toEqual([0, 1, -1, -1]);
  });
  it('takes a lake for sea', () => {
    const [first] = decodeMap(DATA).regions;
    if (first === undefined) throw new Error('no region');
    const withLake = landFinder([{ ...first, rings: [...first.rings, [400, 400, 500, 400, 500, 500, 400, 500]] }]);
    expect([withLake(450, 450), withLake(550, 450)]).toEqual([-1, 0]);
  });
});

describe('landArea', () => {
  it('takes off holes, which are wound the other way', () => {
    expect(
      landArea([
        [0, 0, 10, 0, 10, 10, 0, 10],
        [2, 2, 2, 4, 4, 4, 4, 2],
      ]),
    ).toBe(96);
  });
});

describe('scaleSteps', () => {
  it('shows a scale from the largest down to one', () => {
    expect(scaleSteps(104.2)).toEqual([100, 35, 5, 1]);
    expect(scaleSteps(4.4)).toEqual([4, 1]);
    expect(scaleSteps(0)).toEqual([]);
  });
});
