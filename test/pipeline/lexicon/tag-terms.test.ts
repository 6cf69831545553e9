import { describe, expect, it } from 'vitest';
import { EMPTY_FITTED } from '../../../src/pipeline/fitted/fitted.ts';
import { readPaper } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { tagTerms } from '../../../src/pipeline/lexicon/harvest/tag-terms.ts';
import { makeVocabulary } from '../../../src/pipeline/lexicon/vocabulary.ts';
import { paperOf } from '../support.ts';

const inAbstracts = (phrase: string, abstracts: number) => ({ phrase, abstracts, whole: 0, titles: 0, keywords: 0 });
const VOCABULARY = makeVocabulary([], {
  ...EMPTY_FITTED,
  background: new Map([
    ['study', inAbstracts('study', 5000)],
    ['soil', inAbstracts('soil', 25)],
  ]),
  words: new Map([['important', [0, 0, 0, 0]]]),
});

describe('tags as terms', () => {
  it.each([
    [
      'words of the abstract, in its spelling and the singular',
      ['Barley fields'],
      'We sowed barley fields.',
      ['barley field'],
    ],
    ['a word before others that abstracts at large do not know', ['rice'], 'We grew five rice cultivars.', ['rice']],
    ['no adjective by its ending before others', ['zedal'], 'It has zedal roles.', []],
    ['no adjective that shares its noun', ['zedal'], 'We melt zedal and open pots.', []],
    ['none before a number that its noun begins with', ['zedal'], 'We read zedal 16S pots.', []],
    ['none in a bracket', ['zedal'], 'We melt big (zedal and open) pots.', []],
    ['none that says how', ['spatially zedal'], 'We draw spatially zedal maps.', []],
    ['a word with such an ending that stands by itself', ['zedal'], 'We melt the zedal.', ['zedal']],
    ['none that they know, which may be an adjective', ['important'], 'It has important roles.', []],
    ['a rare one of theirs at the end of a phrase', ['soil'], 'We dug in sandy soil there.', ['soil']],
    ['none of any paper', ['study', 'Humans', 'adult'], 'In this study of humans and adults we look.', []],
    ['none of what a paper is, or is measured in', ['thesis', 'TeV'], 'This thesis goes up to TeV scales.', []],
    ['none that the abstract has not', ['maize'], 'We grew rice.', []],
    ['none whose capitals say what the abstract does not', ['AN'], 'We saw an owl.', []],
    ['a name with its last letter', ['neuropixels'], 'We recorded with Neuropixels there.', ['Neuropixels']],
    ['one with which a sentence begins, without that capital', ['Barley'], 'Barley grew.', ['barley']],
    ['one whose capital the tag shows to be its own', ['Weyl pots'], 'Weyl pots sing.', ['Weyl pot']],
    [
      'one in the spelling that it has inside of sentences',
      ['Zuse pots'],
      'Zuse pots sing. We saw ZUSE pots.',
      ['ZUSE pot'],
    ],
    ['no piece of a sentence', ['Pots influencing'], 'We list the pots influencing tea.', []],
    ['no label of a shelf', ['to read!', 'cs.CL', 'Biology - Plants'], 'We list biology plants to read.', []],
  ])('are %s', (_, tags, abstract, expected) => {
    const paper = { ...paperOf('p', 'A title', abstract), tags };
    expect(tagTerms.harvest(readPaper(paper), VOCABULARY).map(({ name }) => name)).toEqual(expected);
  });
});
