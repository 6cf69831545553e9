/** Names of other fields' papers that are one thing by their parts, and words that names begin with. */
import { describe, expect, it } from 'vitest';
import type { HarvestedName } from '../../../src/pipeline/lexicon/harvest/harvester.ts';
import { linkHarvest } from '../../../src/pipeline/lexicon/link-harvest.ts';

const KNOWN = { entries: [], forms: [], stopForms: new Set<string>() };

const pair = (paperId: string, name: string, long: string): HarvestedName => ({
  paperId,
  name,
  long,
  detector: 'acronym-pair',
  confidence: 0.9,
});
const term = (paperId: string, name: string): HarvestedName => ({
  paperId,
  name,
  detector: 'tag-term',
  confidence: 0.9,
});

/** The texts of all forms of each entry. */
function formsByEntry(names: readonly HarvestedName[], isNear = false): Record<string, string[]> {
  const { entries, forms } = linkHarvest(names, KNOWN, isNear);
  return Object.fromEntries(
    entries.map(({ name }, entry) => [
      name,
      [...new Set(forms.filter((form) => form.entry === entry).map(({ text }) => text))],
    ]),
  );
}

describe('longer names with a short form inside', () => {
  const TIN = ['a', 'b', 'c'].map((id) => pair(id, 'Sn', 'white tin'));

  it.each([
    ['are one with those that spell it out', ['Sn crystal', 'white tin crystal', 'white tin crystal']],
    ['in the plural, too', ['Sn crystal', 'white tins crystal', 'white tins crystal']],
    ['with another ending', ['Sn petrologic map', 'white tin petrological map', 'white tin petrological map']],
    ['at the head of a sentence', ['sn crystal', 'white tin crystal', 'white tin crystal']],
  ])('%s', (_, names) => {
    const found = formsByEntry([...TIN, ...names.map((name, i) => term(`p${i}`, name))]);
    expect(found[names[1] ?? '']).toEqual([names[1], names[0]]);
    expect(found[names[0] ?? '']).toBeUndefined();
  });

  it('are not where two papers give it alone, or others another meaning', () => {
    const names = [term('d', 'Sn crystal'), term('e', 'white tin crystal')];
    expect(formsByEntry([...TIN.slice(1), ...names])).toHaveProperty('Sn crystal');
    expect(formsByEntry([...TIN, pair('f', 'Sn', 'supernova'), ...names])).toHaveProperty('Sn crystal');
    expect(formsByEntry([pair('a', 'CAT', 'cold arc'), term('b', 'cat food')])).toHaveProperty('cat food');
  });
});

it('a short form is one where its words are spelt with another short form', () => {
  const names = [
    ...['a', 'b', 'c'].map((id) => pair(id, 'Sn', 'tin')),
    ...['d', 'e', 'f', 'g'].map((id) => pair(id, 'w-Sn', 'white tin')),
    pair('h', 'w-Sn', 'White-Sn'),
  ];
  expect(Object.keys(formsByEntry(names))).toEqual(['Sn', 'w-Sn']);
});

describe('a word that one paper has as a name', () => {
  const name: HarvestedName = { paperId: 'a', name: 'Harbour', detector: 'introduced-name', confidence: 0.9 };

  it.each([
    ['is the word where others are filed under it', 'tag-term', 'harbour'],
    ['and where many others have it', 'field-term', 'harbour'],
    ['not where one paper alone thinks it a term', 'scored-term', 'Harbour'],
  ] as const)('%s', (_, detector, expected) => {
    const { entries, forms } = linkHarvest([name, { ...term('b', 'harbour'), detector }], KNOWN, false);
    expect(entries.map((entry) => entry.name)).toEqual([expected]);
    expect(forms[0]?.caseClass).toBe(expected === 'harbour' ? 'fold' : 'exact');
  });

  it('has its capitals where the word has some', () => {
    expect(formsByEntry([name, term('b', 'HARBOUR')])).toHaveProperty('Harbour');
  });
});
