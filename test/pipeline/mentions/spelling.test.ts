import { describe, expect, it } from 'vitest';
import { agreesInCase, isFirstName } from '../../../src/pipeline/mentions/detectors/spelling.ts';
import { extract, paperOf, type Row } from '../support.ts';

describe('agreesInCase', () => {
  it.each([
    ['TeaKettle', 'Teakettle', true],
    ['ZuBRA', 'Zubra', true],
    ['KiLN', 'Kiln', false],
    ['KiLN', 'Kilns', false],
    ['KiLN', 'KILN', true],
    ['T&S', 'TS', false],
    ['TAP@k', 'TAPK', false],
    ['T4.5', 'T45', false],
    ['T4.5', 'T-4.5', true],
    ['node.tea', 'NodeTea', true],
    ['AGO', 'A GO', false],
    ['TeaPot', 'Tea Pot', true],
    ['teaPot', 'tea Pot', false],
    ['inT', 'Int', false],
    ['TLU', 'Tlu', false],
  ])('of %j and %j: %j', (form, surface, expected) => {
    expect(agreesInCase(form, surface, new Set(['kiln']))).toBe(expected);
  });
});

describe('isFirstName', () => {
  it.each([
    ['Zubra C. Kettle', true],
    ['Zubra C. and so on', false],
    ['Zubra. We boil', false],
    ['ZuBRA C. Kettle', false],
  ])('in %j: %j', (text, expected) => {
    expect(isFirstName(text, 0, 5)).toBe(expected);
  });
});

describe('names of the vocabulary', () => {
  const rows: readonly Row[] = [
    ['KiLN', 'method'],
    ['ZuBRA', 'model'],
  ];
  const read = (...texts: string[]): string[] => {
    const papers = texts.map((text, i) => paperOf(`p${i}`, 'On things', text));
    return [...extract(papers, rows).byPaper.values()].flatMap((byId) => [...byId.keys()]).sort();
  };

  it.each([
    ['are no plurals of words that papers write small', ['Kilns burn.', 'It has a kiln.'], []],
    ['nor words whose plural papers write small', ['Kiln is hot.', 'It has many kilns.'], []],
    ['nor people', ['We thank Zubra C. Kettle.'], []],
    ['are themselves where one letter alone is large', ['We use Zubra here, and Kiln.'], ['kiln', 'zubra']],
  ])('%s', (_, texts, expected) => {
    expect(read(...texts).filter((id) => id === 'kiln' || id === 'zubra')).toEqual(expected);
  });
});
