import { describe, expect, it } from 'vitest';
import { isDefinition, quotedAbove } from '../../src/components/concept/quoted-above.ts';
import { toRelationGroups } from '../../src/components/relation-groups.ts';
import type { ConceptRecord, Evidence, Quote } from '../../src/domain/schema/site-data.ts';

const quote = (text: string, paper = 'on-x'): Quote => ({
  text,
  field: 'abstract',
  marks: [],
  paper: { id: paper, title: paper },
});
const defined = { definition: { source: 'quoted', quote: quote('X is a tide.') } } as const;
const evidenceOf = (text: string): Evidence => ({ ...quote(text), mode: 'direct', cue: 'uses', confidence: 1 });
const relations: ConceptRecord['relations'] = Array.from({ length: 8 }, (_, i) => ({
  type: 'builds-on',
  direction: 'in',
  mode: 'direct',
  paperCount: 1,
  other: { id: `v${i}`, name: `V${i}`, kind: 'method' },
  evidence: [evidenceOf(`V${i} uses X.`)],
}));

describe('what a concept’s page has quoted before its papers', () => {
  it('is the definition, where it is a quotation of that paper', () => {
    expect(isDefinition(defined, quote('X is a tide.'))).toBe(true);
    expect(isDefinition(defined, quote('X is a tide.', 'elsewhere'))).toBe(false);
    expect(isDefinition({ definition: { source: 'curated', text: 'X is a tide.' } }, quote('X is a tide.'))).toBe(
      false,
    );
    expect(isDefinition({}, quote('X is a tide.'))).toBe(false);
  });

  it('is also each sentence of a relation that stands open, not what is folded away', () => {
    const isQuoted = quotedAbove(defined, toRelationGroups({ relations }));
    expect(['X is a tide.', 'V0 uses X.', 'V7 uses X.', 'X.'].map((text) => isQuoted(quote(text)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(quotedAbove({}, [])(quote('V0 uses X.'))).toBe(false);
  });

  it('is a less certain sentence only where no other stands in the block: its fold is open then', () => {
    const doubtful = relations.slice(0, 1).map((each) => ({
      ...each,
      type: 'compares' as const,
      evidence: [{ ...evidenceOf('V0, X.'), confidence: 0.4 }],
    }));
    const isShown = (all: ConceptRecord['relations']) =>
      quotedAbove({}, toRelationGroups({ relations: all }))(quote('V0, X.'));
    expect(isShown(doubtful)).toBe(true);
    expect(isShown([...relations, ...doubtful])).toBe(false);
  });
});
