import { describe, expect, it } from 'vitest';
import { homeName, homeOf } from '../../src/client/graph-view/home-names.ts';
import { toGraph } from '../../src/client/load-graph.ts';
import { decodeMap } from '../../src/view/decode-map.ts';
import { layHome, toHomeNames } from '../../src/view/home-layout.ts';
import { HOME_PICTURES, SMALLEST_PICTURE } from '../../src/view/home-pictures.ts';
import { heldAt, overlaps } from '../../src/view/place-labels.ts';
import { settleDots } from '../../src/view/settle-dots.ts';
import { roughText } from '../../src/view/text.ts';
import { inventMap } from '../bench/explorer/invent-map.ts';

const data = settleDots(inventMap(300, 600, 99), roughText);
const map = decodeMap(data);
const layouts = HOME_PICTURES.map((picture) => layHome(map, picture, roughText));
const served = toGraph({ ...data, homes: layouts.map((layout) => toHomeNames(map, layout)) });

describe('layHome', () => {
  it('lets no names overlap, and names more on a larger picture', () => {
    for (const { names, labels } of layouts) {
      const boxes = [...names.flatMap((one) => one?.name.boxes ?? []), ...labels.map(({ box }) => box)];
      boxes.forEach((box, i) => expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false));
    }
    const counts = layouts.map(({ labels }) => labels.length);
    expect(counts[0]).toBeGreaterThan(counts.at(-2) ?? 0);
    expect(counts.at(-1)).toBeLessThanOrEqual(SMALLEST_PICTURE.most);
    expect(counts.at(-1)).toBeGreaterThan(0);
    expect(layouts.at(-1)?.labels.every(({ dot }) => dot.isRinged)).toBe(true);
  });

  it('names what has a second outline, also where its name lies over other land and dots', () => {
    const crowded = inventMap(300, 600, 99);
    crowded.nodes.name = crowded.nodes.name.map((name, row) => (row < 8 ? `${name} of a very long name indeed` : name));
    const { dots, labels } = layHome(decodeMap(crowded), HOME_PICTURES[2] ?? SMALLEST_PICTURE, roughText);
    const named = new Set(labels.map(({ dot }) => dot));
    const ringed = dots.filter(({ isRinged }) => isRinged);
    expect(ringed.length).toBe(8);
    expect(ringed.filter((dot) => !named.has(dot)).map(({ node }) => node.name)).toEqual([]);
  });

  it('puts no concept’s name where the legend lies, or the buttons, but where it has to be named', () => {
    for (const { labels, width, height } of layouts) {
      const legend = { left: 0, right: 256, top: height - 142, bottom: height };
      const buttons = { left: width - 384, right: width, top: height - 104, bottom: height };
      const under = labels.filter(({ box }) => overlaps(box, legend) || overlaps(box, buttons));
      expect(under.filter(({ dot }) => !dot.isRinged && dot !== labels[0]?.dot)).toEqual([]);
    }
  });

  it('cuts no name at the sides, on the smallest picture either', () => {
    for (const { names, labels, width } of layouts) {
      const boxes = [...names.flatMap((one) => one?.name.boxes ?? []), ...labels.map(({ box }) => box)];
      expect(boxes.length).toBeGreaterThan(0);
      for (const { left, right } of boxes) {
        expect(left).toBeGreaterThan(-8);
        expect(right).toBeLessThan(width + 8);
      }
    }
  });
});

describe('names at home', () => {
  it('come back from the columns where the picture has them', () => {
    layouts.forEach(({ labels, names, place }, index) => {
      const home = homeOf(served, index);
      expect(home?.labels.map(({ node }) => node.id)).toEqual(labels.map(({ dot }) => dot.node.id));
      home?.labels.forEach(({ dx, dy, size, row }, i) => {
        const label = labels[i];
        expect(
          Math.abs(dx - (heldAt(row, label?.box.left ?? NaN, label?.box.right ?? NaN) - (label?.dot.x ?? NaN))),
        ).toBeLessThan(0.06);
        expect(Math.abs(dy - ((label?.run.y ?? NaN) - (label?.dot.y ?? NaN)))).toBeLessThan(0.06);
        expect([size, row]).toEqual([label?.run.style.size, label?.row]);
      });
      served.regions.forEach((region, row) => {
        const name = home && homeName(home, region, row, 1, roughText);
        const drawn = names[row]?.name;
        expect(name?.runs.map(({ text }) => text)).toEqual(drawn?.runs.map(({ text }) => text));
        name?.runs.forEach(({ x, y }, i) => {
          expect(Math.abs(x + region.label.x * place.scale - (drawn?.runs[i]?.x ?? NaN))).toBeLessThan(0.1);
          expect(Math.abs(y + region.label.y * place.scale - (drawn?.runs[i]?.y ?? NaN))).toBeLessThan(0.1);
        });
      });
    });
  });

  it('grow with the picture', () => {
    const home = homeOf(served, 0);
    const row = layouts[0]?.names.findIndex(Boolean) ?? -1;
    const region = served.regions[row];
    if (!home || !region) throw new Error('the largest picture of the invented map names no region');
    const [once, twice] = [1, 2].map((growth) => homeName(home, region, row, growth, roughText)?.runs[0]);
    expect(twice?.style.size).toBe(2 * (once?.style.size ?? NaN));
    expect(twice?.x).toBeCloseTo(2 * (once?.x ?? NaN));
  });

  it('are those of no picture where a map came without', () => {
    expect(homeOf(toGraph(data), 0)).toBeUndefined();
  });
});
