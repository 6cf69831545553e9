/** What was fitted on labelled papers, as the product reads it. */
import { readFileSync } from 'node:fs';
import { parseFitted, type Fitted } from '../../src/pipeline/fitted/fitted.ts';

export const FITTED: Fitted = parseFitted(
  ['phrases.tsv', 'weights.tsv'].map((name) => ({ name, text: readFileSync(`data/fitted/${name}`, 'utf8') })),
  (diagnostic) => {
    throw new Error(JSON.stringify(diagnostic));
  },
);
