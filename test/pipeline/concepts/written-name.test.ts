import { describe, expect, it } from 'vitest';
import { asCalledHere, asWritten } from '../../../src/pipeline/concepts/written-name.ts';
import type { FoundMention } from '../../../src/pipeline/mentions/mention.ts';

/** One use a paper, inside a sentence of the abstract unless it begins one. */
function usesOf(surfaces: readonly string[], start = 9) {
  return surfaces.map((surface, i) => ({
    paperId: `p${i}`,
    mention: { field: 'abstract', surface, start, sentence: { start: 0, end: 99 } } as FoundMention,
  }));
}

const nameOf = (name: string, surfaces: readonly string[], start?: number): string =>
  asWritten({ name, expansion: undefined }, usesOf(surfaces, start), true).name;

describe('asWritten', () => {
  it.each([
    ['zed nation', ['Zed Nation', 'Zed Nation'], 'Zed Nation'],
    ['zed nation', ['Zed Nation'], 'zed nation'],
    ['zed nation', ['Zed Nation', 'Zed Nation', 'zed nation'], 'zed nation'],
    ['Zed group', ['Zed group', 'zed group', 'zed group', 'zed groups'], 'zed group'],
    ['Zed group', ['Zed group', 'zed group'], 'Zed group'],
    ['HypErplane Fit', ['Hyperplane Fit', 'HypErplane Fit'], 'Hyperplane Fit'],
    ['ZedNet', ['zednet', 'zednet', 'zednet'], 'ZedNet'],
    ['IZed', ['iZed', 'iZed', 'IZed'], 'iZed'],
    ['IZed', ['iZed', 'IZed'], 'IZed'],
    ['IZD', ['iZD', 'iZD'], 'IZD'],
  ])('%s, written %j', (name, surfaces, expected) => expect(nameOf(name, surfaces)).toBe(expected));

  it.each([
    ['black-billed Zed', ['Black-billed Zeds', 'Black-billed Zed'], 'Black-billed Zed'],
    ['black-billed Zed', ['Black-billed Zed', 'black-billed Zed'], 'black-billed Zed'],
    ['z-infinity kettle', ['Z-infinity kettle', 'Z-infinity kettles'], 'Z-infinity kettle'],
    ['zed island', ['Zed Island'], 'Zed Island'],
    ['zedian', ['Zedian', 'Zedians'], 'Zedian'],
    ['kettle', ['Kettle', 'kettle'], 'kettle'],
    ['Zed Hill', ['Zed Hills', 'ZED HILLS'], 'Zed Hills'],
    ['Zed Hill', ['Zed Hills', 'Zed Hill'], 'Zed Hill'],
    ['Brown Zed', ['Brown Zeds'], 'Brown Zed'],
    ['Zed Map', ['Zed Maps', 'Zed Maps'], 'Zed Maps'],
    ['Zedus kettle', ['Zedus kettles', 'Zedus kettles'], 'Zedus kettle'],
    ['Encyclopedia of Kettle', ['Encyclopedia of Kettles'], 'Encyclopedia of Kettles'],
    ['Zedus arcto', ['Zedus arctos', 'Zedus arctos'], 'Zedus arctos'],
    ['Zedus minimum', ['Zedus minima', 'Zedus minima'], 'Zedus minima'],
    ['zed fish embryo', ['zedfish embryos', 'zedfish embryo', 'Zedfish embryos', 'zed fish embryo'], 'zedfish embryo'],
    ['zed-fish embryo', ['zed fish embryo', 'zed-fish embryo'], 'zed-fish embryo'],
    ['KETTLE LIFETIMES', ['KETTLE LIFETIMES', 'kettle lifetimes'], 'kettle lifetime'],
    ['ZN COPPER KETTLES', ['ZN COPPER KETTLES'], 'ZN copper kettle'],
    ['KETTLE-II', ['KETTLE-II'], 'KETTLE-II'],
    ['number of kettle', ['number of kettles', 'Number of Kettles', 'number of kettles'], 'number of kettles'],
    ['number of kettle', ['number of kettles', 'number of kettle'], 'number of kettle'],
    ['iZED', ['IZED', 'IZED', 'iZED'], 'IZED'],
    ['iZED', ['iZED', 'IZED'], 'iZED'],
    [
      'Zed-First kettle',
      ['Zed-First kettle', 'zed-first kettle', 'zed-first kettles', 'zed-first kettle'],
      'zed-first kettle',
    ],
    ['Zed-First kettle', ['Zed-First kettle', 'Zed-First kettles'], 'Zed-First kettle'],
    ['HIGH-PRESSURE KETTLES', ['high pressure kettle', 'HIGH-PRESSURE KETTLES'], 'high pressure kettle'],
  ])('%s, written %j in papers that are not about methods', (name, surfaces, expected) => {
    expect(asWritten({ name, expansion: undefined }, usesOf(surfaces), false).name).toBe(expected);
  });

  it('asks no word that begins a sentence', () => {
    expect(nameOf('zed nation', ['Zed nation', 'Zed nation'], 0)).toBe('zed nation');
  });

  it('calls what goes by its words by them, where papers are not about methods', () => {
    const given = { name: 'QOZ', expansion: 'quality of zoos' };
    const uses = usesOf(['QOZ', 'quality of zoos', 'quality of zoos', 'Quality of zoos']);
    expect(asWritten(given, uses, false)).toEqual({ name: 'quality of zoos', expansion: undefined });
    expect(asWritten(given, uses, true)).toEqual(given);
    expect(asWritten(given, usesOf(['QOZ', 'quality of zoos']), false)).toEqual(given);
  });

  it('takes no short form for words in capitals', () => {
    const uses = usesOf(['LKEDZ-MHP', 'large kettles of zed']);
    expect(asWritten({ name: 'LKEDZ-MHP', expansion: 'large kettle of zed' }, uses, false).name).toBe('LKEDZ-MHP');
  });

  it('also by a single word, and without the mark of a note', () => {
    const uses = usesOf(['Zam', 'zamoxifen', 'Zamoxifen', 'zamoxifen']);
    expect(asWritten({ name: 'Zam', expansion: 'zamoxifen∗' }, usesOf(['Zam']), false).name).toBe('Zam');
    expect(asWritten({ name: 'Zam', expansion: 'zamoxifen' }, uses, false).name).toBe('zamoxifen');
    expect(asWritten({ name: 'Zam', expansion: 'zamoxifen' }, uses, true).name).toBe('Zam');
    const given = { name: 'ZR', expansion: 'zed receptor∗' };
    expect(asWritten(given, usesOf(['zed receptors', 'zed receptor∗', 'zed receptor']), false).name).toBe(
      'zed receptor',
    );
  });
});

describe('asCalledHere', () => {
  const given = { name: 'kettle upkeep', expansion: undefined };

  it.each([
    ['as most papers call it, where none has its name', ['tea care', 'Tea care', 'tea cares', 'pot care'], 'tea care'],
    [
      'so where five times as many call it so',
      ['kettle upkeep', ...Array.from({ length: 5 }, () => 'tea care')],
      'tea care',
    ],
    ['by its name where fewer do', ['tea care', 'tea care', 'kettle upkeeps'], 'kettle upkeep'],
    ['by its name where the other is a word', ['kettling', 'kettling', 'kettling'], 'kettle upkeep'],
    ['by its name where one paper alone is there', ['tea care'], 'kettle upkeep'],
  ])('calls a known concept %s', (_, surfaces, expected) => {
    expect(asCalledHere(given, usesOf(surfaces)).name).toBe(expected);
  });

  it('keeps a short form whose words papers have', () => {
    const row = { name: 'KU', expansion: 'kettle upkeep' };
    expect(asCalledHere(row, usesOf(['kettle upkeep', 'tea care', 'tea care']))).toEqual(row);
  });
});
