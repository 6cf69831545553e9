import { describe, expect, test } from 'vitest';
import { drawPlate, type Plate } from '../../src/view/draw-plate.ts';
import { roughText } from '../../src/view/text.ts';
import { THEMES } from '../../src/view/tokens.ts';

const plate: Plate = {
  theme: THEMES.light,
  tools: roughText,
  title: 'Looms & <kilns>',
  note: '12 concepts lit',
  source: 'Atlas: 30 papers',
  address: `https://maps.example.org/?focus=${'loom-'.repeat(40)}`,
  content: '<rect/>',
  width: 500,
  height: 300,
  legend: {
    kinds: ['method', 'task'],
    lines: ['builds-on'],
    hasStems: false,
    hasSpecks: false,
    areKindsInked: false,
    maxProminence: 40,
    dotScale: 1,
  },
};
const textOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('drawPlate', () => {
  test('has title, note, source and address around the map, and a legend of what is shown only', () => {
    const { svg } = drawPlate(plate);
    const words = textOf(svg);
    expect(words).toContain('Looms &amp; &lt;kilns&gt;');
    expect(words).toEqual(
      expect.arrayContaining(['12 concepts lit', 'Atlas: 30 papers', 'method', 'task', 'builds on']),
    );
    for (const absent of ['metric', 'compared with', 'introduced by a paper']) expect(words).not.toContain(absent);
  });

  test('says what colours and specks mean where they mean something', () => {
    const years = { first: 1998, last: 2026, inks: ['#111111', '#222222', '#333333'] };
    const { svg } = drawPlate({ ...plate, legend: { ...plate.legend, hasSpecks: true, areKindsInked: true, years } });
    expect(textOf(svg)).toEqual(
      expect.arrayContaining(['paper', 'colour: earliest paper, 1998', '2026', 'grey: undated']),
    );
    for (const ink of [...years.inks, THEMES.light.kinds[0]]) expect(svg).toContain(`fill="${ink}"`);
    expect(drawPlate(plate).svg).not.toContain(`fill="${THEMES.light.kinds[0] ?? ''}"`);
  });

  test('a line that is too long is broken, an address within the word, and nothing of it is lost', () => {
    const words = textOf(drawPlate(plate).svg);
    expect(words.join('')).toContain(plate.address);
    const width = (text: string) => roughText.measure(text, { size: 12, weight: 400, italic: false, tracking: 0 });
    for (const line of words) expect(width(line ?? '')).toBeLessThanOrEqual(500);
  });

  test('a narrow plate is higher, since its legend takes more rows', () => {
    const wide = drawPlate(plate);
    const narrow = drawPlate({ ...plate, width: 200 });
    expect(narrow.height).toBeGreaterThan(wide.height);
    expect(wide.svg).toContain(`viewBox="0 0 500 ${wide.height}"`);
  });

  test('pinned text keeps its width in any face', () => {
    const { svg } = drawPlate({ ...plate, tools: { ...roughText, isPinned: true } });
    expect(svg).toMatch(/textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
    expect(drawPlate(plate).svg).not.toContain('textLength');
  });
});
