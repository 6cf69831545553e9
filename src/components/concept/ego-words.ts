/** The words beside the pictures of a neighbourhood: of each size the same neighbours as it draws. */
import type { ConceptRecord } from '../../domain/schema/site-data.ts';
import { toRelationGroups, type RelationGroup } from '../relation-groups.ts';

/** A picture's neighbours as the relations that lead to them; `size` is undefined where every size draws the same. */
export type EgoWords<Size> = Readonly<{ size: Size | undefined; groups: readonly RelationGroup[] }>;

/** @param drawn  ids of the neighbours that the picture of each size draws; a smaller one draws the first of a larger one's */
export function egoWords<Size>(
  { relations }: Pick<ConceptRecord, 'relations'>,
  drawn: readonly Readonly<{ size: Size; ids: ReadonlySet<string> }>[],
): readonly EgoWords<Size>[] {
  const areAlike = new Set(drawn.map(({ ids }) => ids.size)).size === 1;
  return (areAlike ? drawn.slice(0, 1) : drawn).map(({ size, ids }) => ({
    size: areAlike ? undefined : size,
    groups: toRelationGroups({ relations: relations.filter(({ other }) => ids.has(other.id)) }),
  }));
}
