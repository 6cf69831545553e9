import { describe, expect, it } from 'vitest';
import { drawSmall } from '../../src/view/draw-small.ts';
import { paint, paintRules } from '../../src/view/paint.ts';
import { drawRelation } from '../../src/view/relation-lines.ts';
import type { SmallView } from '../../src/view/small-view.ts';
import { PAGE_THEME, quiet, regionColours, THEMES } from '../../src/view/tokens.ts';

const node = (id: string, hue = 0) => ({
  id,
  name: id,
  kind: 'method' as const,
  radius: 5,
  region: { id: `r${hue}`, hue, step: 0 },
  isIntroduced: true,
  href: `/concepts/${id}/`,
  x: 0,
  y: 0,
});
const view: SmallView = {
  shape: 'ego',
  nodes: [node('loom'), node('kiln', 3), node('felt')],
  edges: [
    { from: 'loom', to: 'kiln', type: 'builds-on' },
    { from: 'loom', to: 'felt', type: 'compares' },
    { from: 'kiln', to: 'felt', type: 'evaluates' },
    { from: 'felt', to: 'loom', type: 'co-mention' },
  ],
  ends: ['loom'],
  more: 0,
};
const doubtful = { ...view, edges: view.edges.map((edge) => ({ ...edge, isUnlikely: true })) };
const draw = (theme: typeof PAGE_THEME, what = view) =>
  drawSmall(what, undefined, { theme, width: 720, height: 420, title: 'loom', isStill: true, background: false });

describe('paint', () => {
  it('is left to the style sheet in a page, which has a rule for each', () => {
    const sample = drawRelation('unlikely', { x: 0, y: 0, reach: 0 }, { x: 30, y: 0, reach: 0 }, 0, PAGE_THEME);
    const names = [...(draw(PAGE_THEME) + draw(PAGE_THEME, doubtful) + sample).matchAll(/class="p-([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const rules = paintRules().map((rule) => /^\.p-([a-z0-9-]+)\{[^{}]+\}$/.exec(rule)?.[1]);
    expect(rules).not.toContain(undefined);
    expect([...new Set(names)].sort()).toEqual(rules.sort());
    expect(draw(PAGE_THEME)).not.toMatch(/ (fill|stroke)="/);
  });

  it('is written out where a picture stands alone, in the colours of its land', () => {
    const svg = draw(THEMES.light);
    expect(svg).not.toMatch(/class=|var\(/);
    for (const hue of [0, 3]) expect(svg).toContain(`fill="${regionColours(THEMES.light, hue, 0).tint}"`);
    expect(paint('land', THEMES.light, { hue: 3, step: 0 })).toEqual({
      fill: regionColours(THEMES.light, 3, 0).tint,
      stroke: regionColours(THEMES.light, 3, 0).edge,
      'stroke-width': 18,
    });
  });

  it('is written out in a page where land steps back, which no rule says', () => {
    expect(draw(quiet(PAGE_THEME))).toContain('fill="color-mix(');
  });

  it('says in rules what attributes say', () => {
    expect(paintRules()).toContain(
      '.p-line-compares{fill:none;stroke:var(--accent);stroke-width:1.15;stroke-dasharray:5 3.5}',
    );
    expect(paintRules()).toContain('.p-line-co-mention{fill:none;stroke:var(--ink3);stroke-width:0.6}');
  });
});
