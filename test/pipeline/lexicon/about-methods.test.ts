import { describe, expect, it } from 'vitest';
import { readAs } from '../../../src/pipeline/lexicon/about-methods.ts';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';

/** So many papers, of which the first ones propose something. */
const papers = (count: number, proposingCount = 0) =>
  Array.from({ length: count }, (_, i) => ({
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
    ['one in twenty brings a name of its own', papers(100), named(5), true],
    ['fewer do', papers(100), named(4), false],
    ['one in twenty of them does, to the paper', papers(140), named(7), true],
    ['names are found otherwise', papers(100), named(50, 'coined-token'), false],
    ['papers are too few to tell', papers(19), [], true],
  ])('tells by the papers: %s', (_, some, names, isAboutMethods) => {
    expect(readAs(some, names, 'auto')).toMatchObject({ isAboutMethods, isSet: false });
  });

  it('does what the settings say, and counts all the same', () => {
    expect(readAs(papers(100, 60), named(50), 'other')).toEqual({
      isAboutMethods: false,
      proposingCount: 60,
      namingCount: 50,
      paperCount: 100,
      isTold: true,
      isSet: true,
    });
    expect(readAs(papers(100), [], 'methods').isAboutMethods).toBe(true);
    expect(readAs(papers(19), named(19), 'other')).toMatchObject({ isAboutMethods: false, isTold: false });
  });
});
