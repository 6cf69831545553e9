import { describe, expect, it } from 'vitest';
import { chooseLabels, labelWeight } from '../../src/view/choose-labels.ts';
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

  it('names methods, models and datasets before ideas that are as prominent, those with a name of their own first', () => {
    const weigh = (kind: 'method' | 'dataset' | 'concept' | 'metric', name: string) =>
      labelWeight({ kind, name, prominence: 10 });
    expect(weigh('method', 'LoRA')).toBe(weigh('dataset', 'GLUE'));
    expect(weigh('method', 'LoRA')).toBeGreaterThan(weigh('method', 'full fine-tuning'));
    expect(weigh('method', 'full fine-tuning')).toBeGreaterThan(weigh('concept', 'scalability'));
    expect(weigh('concept', 'NTK')).toBe(weigh('metric', 'perplexity'));
  });
});
