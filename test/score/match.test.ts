import { describe, expect, it } from 'vitest';
import { foldCase, formKey, isNamed, titleKey } from '../../scripts/score/keys.ts';
import { formsOf, matchConcepts } from '../../scripts/score/match.ts';

describe('keys for scoring', () => {
  it('folds the title to its letters and digits', () => {
    expect(titleKey('Zeb: a Zebra-Net, part 2!')).toBe('zebazebranetpart2');
  });

  it('drops a plural s, but not from short words or after another s', () => {
    expect(['Networks', 'losses', 'loss', 'gas', 'LLMs'].map(formKey)).toEqual([
      'network',
      'losse',
      'loss',
      'gas',
      'llm',
    ]);
  });

  it('joins white space of any kind and trims', () => {
    expect(formKey(' weight\u00a0 \n decay ')).toBe('weight decay');
  });

  it('folds case fully', () => {
    expect(foldCase('STRASSE')).toBe(foldCase('straße'));
    expect(foldCase('\u00b5P')).toBe(foldCase('\u03bcp'));
    expect(foldCase('ΟΔΟΣ')).toBe(foldCase('οδος'));
    expect(foldCase('\u0131')).not.toBe('i');
  });

  it('tells names from terms', () => {
    expect(['LoRA', 'gpt2', 'μ-law', 'x²', 'weight decay'].map(isNamed)).toEqual([true, true, true, true, false]);
  });
});

const gold = (name: string, forms: string[], required = true) => ({
  name,
  required,
  kinds: ['method'],
  roles: ['mentions'],
  forms,
});

describe('matching found concepts with annotated ones', () => {
  it('needs half of the found forms to be annotated ones', () => {
    const annotated = [gold('zeb', ['Zeb', 'zebra net'])];
    expect(matchConcepts(annotated, [['Zebs', 'other']])).toEqual([{ gold: 0, system: 0 }]);
    expect(matchConcepts(annotated, [['Zeb', 'other', 'third']])).toEqual([]);
  });

  it('gives the pair with most shared forms first, then the required one', () => {
    const annotated = [gold('a', ['zeb'], false), gold('b', ['zeb']), gold('c', ['zeb', 'yak'])];
    expect(matchConcepts(annotated, [['zeb'], ['zeb', 'yak']])).toEqual([
      { gold: 2, system: 1 },
      { gold: 1, system: 0 },
    ]);
  });

  it('reads forms as slices in UTF-16 units, or from the list where there are no mentions', () => {
    const paper = { title: 'T', abstract: '😀 Zeb', concepts: [] };
    const concept = { name: 'Zeb', kind: 'method', role: 'mentions' };
    expect(formsOf(paper, { ...concept, mentions: [{ field: 'abstract', start: 3, end: 6 }] })).toEqual(['Zeb']);
    expect(formsOf(paper, { ...concept, mentions: [{ field: 'abstract', start: 1, end: 3 }] })).toEqual(['\ufffd ']);
    expect(formsOf(paper, { ...concept, forms: ['Yak'] })).toEqual(['Yak']);
  });
});
