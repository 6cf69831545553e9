import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../../src/domain/kinds.ts';
import { LINE_KEY, lineKeySvg } from '../../src/view/line-key.ts';
import { lineStyle } from '../../src/view/tokens.ts';

const TYPES = [...RELATION_TYPES, 'unlikely', 'introduces', 'co-mention'] as const;

describe('lineKeySvg', () => {
  it.each(TYPES)('of %s is a document of its own, in the stroke of the map, within its box', (type) => {
    const svg = lineKeySvg(type);
    const parser = new SaxesParser();
    parser.on('error', (error) => expect.fail(error.message));
    parser.write(svg).close();
    const { width, dash } = lineStyle(type);
    expect(svg).toContain(`stroke-width="${width}"`);
    if (dash.length > 0) expect(svg).toContain(`stroke-dasharray="${dash.join(' ')}"`);
    for (const [, x] of svg.matchAll(/[MLH](-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(LINE_KEY.width);
    }
  });

  it('tells types apart by more than colour', () => {
    expect(new Set(TYPES.map(lineKeySvg)).size).toBe(TYPES.length);
  });
});
