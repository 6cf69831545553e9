import { expect, it } from 'vitest';
import { egoWords } from '../../src/components/concept/ego-words.ts';
import { othersIn } from '../../src/components/relation-groups.ts';
import type { ConceptRecord } from '../../src/domain/schema/site-data.ts';

const relations = ['a', 'b', 'c'].flatMap((id) =>
  (['builds-on', 'compares'] as const).map((type) => ({
    type,
    direction: 'out',
    other: { id, name: id },
    evidence: [],
  })),
) as unknown as ConceptRecord['relations'];
const wordsOf = (...drawn: readonly string[]) =>
  egoWords(
    { relations },
    drawn.map((ids, size) => ({ size, ids: new Set(ids) })),
  ).map(({ size, groups }) => [
    size,
    groups.map(({ sentences }) =>
      othersIn(sentences)
        .map(({ id }) => id)
        .join(''),
    ),
  ]);

it('tells of each picture what it draws, and once what all draw', () => {
  expect(wordsOf('abc', 'ab')).toEqual([
    [0, ['abc', 'abc']],
    [1, ['ab', 'ab']],
  ]);
  expect(wordsOf('ab', 'ab')).toEqual([[undefined, ['ab', 'ab']]]);
  expect(wordsOf()).toEqual([]);
});
