import { describe, expect, it } from 'vitest';
import { standingAndApart, toRelationGroups, unlikelyIn } from '../../src/components/relation-groups.ts';
import type { ConceptRelation } from '../../src/domain/schema/site-data.ts';

/** Another concept that builds on the page's, stated in a sentence of this confidence. */
function builtOnBy(name: string, confidence: number): ConceptRelation {
  const paper = { id: `on-${name}`, title: `On ${name}` };
  const evidence = { paper, field: 'abstract', text: `${name} is built on it.`, marks: [], mode: 'direct', confidence };
  const other = { id: name, name, kind: 'method' };
  return {
    type: 'builds-on',
    direction: 'in',
    mode: 'direct',
    other,
    evidence: [evidence],
  } as unknown as ConceptRelation;
}

describe('the relations of a concept', () => {
  it('stand apart where their best sentence is more likely wrong than right, and all are counted', () => {
    const [group] = toRelationGroups({ relations: [builtOnBy('a', 0.49), builtOnBy('b', 0.5), builtOnBy('c', 0.9)] });
    const names = (sentences: readonly { items: readonly ConceptRelation[] }[] = []) =>
      sentences.flatMap(({ items }) => items.map(({ other }) => other.name));
    expect(names(group?.sentences)).toEqual(['b', 'c']);
    expect(names(group?.unlikely)).toEqual(['a']);
    expect(group?.relations).toHaveLength(3);
  });

  it('have no heading where no reading of a type is likely', () => {
    const compared = { ...builtOnBy('a', 0.49), type: 'compares', direction: 'both' } as ConceptRelation;
    const { standing, apart } = standingAndApart(
      toRelationGroups({ relations: [builtOnBy('a', 0.49), builtOnBy('b', 0.5), compared] }),
    );
    expect(standing.map(({ key }) => key)).toEqual(['builds-on-in']);
    expect(apart.map((group) => [group.key, unlikelyIn(group)])).toEqual([['compares-both', 1]]);
  });
});
