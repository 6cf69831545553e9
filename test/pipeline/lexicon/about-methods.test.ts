import { describe, expect, it } from 'vitest';
import { readAs } from '../../../src/pipeline/lexicon/about-methods.ts';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';

/** So many papers, of which the first ones propose something. */
const papers = (count: number, proposingCount = 0) =>
  Array.from({ length: count }, (_, i) => ({
    title: 'On pots',
    abstract:
      i < proposingCount ? 'It is slow. Here we thus propose a faster way.' : 'The proposed cause was found at work.',
  }));
/** Names of that many papers, two of each. */
const named = (count: number, detector: HarvestedName['detector'] = 'title-name'): HarvestedName[] =>
  Array.from({ length: 2 * count }, (_, i) => ({ paperId: `p${i >> 1}`, name: `N${i}`, detector, confidence: 0.9 }));

describe('readAs', () => {
  it.each([
    ['one in four proposes something', papers(100, 25), [], true],
    ['fewer do', papers(100, 24), [], false],
    ['three in twenty bring a name of their own', papers(100), named(15), true],
    ['fewer do', papers(100), named(14), false],
    ['seven of 46 do, to the paper', papers(46), named(7), true],
    [
      'a cause is proposed',
      papers(100).map(() => ({ title: '', abstract: 'We propose that it was found at work.' })),
      [],
      false,
    ],
    ['names are found otherwise', papers(100), named(50, 'coined-token'), false],
    ['papers are too few to tell', papers(7), [], true],
  ])('tells by the papers: %s', (_, some, names, isAboutMethods) => {
    expect(readAs(some, names, 'auto')).toMatchObject({ isAboutMethods, isSet: false });
  });

  it('asks those that have an abstract, where there are enough of them', () => {
    const titles = papers(60).map((paper) => ({ ...paper, abstract: '' }));
    const told = readAs([...papers(40, 10), ...titles], [], 'auto');
    expect(told).toMatchObject({ isAboutMethods: true, paperCount: 40 });
    expect(readAs([...papers(7, 7), ...titles], [], 'auto')).toMatchObject({ isAboutMethods: false, paperCount: 67 });
  });

  it('does what the settings say, and counts all the same', () => {
    expect(readAs(papers(100, 60), named(50), 'other')).toEqual({
      isAboutMethods: false,
      isNear: false,
      isMeasured: false,
      proposingCount: 60,
      namingCount: 50,
      paperCount: 100,
      isTold: true,
      isSet: true,
    });
    expect(readAs(papers(100), [], 'methods').isAboutMethods).toBe(true);
    expect(readAs(papers(7), named(7), 'other')).toMatchObject({ isAboutMethods: false, isTold: false });
  });

  const titled = (count: number, title: string, proposingCount = 60) =>
    papers(100, proposingCount).map((paper, i) => (i < count ? { ...paper, title } : paper));

  it('takes papers about methods for near where three in ten speak of machine learning', () => {
    const speaking = (count: number) => titled(count, 'Pots by neural networks');
    expect(readAs(speaking(30), [], 'auto')).toMatchObject({ isAboutMethods: true, isNear: true, isMeasured: true });
    expect(readAs(speaking(29), [], 'auto')).toMatchObject({ isAboutMethods: true, isNear: false });
    expect(readAs(speaking(60), [], 'other').isNear).toBe(false);
    expect(readAs(papers(7, 7), [], 'auto')).toMatchObject({ isNear: true, isMeasured: false });
  });

  it.each([
    'Kettles as point clouds',
    'Motion planning for a pouring arm',
    'Regret bounds for the impatient',
    'Pre-trained pots',
    'Unlabeled cups',
  ])('takes papers of a field beside it for near, whether they propose anything or not: %s', (title) => {
    expect(readAs(titled(30, title), [], 'auto')).toMatchObject({ isNear: true, isMeasured: true });
    expect(readAs(titled(30, title, 0), [], 'auto')).toMatchObject({ isAboutMethods: true, isNear: true });
    expect(readAs(titled(29, title, 0), [], 'auto')).toMatchObject({ isAboutMethods: false, isNear: false });
  });

  it('takes papers that use machine learning and propose nothing for what they are', () => {
    expect(readAs(titled(60, 'Frost by a random forest', 0), [], 'auto').isAboutMethods).toBe(false);
  });
});
