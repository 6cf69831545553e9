/** Which concept found is which annotated one, within one paper. */
import { formKey } from './keys.ts';
import type { GoldConcept, GoldPaper, SystemConcept } from './records.ts';

/** Indices of a gold concept and of the system's concept that is the same. */
export type Match = Readonly<{ gold: number; system: number }>;

/** What a system concept is called in the text: slices at its mentions, or its `forms` where it has no mentions. */
export function formsOf(paper: GoldPaper, concept: SystemConcept): string[] {
  if (concept.mentions === undefined) return concept.forms ?? [];
  return concept.mentions.map(({ field, start, end }) => paper[field].slice(start, end).toWellFormed());
}

/**
 * One-to-one matches: a pair may match when at least half of the system concept's forms are forms of the gold one; most
 * shared forms first, then required gold concepts, then the order of both lists.
 * @param forms  forms of each system concept
 */
export function matchConcepts(gold: readonly GoldConcept[], forms: readonly (readonly string[])[]): Match[] {
  const systemKeys = forms.map((some) => new Set(some.map(formKey)));
  const pairs = gold.flatMap((concept, i) => {
    const keys = new Set(concept.forms.map(formKey));
    return systemKeys.flatMap((found, j) => {
      const shared = [...found].filter((key) => keys.has(key)).length;
      return shared > 0 && 2 * shared >= found.size
        ? [{ gold: i, system: j, shared, required: Number(concept.required) }]
        : [];
    });
  });
  pairs.sort((a, b) => b.shared - a.shared || b.required - a.required || a.gold - b.gold || a.system - b.system);
  const takenGold = new Set<number>();
  const takenSystem = new Set<number>();
  return pairs.flatMap((pair) => {
    if (takenGold.has(pair.gold) || takenSystem.has(pair.system)) return [];
    takenGold.add(pair.gold);
    takenSystem.add(pair.system);
    return [{ gold: pair.gold, system: pair.system }];
  });
}
