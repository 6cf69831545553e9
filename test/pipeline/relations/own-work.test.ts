import { describe, expect, it } from 'vitest';
import { ownWorkAt } from '../../../src/pipeline/relations/own-work.ts';
import { paperOf } from '../support.ts';

describe('ownWorkAt', () => {
  it.each([
    ['Networks are old. We train one.', 18],
    ['A net. Our net is new, and we like it.', 7],
    ['A net. In this paper it is new.', 10],
    ['Weak nets err; ours do not. This papers over them.', -1],
    ['', -1],
  ])('of %j is %i', (abstract, expected) => {
    const paper = paperOf('a', 'T', abstract);
    expect([ownWorkAt(paper), ownWorkAt(paper)]).toEqual([expected, expected]);
  });
});
