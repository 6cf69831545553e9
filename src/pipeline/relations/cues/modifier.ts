import type { NounPhrase } from '../chunks.ts';
import { spread, type Cue, type ReadRelation } from '../reading.ts';

/** "ADMM-based federated learning", "cross-encoder re-ranking", "Chroma and Faiss vector stores". */
export const modifier: Cue = {
  name: 'modifier',
  description: 'a name in front of another in one noun phrase',
  confidence: 0.75,
  read: ({ clause }): ReadRelation[] => clause.slots.flatMap((slot) => slot.phrases.flatMap(readPhrase)),
};

function readPhrase(phrase: NounPhrase): ReadRelation[] {
  const head = phrase.heads.at(-1);
  if (head?.part !== 'concept' || head.kind === 'dataset' || head.kind === 'metric') return [];
  const parts = phrase.modifiers.filter((part) => part.kind === 'method');
  return spread([head], 'builds-on', parts);
}
