/** What was fitted on labelled papers, as the product reads it. */
import { readFileSync } from 'node:fs';
import { parseFitted, type Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { MENTION_MODEL } from '../../src/pipeline/mentions/keep-likely.ts';

/** The same without the last weighing of mentions: for tests of what the detectors find. */
export const unweighed = ({ models, ...fitted }: Fitted): Fitted => ({
  ...fitted,
  models: new Map([...models].filter(([name]) => name !== MENTION_MODEL)),
});

export const FITTED: Fitted = parseFitted(
  ['phrases.tsv', 'words.tsv', 'weights.tsv'].map((name) => ({
    name,
    text: readFileSync(`data/fitted/${name}`, 'utf8'),
  })),
  (diagnostic) => {
    throw new Error(JSON.stringify(diagnostic));
  },
);
