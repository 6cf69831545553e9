import { describe, expect, it } from 'vitest';
import { drawEgo, type EgoNode, type EgoView } from '../../src/view/draw-ego.ts';
import { layAround } from '../../src/view/ego-layout.ts';
import { layLand } from '../../src/view/ego-land.ts';
import { fillIn, layEgo } from '../../src/view/lay-ego.ts';
import { APART } from '../../src/view/place-labels.ts';
import { curveBetween, drawRelation } from '../../src/view/relation-lines.ts';
import { roughText } from '../../src/view/text.ts';
import { STEM, THEMES } from '../../src/view/tokens.ts';

const HOME = { id: 'weaving', hue: 2, step: 0 };
const ABROAD = { id: 'pottery', hue: 6, step: 2 };
function node(id: string, part: Partial<EgoNode> = {}): EgoNode {
  return {
    id,
    name: id,
    kind: 'method',
    radius: 5,
    region: HOME,
    isIntroduced: false,
    href: `/concepts/${id}/`,
    ...part,
  };
}
const VIEW: EgoView = {
  centre: node('loom'),
  neighbours: [
    node('shuttle'),
    node('heddle', { isIntroduced: true }),
    node('kiln', { region: ABROAD, kind: 'dataset' }),
    node('<img src=x>', { kind: 'task' }),
  ],
  edges: [
    { from: 'shuttle', to: 'loom', type: 'builds-on' },
    { from: 'heddle', to: 'loom', type: 'compares' },
    { from: 'heddle', to: 'loom', type: 'builds-on' },
    { from: 'loom', to: 'kiln', type: 'evaluates' },
    { from: 'loom', to: 'nowhere', type: 'evaluates' },
  ],
};
const PICTURE = { theme: THEMES.light, width: 740, height: 350, title: 'loom' };

/** A narrow picture, and a concept with so many neighbours whose names end in the same words. */
const SPACE = fillIn({ width: 350, height: 320 });
const crowd = (count: number, words: string): EgoView => ({
  centre: node('loom', { name: `loom ${words}` }),
  neighbours: Array.from({ length: count }, (_, i) =>
    node(`n${i}`, { name: `n${i} ${words}`, isIntroduced: i % 3 === 0 }),
  ),
  edges: [],
});

describe('drawEgo', () => {
  const svg = drawEgo(VIEW, PICTURE);

  it('keeps names apart where a text browser reads them one after the other', () => {
    expect(svg.replace(/<[^>]*>/g, '')).toMatch(/loom\s+shuttle\s+heddle\s+kiln\s/);
    const text = svg.replace(/<title>.*?<\/title>/g, '').replace(/<[^>]*>/g, ''); // which they leave out
    expect(text.split(/\s+/).filter((word) => word.startsWith('loom'))).toEqual(['loom']);
    expect(text).not.toMatch(/shuttleheddle|heddlekiln|&gt;loom/);
  });

  it('keeps names on one line so far from each other that they read as two', () => {
    const gaps = Array.from({ length: 12 }, (_, i) => gapsBetweenNames(14 + 2 * i)).flat();
    expect(gaps.length).toBeGreaterThan(20);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(APART - 0.2); // places are written to a tenth
  });

  it('writes no name over a dot, nor nearer to another than to its own, nor over a stem', () => {
    for (let count = 4; count <= 24; count += 4) {
      const { placed, labels } = layEgo(crowd(count, 'of a long name'), SPACE);
      for (const [i, label] of labels.entries()) {
        if (label === undefined) continue;
        const { left, right, top, bottom } = label.box;
        const away = (x: number, y: number): number =>
          Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        const clearances = placed.map(({ x, y, reach }) => away(x, y) - reach);
        const others = clearances.filter((_, other) => other !== i);
        expect(Math.min(...others), label.text).toBeGreaterThanOrEqual(Math.max(2, clearances[i] ?? 0));
        for (const { x, y, reach, angleRad } of placed.filter(({ node: { isIntroduced } }) => isIntroduced)) {
          const tip = reach + 3 + STEM.length + STEM.ring;
          expect(away(x + tip * Math.cos(angleRad), y + tip * Math.sin(angleRad))).toBeGreaterThan(0);
        }
      }
    }
  });

  it('writes all names smaller where they have no room, and only there', () => {
    const sizes = (name: string) => layEgo(crowd(4, name), SPACE).labels.map((label) => label?.style.size);
    expect(sizes('of')).toEqual([22, 15, 15, 15, 15]);
    expect(sizes('of a longer name')).toEqual([18, 13, 13, 13, 13]);
  });

  it('links every node to its page, the middle first', () => {
    const links = [...svg.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      '/concepts/loom/',
      '/concepts/shuttle/',
      '/concepts/heddle/',
      '/concepts/kiln/',
      '/concepts/&lt;img src=x&gt;/',
    ]);
  });
  it('says whose link it is where the name is no text', () => {
    expect(svg).not.toContain('aria-label');
    const outlined = drawEgo(VIEW, { ...PICTURE, tools: { ...roughText, outline: () => 'M0 0L1 1' } });
    expect([...outlined.matchAll(/<a [^>]*aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'loom',
      'shuttle',
      'heddle',
      'kiln',
      '&lt;img src=x&gt;',
    ]);
  });
  it('writes names as text, never as markup', () => {
    expect(svg).not.toContain('<img');
    expect(svg).toContain('>&lt;img src=x&gt;</text>');
  });
  it('sets everything by attributes and balances its tags', () => {
    expect(svg).not.toMatch(/\sstyle="|<style|NaN|undefined/);
    expect((svg.match(/<[a-zA-Z][^>]*[^/]>/g) ?? []).length).toBe((svg.match(/<\//g) ?? []).length);
  });
  it('draws a stem for what a paper introduces, and a line for each relation between nodes that are there', () => {
    expect(svg.match(/<circle [^>]*r="2.1"/g)).toHaveLength(1);
    expect(svg.match(/stroke-dasharray="5 3.5"/g)).toHaveLength(1);
    expect(svg.match(/stroke-dasharray="0.01 4.4"/g)).toHaveLength(1);
  });
  it('draws a less certain relation thinner, for a script and without one', () => {
    const edges = VIEW.edges.map((edge) => (edge.to === 'kiln' ? { ...edge, isUnlikely: true } : edge));
    for (const isStill of [true, false]) {
      const doubtful = drawEgo({ ...VIEW, edges }, { ...PICTURE, isStill });
      expect(doubtful).toContain('stroke-dasharray="0.01 7.5"');
      expect(doubtful).not.toContain('stroke-dasharray="0.01 4.4"');
      expect(doubtful).toContain('stroke-dasharray="5 3.5"');
    }
  });
  it('writes every name, at the size of its rank', () => {
    for (const name of ['loom', 'shuttle', 'heddle', 'kiln']) expect(svg).toContain(`>${name}</text>`);
  });
  it('draws the same twice, and one without neighbours', () => {
    expect(drawEgo(VIEW, PICTURE)).toBe(svg);
    expect(drawEgo({ ...VIEW, neighbours: [], edges: [] }, PICTURE)).toContain('>loom</text>');
  });
});

describe('layAround', () => {
  const seats = Array.from({ length: 40 }, (_, i) => ({ id: `n${i}`, region: i % 3 === 0 ? 'abroad' : 'home' }));
  const places = layAround(seats, 'home', { x: 300, y: 150 });

  it('stays within the ellipse and off the middle', () => {
    for (const { x, y } of places) {
      const share = Math.hypot(x / 300, y / 150);
      expect(share).toBeLessThan(1.05);
      expect(share).toBeGreaterThan(0.3);
    }
  });
  it('turns all of them by a share of the way from one to the next', () => {
    const round = { x: 200, y: 200 };
    const before = layAround(seats, 'home', round);
    layAround(seats, 'home', round, 0.5).forEach(({ x, y, angleRad }, i) => {
      const { x: x0 = 0, y: y0 = 0, angleRad: angle0 = 0 } = before[i] ?? {};
      expect(Math.hypot(x, y)).toBeCloseTo(Math.hypot(x0, y0), 6);
      expect((angleRad - angle0 + 2 * Math.PI) % (2 * Math.PI)).toBeCloseTo(Math.PI / seats.length, 6);
    });
  });
  it('keeps the concepts of a region side by side', () => {
    const turned = seats.map(({ region }, i) => ({
      region,
      turn: (Math.atan2((places[i]?.y ?? 0) / 150, (places[i]?.x ?? 0) / 300) + 4 * Math.PI) % (2 * Math.PI),
    }));
    const order = turned.toSorted((a, b) => a.turn - b.turn).map(({ region }) => region);
    const changes = order.filter((region, i) => region !== order[(i + 1) % order.length]).length;
    expect(changes).toBe(2);
  });
});

describe('layLand', () => {
  const dots = [
    { x: 200, y: 20, reach: 5, region: 'home' },
    { x: -180, y: -60, reach: 5, region: 'abroad' },
    { x: -60, y: 110, reach: 5, region: 'home' },
  ];
  const land = layLand(dots, 'home', { x: 330, y: 190 }, 'seed');

  it('lies under every dot and within its bounds', () => {
    for (const { x, y } of dots) {
      const i =
        Math.round(((Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI)) / ((2 * Math.PI) / (land.coast.length / 2))) * 2;
      expect(Math.hypot(land.coast[i] ?? 0, land.coast[i + 1] ?? 0)).toBeGreaterThan(Math.hypot(x, y) + 5);
    }
    land.coast.forEach((value, i) => expect(Math.abs(value)).toBeLessThan(i % 2 === 0 ? 330 : 190));
  });
  it('has a patch for each region but its own', () => {
    expect(land.patches.map(({ region }) => region)).toEqual(['abroad']);
  });
});

describe('relation lines', () => {
  const from = { x: 0, y: 0, reach: 10 };
  it('stop short of both dots', () => {
    const curve = curveBetween(from, { x: 100, y: 0, reach: 5 }, 0.1);
    expect(Math.hypot(curve?.start.x ?? 0, curve?.start.y ?? 0)).toBeCloseTo(13, 6);
    expect(Math.hypot(100 - (curve?.end.x ?? 0), curve?.end.y ?? 0)).toBeCloseTo(8, 6);
  });
  it('bend to the left on the way, and to the other side on the way back', () => {
    expect(curveBetween(from, { x: 100, y: 0, reach: 5 }, 0.1)?.middle.y).toBeLessThan(0);
    expect(curveBetween({ x: 100, y: 0, reach: 5 }, from, 0.1)?.middle.y).toBeGreaterThan(0);
  });
  it('are left out between dots that nearly touch', () => {
    expect(drawRelation('compares', from, { x: 12, y: 0, reach: 5 }, 0.1, THEMES.light)).toBe('');
  });
});

/** Room, px, between the sides of any two names whose lines meet, in a picture of so many neighbours. */
function gapsBetweenNames(count: number): readonly number[] {
  const [perLetter, line] = [7, 12]; // px: the smallest names are no higher
  const neighbours = Array.from({ length: count }, (_, i) => node(`${'name'.repeat(1 + (i % 5))}-${i}`));
  const picture = { ...PICTURE, tools: { measure: (text: string) => perLetter * text.length } };
  const svg = drawEgo({ ...VIEW, neighbours, edges: [] }, picture);
  const names = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]+)/g)].map(([, x, y, name = '']) => ({
    left: Number(x),
    right: Number(x) + perLetter * name.length,
    y: Number(y),
  }));
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter((b) => Math.abs(a.y - b.y) < line)
      .map((b) => Math.max(a.left, b.left) - Math.min(a.right, b.right)),
  );
}
