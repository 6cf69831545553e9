import { describe, expect, it } from 'vitest';
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

  it('is empty without ties', () => expect(partition(['a', 'b'], [], OPTIONS).size).toBe(0));
});

describe('modularity', () => {
  it('is one half for two equal groups without a bridge', () => {
    const links = cliques(['abc', 'def']);
    expect(modularity(links, (id) => Number('abc'.includes(id)))).toBeCloseTo(0.5, 12);
  });
  it('is nothing when all are one group', () => expect(modularity(cliques(['abc']), () => 0)).toBeCloseTo(0, 12));
});
