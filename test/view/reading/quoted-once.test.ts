import { describe, expect, it } from 'vitest';
import { quotedOnce } from '../../../src/view/reading/quoted-once.ts';

const said = (text: string, paper = 'on-x') => ({ text, paper: { id: paper } });
const open = (id: string) => ({ id, isFolded: false });
const folded = (id: string) => ({ id, isFolded: true });

describe('a sentence on a page', () => {
  const { isOpen, elsewhere } = quotedOnce(
    [
      { id: 'builds', heading: 'Builds on', open: [said('a'), said('top')], folded: [said('b'), said('d')] },
      { id: 'compares', heading: 'Compares with', open: [said('a'), said('b')], folded: [said('b'), said('c')] },
      { id: 'apart', open: [], folded: [said('c'), said('e')] },
      { id: 'last', open: [], folded: [said('e')] },
    ],
    said('top'),
  );

  it('stands in full in the first part that has it open', () => {
    expect(elsewhere(said('a'), open('builds'))).toBeUndefined();
    expect(elsewhere(said('a'), open('compares'))).toBe('in the sentence under “Builds on”');
    expect(elsewhere(said('b'), open('compares'))).toBeUndefined();
    expect(elsewhere(said('b'), folded('builds'))).toBe('in the sentence under “Compares with”');
    expect(elsewhere(said('b'), folded('compares'))).toBe('in a sentence quoted above');
  });

  it('stands in the first fold where none has it open', () => {
    expect(elsewhere(said('d'), folded('builds'))).toBeUndefined();
    expect(elsewhere(said('c'), folded('compares'))).toBeUndefined();
    expect(elsewhere(said('c'), folded('apart'))).toBe('in the sentence under “Compares with”');
    expect(elsewhere(said('e'), folded('last'))).toBe('in a sentence quoted above'); // that part has no heading
  });

  it('is at the top where the head quotes it, and is another of another paper', () => {
    expect(elsewhere(said('top'), open('builds'))).toBe('in the sentence quoted at the top');
    expect(elsewhere(said('top', 'elsewhere'), open('builds'))).toBeUndefined();
  });

  it('is read without pressing anything or is not', () => {
    expect(['top', 'a', 'b', 'c', 'x'].map((text) => isOpen(said(text)))).toEqual([true, true, true, false, false]);
  });
});
