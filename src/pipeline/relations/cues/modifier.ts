import type { Slot } from '../slots.ts';
import type { NounPhrase } from '../phrases.ts';
import type { Anchor } from '../tokens.ts';
import { spread, type Cue, type ReadRelation } from '../reading.ts';

/**
 * "ADMM-based federated learning"; "Chroma and Faiss vector stores", where the names are instances of the plural;
 * "fine-tuning language models", where the first is applied to the second.
 */
export const modifier: Cue = {
  name: 'modifier',
  description: 'a name in front of another in one noun phrase',
  read: ({ clause }): ReadRelation[] =>
    clause.slots.flatMap((slot) => slot.phrases.flatMap((phrase, i) => readPhrase(slot, phrase, i))),
};

function readPhrase(slot: Slot, phrase: NounPhrase, at: number): ReadRelation[] {
  const head = phrase.heads.at(-1);
  const part = phrase.modifiers.at(-1);
  if (head?.part !== 'concept' || part === undefined || head.kind === 'dataset' || head.kind === 'metric') return [];
  if (phrase.isGerund)
    return spread(
      [head],
      'builds-on',
      phrase.modifiers.filter(({ kind }) => kind === 'model' || kind === 'concept'),
    );
  if (phrase.bases.length > 0)
    return phrase.hasArticle && phrase.words[0] !== 'the' ? [] : spread([head], 'builds-on', phrase.bases);
  if (!isName(part) || isName(head) || !/s$/.test(head.text) || phrase.modifiers.length > 1) return [];
  const named = slot.phrases.slice(0, at).flatMap(({ heads, tail }) => (tail.length === 0 ? heads.filter(isName) : []));
  return spread([...named, part], 'builds-on', [head]);
}

function isName(anchor: Anchor): boolean {
  return anchor.part === 'concept' && anchor.text.split(/[\s-]/).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
