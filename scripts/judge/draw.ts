/** Which stated relations are judged: a sample that the seed and the relations alone decide. */
import { createHash } from 'node:crypto';
import type { StatedRelation } from '../../src/domain/schema/concept.ts';

/** A relation by what makes it right or wrong: how sure the rules are of it, and by which cue, does not. */
export type RelationKey = Pick<StatedRelation, 'paper' | 'from' | 'type' | 'to' | 'mode' | 'evidence'>;

/** Raised by hand for a sample that shares nothing with the last one: after rules were changed with its verdicts in sight. */
export const SEED = 2;
export const SAMPLE_SIZE = 100;

/** The same text for the same relation, in this run or another. */
export function keyOf({ paper, from, type, to, mode, evidence }: RelationKey): string {
  return JSON.stringify([paper, from, type, to, mode, evidence.field, evidence.start, evidence.end]);
}

/**
 * The relations whose keys have the smallest hashes: each is as likely as any other to be drawn, and one that the rules leave
 * as it is stays drawn unless new ones push it out, so that its verdict is still of use.
 * @returns at most `count`, in order of their hashes; a relation that is given twice counts once
 */
export function drawRelations<Relation extends RelationKey>(
  relations: readonly Relation[],
  { count = SAMPLE_SIZE, seed = SEED }: Readonly<{ count?: number; seed?: number }> = {},
): Relation[] {
  const byHash = new Map(relations.map((relation) => [hash(`${seed}\n${keyOf(relation)}`), relation]));
  return [...byHash]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, relation]) => relation);
}

/**
 * Version of the rules, told by all that they state: eight hexadecimal digits, others as soon as rules, weights or
 * vocabulary change any relation of the corpus, the same where they change none.
 */
export function rulesVersion(relations: readonly RelationKey[]): string {
  return hash(relations.map(keyOf).sort().join('\n')).slice(0, 8);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
