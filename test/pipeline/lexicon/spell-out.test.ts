import { describe, expect, it } from 'vitest';
import { findExpansion } from '../../../src/pipeline/lexicon/spell-out.ts';

describe('findExpansion', () => {
  it.each([
    ['LoRA', ['Low-Rank Adaptation', 'LoRA adapter'], 'Low-Rank Adaptation'],
    ['μP', ['maximal update parameterization'], 'maximal update parameterization'],
    ['KL divergence', ['Kullback-Leibler divergence'], 'Kullback-Leibler divergence'],
    ['MS R-CNN', ['Mask Scoring R-CNN'], 'Mask Scoring R-CNN'],
    ['XQDA', ['cross-view quadratic discriminant analysis'], 'cross-view quadratic discriminant analysis'],
  ])('%s: %j', (name, forms, expansion) => expect(findExpansion(name, forms)).toBe(expansion));

  it.each([
    ['a version', 'ImageNet', ['ImageNet-2012']],
    ['a maker', 'BM25', ['Okapi BM25']],
    ['another name', 'LLM agent', ['language agent']],
    ['words around the short one', 'GPU memory usage', ['GPU memory footprint']],
    ['no short word', 'Monte Carlo method', ['Monte Carlo simulation']],
    ['no long form', 'LoRA', ['LoRAs', 'lora']],
  ])('%s spells nothing out', (_, name, forms) => expect(findExpansion(name, forms)).toBeUndefined());

  it('prefers the form that has every letter', () => {
    expect(findExpansion('RSSI', ['received signal strength', 'received signal strength indicator'])).toBe(
      'received signal strength indicator',
    );
  });
});
