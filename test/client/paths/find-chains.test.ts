import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStep } from '../../../src/client/paths/costs.ts';
import { findChains } from '../../../src/client/paths/find-chains.ts';
import { toNetwork } from '../../../src/client/paths/network.ts';
import { everyChain, nodesOf, samples, toSampleGraph } from './invented-network.ts';

describe('findChains, on any small network', () => {
  it('finds a chain exactly where there is one, and none is cheaper than its first', () => {
    fc.assert(
      fc.property(samples, ({ graph, shared, from, to }) => {
        const network = toNetwork(graph, shared);
        const [first] = findChains(network, from, to);
        const costs = everyChain(network, from, to).map(({ cost }) => cost);
        expect(first?.cost ?? Infinity).toBe(Math.min(...costs));
      }),
    );
  });

  it('gives whole chains from end to end: no node twice, through steps only, each hop a link that is there', () => {
    fc.assert(
      fc.property(samples, ({ graph, shared, from, to }) => {
        const network = toNetwork(graph, shared);
        for (const chain of findChains(network, from, to)) {
          const nodes = nodesOf(chain);
          expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
          expect(new Set(nodes).size).toBe(nodes.length);
          for (const node of nodes.slice(1, -1))
            expect(isStep(graph.nodes[node] ?? (graph.nodes[0] as never))).toBe(true);
          for (const { from: a, to: b, link } of chain.hops) {
            expect([link.a, link.b].sort()).toEqual([a, b].sort());
            expect(network.links).toContain(link);
          }
          const known = everyChain(network, from, to).filter((each) => each.nodes.join() === nodes.join());
          expect(chain.cost).toBe(Math.min(...known.map(({ cost }) => cost)));
        }
      }),
    );
  });

  it('gives at most three, all different, the cheapest first', () => {
    fc.assert(
      fc.property(samples, ({ graph, shared, from, to }) => {
        const chains = findChains(toNetwork(graph, shared), from, to);
        expect(chains.length).toBeLessThanOrEqual(3);
        expect(new Set(chains.map((chain) => nodesOf(chain).join())).size).toBe(chains.length);
        const costs = chains.map(({ cost }) => cost);
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      }),
    );
  });

  it('goes the same way whatever the order of the links', () => {
    fc.assert(
      fc.property(samples, ({ graph, shared, from, to }) => {
        const turned = toSampleGraph(graph.nodes, graph.edges.toReversed());
        const [one, other] = [toNetwork(graph, shared), toNetwork(turned, shared.toReversed())].map((network) =>
          findChains(network, from, to, 1).map(nodesOf),
        );
        expect(other).toEqual(one);
      }),
    );
  });
});

describe('findChains', () => {
  const direct = (from: number, to: number) =>
    ({ from, to, type: 'builds-on', mode: 'direct', paperCount: 1 }) as const;
  const method = { kind: 'method', paperCount: 1, isUmbrella: false } as const;
  const pathsOf = (nodes: Parameters<typeof toSampleGraph>[0], edges: ReturnType<typeof direct>[]) =>
    findChains(toNetwork(toSampleGraph(nodes, edges), []), 0, 1).map((chain) => nodesOf(chain));

  it('prefers a rare step to a common one', () => {
    const nodes = [method, method, { ...method, paperCount: 50 }, method];
    expect(pathsOf(nodes, [direct(0, 2), direct(2, 1), direct(0, 3), direct(3, 1)])[0]).toEqual([0, 3, 1]);
  });

  it('never passes an umbrella, a metric or a size, but may end at one', () => {
    for (const barred of [
      { ...method, isUmbrella: true },
      { ...method, kind: 'metric' as const },
      { ...method, name: 'Llama-7B' },
    ]) {
      expect(pathsOf([method, method, barred], [direct(0, 2), direct(2, 1)])).toEqual([]);
      expect(pathsOf([method, barred], [direct(0, 1)])).toEqual([[0, 1]]);
    }
  });

  it('of equal chains takes the step of the earlier kind, then the more prominent', () => {
    const nodes = [method, method, { ...method, kind: 'model' as const }, method, method];
    const edges = [2, 3, 4].flatMap((step) => [direct(0, step), direct(step, 1)]);
    expect(pathsOf(nodes, edges)).toEqual([
      [0, 3, 1],
      [0, 4, 1],
      [0, 2, 1],
    ]);
  });

  it('offers no further chain where only long detours are left', () => {
    const far = Array.from({ length: 7 }, () => method);
    const detour = [0, 2, 3, 4, 5, 6, 7, 8].map((node, i, all) => direct(node, all[i + 1] ?? 1));
    expect(pathsOf([method, method, ...far], [direct(0, 1), ...detour])).toEqual([[0, 1]]);
  });
});
