import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../src/pipeline/lexicon/harvest/harvest-names.ts';
import { scoredTerms } from '../../../src/pipeline/lexicon/harvest/scored-terms.ts';
import { termCandidates } from '../../../src/pipeline/lexicon/harvest/term-features.ts';
import { countWords, isTerm } from '../../../src/pipeline/lexicon/vocabulary-words.ts';
import { formsIn, paperOf } from '../support.ts';

const WORDS = countWords(
  ['kettle estimation', 'kettle entropy', 'steam tracking', 'tea retrieval'].map((text) => ({ text })),
);

function termsIn(abstract: string, title = 'T'): string[] {
  return scoredTerms.harvest(readPaper(paperOf('p', title, abstract)), WORDS).map(({ name }) => name);
}

describe('countWords', () => {
  it('counts heads in the singular, and the words before them', () => {
    const { heads, modifiers } = countWords([{ text: 'kettle lids' }, { text: 'Kettle lid' }, { text: 'Spout' }]);
    expect([heads.get('lid'), modifiers.get('kettle'), heads.get('spout')]).toEqual([2, 2, undefined]);
  });

  it('knows a form in the plural and with a hyphen', () => {
    expect(isTerm(WORDS, 'Steam-Tracking')).toBe(true);
    expect(isTerm(WORDS, 'steam')).toBe(false);
  });
});

describe('scored-term', () => {
  it('finds a term in a list of tasks', () => {
    expect(termsIn('It serves stereo tracking, kettle segmentation, and more.')).toContain('stereo tracking');
  });

  it('finds what the paper repeats, once', () => {
    expect(termsIn('A spectral drainage matters. We use spectral sampling, and spectral sampling again.')).toEqual([
      'spectral sampling',
    ]);
  });

  it.each([
    ['a vague first word', 'We rely on model estimation, and model estimation again.'],
    ['a generic head', 'We rely on kettle methods and kettle methods.'],
    ['a head that names a resource', 'It is slowed by kettle resources, and others.'],
    ['a description said once', 'It gives the lightweight estimation of heat.'],
    ['a known term', 'We rely on kettle entropy, and kettle entropy again.'],
    ['the words of an acronym', 'We use spectral kettle sampling (SKS), and others.'],
    ['a row with a symbol', 'We use spectral matrix W, and spectral matrix W again.'],
  ])('leaves out %s', (_, abstract) => {
    expect(termsIn(abstract)).toEqual([]);
  });

  it('takes nothing from the title alone', () => {
    expect(termsIn('We say why.', 'Spectral Sampling of Kettles')).toEqual([]);
  });

  it('lengthens a known term by a technical modifier', () => {
    const rows = [['kettle estimation', 'task']] as const;
    const forms = formsIn('T', 'By monocular kettle estimation and kettle estimation we win.', rows);
    expect(forms).toEqual({
      'monocular-kettle-estimation': ['monocular kettle estimation'],
      'kettle-estimation': ['kettle estimation'],
    });
  });

  it('keeps a known term free of an ordinary one', () => {
    const forms = formsIn('T', 'By hasty kettle estimation we win.', [['kettle estimation', 'task']]);
    expect(Object.keys(forms)).toEqual(['kettle-estimation']);
  });

  it('lets the tails of one chunk be told by where they end, a label left off', () => {
    const phrases = termCandidates(readPaper(paperOf('p', 'T', 'We like spectral sampling methods.')), WORDS);
    expect(phrases.map(({ phrase }) => phrase)).toContain('spectral sampling');
  });
});
