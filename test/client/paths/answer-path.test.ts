import { describe, expect, it } from 'vitest';
import { OTHER_RELEASE } from '../../../src/client/load-graph.ts';
import { answerPath } from '../../../src/client/paths/answer-path.ts';
import { stepsOf } from '../../../src/client/paths/hop-words.ts';
import { decodeShared } from '../../../src/client/paths/shared-sentences.ts';
import { applyFilters } from '../../../src/client/filters.ts';
import { INITIAL_STATE } from '../../../src/client/view-state.ts';
import { SITE_DATA_VERSION } from '../../../src/domain/version.ts';
import type { ViewKeys } from '../../../src/view/view-keys.ts';
import { inventedGraph } from '../invented-map.ts';

const graph = inventedGraph();
const row = (id: string): number => graph.indexById.get(id) ?? -1;
const ask = (
  from: string,
  to: string,
  view?: Partial<ViewKeys>,
  pairs: readonly (readonly [string, string])[] = [],
) => {
  const shared = pairs.map(([a, b], sentence) => ({ a: row(a), b: row(b), paperCount: 1, sentence }));
  return answerPath(
    graph,
    shared,
    { from: row(from), to: row(to) },
    view && applyFilters(graph, { ...INITIAL_STATE, ...view }),
  );
};
const steps = (answer: ReturnType<typeof ask>): string[][] =>
  answer.answer === 'chains' ? answer.chains.map(({ hops }) => stepsOf(graph, hops).map(({ id }) => id)) : [];

describe('answerPath', () => {
  it('goes over stated relations, and over shared sentences where none is stated', () => {
    expect(steps(ask('balda', 'corpus'))).toEqual([['alda']]);
    expect(ask('corpus', 'muq').answer).toBe('none');
    expect(steps(ask('corpus', 'muq', undefined, [['corpus', 'muq']]))).toEqual([[]]);
  });

  it('says that both ends are one concept', () => {
    expect(ask('alda', 'alda')).toEqual({ answer: 'same' });
  });

  it('respects the filters of the view: kinds, relations, concepts left out; not for the ends', () => {
    expect(ask('balda', 'corpus', { exclude: ['alda'] }).answer).toBe('filtered');
    expect(ask('balda', 'corpus', { exclude: ['corpus'] }).answer).toBe('chains');
    expect(ask('balda', 'corpus', { kinds: { include: ['dataset'], exclude: [] } }).answer).toBe('filtered');
    expect(ask('delta', 'alda', { relations: { include: ['builds-on'], exclude: [] } }).answer).toBe('filtered');
    expect(ask('delta', 'alda', { relations: { include: ['compares', 'paper'], exclude: [] } }).answer).toBe('chains');
  });

  it('leaves shared sentences out where relations are chosen', () => {
    const relations = { include: ['compares' as const], exclude: [] };
    expect(ask('corpus', 'muq', { relations }, [['corpus', 'muq']]).answer).toBe('filtered');
  });

  it('names the umbrella that both lead to where there is no chain of steps', () => {
    const answer = ask('muq', 'alda', undefined, [['field', 'alda']]);
    expect(answer.answer === 'none' && answer.meeting?.node).toBe(row('field'));
    expect(answer.answer === 'none' && answer.meeting?.chain?.hops.length).toBe(2);
  });

  it('names a concept of the same papers where not even that leads there, and nothing where there is none', () => {
    const together = (other: string, npmi: number) => [
      { a: row('alda'), b: row(other), paperCount: 2, npmi },
      { a: row('balda'), b: row(other), paperCount: 3, npmi: 0.1 },
    ];
    const coMentions = [...together('corpus', 0.3), ...together('muq', 0.2)];
    const alone = { ...graph, edges: [], edgesOf: () => [], coMentions };
    const meet = (from: string, to: string) => answerPath(alone, [], { from: row(from), to: row(to) });
    expect(meet('corpus', 'muq')).toEqual({ answer: 'none', meeting: { node: row('alda') } });
    expect(meet('delta', 'muq')).toEqual({ answer: 'none' });
  });
});

describe('decodeShared', () => {
  const data = {
    version: SITE_DATA_VERSION,
    a: [1, 0, 2],
    b: [2, 4, 6],
    papers: [1, 2, 1],
    sentence: [0, 0, 70],
  } as const;
  const columns = { ...data, a: [...data.a], b: [...data.b], papers: [...data.papers], sentence: [...data.sentence] };

  it('reads the columns back', () => {
    expect(decodeShared(columns, graph)[2]).toEqual({ a: 3, b: 6, paperCount: 1, sentence: 70 });
    expect(decodeShared(columns, graph)[1]).toEqual({ a: 1, b: 4, paperCount: 2, sentence: 0 });
  });

  it('refuses another release than that of the map, and columns of unequal length', () => {
    expect(() => decodeShared({ ...columns, version: 1 as never }, graph)).toThrow(OTHER_RELEASE);
    expect(() => decodeShared({ ...columns, dataHash: 'ebb' }, graph)).toThrow(OTHER_RELEASE);
    expect(() => decodeShared({ ...columns, b: [2] }, graph)).toThrow(/damaged/);
  });
});
