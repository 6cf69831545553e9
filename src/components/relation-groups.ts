/** A concept's stated relations as the blocks of its page. */
import type { RelationType } from '../domain/schema/concept.ts';
import type { ConceptRecord, ConceptRelation } from '../domain/schema/site-data.ts';
import { RELATION_LABELS } from '../domain/vocabulary.ts';

export type RelationGroup = Readonly<{
  key: string;
  type: RelationType;
  direction: ConceptRelation['direction'];
  /** "Built on by" */
  label: string;
  /** In the record's order: direct ones first. */
  relations: readonly ConceptRelation[];
}>;

/** One group per type and direction, in the order of the record; none is empty. */
export function toRelationGroups(record: Pick<ConceptRecord, 'relations'>): readonly RelationGroup[] {
  const groups = new Map<string, ConceptRelation[]>();
  for (const relation of record.relations) {
    const key = `${relation.type}-${relation.direction}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [relation]);
    else group.push(relation);
  }
  return [...groups].flatMap(([key, relations]) => {
    const first = relations[0];
    if (first === undefined) return [];
    const { type, direction } = first;
    return [{ key, type, direction, label: RELATION_LABELS[type][direction], relations }];
  });
}
