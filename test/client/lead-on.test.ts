import { describe, expect, it } from 'vitest';
import { holdsLost, lostConcepts, replaceIds, toHeirs } from '../../src/client/lead-on.ts';
import { readAddress } from '../../src/client/url-state.ts';
import type { FormerIds } from '../../src/domain/schema/former-ids.ts';
import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import { inventedGraph } from './invented-map.ts';

const graph = inventedGraph();
const former: FormerIds = {
  version: SITE_DATA_VERSION,
  concepts: { 'alda-of-old': 'alda', balda: 'alda', constructor: 'balda' },
  communities: { sunset: 'west' },
  gone: { lost: { name: 'Lost', near: ['alda'] } },
};
const viewOf = (query: string) => readAddress(query).view;
const ledOn = (query: string) => replaceIds(viewOf(query), toHeirs(graph, former));

describe('an address of another time', () => {
  it.each([
    ['?focus=alda-of-old', '?focus=alda'],
    ['?path=alda-of-old,constructor', '?path=alda,balda'],
    ['?path=balda,alda-of-old,cirro', '?path=balda,alda,cirro'],
    ['?compare=balda,alda-of-old', '?compare=balda,alda'],
    ['?concepts=alda-of-old,alda,lost', '?concepts=alda,lost'],
    ['?communities=sunset,-east&exclude=alda-of-old', '?communities=west,-east&exclude=alda'],
  ])('%s becomes %s', (query, now) => {
    expect(holdsLost(graph, viewOf(query))).toBe(true);
    expect(ledOn(query)).toEqual(viewOf(now));
  });

  it('keeps what is here, also where something else once led on from it', () => {
    expect(ledOn('?focus=balda&communities=east')).toEqual(viewOf('?focus=balda&communities=east'));
    expect(holdsLost(graph, viewOf('?focus=balda&communities=east&kinds=method'))).toBe(false);
  });

  it('names what leads nowhere, each once', () => {
    expect(lostConcepts(graph, ledOn('?concepts=lost,alda-of-old,never'))).toEqual(['lost', 'never']);
    expect(lostConcepts(graph, ledOn('?path=lost,alda'))).toEqual(['lost']);
  });
});
