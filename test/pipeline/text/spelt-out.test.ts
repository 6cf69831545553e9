import { describe, expect, it } from 'vitest';
import { speltOutPairs } from '../../../src/pipeline/text/abbreviations/spelt-out.ts';

function pairsIn(text: string, ...acronyms: string[]): string[] {
  const spans = acronyms
    .flatMap((name) => [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))])
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .sort((a, b) => a.start - b.start);
  return speltOutPairs(text, spans, []).map(
    ({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`,
  );
}

describe('speltOutPairs', () => {
  it('finds the words of a sentence that an acronym in it stands for, inside a longer noun phrase too', () => {
    const text = 'We bring RFD to towns with a quick red fox den. No green owl nest is here, but GON is.';
    expect(pairsIn(text, 'RFD', 'GON')).toEqual(['RFD = red fox den', 'GON = green owl nest']);
  });

  it('takes the nearest words, and no words of another sentence', () => {
    const text = 'We put a round flat dish near the old RFD of a red fox den. The real food dye is new.';
    expect(pairsIn(text, 'RFD')).toEqual(['RFD = red fox den']);
  });

  it('defines an acronym once, at the first place that has its words', () => {
    const text = 'RFD is old. The RFD is a red fox den. RFD is no rank fit decay.';
    expect(pairsIn(text, 'RFD')).toEqual(['RFD = red fox den']);
  });

  it('does not look into stretches without end', () => {
    const words = (count: number): string => `The RFD is a red fox den ${'and it is warm '.repeat(count)}.`;
    expect(pairsIn(words(10), 'RFD')).toHaveLength(1);
    expect(pairsIn(words(1000), 'RFD')).toEqual([]);
  });
});
