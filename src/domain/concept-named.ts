import type { Concept } from './schema/concept.ts';
import { toAliasKey } from './surface-form.ts';

/** The concept of that name, else the first that has it among its other names. */
export function conceptNamed(concepts: readonly Concept[], name: string): Concept | undefined {
  const key = toAliasKey(name);
  return (
    concepts.find((concept) => toAliasKey(concept.name) === key) ??
    concepts.find(({ aliases }) => aliases.some(({ form }) => toAliasKey(form) === key))
  );
}
