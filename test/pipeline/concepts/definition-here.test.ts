import { describe, expect, it } from 'vitest';
import { definitionHere } from '../../../src/pipeline/concepts/definition-here.ts';

const entry = { name: 'kettle use', broader: [], context: [], definition: 'Kettles that training uses.' };
const told = { ...entry, isToldByLearning: true };
const learners = new Set(['a', 'b']);

describe('definitionHere', () => {
  it.each([
    ['of papers that do machine learning', told, ['a', 'b', 'a'], learners, true],
    ['where a third of them do', told, ['a', 'c', 'c', 'd'], learners, true],
    ['where fewer do', told, ['a', 'c', 'd', 'e'], learners, false],
    ['where it speaks of something else', entry, ['c'], learners, true],
    ['near machine learning', told, ['c'], undefined, true],
  ])('%s', (_, of, papers, some, isShown) => {
    const lexicon = some === undefined ? {} : { learners: some };
    expect(definitionHere(of, papers, lexicon)).toEqual(isShown ? { definition: entry.definition } : {});
  });

  it('has nothing to say of what has no definition', () => {
    expect(definitionHere({ name: 'kettle', broader: [], context: [] }, ['a'], {})).toEqual({});
  });
});
