import { describe, expect, it } from 'vitest';
import { tellSurroundings } from '../../../src/pipeline/text/phrase-uses.ts';

/** Names of what is told of the words "weight decay" in an abstract. */
function toldOf(abstract: string): string[] {
  const start = abstract.indexOf('weight decay');
  const told: string[] = [];
  const uses = [{ field: 'abstract', start, end: start + 'weight decay'.length }] as const;
  tellSurroundings(uses, { title: '', abstract }, (name, value) => {
    if (value > 0) told.push(name);
  });
  return told;
}

describe('tellSurroundings', () => {
  it.each([
    ['We propose a novel, efficient weight decay', ['proposed']],
    ['We propose two weight decay', ['proposed']],
    ['Contributed, general and weight decay', ['in-list', 'function-word']],
    ['Newly introduced weight decay', ['proposed']],
    ['It is called "weight decay"', ['named']],
    ['also known as the weight decay', ['named']],
    ['the notion of weight decay', ['function-word', 'named']],
    ['as weight decay', ['function-word']],
    ['gains, weight decay', ['function-word', 'in-list']],
    ['gains and weight decay', ['function-word', 'in-list']],
    ['a band weight decay', ['qualified']],
    ['the large weight decay methods are fast', ['label', 'qualifies']],
    ['large weight decay is a (small) thing', ['is-a']],
    ['small weight decay (WD)', ['bracket']],
  ])('tells of "%s"', (abstract, expected) => {
    expect(toldOf(abstract).sort()).toEqual(expected.sort());
  });
});
