import { describe, expect, it } from 'vitest';
import { splitKeywords, splitNames, toReadName, toReadNames } from '../../../src/pipeline/papers/fields/names.ts';

describe('a name as it is read', () => {
  it.each([
    ['Byron, Ada', 'Ada Byron'],
    ['Ada  Byron', 'Ada Byron'],
    ['King, Jr., Martin', 'Martin King, Jr.'],
    ['Morrison, III, William R.', 'William R. Morrison, III'],
    ['Byron, A., IV', 'A. Byron, IV'],
    ['William R. Morrison, III', 'William R. Morrison, III'],
    ['King, Jr.', 'King, Jr.'],
    ['Li, X.', 'X. Li'],
    ['Pérez-Ràfols, I.', 'I. Pérez-Ràfols'],
    ['Bankova, V', 'V Bankova'],
    ['Yang, Xi', 'Xi Yang'],
    ['Nicoli, JR', 'JR Nicoli'],
    ['Li, VI', 'VI Li'],
    ['Byron', 'Byron'],
    [' , ', ''],
  ])('%s', (name, read) => expect(toReadName(name)).toBe(read));
});

describe('a list whose family names come first is turned', () => {
  it.each([
    ['of initials without stops', ['Byron AM', 'de Ramesh K'], ['AM Byron', 'K de Ramesh']],
    ['of initials with stops', ['Byron S.K.', 'Lee B.-K.', 'Tan Th.'], ['S.K. Byron', 'B.-K. Lee', 'Th. Tan']],
    ['with generations', ['Mathews G.F., IV', 'Clark S.E.'], ['G.F. Mathews, IV', 'S.E. Clark']],
    [
      'but for what has none',
      ['Byron AM', 'Ramesh K', 'Loom Study Group'],
      ['AM Byron', 'K Ramesh', 'Loom Study Group'],
    ],
    ['of one, if these are surely initials', ['Byron MB'], ['MB Byron']],
    ['of one, with stops', ['Byron S.'], ['S. Byron']],
  ])('%s', (_, names, read) => expect(toReadNames(names)).toEqual(read));

  it.each([
    ['a family name of one letter', ['Weinan E', 'Ada Byron', 'Karu Ramesh']],
    ['the same alone', ['Weinan E']],
    ['family names in capitals', ['Wenqi WU', 'Hanyu QU']],
    ['initials behind given names', ['Rajan V S', 'Anita K R']],
    ['few', ['Ada M Byron', 'Karu Ramesh', 'Prabhu BM']],
  ])('not %s', (_, names) => expect(toReadNames(names)).toEqual(names));

  it('nor one that was told with commas', () =>
    expect(toReadNames(['E, Weinan', 'Han, J.', 'Byron, Ada'])).toEqual(['Weinan E', 'J. Han', 'Ada Byron']));
});

it('nobody is no author', () => {
  expect(toReadNames(['[No author name available]'])).toEqual([]);
  expect(toReadNames(['[Anonymous]', 'NCT00000000', 'EUCTR2000-000000-00-NL', '&Na;'])).toEqual([]);
  expect(toReadNames(['Byron et al', 'Ito, et al.'])).toEqual(['Byron', 'Ito']);
  expect(toReadNames(['Ada Byron', 'et al.', ''])).toEqual(['Ada Byron']);
});

describe('names of one cell', () => {
  it.each([
    ['Byron, A.; Ramesh, K.', ['Byron, A.', 'Ramesh, K.']],
    ['Ada Byron and Karu Ramesh', ['Ada Byron', 'Karu Ramesh']],
    ['Ada Byron, Karu Ramesh', ['Ada Byron', 'Karu Ramesh']],
    ['Byron, Ada', ['Byron, Ada']],
    ['King, Jr., Martin L.', ['King, Jr., Martin L.']],
    ['Byron A.M., IV, Clark S.E., Tan H.', ['Byron A.M., IV', 'Clark S.E.', 'Tan H.']],
    ['Sudirman, Byron A.M., Clark S.E.', ['Sudirman', 'Byron A.M.', 'Clark S.E.']],
    ['Byron AM,Ramesh K', ['Byron AM', 'Ramesh K']],
    ['Byron-Lee, R., Liaño, I.G., Ayoub, J.-C.', ['Byron-Lee, R.', 'Liaño, I.G.', 'Ayoub, J.-C.']],
    ['Byron, A., Jr., Ramesh, K. and Tan, S.', ['Byron, A., Jr.', 'Ramesh, K.', 'Tan, S.']],
    ['You, I., Kwon, V., Sudirman', ['You, I.', 'Kwon, V.', 'Sudirman']],
    ['Byron, Ada (57200000001); Ramesh, Karu (57200000002)', ['Byron, Ada', 'Ramesh, Karu']],
  ])('%s', (text, names) => expect(splitNames(text)).toEqual(names));
});

describe('keywords of one text', () => {
  it.each([
    ['looms, reeds,tides', ['looms', 'reeds', 'tides']],
    ['looms; reeds, wet; tides', ['looms', 'reeds, wet', 'tides']],
    ['looms|reeds', ['looms', 'reeds']],
    ['Genome, Mitochondrial; RNA, Messenger', ['Genome, Mitochondrial', 'RNA, Messenger']],
    ['looms; mortar, reed, tide; weft', ['looms', 'mortar, reed, tide', 'weft']],
    ['Animals,Cell Line,Cell Line; Tumor,Mice', ['Animals', 'Cell Line', 'Cell Line, Tumor', 'Mice']],
    ['a;b,c', ['a', 'b,c']],
  ])('%s', (text, keywords) => expect(splitKeywords(text)).toEqual(keywords));
});
