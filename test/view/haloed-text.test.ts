import { describe, expect, it } from 'vitest';
import { drawHaloed, haloLand } from '../../src/view/haloed-text.ts';
import { roughText } from '../../src/view/text.ts';

const STYLE = { size: 10, weight: 400, italic: false, tracking: 0 };
const run = (text: string, x: number) => ({ text, style: STYLE, x, y: 50 });
const region = (left: number) => ({
  id: String(left),
  name: 'land',
  hue: 1,
  step: 0,
  rings: [[left, 0, left + 100, 0, left + 100, 100, left, 100]],
  label: { x: left + 50, y: 50, width: 80 },
});
const land = haloLand([region(0), region(100), region(400)], { scale: 1, dx: 0, dy: 0 }, (_, row) => `tint${row}`);
const ground = { ground: 'sea', land, tools: roughText, idPrefix: 'p' };

/** Ids of the runs that are drawn in a colour. */
function drawnIn(svg: string, colour: string): string[] {
  const [, uses = ''] = new RegExp(`<g fill="${colour}"[^>]*>(.*?)</g>`).exec(svg) ?? [];
  return [...uses.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
}

describe('text with halos', () => {
  const runs = [run('west', 10), run('both', 90), run('at sea', 300)];
  const svg = drawHaloed([{ id: 'names', runs, fill: 'ink', halo: 2 }], ground);

  it('writes each run once', () => {
    for (const { text } of runs) expect(svg.split(`>${text}<`)).toHaveLength(2);
  });
  it('has the ink and the sea’s halo of all runs, and on land the halo of those that it may lie under', () => {
    const all = ['names-0', 'names-1', 'names-2'];
    expect(drawnIn(svg, 'ink')).toEqual(all);
    expect(drawnIn(svg, 'sea')).toEqual(all);
    expect(drawnIn(svg, 'tint0')).toEqual(['names-0', 'names-1']);
    expect(drawnIn(svg, 'tint1')).toEqual(['names-1']);
    expect(svg).not.toContain('tint2');
  });
  it('counts the halo as part of a run that ends just before a land', () => {
    const edge = drawHaloed([{ id: 'n', runs: [run('iiii', 399 - 4 * 3.1)], fill: 'ink', halo: 2 }], ground);
    expect(drawnIn(edge, 'tint2')).toEqual(['n-0']);
  });
  it('is nothing but empty definitions where there is nothing to write', () => {
    expect(drawHaloed([{ id: 'n', runs: [run('', 10)], fill: 'ink', halo: 2 }], ground)).toBe('<defs></defs>');
  });
});
