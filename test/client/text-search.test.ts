import { describe, expect, it } from 'vitest';
import { toRuns } from '../../src/client/text-search/excerpt.ts';
import { beginsWith, isFormOf, isMeant, spellings, toTerms } from '../../src/client/text-search/word-forms.ts';

describe('an excerpt of the search', () => {
  it('is read back into plain text and hits', () => {
    expect(toRuns('uses <mark>LoRA</mark> &amp; <mark>R&lt;D&gt;</mark>.')).toEqual([
      { text: 'uses ', isHit: false },
      { text: 'LoRA', isHit: true },
      { text: ' & ', isHit: false },
      { text: 'R<D>', isHit: true },
      { text: '.', isHit: false },
    ]);
  });

  it('marks a word without the marks of its sentence', () => {
    const hits = (excerpt: string) => toRuns(excerpt).flatMap(({ text, isHit }) => (isHit ? [text] : []));
    expect(hits('an <mark>adapter.</mark> A (<mark>“LoRA+”),</mark>')).toEqual(['adapter', 'LoRA+']);
    expect(toRuns('<mark>adapter.</mark>')).toEqual([
      { text: 'adapter', isHit: true },
      { text: '.', isHit: false },
    ]);
  });

  it('keeps what looks like markup as text, and unescapes once', () => {
    const hostile = '&lt;mark&gt;x&lt;/mark&gt; <img src=x onerror=1> &amp;lt;b&amp;gt;';
    expect(toRuns(hostile)).toEqual([{ text: '<mark>x</mark> <img src=x onerror=1> &lt;b&gt;', isHit: false }]);
  });

  it('is empty for nothing', () => {
    expect(toRuns('')).toEqual([]);
  });
});

describe('a word that the index gives for another', () => {
  const isHit = (term: string, ...words: readonly string[]) =>
    words.map((word) => isFormOf(term, word) || beginsWith(term, word));

  it('is the same however mu is written', () => {
    expect(isHit('mup', 'μP', '\u00b5P', 'u-μP')).toEqual([true, true, true]);
    expect(spellings('\u00b5P scaling')).toEqual(['\u00b5P scaling', 'μP scaling', 'muP scaling']);
    expect(spellings('LoRA')).toEqual(['LoRA']);
  });

  it('is the same where it begins so, bends it, or holds it as a part', () => {
    expect(isHit('quant', 'quantized', 'Quantization,')).toEqual([true, true]);
    expect(isHit('quantized', 'quantization', 'quantizers')).toEqual([true, true]);
    expect(isHit('adapters', 'adapter.', '(adaptered')).toEqual([true, true]);
    expect(isHit('deployed', 'deploy', 'deploying', 'deployment')).toEqual([true, true, true]);
    expect(isHit('optimizes', 'optimizers')).toEqual([true]);
    expect(isHit('policies', 'policy')).toEqual([true]);
    expect(isHit('publicly', 'public')).toEqual([true]);
    expect(isHit('using', 'use', 'uses')).toEqual([false, false]); // too short to tell
    expect(isHit('rank', 'low-rank')).toEqual([true]);
    expect(isHit('low-rank', 'Low-Rank', 'lowrank')).toEqual([true, true]);
    expect(isHit('lore', 'GaLore')).toEqual([true]);
    expect(isHit('mamba', 'MAMBAs', 'VMamba')).toEqual([true, true]);
    expect(isHit('schrodinger', 'Schrödinger')).toEqual([true]);
    expect(isHit('S^2FT', '(S^{2}FT)')).toEqual([true]);
    expect(isHit('lora+', 'LoRA+,')).toEqual([true]);
  });

  it('is another where only its first letters are the same', () => {
    expect(isHit('quaternion', 'SQuAD', 'quality')).toEqual([false, false]);
    expect(isHit('blockchain', 'block', 'blocks')).toEqual([false, false]);
    expect(isHit('kubernetes', 'pass@k')).toEqual([false]);
    expect(isHit('photosynthesis', 'photos')).toEqual([false]);
    expect(isHit('gan', 'GaLore', 'gain')).toEqual([false, false]);
    expect(isHit('xyzzyqq', 'LoRA-XS')).toEqual([false]);
    expect(isHit('police', 'policy', 'policies')).toEqual([false, false]);
    expect(isHit('universe', 'universal', 'university')).toEqual([false, false]);
    expect(isHit('animal', 'animated')).toEqual([false]);
    expect(isHit('operatic', 'operation')).toEqual([false]);
    expect(isHit('C++', '(C)')).toEqual([false]);
  });

  it('is marked where one of the words means it: a short one by itself, unless it may be unfinished', () => {
    const marked = (query: string, ...words: readonly string[]) => words.map((word) => isMeant(toTerms(query), word));
    expect(marked('rank of weights', 'Low-rank', 'often', 'of', 'weight')).toEqual([true, false, true, true]);
    expect(marked('low rank of', 'offline')).toEqual([true]);
    expect(marked('quant of weights', 'quantized')).toEqual([true]);
    expect(marked('universe', 'universal')).toEqual([false]);
  });

  it('is asked for each word once, and not for signs', () => {
    expect(toTerms(' low-rank  & LoRA low-rank ')).toEqual(['low-rank', 'LoRA']);
    expect(toTerms(' – ')).toEqual([]);
  });
});
