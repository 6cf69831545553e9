import { describe, expect, it } from 'vitest';
import { findPairs } from '../../../src/pipeline/text/abbreviations/find-pairs.ts';

const pairs = (text: string) =>
  findPairs(text).map(
    ({ short, long }) => `${text.slice(short.start, short.end)} = ${text.slice(long.start, long.end)}`,
  );

describe('findPairs', () => {
  it.each([
    ['initials', 'We use hidden state pooling (HSP).', 'HSP = hidden state pooling'],
    ['function words left out', 'an area under the curve (AUC)', 'AUC = area under the curve'],
    ['inner letters', 'via low-rank adaptation (LoRA)', 'LoRA = low-rank adaptation'],
    ['marked capitals inside words', 'Odd wOrds with hiDden lEtters (OODLE)', 'OODLE = Odd wOrds with hiDden lEtters'],
    ['marked capitals in order', 'Fast and fRugal stEps (FRE)', 'FRE = Fast and fRugal stEps'],
    ['plural short form', 'small graph networks (SGNs)', 'SGNs = small graph networks'],
    ['short form first', 'HSP (hidden state pooling) works', 'HSP = hidden state pooling'],
    ['citation behind', 'hidden state pooling (HSP; Doe, 2019)', 'HSP = hidden state pooling'],
    ['citation inside', 'hidden state pooling (HSP (Doe, 2019))', 'HSP = hidden state pooling'],
    ['called', 'a hidden state pooling, called HSP, works', 'HSP = hidden state pooling'],
    ['stands for', 'HSP stands for hidden state pooling.', 'HSP = hidden state pooling'],
    ['title line', 'HSP: Hidden State Pooling for Cats', 'HSP = Hidden State Pooling'],
    ['digit repeats a letter', 'sparse shared training (S2T)', 'S2T = sparse shared training'],
    ['x for ex', 'extreme tree boosting (XTB)', 'XTB = extreme tree boosting'],
    ['trailing noun', 'noisy label learning algorithms (NLL)', 'NLL = noisy label learning'],
    ['trailing noun that the short form counts', 'tree-based market models (TBMs)', 'TBMs = tree-based market models'],
    ['no definition', 'the method works (see Figure 2)', undefined],
    ['an aside', 'it is good (e.g., in tests)', undefined],
    ['a formula', 'the sum (m+n = mn to r)', undefined],
    ['no match', 'the frobnicating widget (ZQX)', undefined],
  ])('%s', (_, text, expected) => expect(pairs(text)[0]).toBe(expected));

  it('gives the first thousand of a text that defines more', () => {
    const found = findPairs('red fox den (RFD) and '.repeat(3000));
    expect(found).toHaveLength(1000);
    expect(found[999]?.short.start).toBeLessThan(22 * 1000);
  });

  it('gives each short form once, in order', () => {
    expect(pairs('red fox den (RFD) and blue owl nest (BON)')).toEqual(['RFD = red fox den', 'BON = blue owl nest']);
  });
});
