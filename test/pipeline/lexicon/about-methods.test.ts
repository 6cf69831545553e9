import { describe, expect, it } from 'vitest';
import { readAs } from '../../../src/pipeline/lexicon/about-methods.ts';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';

/** Names of that many papers, two of each. */
const named = (paperCount: number, detector: HarvestedName['detector'] = 'title-name'): HarvestedName[] =>
  Array.from({ length: 2 * paperCount }, (_, i) => ({
    paperId: `p${i >> 1}`,
    name: `N${i}`,
    detector,
    confidence: 0.9,
  }));

describe('readAs', () => {
  it.each([
    ['one in twenty brings a name of its own', 100, named(5), true],
    ['fewer do', 100, named(4), false],
    ['names are found otherwise', 100, named(50, 'coined-token'), false],
    ['papers are too few to tell', 19, [], true],
  ])('tells by the papers: %s', (_, paperCount, names, isAboutMethods) => {
    expect(readAs(paperCount, names, 'auto')).toMatchObject({ isAboutMethods, isSet: false });
  });

  it('does what the settings say, and counts all the same', () => {
    expect(readAs(100, named(50), 'other')).toEqual({
      isAboutMethods: false,
      namingCount: 50,
      paperCount: 100,
      isTold: true,
      isSet: true,
    });
    expect(readAs(100, [], 'methods').isAboutMethods).toBe(true);
    expect(readAs(19, named(19), 'other')).toMatchObject({ isAboutMethods: false, isTold: false });
  });
});
