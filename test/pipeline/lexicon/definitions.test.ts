import { expect, it } from 'vitest';
import { buildLexicon } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import { parseCurated } from '../../../src/pipeline/lexicon/curated.ts';
import { FITTED } from '../fitted.ts';

const HEADER = 'name\tkind\taliases\tmatch\tbroader\tcontext\n';
const CURATED = parseCurated(
  [
    { name: 'concepts/theory.tsv', text: `${HEADER}zeron\tconcept\nzeron pooling\tmethod\nZNet\tmodel\n` },
    { name: 'concepts/my-field.tsv', text: `${HEADER}zebra\tconcept\n` },
    {
      name: 'definitions-a.tsv',
      text: 'name\tdefinition\nzeron\tA sum.\nzeron pooling\tA pool.\nZNet\tA net.\nzebra\tA horse.\n',
    },
  ],
  () => undefined,
);
const defined = (isNear: boolean) =>
  buildLexicon([], CURATED, FITTED, undefined, [], { isAboutMethods: isNear, isNear }).entries.flatMap(
    ({ name, definition }) => (definition === undefined ? [] : name),
  );

it('an ordinary word is defined as in machine learning only where papers are about methods', () => {
  expect(defined(true).sort()).toEqual(['ZNet', 'zebra', 'zeron', 'zeron pooling']);
  expect(defined(false).sort()).toEqual(['ZNet', 'zebra', 'zeron pooling']);
});
