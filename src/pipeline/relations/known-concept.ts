/** What the work on one paper knows of a concept: as little of the other papers as it needs, so that a further paper seldom changes it. */
import type { Concept } from '../../domain/schema/concept.ts';

/** Concepts of the curated list that so few papers name may be new in one of them; commoner ones are older. */
export const MAX_PAPERS_OF_NEW = 2;

export type KnownConcept = Pick<Concept, 'id' | 'name' | 'kind' | 'expansion' | 'origin' | 'broader' | 'paperCount'> &
  Readonly<{ aliases: readonly Readonly<{ form: string }>[] }>;

/** @returns `paperCount` is at most one more than `MAX_PAPERS_OF_NEW`, which stands for all more; aliases are in the order of their letters */
export function asKnown({ id, name, kind, expansion, origin, broader, paperCount, aliases }: Concept): KnownConcept {
  return {
    id,
    name,
    kind,
    ...(expansion === undefined ? {} : { expansion }),
    origin,
    broader,
    paperCount: Math.min(paperCount, MAX_PAPERS_OF_NEW + 1),
    aliases: aliases
      .map(({ form }) => form)
      .sort()
      .map((form) => ({ form })),
  };
}
