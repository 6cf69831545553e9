/** Headings of structured abstracts become blanks; every other character keeps its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutHeadings } from '../../../src/pipeline/text/headings.ts';

/** Blanks as one, to be read. */
const read = (text: string) => withoutHeadings(text).replace(/\s+/g, ' ').trim();

describe('headings are blanked', () => {
  it.each([
    ['with a colon', 'Methods: We weave. Main outcome measures: Reeds.', 'We weave. Reeds.'],
    ['with a dash', 'Findings — The reeds grow.', 'The reeds grow.'],
    ['with a full stop, in capitals', 'OBJECTIVE. To weave reeds.', 'To weave reeds.'],
    ['with brackets and strokes', 'DESIGN/SETTING (STUDY): We weave.', 'We weave.'],
    ['of the Emerald kind', 'Design/methodology/approach: We weave. Originality/value: New.', 'We weave. New.'],
    ['in capitals without a mark', 'BACKGROUND Reeds grow. RESULTS The looms weave.', 'Reeds grow. The looms weave.'],
    ['in capitals before a number', 'PARTICIPANTS 120 weavers were asked.', '120 weavers were asked.'],
    ['in capitals, glued to a sentence', 'We weave.RESULTS: Reeds grow.', 'We weave. Reeds grow.'],
    ['in capitals behind a word, with another one', 'AIM: we weave CONCLUSION: reeds grow', 'we weave reeds grow'],
    ['capitalised, if two stand so', 'Purpose This weaves. Findings The reeds grow.', 'This weaves. The reeds grow.'],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('numbers of registers and of grants go with their heading', () => {
  it.each([
    ['to the next heading', 'TRIAL REGISTRATION: NCT01234567. CONCLUSIONS: Reeds grow.', 'Reeds grow.'],
    ['to the end', 'We weave. Trial registration: ISRCTN12345678 (of 2 May).', 'We weave.'],
    ['of grants', 'We weave. FUNDING: The Reed Trust.', 'We weave.'],
    [
      'but not where the words are of a sentence',
      'We weave for the registration of reeds: all grow.',
      'We weave for the registration of reeds: all grow.',
    ],
  ])('%s', (_, text, expected) => expect(read(text)).toBe(expected));
});

describe('sentences stay', () => {
  it.each([
    'Results show that reeds grow. We weave.',
    'Purpose This weaves once alone.',
    'We present METHOD-X: a loom that weaves.',
    'We call it SETTING, and ANALYSIS of Reeds.',
    'We call it SETTING. Its METHOD (Reeds of Looms) weaves.',
    'We call it SETTING: a loom.',
    'Our approach: we weave. In the data: reeds.',
    'Data augmentation: a survey of looms.',
    'We use RESNET: it weaves. BERT Large weaves, too.',
    'Analysis of Reeds. Methods of Looms are compared.',
    'the method (METHODOLOGICAL Reed) weaves',
    '',
  ])('%s', (text) => expect(withoutHeadings(text)).toBe(text));
});

const PIECES = [
  'METHODS',
  'Results',
  'and',
  ' ',
  ': ',
  '. ',
  '.',
  'We',
  'NCT01',
  'TRIAL REGISTRATION',
  '/',
  '(',
  ')',
  'é',
  '\n',
];

it('any text keeps its length, and all its characters but those that are blanked', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const blanked = withoutHeadings(text);
      expect(blanked).toHaveLength(text.length);
      for (const [i, character] of [...blanked].entries()) expect([' ', text.charAt(i)]).toContain(character);
    }),
  );
});

describe('time is linear', () => {
  const LENGTH = 200_000;
  it.each([
    'METHODS',
    'METHODS ',
    'Methods and ',
    'Results. ',
    'and or of ',
    'A',
    '. M',
    'MAIN OUTCOME MEASURES: ',
    'REGISTRATION: ',
    '.)',
  ])('%s, again and again', (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const start = performance.now();
    expect(withoutHeadings(text)).toHaveLength(text.length);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
