import { describe, expect, it } from 'vitest';
import { isAllCaps, isCoinedShape } from '../../../src/pipeline/text/name-shape.ts';
import { formsIn } from '../support.ts';

describe('isCoinedShape', () => {
  const units = [
    'mN',
    'mW',
    'kPa',
    'μW',
    'mAh',
    'GHz',
    'microM',
    'kDa',
    'mmHg',
    'meV',
    '500cGy',
    'MBq',
    'tCO2',
    '2-YEAR',
  ];
  it.each([...units, 'OSes', 'OSs', 'AND'])('takes no unit, plain plural or word of a heading: %s', (word) => {
    expect(isCoinedShape(word)).toBe(false);
  });
  it.each(['C*', 'K*s', 'TV_1', 'L_p'])('takes no sign of mathematics: %s', (word) => {
    expect(isCoinedShape(word)).toBe(false);
  });
  it.each(['RRT*', 'BERT_base', 'kNN', 'mBERT', 'GZhz', 'QRSes'])('takes a name like one: %s', (word) => {
    expect(isCoinedShape(word)).toBe(true);
  });
  it('sees capitals through either plural', () => {
    expect([isAllCaps('QRSes'), isAllCaps('QRTs'), isAllCaps('Qrtes')]).toEqual([true, true, false]);
  });
});

describe('capitalised phrases', () => {
  it('hold the possessive of a people, not that of a firm', () => {
    const forms = formsIn(
      'T',
      "We first read all of the Women's Kettle Study again, and then compare what we found there with Smithson's Tea Model of old.",
    );
    expect(Object.values(forms).flat()).toEqual(["Women's Kettle Study", 'Tea Model']);
  });
});

describe('the acronym of a venue', () => {
  it.each([
    ['spelled out as something else', 'We introduce Spectral Oven Drying Aids (SODA), which dries.', true],
    ['spelled out', 'It was at the Symposium on Discrete Algorithms (SODA) that we met.', false],
    ['alone', 'It was at SODA that we met; SODA is large.', false],
  ])('%s', (_, abstract, isName) => {
    expect(Object.values(formsIn('T', abstract)).flat().includes('SODA')).toBe(isName);
  });
});
