import { spread, type Cue, type ReadRelation } from '../reading.ts';
import type { Anchor } from '../tokens.ts';

/** "weighted MMD" is a kind of MMD: the new name ends in a name that the paper also uses by itself. */
export const nameHead: Cue = {
  name: 'name-head',
  description: 'a new name ends in the name of something known',
  read: ({ clause, introduced, conceptIdByForm }): ReadRelation[] =>
    clause.slots
      .flatMap((slot) => slot.phrases.flatMap(({ heads, modifiers }) => [...heads, ...modifiers]))
      .filter((anchor) => introduced.has(anchor.conceptId))
      .flatMap((anchor) => {
        const conceptId = headOf(anchor, conceptIdByForm);
        return conceptId === undefined ? [] : spread([anchor], 'builds-on', [{ ...anchor, conceptId }]);
      }),
};

/** The longest ending of the name, from a word's start, that is the name of another concept here. */
function headOf(anchor: Anchor, conceptIdByForm: ReadonlyMap<string, string>): string | undefined {
  const name = anchor.text.toLowerCase();
  for (let at = nextWord(name, 0); at > 0; at = nextWord(name, at)) {
    const ending = name.slice(at);
    const conceptId =
      conceptIdByForm.get(ending) ?? conceptIdByForm.get(ending.replace(/s$/, '')) ?? conceptIdByForm.get(`${ending}s`);
    const isApart = /\b(?:after|without|before|beyond|against|for|to)\s$/.test(name.slice(0, at)); // "retraining after pruning"
    if (conceptId !== undefined && conceptId !== anchor.conceptId) return isApart ? undefined : conceptId;
  }
  return undefined;
}

/** Where the next word of a name starts, after a space; 0 where there is none. */
function nextWord(name: string, from: number): number {
  const found = name.slice(from + 1).search(/\s/);
  return found < 0 ? 0 : from + 1 + found + 1;
}
