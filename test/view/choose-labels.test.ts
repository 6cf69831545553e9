import { describe, expect, it } from 'vitest';
import { chooseLabels } from '../../src/view/choose-labels.ts';
import { decodeMap } from '../../src/view/decode-map.ts';
import { inventMap } from '../bench/explorer/invent-map.ts';

describe('chooseLabels', () => {
  const map = decodeMap(inventMap(300, 600, 300));
  const common = map.nodes.filter(({ tier, isUmbrella }) => tier === 'common' && !isUmbrella).length;
  const tiers = (limit: number) => new Set(chooseLabels(map, limit).map(({ node }) => node.tier));

  it('names what one paper has where there is room for more than what several have, and only there', () => {
    expect(common).toBeGreaterThan(10);
    expect(tiers(10)).toEqual(new Set(['common']));
    expect(tiers(map.nodes.length)).toContain('introduced');
  });
});
