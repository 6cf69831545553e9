import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/domain/schema/concept.ts';
import { toRedirects } from '../../../src/pipeline/shards/redirects.ts';

function concept(id: string, name: string, forms: readonly string[], expansion?: string): Concept {
  return {
    id,
    name,
    kind: 'method',
    ...(expansion === undefined ? {} : { expansion }),
    aliases: forms.map((form) => ({ form, mentionCount: 1 })),
    origin: 'curated',
    broader: [],
    paperCount: 1,
    mentionCount: 1,
  };
}

describe('toRedirects', () => {
  it('leads aliases and the long form to the concept', () => {
    const redirects = toRedirects([
      concept('mup', 'μP', ['muP', 'mu parameterization'], 'Maximal Update Parametrization'),
    ]);
    expect(redirects.get('mup')).toEqual(['maximal-update-parametrization', 'mu-parameterization']);
  });

  it("gives no concept's own address away", () => {
    const redirects = toRedirects([concept('tern', 'TERN', ['Heron']), concept('heron', 'Heron', [])]);
    expect(redirects.size).toBe(0);
  });

  it('gives an alias of two concepts to neither', () => {
    const redirects = toRedirects([concept('a', 'A', ['shared form']), concept('b', 'B', ['Shared Form'])]);
    expect(redirects.size).toBe(0);
  });

  it('never gives a reserved or empty address', () => {
    const redirects = toRedirects([concept('a', 'A', ['constructor', 'con', '🔥', '..', 'index'])]);
    for (const address of redirects.get('a') ?? []) {
      expect(address).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(['constructor', 'con', 'index']).not.toContain(address);
    }
  });

  it('is empty for no concepts', () => {
    expect(toRedirects([]).size).toBe(0);
  });
});
