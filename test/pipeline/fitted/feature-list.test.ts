import { describe, expect, it } from 'vitest';
import { FeatureList, FeatureNames } from '../../../src/pipeline/fitted/feature-list.ts';

describe('FeatureNames.of', () => {
  it('gives the number of the name that the template spells, the first time and later', () => {
    const names = new FeatureNames(['kind=task', 'kind=task/2/true', 'same-noun', 'x=1', 'x=']);
    const ask = (kind: string, count: number, isOwn: boolean): number[] => [
      names.of`kind=${kind}`,
      names.of`kind=${kind}/${count}/${isOwn}`,
      names.of`same-noun`,
      names.of`x=${count}`,
      names.of`x=${''}`,
    ];
    const spelt = (kind: string, count: number, isOwn: boolean): number[] =>
      [`kind=${kind}`, `kind=${kind}/${count}/${isOwn}`, 'same-noun', `x=${count}`, 'x='].map((name) =>
        names.idOf(name),
      );
    for (const kind of ['task', 'model', 'task'])
      for (const count of [1, 2, 1])
        for (const isOwn of [true, false, true]) expect(ask(kind, count, isOwn)).toEqual(spelt(kind, count, isOwn));
    expect(ask('task', 2, true)).toEqual([0, 1, 2, -1, 4]);
  });

  it('takes in new names where all are wanted, and each once', () => {
    const names = new FeatureNames([], true);
    const list = new FeatureList(names);
    for (const kind of ['task', 'model', 'task']) list.tell`kind=${kind}`;
    list.add('kind=model');
    expect([...list]).toEqual([
      ['kind=task', 1],
      ['kind=model', 1],
    ]);
  });
});
