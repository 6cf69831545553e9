import { expect, it } from 'vitest';
import { abbreviationNames } from '../../../src/pipeline/lexicon/harvest/abbreviation-names.ts';
import { readPaper } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { makeVocabulary } from '../../../src/pipeline/lexicon/vocabulary.ts';
import { EMPTY_FITTED } from '../../../src/pipeline/fitted/fitted.ts';
import { paperOf } from '../support.ts';

it.each([
  ['a number before what is counted', 'The 6-h post-kettling (hpk) stage is warm.', ['h post-kettling']],
  ['a number that the short form has', 'We draw in 3-D kettles (3DK).', ['3-D kettles']],
  ['a sign that is a part of another', 'We see objects such as W3(OW) there.', []],
])('%s', (_, abstract, expected) => {
  const names = abbreviationNames.harvest(
    readPaper(paperOf('a', 'A title', abstract)),
    makeVocabulary([], EMPTY_FITTED),
  );
  expect(names.map(({ long }) => long)).toEqual(expected);
});
