import { describe, expect, it } from 'vitest';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';
import { linkHarvest } from '../../../src/pipeline/lexicon/link-harvest.ts';

const KNOWN = { entries: [], forms: [], stopForms: new Set<string>() };

describe('a name of its own that the paper spells out beside it', () => {
  const name = (paperId: string, text: string, detector: HarvestedName['detector']): HarvestedName => ({
    paperId,
    name: text,
    detector,
    confidence: 0.9,
  });
  const linked = (...names: readonly HarvestedName[]) =>
    linkHarvest(names, KNOWN, true).entries.map((entry) => `${entry.name}: ${entry.expansion ?? ''}`);

  it('is one with the words that its letters stand for', () => {
    const own = name('a', 'MS-RAN', 'title-name');
    expect(linked(own, name('a', 'multi-scale routing attention network', 'scored-term'))).toEqual([
      'MS-RAN: multi-scale routing attention network',
    ]);
    expect(linked(own, name('a', 'multi-scale attention', 'scored-term'))).toHaveLength(2);
  });

  it('is one with words that are no method where they have all of its capitals', () => {
    const own = name('a', 'CRAMF', 'introduced-name');
    const words = name('a', 'Cat-driven Red Apple Map Formalization', 'capitalised-phrase');
    expect(linked(own, words)).toEqual(['CRAMF: Cat-driven Red Apple Map Formalization']);
    expect(linked(own, name('a', 'Cat Red Apple Formalization', 'capitalised-phrase'))).toHaveLength(2);
  });

  it('is another than what it is for', () => {
    expect(linked(name('a', 'TabGen', 'title-name'), name('a', 'table generation', 'scored-term'))).toHaveLength(2);
  });

  it('lends its words to no other paper, in whatever order they come', () => {
    const a = [name('a', 'MSR', 'title-name'), name('a', 'multi-step routing', 'scored-term')];
    const b = [name('b', 'MSR', 'coined-token')];
    const c = [name('c', 'MSR', 'title-name'), name('c', 'mask segment routing', 'scored-term')];
    const inOrder = linked(...a, ...b, ...c).sort();
    expect(inOrder).toEqual(['MSR: ', 'MSR: mask segment routing', 'MSR: multi-step routing']);
    expect(linked(...b, ...c, ...a).sort()).toEqual(inOrder);
    expect(linked(...c, ...a, ...b).sort()).toEqual(inOrder);
  });

  it('counts with its words in its paper alone', () => {
    const names = [name('a', 'MuStRo', 'title-name'), name('a', 'multiple stage routing', 'scored-term')];
    const { forms } = linkHarvest(names, KNOWN, true);
    expect(forms.find(({ text }) => text === 'MuStRo')?.papers).toBeUndefined();
    expect([...(forms.find(({ text }) => text === 'multiple stage routing')?.papers ?? [])]).toEqual(['a']);
  });
});
