import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/domain/schema/concept.ts';
import { isOfFamily, isSaidOutright } from '../../../src/pipeline/relations/outright.ts';
import { relate } from './invented.ts';

/** A mention of the name in the abstract, where it stands first. */
function mentionOf(name: string, abstract: string): Mention {
  const start = abstract.indexOf(name);
  const sentence = { start: 0, end: abstract.length };
  return { field: 'abstract', start, end: start + name.length, sentence, detector: 'coined-token', confidence: 0.9 };
}

describe('what a paper says outright', () => {
  it.each([
    ['We provide KettleSet, a machine-made dataset.', 'KettleSet', 'new', true],
    ['For this we then introduce Kettle2, which waits.', 'Kettle2', 'new', true],
    ['The pots fill in one stroke, which we call steeping.', 'steeping', 'rare', true],
    ['We show what we call “steeping”: slow tea.', 'steeping', 'rare', true],
    ['This effect, we term it steeping, is small.', 'steeping', 'new', true],
    ['It learns from what we call tea.', 'tea', 'old', false],
    ['We provide KettleSet, which others made.', 'KettleSet', 'rare', false],
    ['We present kettles that whistle.', 'kettles', 'new', false],
    ['We build a large **Ke**ttle dataset of pots (**KeD**), with lids.', 'KeD', 'new', true],
    ['We also collect two new datasets, KettleSet and PotSet.', 'KettleSet', 'new', true],
    ['We build a large model of pots (KeM), with lids.', 'KeM', 'new', false],
    ['We collect a dataset. It is like others (KeD).', 'KeD', 'new', false],
    ['They provide KettleSet, a dataset.', 'KettleSet', 'new', false],
    ['We provide results on KettleSet.', 'KettleSet', 'new', false],
  ] as const)('%s', (abstract, name, newness, isSaid) => {
    const paper = { id: 'p', title: 'A title', abstract, tags: [], links: [] };
    expect(isSaidOutright(paper, [mentionOf(name, abstract)], newness)).toBe(isSaid);
  });

  it.each([
    ['KettleNet-Lite', true],
    ['KettleNet-128K', true],
    ['KettleNet', false],
    ['KettleNets', false],
    ['KettleNet-based', false],
    ['Kettle', false],
  ])('of the family of KettleNet: %s', (name, isOne) => {
    expect(isOfFamily(name, ['KettleNet'])).toBe(isOne);
  });

  it('is introduced, as is what is named after it', () => {
    const abstract = 'We propose {Zeb:model}, a small model. Code of {Zeb-Lite:model} is there.';
    const options = { fresh: ['Zeb', 'Zeb-Lite'], detector: (id: string) => (id === 'Zeb' ? 'title-name' : 'coined') };
    const rolesOf = (isNear: boolean) => relate('{Zeb:model}: fast tea', abstract, { ...options, isNear }).roles;
    expect(rolesOf(true)).toEqual({ Zeb: 'introduces', 'Zeb-Lite': 'introduces' });
    expect(rolesOf(false)['Zeb-Lite']).not.toBe('introduces'); // a gene, its protein
  });

  it('may be named after a name that is known from elsewhere', () => {
    const abstract = 'We introduce {ZebNet:model}, a new small model. Code of {ZebNet-Lite:model} is there.';
    const { roles } = relate('{ZebNet:model}: fast tea', abstract, { fresh: ['ZebNet-Lite'] });
    expect(roles).toEqual({ ZebNet: 'introduces', 'ZebNet-Lite': 'introduces' });
  });
});
