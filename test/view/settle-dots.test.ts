import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../src/view/decode-map.ts';
import { landFinder } from '../../src/view/land-at.ts';
import { settleDots } from '../../src/view/settle-dots.ts';
import { roughText } from '../../src/view/text.ts';
import { inventMap } from '../bench/explorer/invent-map.ts';

const before = inventMap(300, 600, 99);
const after = settleDots(before, roughText);

describe('settleDots', () => {
  it('moves some dots a little, each on its own land, and changes nothing else', () => {
    const [old, settled] = [decodeMap(before), decodeMap(after)];
    const landAt = landFinder(settled.regions);
    const moved = settled.nodes.filter(({ x, y }, i) => x !== old.nodes[i]?.x || y !== old.nodes[i]?.y);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(settled.nodes.length / 2);
    settled.nodes.forEach(({ x, y }, i) => {
      const from = old.nodes[i] ?? { x: NaN, y: NaN };
      expect(Math.hypot(x - from.x, y - from.y)).toBeLessThan((2 * 27) / 0.84); // two steps at the scale of the settled frame
    });
    for (const { x, y, region } of moved) expect(landAt(x, y)).toBe(region);
    const { x: _x, y: _y, ...rest } = after.nodes;
    const { x: _oldX, y: _oldY, ...restBefore } = before.nodes;
    expect(rest).toEqual(restBefore);
  });

  it('gives the same places every time', () => {
    expect(settleDots(before, roughText)).toEqual(after);
  });
});
