import { complements, spread, type Cue, type ReadRelation } from '../reading.ts';

const LIKENESS = /^(?:equivalent|similar|different|comparable|complementary|interchangeable|orthogonal|identical)$/;

/** "X is faster, whereas Y is more precise"; "X and Y are equivalent": the subjects are set against each other. */
export const contrast: Cue = {
  name: 'contrast',
  description: 'subjects joined by whereas, or called alike or different',
  confidence: 0.88,
  read: ({ clause, opposed }): ReadRelation[] => {
    if (clause.verb?.mood !== 'finite') return [];
    const [first, ...others] = clause.subjects;
    const said = complements(clause)[0]?.phrases.at(-1)?.words.at(-1) ?? '';
    const isLikened = clause.verb.verb.lemma === 'be' && LIKENESS.test(said);
    return [
      ...spread(opposed, 'compares', clause.subjects),
      ...(isLikened && first !== undefined ? spread([first], 'compares', others) : []),
    ];
  },
};
