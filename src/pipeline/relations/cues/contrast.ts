import { spread, type Cue } from '../reading.ts';

/** "X is faster, whereas Y is more precise": the two subjects are set against each other. */
export const contrast: Cue = {
  name: 'contrast',
  description: 'two clauses joined by whereas with a concept as subject each',
  confidence: 0.8,
  read: ({ clause, opposed }) => (clause.verb?.mood === 'finite' ? spread(opposed, 'compares', clause.subjects) : []),
};
