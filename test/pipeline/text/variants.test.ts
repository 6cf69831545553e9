import { describe, expect, it } from 'vitest';
import { pluralOf, singularOf, toVariants } from '../../../src/pipeline/text/variants.ts';

describe('plurals', () => {
  it.each([
    ['weight matrix', 'weight matrices'],
    ['policy', 'policies'],
    ['loss', 'losses'],
    ['basis', 'bases'],
    ['LLM', 'LLMs'],
    ['bias', 'biases'],
    ['randomized cache', 'randomized caches'],
    ['branch', 'branches'],
    ['model', 'models'],
    ['virus', 'viruses'],
    ['gas', 'gases'],
    ['lens', 'lenses'],
    ['axis', 'axes'],
    ['mouse', 'mice'],
    ['larva', 'larvae'],
    ['locus', 'loci'],
    ['olive', 'olives'],
    ['cause', 'causes'],
    ['Lie algebra', 'Lie algebras'],
    ['water flea', 'water fleas'],
    ['young woman', 'young women'],
    ['carcinoma', 'carcinomas'],
    ['sweet potato', 'sweet potatoes'],
  ])('%s and %s', (singular, plural) => {
    expect(pluralOf(singular)).toBe(plural);
    expect(singularOf(plural)).toBe(singular);
  });

  it('leaves words alone that only look like plurals', () => {
    const words =
      'analysis|loss|physics|bias|corpus|TaAs|tree species|time series|diabetes|United States|United Nations|Firmicutes|Bacteroidetes|Zea mays|naive Bayes|C. elegans|larva migrans|social media|test data|chlorpyrifos|atlas|canvas|Texas|St. Thomas';
    for (const word of words.split('|')) expect(singularOf(word)).toBe(word);
  });
});

describe('a letter behind a mark', () => {
  it('has no plural that folds to another short form', () => {
    expect(toVariants('Z&S')).toEqual(['Z&S']);
    expect(toVariants('RGB-D')).toEqual(['RGB-D']);
  });
});

describe('toVariants', () => {
  it('adds British spellings and inner plurals', () => {
    expect(toVariants('generalization error')).toEqual(
      expect.arrayContaining(['generalisation error', 'generalization errors']),
    );
    expect(toVariants('BEHAVIOR')).toEqual(['BEHAVIOR', 'BEHAVIORs']); // a name, not the word
    expect(toVariants('parameterization')).toContain('parametrization');
    expect(toVariants('randomised trial')).toContain('randomized trials');
    expect(toVariants('spinal anesthesia')).toContain('spinal anaesthesia');
    expect(toVariants('epidemic')).toEqual(['epidemic', 'epidemics']);
    expect(toVariants('mixture of experts')).toContain('mixtures of experts');
  });
});
