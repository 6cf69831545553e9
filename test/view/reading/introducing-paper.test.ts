import { describe, expect, it } from 'vitest';
import { isIntroducedElsewhere } from '../../../src/view/reading/introducing-paper.ts';

const known = { name: 'ZebNet', kind: 'method', origin: 'curated', introducedBy: [] } as const;
const paper = { id: 'p', title: 'P' };

describe('isIntroducedElsewhere', () => {
  it.each([
    ['a known name that no paper here introduces', known, true],
    ['one that a paper here introduces', { ...known, introducedBy: [paper] }, false],
    ['a name found in one paper: it may introduce that', { ...known, origin: { paper } }, false],
    ['ordinary words', { ...known, name: 'zebra tuning' }, false],
    ['a task', { ...known, kind: 'task' as const }, false],
  ])('%s', (_, concept, expected) => expect(isIntroducedElsewhere(concept)).toBe(expected));
});
