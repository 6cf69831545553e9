import { describe, expect, it } from 'vitest';
import { buildLexicon, vocabularyOf } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import { parseCurated } from '../../../src/pipeline/lexicon/curated.ts';
import { harvestNames } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { findMentions } from '../../../src/pipeline/mentions/find-mentions.ts';
import { FITTED, unweighed } from '../fitted.ts';
import { paperOf } from '../support.ts';

const files = [
  { name: 'concepts/paradigms.tsv', text: 'name\tkind\taliases\ncurriculum learning\tmethod\tcurriculum\n' },
  { name: 'concepts/statistics.tsv', text: 'name\tkind\nmeta-analysis\tmethod\n' },
];

describe('rows of machine learning in papers of another field', () => {
  const surfaces = (abstract: string, isNear: boolean) => {
    const paper = paperOf('a', 'On schools', abstract);
    const curated = parseCurated(files, () => {});
    const lexicon = buildLexicon([paper], curated, FITTED, undefined, [], { isAboutMethods: true, isNear });
    const [found] = findMentions([paper], lexicon, unweighed(FITTED));
    return found?.mentions.map(({ surface }) => surface);
  };
  const AT_SCHOOL = 'A meta-analysis of the curriculum of schools.';

  it('count where the paper does machine learning, those of other areas everywhere', () => {
    expect(surfaces(AT_SCHOOL, false)).toEqual(['meta-analysis']);
    expect(surfaces(`${AT_SCHOOL} We train neural networks on it.`, false)).toEqual(['meta-analysis', 'curriculum']);
  });

  it('count in all papers near machine learning', () => {
    expect(surfaces(AT_SCHOOL, true)).toEqual(['meta-analysis', 'curriculum']);
  });
});

describe('a name that several papers of another field have', () => {
  const surfaces = (...abstracts: readonly string[]) => {
    const papers = abstracts.map((abstract, i) => paperOf(`p${i}`, 'On stars', abstract));
    const curated = parseCurated([], () => {});
    const names = harvestNames(papers, vocabularyOf(curated, FITTED));
    const lexicon = buildLexicon(papers, curated, FITTED, undefined, names, { isAboutMethods: false, isNear: false });
    return findMentions(papers, lexicon, FITTED).flatMap(({ mentions }) => mentions.map(({ surface }) => surface));
  };
  const ONE = 'The stars of the Milky Way and of its neighbours are old, which we show by their colours.';

  it('is read in each of them, however little one by itself says of it', () => {
    expect(surfaces(ONE)).not.toContain('Milky Way');
    const both = surfaces(ONE, 'Gas falls onto the Milky Way from its halo, and it does so at a steady pace.');
    expect(both.filter((surface) => surface === 'Milky Way')).toHaveLength(2);
  });
});
