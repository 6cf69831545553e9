import fc from 'fast-check';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import type { Link } from '../../../src/pipeline/communities/link-weights.ts';
import { modularity, partition } from '../../../src/pipeline/communities/partition.ts';

const OPTIONS = { resolution: 1, seed: 1, minSize: 3, maxGroups: 12 };

/** All pairs within each run of letters, and the given bridges. */
function cliques(runs: readonly string[], bridges: readonly string[] = []): readonly Link[] {
  const inside = runs.flatMap((run) =>
    [...run].flatMap((a, i) => [...run.slice(i + 1)].map((b) => ({ a, b, weight: 1 }))),
  );
  const between = bridges.map(([a = '', b = '']) => ({ a, b, weight: 0.5 }));
  return [...inside, ...between].sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
}

describe('partition', () => {
  it('parts two cliques on a bridge', () => {
    const groups = partition([...'abcdefgh'], cliques(['abcd', 'efgh'], ['de']), OPTIONS);
    expect([...'abcdefgh'].map((id) => groups.get(id))).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('leaves out what hangs together in too few', () => {
    const groups = partition([...'abcdxy'], cliques(['abcd', 'xy']), OPTIONS);
    expect([...groups.keys()]).toEqual([...'abcd']);
  });

  it('joins groups until there are no more than wanted, and none too small', () => {
    const links = cliques(['abcd', 'efgh', 'ijkl'], ['de', 'hi']);
    const groups = partition([...'abcdefghijkl'], links, { ...OPTIONS, maxGroups: 2 });
    expect(new Set(groups.values()).size).toBe(2);
  });

  it('is what Louvain gives for a graph of objects, where no group falls apart or is too small', () => {
    const ids = Array.from({ length: 24 }, (_, i) => `n${String(i).padStart(2, '0')}`);
    const pair = fc.record({
      a: fc.constantFrom(...ids),
      b: fc.constantFrom(...ids),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    const pairs = fc.uniqueArray(pair, { minLength: 20, maxLength: 60, selector: ({ a, b }) => [a, b].sort().join() });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 99 }), (links, seed) => {
        const groups = partition(ids, links, { resolution: 1, seed, minSize: 1, maxGroups: ids.length });
        const graph = new Graph({ type: 'undirected' });
        for (const id of ids) graph.addNode(id);
        for (const { a, b, weight } of links) graph.addEdge(a, b, { weight });
        const found = louvain(graph, { resolution: 1, rng: seededRandom(seed), getEdgeWeight: 'weight' });
        for (const { a, b } of links) expect(groups.get(a) === groups.get(b)).toBe(found[a] === found[b]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('is empty without ties', () => expect(partition(['a', 'b'], [], OPTIONS).size).toBe(0));
});

describe('modularity', () => {
  it('is one half for two equal groups without a bridge', () => {
    const links = cliques(['abc', 'def']);
    expect(modularity(links, (id) => Number('abc'.includes(id)))).toBeCloseTo(0.5, 12);
  });
  it('is nothing when all are one group', () => expect(modularity(cliques(['abc']), () => 0)).toBeCloseTo(0, 12));
});
