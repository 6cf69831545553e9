import { describe, expect, it } from 'vitest';
import { EMPTY_FITTED } from '../../../src/pipeline/fitted/fitted.ts';
import { fieldTerms } from '../../../src/pipeline/lexicon/harvest/field-terms.ts';
import { readPaper } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';
import {
  ofField,
  withLoneTags,
  withoutColumns,
  withoutPlainWords,
} from '../../../src/pipeline/lexicon/recurring-terms.ts';
import { makeVocabulary } from '../../../src/pipeline/lexicon/vocabulary.ts';
import { paperOf } from '../support.ts';

const inAbstracts = (phrase: string, abstracts: number) => ({ phrase, abstracts, whole: 0, titles: 0, keywords: 0 });
const background = new Map([
  ['vapour', inAbstracts('vapour', 150)],
  ['kettle', inAbstracts('kettle', 151)],
]);
const VOCABULARY = makeVocabulary([{ text: 'tea retrieval' }], { ...EMPTY_FITTED, background });

describe('terms that the papers may share', () => {
  it.each([
    ['several words, in the singular', 'We use boiling vessels.', ['boiling vessel']],
    ['one word behind what a noun follows', 'It depends on the samovars.', ['samovar']],
    ['a name with its capital', 'It depends on the Samovar.', ['Samovar']],
    ['each once', 'By samovars, or in a samovar, we win.', ['samovar']],
    ['rare ones of abstracts at large', 'It is full of vapour.', ['vapour']],
    ['none of any paper', 'It is full of kettles.', []],
    ['no word that may be an adjective or a verb', 'It is anisotropic, and of twisted.', []],
    ['none at the head of a sentence', 'Samovars boil.', []],
    ['no part of a longer phrase', 'We fill a red samovar with four cold lids.', ['red samovar', 'cold lid']],
    ['no term of the vocabulary', 'We do tea retrieval.', []],
    ['none of what a paper is', 'We show it in this chapter.', []],
    ['no coined name, number or organisation', 'By KettleNet, by 12 W_3 and by the IEEE.', []],
    ['none where the paper does machine learning', 'We use boiling vessels and a neural network.', []],
    ['a place with the word that makes it new', 'We boil them in New Tinham City.', ['New Tinham City']],
    ['not what is new', 'We boil them in new Tinham vessels.', ['Tinham vessel']],
    ['what is high by its name', 'It depends on high school cooks.', ['high school cook']],
    ['what flows', 'It depends on the dark current there.', ['dark current']],
    ['not what is now', 'We boil current vessels.', []],
    ['no unit', 'At 36 mA cm it boils, and at 4 kg ha, too.', []],
    ['no adjective beside another', 'In the samovarable and zedal pots they boil.', ['zedal pot']],
    ['no verb behind "to"', 'They intend to samovarate.', []],
    ['but a noun with its ending elsewhere', 'We boil it in samovarate.', ['samovarate']],
    ['no row of four words', 'By tinned copper boiling vessels we win.', []],
  ])('are %s', (_, abstract, expected) => {
    const found = fieldTerms.harvest(readPaper(paperOf('p', 'A title', abstract)), VOCABULARY);
    expect(found.map(({ name }) => name)).toEqual(expected);
  });
});

describe('ofField', () => {
  /** The same term in so many papers, and a name of another kind. */
  const namesIn = (count: number, name: string): HarvestedName[] => [
    ...Array.from({ length: count }, (_, i): HarvestedName => ({
      paperId: `p${i}`,
      name,
      detector: 'field-term',
      confidence: 0.9,
    })),
    { paperId: 'p0', name: 'KettleNet', detector: 'coined-token', confidence: 0.9 },
  ];
  const kept = (count: number, paperCount: number, name = 'samovar', isNear = false): number =>
    ofField(namesIn(count, name), { isNear, paperCount, background }).length - 1;

  it('keeps what four papers have, where that is a hundred times as often as at large', () => {
    expect(kept(4, 100)).toBe(4);
    expect(kept(3, 100)).toBe(0);
    expect(kept(16, 1000)).toBe(0); // 10 of 60,363 at large: 16.6 of 1,000 are a hundred times as often
    expect(kept(17, 1000)).toBe(17);
  });

  it('asks more of what abstracts at large have, too', () => {
    expect(kept(26, 100, 'vapour')).toBe(0); // 160 of 60,363: 26.5 of 100
    expect(kept(27, 100, 'vapour')).toBe(27);
  });

  it('keeps none where the papers are near those at large', () => {
    expect(kept(50, 100, 'samovar', true)).toBe(0);
  });
});

it('a word under which few papers on methods are filed is a term of each alone', () => {
  const filed = (name: string, count: number): HarvestedName[] =>
    Array.from({ length: count }, (_, i) => ({ paperId: `p${i}`, name, detector: 'tag-term', confidence: 0.9 }));
  const names = [...filed('friend', 2), ...filed('kettle', 3), ...filed('tea house', 1), ...filed('Zedian', 1)];
  const lone = withLoneTags(names).filter(({ detector }) => detector === 'scored-term');
  expect(lone.map(({ name }) => name)).toEqual(['friend', 'friend']);
});

describe('withoutPlainWords', () => {
  const filed = (name: string, count: number): HarvestedName[] =>
    Array.from({ length: count }, (_, i) => ({ paperId: `p${i}`, name, detector: 'tag-term', confidence: 0.9 }));

  it.each([
    ['a word of every paper that two are filed under', filed('yield', 2), 0],
    ['one that three are', filed('yield', 3), 3],
    ['another word that one is', filed('samovar', 1), 1],
    ['several words', filed('crop yield', 1), 1],
    ['a unit', filed('mA cm', 5), 0],
  ])('of %s', (_, names, expected) => {
    expect(withoutPlainWords(names)).toHaveLength(expected);
  });
});

it('a title that three papers have is a column of a journal, and no term', () => {
  const names: HarvestedName[] = ['Tea Reviews', 'tea'].map((name) => ({
    paperId: 'p',
    name,
    detector: 'capitalised-phrase',
    confidence: 0.9,
  }));
  const titled = (count: number) => Array.from({ length: count }, () => ({ title: 'Tea reviews' }));
  expect(withoutColumns(names, titled(3)).map(({ name }) => name)).toEqual(['tea']);
  expect(withoutColumns(names, titled(2))).toHaveLength(2);
});
