import { describe, expect, it } from 'vitest';
import { nearNames } from '../../src/client/near-names.ts';
import { createSearch } from '../../src/client/search/rank.ts';

const NAMES = ['hypersphere', 'HyperP', 'program synthesis', 'Transformer', 'RMSNorm', 'LoRA', 'weight decay'];
const search = createSearch(NAMES.map((name) => ({ id: name, name, aliases: [], weight: 1 })));
const near = (words: string) => nearNames(search, words, 6).map(({ id }) => id);

describe('names that were perhaps meant', () => {
  it('are those that answer to the words, a slip of the finger included', () => {
    expect(near('transformers')).toEqual(['Transformer']);
    expect(near('transfomer')).toEqual(['Transformer']);
    expect(near('norm')).toEqual(['RMSNorm']);
  });

  it('are those among the words, or much like them, where none answers', () => {
    expect(near('lora recipes')).toEqual(['LoRA']);
    expect(near('decaying weights')).toEqual(['weight decay']);
  });

  it('are none where all are too unlike', () => {
    for (const words of ['here', 'nothing', 'photosynthesis', 'kubernetes', 'xyzzyqq']) expect(near(words)).toEqual([]);
  });
});
