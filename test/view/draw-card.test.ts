import { describe, expect, it } from 'vitest';
import { drawCard, type Card } from '../../src/view/draw-card.ts';
import type { SmallView } from '../../src/view/small-view.ts';
import { roughText } from '../../src/view/text.ts';
import { THEMES } from '../../src/view/tokens.ts';

const node = (id: string) => ({
  id,
  name: id,
  kind: 'method' as const,
  radius: 5,
  region: { id: 'weaving', hue: 0, step: 0 },
  isIntroduced: false,
  x: 0,
  y: 0,
});
const view: SmallView = {
  shape: 'ego',
  nodes: ['loom', 'kiln', 'felt'].map(node),
  edges: [
    { from: 'loom', to: 'kiln', type: 'builds-on' },
    { from: 'loom', to: 'felt', type: 'compares' },
    { from: 'kiln', to: 'felt', type: 'evaluates' },
    { from: 'loom', to: 'kiln', type: 'co-mention' },
  ],
  ends: ['loom'],
  more: 0,
};
const card: Card = {
  theme: THEMES.light,
  tools: roughText,
  title: 'Looms',
  note: 'and what papers relate them to',
  source: 'Atlas',
};
const LINES = ['builds on', 'compared with', 'evaluated on', 'named together'];

/** Each text with its place, px; widths as the drawing measured them. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-family="[^"]*" font-size="(\d+)"[^>]*>([^<]*)<\/text>/g)].map(
    ([, x, y, size, text = '']) => ({
      text,
      left: Number(x),
      y: Number(y),
      right: Number(x) + roughText.measure(text, { size: Number(size), weight: 400, italic: false, tracking: 0 }),
    }),
  );

describe('drawCard', () => {
  it.each([280, 320, 480, 720, 1100])(
    'explains every line that it draws, %i px wide, and nothing lies on another',
    (width) => {
      const texts = textsOf(drawCard(view, undefined, { ...card, width, height: 400 }));
      const foot = texts.filter(({ text }) => [...LINES, 'Atlas'].includes(text));
      expect(foot.map(({ text }) => text).sort()).toEqual([...LINES, 'Atlas'].sort());
      for (const one of foot) {
        expect(one.right).toBeLessThanOrEqual(width);
        for (const other of foot)
          if (one !== other && Math.abs(one.y - other.y) < 12)
            expect(one.right <= other.left || other.right <= one.left, `${one.text} / ${other.text}`).toBe(true);
      }
    },
  );

  it('explains the mark of what a paper introduces, where a neighbour has it', () => {
    const words = 'introduced by a paper here';
    const introduced = (id: string): SmallView => ({
      ...view,
      nodes: view.nodes.map((one) => ({ ...one, isIntroduced: one.id === id })),
    });
    const rings = (svg: string) => [...svg.matchAll(/<circle [^>]*r="2.1"/g)].length;
    const [neighbour, middle] = ['kiln', 'loom'].map((id) => drawCard(introduced(id), undefined, card));
    expect(textsOf(neighbour ?? '').map(({ text }) => text)).toContain(words);
    expect(rings(neighbour ?? '')).toBe(2); // of the dot, and of the sample
    expect(middle).not.toContain(words);
  });

  it('explains inks and lines at once where the dots are coloured by kind', () => {
    const svg = drawCard({ ...view, colouring: { by: 'year', first: 1998, last: 2026 } }, undefined, {
      ...card,
      width: 320,
      height: 400,
    });
    const texts = textsOf(svg).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(LINES));
    expect(texts.some((text) => text.startsWith('earliest paper, 1998'))).toBe(true);
  });

  it.each([320, 720])('says how many it leaves out, %i px wide, whatever room the note has', (width) => {
    const draw = (more: number) => drawCard({ ...view, more }, undefined, { ...card, width, height: 400 });
    const texts = textsOf(draw(111));
    expect(texts.map(({ text }) => text)).toContain('111 more');
    expect(texts.find(({ text }) => text === '111 more')?.right).toBeLessThanOrEqual(width);
    expect(texts.some(({ text }) => text === card.note)).toBe(width === 720);
    expect(draw(111)).toMatch(/<title>[^<]*111 more<\/title>/);
    expect(draw(0)).not.toMatch(/ more</);
  });

  it('a title too long for its line has a second one, above the drawing, and is cut only there', () => {
    const draw = (title: string) =>
      drawCard({ ...view, more: 51 }, undefined, { ...card, title, width: 320, height: 400 });
    const headOf = (svg: string) => Number(/<g transform="translate\(0 (\d+)\)"/.exec(svg)?.[1]);
    const linesOf = (svg: string) =>
      textsOf(svg).filter(({ y, text }) => y < headOf(svg) && text !== '51 more' && text !== card.note);
    const title = 'Methods in at least 2 papers, from 2020 to 2022';
    const lines = linesOf(draw(title));
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.right).toBeLessThanOrEqual(textsOf(draw(title)).find(({ text }) => text === '51 more')?.left ?? 0);
    expect(headOf(draw(title))).toBeGreaterThan(headOf(draw('Looms')));
    const longer = linesOf(draw(`${title} related by “builds on” without metrics`));
    expect(longer).toHaveLength(2);
    expect(longer[1]?.text).toMatch(/…$/);
    expect(longer[1]?.right).toBeLessThanOrEqual(300 + 1);
    expect(linesOf(draw('Antidisestablishmentarianisms'))).toHaveLength(1);
  });

  it('has neither heading nor legend where they are not wanted', () => {
    const texts = textsOf(drawCard({ ...view, more: 9 }, undefined, { ...card, parts: ['none'] }));
    expect(texts.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['Looms']));
    for (const words of [...LINES, '9 more']) expect(texts.map(({ text }) => text)).not.toContain(words);
  });
});
