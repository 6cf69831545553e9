import { describe, expect, it } from 'vitest';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';
import { linkHarvest } from '../../../src/pipeline/lexicon/link-harvest.ts';
import { isNearly, isSameExpansion } from '../../../src/pipeline/text/same-expansion.ts';

const KNOWN = { entries: [], forms: [], stopForms: new Set<string>() };
const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** A word of five letters for each number, so that no two have one stem. */
const wordOf = (number: number): string =>
  Array.from({ length: 5 }, (_, i) => LETTERS.charAt(Math.floor(number / LETTERS.length ** i) % LETTERS.length)).join(
    '',
  );

function definition(paperId: string, long: string): HarvestedName {
  return { paperId, name: 'RK', long, detector: 'acronym-pair', confidence: 0.9 };
}

const papersOf = (names: readonly HarvestedName[]): string[][] =>
  linkHarvest(names, KNOWN, true)
    .forms.filter(({ text }) => text === 'RK')
    .map(({ papers }) => [...(papers ?? [])]);

describe('linkHarvest', () => {
  it('makes one entry of definitions that say the same, and several of those that do not', () => {
    const names = [definition('a', 'red kettles'), definition('b', 'rank keys'), definition('c', 'red kettle')];
    const { entries } = linkHarvest(names, KNOWN, true);
    expect(entries.map(({ expansion }) => expansion)).toEqual(['red kettle', 'rank key']);
  });

  it('keeps a thousand meanings of one short form apart', () => {
    const names = Array.from({ length: 1000 }, (_, i) => definition(`p${i}`, `r${wordOf(i)} k${wordOf(i * 7)}`));
    expect(linkHarvest(names, KNOWN, true).entries).toHaveLength(1000);
  });

  it('lets a paper that knows a name by itself join the meaning that it defines', () => {
    const name: HarvestedName = { paperId: 'b', name: 'RK', detector: 'coined-token', confidence: 0.9 };
    expect(papersOf([definition('a', 'red kettles'), definition('b', 'rank keys'), name])).toEqual([['a'], ['b']]);
  });
});

describe('words that one paper makes a short form of, and others have alone', () => {
  const wordsOf = (paperId: string): HarvestedName => ({
    paperId,
    name: 'red kettle',
    detector: 'scored-term',
    confidence: 0.8,
    kind: 'concept',
  });

  it('are one concept, called as more papers call it, whose words are known everywhere', () => {
    const { entries, forms } = linkHarvest([definition('a', 'red kettles'), wordsOf('b'), wordsOf('c')], KNOWN, true);
    expect(entries).toMatchObject([{ name: 'red kettle', kind: 'concept' }]);
    expect(forms.filter(({ papers }) => papers === undefined).map(({ text }) => text)).toEqual(['red kettles']);
    expect(linkHarvest([definition('a', 'red kettles'), wordsOf('b')], KNOWN, true).entries).toMatchObject([
      { name: 'RK' },
    ]);
  });

  it('are of one of the short forms, where there are several', () => {
    const other = { ...definition('b', 'red kettles'), name: 'RdK' };
    const { entries } = linkHarvest([definition('a', 'red kettles'), other, wordsOf('c')], KNOWN, true);
    expect(entries.map(({ name }) => name)).toEqual(['RK', 'RdK']);
  });

  it('stay with the paper where it alone has them', () => {
    const { forms } = linkHarvest([definition('a', 'red kettles')], KNOWN, true);
    expect(forms.map(({ papers }) => papers?.size)).toEqual([1, 1]);
  });
});

describe('a name that a paper defines', () => {
  const knownAs = (more: { needsContext: boolean; caseClass: 'exact' | 'cased'; text?: string }, known = 'RK') => {
    const entries = [{ name: known, kind: 'dataset' as const, broader: [], context: ['tea'] }];
    const forms = [{ text: 'RK', entry: 0, detector: 'lexicon', confidence: 1, ...more }];
    return linkHarvest([definition('a', 'red kettles')], { ...KNOWN, entries, forms }, true).entries;
  };

  it.each([
    ['the known one of those letters', { needsContext: false, caseClass: 'exact' }, 1],
    ['another where the known one waits for context', { needsContext: true, caseClass: 'exact' }, 2],
    ['another where the known one has other capitals', { needsContext: false, caseClass: 'exact', text: 'Rk' }, 2],
  ] as const)('is %s', (_, form, count) => {
    expect(knownAs(form)).toHaveLength(count);
  });

  it('is another where the known one is called so beside a longer name', () => {
    expect(knownAs({ needsContext: false, caseClass: 'exact' }, 'RK-Net')).toHaveLength(2);
  });
});

describe('names that hold known ones', () => {
  const known = {
    ...KNOWN,
    entries: [
      { name: 'KettleSet', kind: 'dataset' as const, broader: [], context: [] },
      { name: 'TeaVec', kind: 'method' as const, broader: [], context: [] },
    ],
    forms: ['KettleSet', 'TeaVec'].map((text, entry) => {
      const whole = { caseClass: 'cased', needsContext: false, detector: 'lexicon', confidence: 1 } as const;
      return { ...whole, text, entry };
    }),
  };
  const found = (name: string, detector: HarvestedName['detector']) =>
    linkHarvest([{ paperId: 'a', name, detector, confidence: 0.9 }], known, true).entries.slice(2);

  it.each([
    ['TeaVec+Milk', 'method'],
    ['Milk+KettleSet', 'dataset'],
    ['TeaVec+KettleSet', undefined],
    ['TeaVec++', undefined],
  ])('%s is a %s, as its parts are', (name, kind) => {
    expect(found(name, 'coined-token').map((entry) => entry.kind)).toEqual([kind]);
  });

  it('is data where it ends in the name of data, letter for letter', () => {
    expect(found('Sequential KettleSet', 'capitalised-phrase').map((entry) => entry.kind)).toEqual(['dataset']);
    expect(found('Sequential Kettleset', 'capitalised-phrase').map((entry) => entry.kind)).toEqual([undefined]);
  });

  it('is no term named after a person where it begins with the name of data', () => {
    expect(found('KettleSet test', 'eponym-term')).toEqual([]);
    expect(found('Kettler test', 'eponym-term')).toHaveLength(1);
  });

  it('is no phrase where known names stand beside one another', () => {
    expect(found('KettleSet TeaVec', 'capitalised-phrase')).toEqual([]);
    expect(found('KettleSet Quux-7B', 'capitalised-phrase')).toEqual([]);
    expect(found('KettleSet QuuxBench', 'capitalised-phrase')).toHaveLength(1);
    expect(found('Speed RAG', 'capitalised-phrase')).toHaveLength(1);
  });

  it('is no weighed term where it begins with what the paper names, and says no more than what that is', () => {
    const named = (term: string) => {
      const name = { paperId: 'a', name: 'SpringTea', detector: 'title-name', confidence: 0.9 } as const;
      return linkHarvest([name, { ...name, name: term, detector: 'scored-term' }], known, true).entries.slice(2);
    };
    expect(named('SpringTea planner').map((entry) => entry.name)).toEqual(['SpringTea']);
    expect(named('SpringTea Transformer').map((entry) => entry.name)).toEqual(['SpringTea']);
    expect(named('SpringTea structure').map((entry) => entry.name)).toEqual(['SpringTea']);
    expect(named('SpringTea decoding')).toHaveLength(2);
  });

  it('is the known one where a short form inside it stands for the rest', () => {
    const whole = { caseClass: 'fold', needsContext: false, detector: 'lexicon', confidence: 1 } as const;
    const graphs = {
      ...KNOWN,
      entries: ['kettle graph', 'warm kettle graph'].map((name) => ({
        name,
        kind: 'concept' as const,
        broader: [],
        context: [],
      })),
      forms: ['kettle graph', 'KG', 'warm kettle graph'].map((text, i) => ({ ...whole, text, entry: i < 2 ? 0 : 1 })),
    };
    const pair = { paperId: 'a', name: 'WKGs', long: 'warm KGs', detector: 'acronym-pair', confidence: 0.9 } as const;
    const { forms } = linkHarvest([pair], graphs, true);
    expect(forms.slice(3).map(({ text, entry }) => ({ text, entry }))).toEqual([{ text: 'WKG', entry: 1 }]);
  });

  it('is no weighed term where it begins with the name of data', () => {
    expect(found('KettleSet initialization', 'scored-term')).toEqual([]);
    expect(found('TeaVec initialization', 'scored-term')).toHaveLength(1);
  });
});

describe('phrases that several papers have', () => {
  const from = (detector: HarvestedName['detector'], paperId: string): HarvestedName => ({
    paperId,
    name: 'kettle warmth',
    detector,
    confidence: 0.9,
  });

  it('are known everywhere where a pattern names them', () => {
    const { forms } = linkHarvest([from('named-term', 'a'), from('named-term', 'b')], KNOWN, true);
    expect(forms.map(({ papers }) => papers)).toEqual([undefined]);
  });

  it('are a term of another field where two have what one alone does not make one, and none where papers are about methods', () => {
    const formsOf = (ids: readonly string[], isAboutMethods: boolean) =>
      linkHarvest(
        ids.map((id) => from('recurring-term', id)),
        KNOWN,
        isAboutMethods,
      ).forms.map(({ papers }) => papers);
    expect(formsOf(['a', 'b'], false)).toEqual([undefined]);
    expect(formsOf(['a'], false)).toEqual([]);
    expect(formsOf(['a', 'b', 'c'], true)).toEqual([]);
  });

  it('are a term of another field, known everywhere, where one paper is filed under them, and none where papers are about methods', () => {
    const formsOf = (isAboutMethods: boolean) => linkHarvest([from('tag-term', 'a')], KNOWN, isAboutMethods).forms;
    expect(formsOf(false).map(({ papers, caseClass }) => ({ papers, caseClass }))).toEqual([{ caseClass: 'fold' }]);
    expect(formsOf(true)).toEqual([]);
  });

  it('stay in the papers whose weighing took them', () => {
    const { forms } = linkHarvest([from('scored-term', 'a'), from('scored-term', 'b')], KNOWN, true);
    expect(forms.map(({ papers }) => papers)).toEqual([new Set(['a', 'b'])]);
  });
});

describe('papers that are not about methods', () => {
  const row = { name: 'ZAE', kind: 'model', broader: [], context: [], origin: 'curated' } as const;
  const entries = [{ ...row, comesAlong: true }];
  const form = (text: string) =>
    ({ text, entry: 0, caseClass: 'cased', needsContext: false, detector: 'lexicon', confidence: 0.9 }) as const;
  const known = { ...KNOWN, entries, forms: [form('ZAE'), form('zoo autoencoder')] };
  const defines = (long: string): HarvestedName => ({
    paperId: 'a',
    name: 'ZAE',
    long,
    detector: 'acronym-pair',
    confidence: 0.9,
  });
  const uses: HarvestedName = { paperId: 'b', name: 'ZAE', detector: 'coined-token', confidence: 0.9 };
  const link = (names: HarvestedName[], isAboutMethods: boolean) => linkHarvest(names, known, isAboutMethods);

  it('have other short forms than the vocabulary, unless one of them spells it out', () => {
    expect(link([uses], true).forms[0]?.needsContext).toBe(false);
    expect(link([uses], false).forms[0]?.needsContext).toBe(true);
    expect(link([uses], false).entries.map(({ name }) => name)).toEqual(['ZAE', 'ZAE']);
    expect(link([uses, defines('zoo autoencoder')], false).forms[0]?.needsContext).toBe(false);
  });

  it('mean by a coined short form what they define, though the vocabulary has it for something else', () => {
    const names = [{ ...defines('zoned principal analysis'), name: 'zPCA' }];
    const { entries: all, forms } = linkHarvest(names, { ...known, forms: [form('zPCA')] }, false);
    const own = forms.filter(({ entry }) => all[entry]?.expansion === 'zoned principal analysis');
    expect(own.map(({ text, papers }) => [text, papers])).toContainEqual(['zPCA', new Set(['a'])]);
  });

  it('know the short forms of a vocabulary of their own', () => {
    const own = linkHarvest([uses], { ...known, entries: [row] }, false);
    expect(own.forms[0]?.needsContext).toBe(false);
    expect(own.entries).toHaveLength(1);
  });

  it('have one concept for the short forms of the same words, each where it is spelt out', () => {
    const names = [definition('a', 'red kettle'), { ...definition('b', 'red kettles'), name: 'RdK' }];
    const { entries, forms } = linkHarvest(names, KNOWN, false);
    expect([entries.length, forms.find(({ text }) => text === 'RdK')?.papers]).toEqual([1, new Set(['b'])]);
  });

  it('mean by a short form what the only one says that spells it out', () => {
    const named = (isAboutMethods: boolean) =>
      link([uses, defines('zed adverse event')], isAboutMethods).entries.filter(({ origin }) => origin !== 'curated');
    expect(named(false).map(({ expansion }) => expansion)).toEqual(['zed adverse event']);
  });
});

describe('isSameExpansion', () => {
  it.each([
    ['low-rank adapters', 'low rank adaptation', true],
    ['Kettle-to-Kettle', 'Kettle2kettle', true],
    ['Block Affine', 'Block Affine Networks', true],
    ['red fox dens', 'rank fit decay', false],
    ['', 'red fox', false],
  ])('of %j and %j, either way: %j', (a, b, expected) => {
    expect([isSameExpansion(a, b), isSameExpansion(b, a)]).toEqual([expected, expected]);
  });
});

describe('isNearly', () => {
  it.each([
    ['mammalian target of tea', 'mechanistic target of tea', true],
    ['social kettle', 'social cup', false],
    ['red fox den', 'rank fit decay', false],
  ])('of %j and %j, either way: %j', (a, b, expected) => {
    expect([isNearly(a, b), isNearly(b, a)]).toEqual([expected, expected]);
  });
});

describe('an acronym that is spelt as a word of the vocabulary', () => {
  const form = { entry: 0, caseClass: 'fold', needsContext: false, detector: 'lexicon', confidence: 1 } as const;
  const kettle = { ...form, text: 'kettle' };
  const known = {
    ...KNOWN,
    entries: [{ name: 'kettle', kind: 'concept' as const, broader: [], context: [] }],
    forms: [kettle],
  };
  const linked = (name: Omit<HarvestedName, 'paperId' | 'confidence'>) => {
    const { forms } = linkHarvest([{ paperId: 'a', confidence: 0.97, ...name }], known, true);
    return forms.slice(1).map(({ text, entry, papers }) => ({ text, entry, papers: [...(papers ?? [])] }));
  };

  it('is a name of its own in the paper whose title gives it', () => {
    expect(linked({ name: 'KETTLE', detector: 'title-name' })).toEqual([{ text: 'KETTLE', entry: 1, papers: ['a'] }]);
  });

  it('is a name of its own where the paper says what it stands for', () => {
    expect(linked({ name: 'KETTLE', long: 'keeping tea tables level', detector: 'acronym-pair' })).toEqual([
      { text: 'KETTLE', entry: 1, papers: ['a'] },
      { text: 'keeping tea tables level', entry: 1, papers: ['a'] },
    ]);
  });

  it('is the known concept where what it stands for is that, if in other words', () => {
    const rows = { ...known, forms: [...known.forms, { ...form, text: 'keeping tea tables level' }] };
    const pair = {
      name: 'KETTLE',
      long: 'Keeping Tea-Table Level',
      detector: 'acronym-pair',
      confidence: 0.97,
    } as const;
    const { entries, forms } = linkHarvest([{ paperId: 'a', ...pair }], rows, true);
    expect(entries).toHaveLength(1);
    expect(forms.at(-2)).toMatchObject({ text: 'KETTLE', entry: 0 });
  });

  it('is not the known concept where what it begins with stands for that', () => {
    const rows = { ...known, forms: [...known.forms, { ...form, text: 'keeping tea tables level' }] };
    const pair = {
      paperId: 'a',
      long: 'keeping tea tables level',
      detector: 'acronym-pair',
      confidence: 0.97,
    } as const;
    const read = (name: string) => linkHarvest([{ ...pair, name }], rows, true).forms.map(({ text }) => text);
    expect(read('KTTL')).toContain('KTTL');
    expect(read('Kettle-Zoo')).not.toContain('Kettle-Zoo');
  });

  it('is the word elsewhere, and where it is written as one', () => {
    expect(linked({ name: 'KETTLE', detector: 'coined-token' })).toEqual([]);
    expect(linked({ name: 'Kettle', detector: 'title-name' })).toEqual([]);
  });
});

describe('a known name that a paper spells out in other words', () => {
  const form = { entry: 0, caseClass: 'cased', needsContext: false, detector: 'lexicon', confidence: 1 } as const;
  const known = {
    ...KNOWN,
    entries: [{ name: 'KeTTLe', kind: 'method' as const, broader: [], context: [] }],
    forms: [
      { ...form, text: 'KeTTLe' },
      { ...form, text: 'warm-kept tea-table level' },
    ],
  };

  it('does not come before the known one in that paper: its words may have been cut short', () => {
    const pair: HarvestedName = {
      ...{ paperId: 'a', name: 'KeTTLe', detector: 'acronym-pair', confidence: 0.9 },
      long: 'kept teatable level',
    };
    const { forms } = linkHarvest([pair], known, true);
    expect(forms.filter(({ text, papers }) => text === 'KeTTLe' && papers !== undefined)).toEqual([]);
  });
});
