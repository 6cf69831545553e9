import { describe, expect, it } from 'vitest';
import { quotedOnce } from '../../../src/view/reading/quoted-once.ts';

const said = (text: string, paper = 'on-x', ...ids: readonly string[]) => ({
  text,
  paper: { id: paper, title: paper },
  marks: ids.map((id) => ({ start: id.length, end: id.length + 1, id, kind: 'method' as const })),
});
const open = (id: string) => ({ id, isFolded: false });
const folded = (id: string) => ({ id, isFolded: true });

describe('a sentence on a page', () => {
  const wordsFor = (...asked: Parameters<typeof elsewhere>) => elsewhere(...asked)?.words;
  const { isOpen, elsewhere, inFull } = quotedOnce(
    [
      {
        id: 'builds',
        heading: 'Builds on',
        open: [said('a', 'on-x', 'x'), said('top')],
        folded: [said('b'), said('d')],
      },
      {
        id: 'compares',
        heading: 'Compares with',
        open: [said('a', 'on-x', 'x', 'yy'), said('b')],
        folded: [said('b'), said('c')],
      },
      { id: 'apart', open: [], folded: [said('c'), said('e')] },
      { id: 'last', open: [], folded: [said('e')] },
    ],
    said('top'),
  );

  it('stands in full in the first part that has it open', () => {
    expect(wordsFor(said('a'), open('builds'))).toBeUndefined();
    expect(wordsFor(said('a'), open('compares'))).toBe('in the sentence under “Builds on”');
    expect(wordsFor(said('b'), open('compares'))).toBeUndefined();
    expect(wordsFor(said('b'), folded('builds'))).toBe('in the sentence under “Compares with”');
    expect(wordsFor(said('b'), folded('compares'))).toBe('in a sentence quoted above');
  });

  it('stands in the first fold where none has it open', () => {
    expect(wordsFor(said('d'), folded('builds'))).toBeUndefined();
    expect(wordsFor(said('c'), folded('compares'))).toBeUndefined();
    expect(wordsFor(said('c'), folded('apart'))).toBe('in the sentence under “Compares with”');
    expect(wordsFor(said('e'), folded('last'))).toBe('in a sentence quoted above'); // that part has no heading
  });

  it('is at the top where the head quotes it, and is another of another paper', () => {
    expect(wordsFor(said('top'), open('builds'))).toBe('in the sentence quoted at the top');
    expect(wordsFor(said('top', 'elsewhere'), open('builds'))).toBeUndefined();
  });

  it('is read without pressing anything or is not', () => {
    expect(['top', 'a', 'b', 'c', 'x'].map((text) => isOpen(said(text)))).toEqual([true, true, true, false, false]);
  });

  it('has the marks of all that is read from it, and an anchor that the others lead to', () => {
    const full = inFull(said('a'));
    expect(full.marks.map(({ id }) => id)).toEqual(['x', 'yy']);
    expect(full.anchor).toBeDefined();
    expect(elsewhere(said('a'), open('compares'))?.anchor).toBe(full.anchor);
    expect(inFull(said('d')).anchor).toBeUndefined(); // nothing leads there
    expect(inFull(said('x'))).toEqual(said('x')); // the page knows nothing of it
  });

  it('says what it speaks of without its name, wherever on the page that is read from it', () => {
    const own = { ...said('our method'), mode: 'paper' as const, introduces: 'X' };
    const page = quotedOnce([
      { id: 'builds', open: [said('our method'), { ...said('x'), mode: 'direct', introduces: 'X' }], folded: [] },
      { id: 'compares', open: [], folded: [own] },
    ]);
    expect(page.inFull(said('our method'))).toMatchObject({ mode: 'paper', introduces: 'X' });
    expect(page.inFull(said('x')).mode).toBeUndefined();
  });
});
