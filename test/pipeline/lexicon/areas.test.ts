import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import { parseCurated } from '../../../src/pipeline/lexicon/curated.ts';
import { findMentions } from '../../../src/pipeline/mentions/find-mentions.ts';
import { FITTED, unweighed } from '../fitted.ts';
import { paperOf } from '../support.ts';

const files = [
  { name: 'concepts/paradigms.tsv', text: 'name\tkind\taliases\ncurriculum learning\tmethod\tcurriculum\n' },
  { name: 'concepts/statistics.tsv', text: 'name\tkind\nmeta-analysis\tmethod\n' },
];

describe('rows of machine learning in papers of another field', () => {
  const surfaces = (abstract: string, isAboutMethods: boolean) => {
    const paper = paperOf('a', 'On schools', abstract);
    const curated = parseCurated(files, () => {});
    const lexicon = buildLexicon([paper], curated, FITTED, undefined, [], isAboutMethods);
    const [found] = findMentions([paper], lexicon, unweighed(FITTED));
    return found?.mentions.map(({ surface }) => surface);
  };
  const AT_SCHOOL = 'A meta-analysis of the curriculum of schools.';

  it('count where the paper does machine learning, those of other areas everywhere', () => {
    expect(surfaces(AT_SCHOOL, false)).toEqual(['meta-analysis']);
    expect(surfaces(`${AT_SCHOOL} We train neural networks on it.`, false)).toEqual(['meta-analysis', 'curriculum']);
  });

  it('count in all papers where they are about methods', () => {
    expect(surfaces(AT_SCHOOL, true)).toEqual(['meta-analysis', 'curriculum']);
  });
});
