import { describe, expect, it } from 'vitest';
import { buildLexicon, vocabularyOf } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import { isToldByLearning } from '../../../src/pipeline/lexicon/areas.ts';
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

describe('a form that waits for context in papers of another field', () => {
  const rows = [
    ['foundations', 'sampling temperature\tconcept\t?temperature\t\t\tsampling|softmax'],
    ['peft', 'soft kettle\tmethod\t?kettle\t\t\tsteam'],
    ['robotics', 'robot arm\tconcept\t?arm\t\t\trobot'],
  ].map(([file = '', row = '']) => ({
    name: `concepts/${file}.tsv`,
    text: `name\tkind\taliases\tmatch\tbroader\tcontext\n${row}\n`,
  }));
  const surfaces = (abstract: string, isNear = false) => {
    const paper = paperOf('a', 'On things', abstract);
    const curated = parseCurated(rows, () => {});
    const lexicon = buildLexicon([paper], curated, FITTED, undefined, [], { isAboutMethods: true, isNear });
    const [found] = findMentions([paper], lexicon, unweighed(FITTED));
    return found?.mentions.filter(({ detector }) => detector === 'lexicon').map(({ surface }) => surface);
  };

  it.each([
    ['is of no learning by a word that others have too', 'The temperature at the sampling sites rose.', []],
    ['is so where the paper does machine learning', 'The temperature at sampling of language models.', ['temperature']],
    ['needs its own context there too', 'The temperature of rivers by neural networks.', []],
    ['as a row of learning does', 'A kettle of neural networks.', []],
    ['whose own context is there', 'A kettle of neural networks under steam.', ['kettle']],
    ['needs its context alone where that is of the field', 'The arm of a robot.', ['arm']],
  ])('%s', (_, abstract, expected) => {
    expect(surfaces(abstract)).toEqual(expected);
  });

  it('needs its context alone near machine learning', () => {
    expect(surfaces('The temperature at the sampling sites rose.', true)).toEqual(['temperature']);
  });
});

describe('definitions that speak of learning', () => {
  const names = ['kettle use', 'KettleNet', 'cup use', 'kettle'];
  const rows = ['name\tkind', ...names.map((name) => `${name}\tconcept`)].join('\n');
  const definitions = names.map((name) => `${name}\t${name === 'cup use' ? 'Cups in use.' : 'What training uses.'}`);
  const curated = parseCurated(
    [
      { name: 'concepts/metrics.tsv', text: rows },
      { name: 'definitions-a.tsv', text: ['name\tdefinition', ...definitions].join('\n') },
    ],
    () => {},
  );
  const flagged = (isNear: boolean) =>
    buildLexicon([], curated, FITTED, undefined, [], { isAboutMethods: true, isNear })
      .entries.filter(({ isToldByLearning: isTold }) => isTold)
      .map(({ name }) => name);

  it('are those of phrases that other fields have', () => {
    expect(flagged(false)).toEqual(['kettle use']);
    expect(flagged(true)).toEqual([]);
  });
});

describe('isToldByLearning', () => {
  it.each([
    ['Energy that training or inference uses.', true],
    ['Which layers it has.', true],
    ['Two stores when the network breaks apart.', false],
    ['Recursive estimator of a state.', false],
  ])('of %j: %j', (text, expected) => {
    expect(isToldByLearning(text)).toBe(expected);
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
