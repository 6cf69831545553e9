/** By what a relation is found again: on the map it is a line, in a panel a row. */
import type { RelationType } from '../domain/kinds.ts';

/** @param from, to  ids; a comparison is the same from either end */
export function relationKey(type: RelationType, from: string, to: string): string {
  const [first, last] = type === 'compares' && to < from ? [to, from] : [from, to];
  return `${type} ${first} ${last}`;
}
