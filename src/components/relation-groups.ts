/** A concept's stated relations as the blocks of its page. */
import type { RelationType } from '../domain/schema/concept.ts';
import type { ConceptRecord, ConceptRef, ConceptRelation, Evidence } from '../domain/schema/site-data.ts';
import { isLikely, RELATION_LABELS } from '../domain/vocabulary.ts';
import { bySentence } from '../view/reading/sentence-groups.ts';
import type { Shared } from '../view/reading/sentence-groups.ts';

export type RelationGroup = Readonly<{
  key: string;
  type: RelationType;
  direction: ConceptRelation['direction'];
  /** "Built on by" */
  label: string;
  /** In the record's order: direct ones first. */
  relations: readonly ConceptRelation[];
  /** The same by their best sentence, where that is more likely right than wrong: one sentence may relate several. */
  sentences: readonly Shared<ConceptRelation, Evidence>[];
  /** The others. */
  unlikely: readonly Shared<ConceptRelation, Evidence>[];
}>;

/** Sentences of a group that its page holds at most; of a concept of thousands of papers the record has the others. */
export const MOST_ON_PAGE = 200;
const OPEN = 2; // sentences that are read without pressing anything
const TOLERANCE = 1; // one or two more are not worth folding

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
    const ofLikely = (is: boolean) =>
      bySentence(
        relations.filter(({ evidence }) => isLikely(evidence[0]?.confidence) === is),
        ({ evidence }) => evidence[0],
      );
    const label = RELATION_LABELS[type][direction];
    return [{ key, type, direction, label, relations, sentences: ofLikely(true), unlikely: ofLikely(false) }];
  });
}

/** What sentences relate the concept to, in their order. */
export function othersIn(sentences: RelationGroup['sentences']): readonly ConceptRef[] {
  return sentences.flatMap(({ items }) => items.map(({ other }) => other));
}

/** How many relations of a group are less certain readings. */
export function unlikelyIn({ unlikely }: Pick<RelationGroup, 'unlikely'>): number {
  return unlikely.reduce((count, { items }) => count + items.length, 0);
}

/** Groups with a likely reading, which have a heading each; and those without one, which stand in one fold behind them. */
export function standingAndApart(
  groups: readonly RelationGroup[],
): Readonly<Record<'standing' | 'apart', readonly RelationGroup[]>> {
  const isStanding = ({ sentences }: RelationGroup): boolean => sentences.length > 0;
  return { standing: groups.filter(isStanding), apart: groups.filter((group) => !isStanding(group)) };
}

/** How many sentences of a group stand open; twice as many where it has the page's whole width. */
export function openCount({ sentences }: Pick<RelationGroup, 'sentences'>, isWide = false): number {
  const open = isWide ? 2 * OPEN : OPEN;
  return sentences.length <= open + TOLERANCE ? sentences.length : open;
}

/** The sentences of a group that its page holds: those that stand open, and the two folds. */
export function heldSentences(
  group: Pick<RelationGroup, 'sentences' | 'unlikely'>,
  isWide: boolean,
): Readonly<Record<'open' | 'folded' | 'unlikely', RelationGroup['sentences']>> {
  const count = openCount(group, isWide);
  return {
    open: group.sentences.slice(0, count),
    folded: group.sentences.slice(count, MOST_ON_PAGE),
    unlikely: group.unlikely.slice(0, MOST_ON_PAGE),
  };
}

/** Rough height of a group on the page, in lines, to balance columns. */
export function groupHeight(group: RelationGroup): number {
  const open = group.sentences.slice(0, openCount(group));
  const lines = open.reduce((sum, { quote }) => sum + 3 + (quote?.text.length ?? 0) / 60, 0);
  return 2 + lines + (open.length < group.sentences.length ? 4 : 0) + (group.unlikely.length > 0 ? 2 : 0);
}
