import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilters } from '../../../src/client/filters.ts';
import { comparePair, countParts } from '../../../src/client/paths/compare-pair.ts';
import { DEFAULT_VIEW } from '../../../src/view/view-keys.ts';
import { inventedGraph } from '../invented-map.ts';
import { samples } from './invented-network.ts';

const graph = inventedGraph();
const row = (id: string): number => graph.indexById.get(id) ?? -1;
const ids = (neighbours: readonly Readonly<{ node: number }>[]) => neighbours.map(({ node }) => graph.nodes[node]?.id);

describe('comparePair', () => {
  it('tells what is stated between the two, and what is the own of each', () => {
    const { between, sharedAlike, ownA, ownB } = comparePair(graph, row('alda'), row('balda'));
    expect(between.map(({ type }) => type)).toEqual(['builds-on', 'compares']);
    expect(sharedAlike).toEqual([]);
    expect(ownA.map(({ type, neighbours }) => [type, ...ids(neighbours)])).toEqual([
      ['compares', 'delta'],
      ['evaluates', 'corpus'],
    ]);
    expect(ownB).toEqual([]);
  });

  it('finds a neighbour of both: alike where it is in the same relation to both, else otherwise', () => {
    const alike = comparePair(graph, row('balda'), row('delta'));
    expect(alike.sharedAlike.map(({ type, neighbours }) => [type, ...ids(neighbours)])).toEqual([['compares', 'alda']]);
    const otherwise = comparePair(graph, row('corpus'), row('delta'));
    expect(ids(otherwise.sharedOtherwise)).toEqual(['alda']);
    expect(otherwise.sharedAlike).toEqual([]);
  });

  it('leaves out neighbours that the filters refuse and very common terms, and counts the parts and the terms', () => {
    const filters = applyFilters(graph, { ...DEFAULT_VIEW, kinds: { include: [], exclude: ['dataset'] } });
    const filtered = comparePair(graph, row('alda'), row('balda'), filters);
    const { ownA, between } = filtered;
    expect(ownA.flatMap(({ neighbours }) => ids(neighbours))).toEqual(['delta']);
    expect(between).toHaveLength(2);
    expect(countParts(filtered)).toEqual({ shared: 0, ownA: 1, ownB: 0 });
    const whole = comparePair(graph, row('alda'), row('balda'));
    expect(countParts(whole)).toEqual({ shared: 0, ownA: 2, ownB: 0 });
    expect(whole.umbrellas).toBe(0);
    expect(comparePair(graph, row('muq'), row('alda')).umbrellas).toBe(1);
  });

  it('puts every neighbour but umbrellas in one place, and is the same from the other side', () => {
    fc.assert(
      fc.property(samples, ({ graph: any, from, to }) => {
        const one = comparePair(any, from, to);
        const other = comparePair(any, to, from);
        const placed = (groups: readonly Readonly<{ neighbours: readonly Readonly<{ node: number }>[] }>[]) =>
          groups.flatMap(({ neighbours }) => neighbours.map(({ node }) => node));
        const own = placed(one.ownA);
        const shared = new Set([...placed(one.sharedAlike), ...one.sharedOtherwise.map(({ node }) => node)]);
        expect(new Set(own).size).toBe(own.length);
        expect(own.filter((node) => shared.has(node))).toEqual([]);
        expect(placed(other.ownB)).toEqual(own);
        const touching = any.edges.flatMap((edge) =>
          edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [],
        );
        const expected = new Set(
          touching.filter((node) => node !== from && node !== to && !any.nodes[node]?.isUmbrella),
        );
        expect(new Set([...own, ...shared])).toEqual(expected);
      }),
    );
  });
});
