import { isAgainst, isOwn, rivalsOf, spread, type Cue } from '../reading.ts';

/** "better than Y", "compared to Y", "advantages over Y", "unlike Y", "an alternative to Y". */
export const comparative: Cue = {
  name: 'comparative',
  description: 'a comparing preposition or noun leads to the other method',
  read: ({ clause, actors, introduced }) => {
    if (actors.length === 0) return [];
    const rivals = clause.slots
      .filter((_, i) => isAgainst(clause, i))
      .flatMap(rivalsOf)
      .filter(({ kind }) => kind !== 'dataset' && kind !== 'task');
    const methods = rivals.filter(({ kind }) => kind === 'method' || kind === 'model');
    return actors.flatMap((actor) => spread([actor], 'compares', isOwn(actor, introduced) ? rivals : methods));
  },
};
