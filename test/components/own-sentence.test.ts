import { describe, expect, it } from 'vitest';
import { ownSentence } from '../../src/view/reading/own-sentence.ts';
import { paperOf, ref } from './invented-records.ts';

const textOf = (...sentences: readonly string[]) => ownSentence(paperOf(...sentences), 'x')?.text;

describe('the sentence that says what something does', () => {
  it('is the first that names it', () => {
    expect(textOf('Tides are hard.', 'We propose X, which waits for the moon.', 'X is quick.')).toBe(
      'We propose X, which waits for the moon.',
    );
  });

  it('is the next that begins with the name where the first only names it, unless that tells a result', () => {
    expect(textOf('We propose X.', 'X outperforms all.', 'X splits tides into two.')).toBe('X splits tides into two.');
  });

  it('is the title where nothing of the abstract says more, and nothing where the abstract does not name it', () => {
    expect(textOf('We propose X.', 'It is good.')).toBe('X: On Tides');
    expect(textOf('We propose something.')).toBeUndefined();
  });

  it('goes on to how: the first only says what it is for, a later one begins with the name behind a clause', () => {
    expect(textOf('We propose X, a new way of sailing in bays.', 'Watching the moon, X waits for it.')).toBe(
      'Watching the moon, X waits for it.',
    );
    expect(textOf('We propose X, a new way of sailing in bays.', 'Experiments show that, in bays, X is quick.')).toBe(
      'We propose X, a new way of sailing in bays.',
    );
  });

  it('is no result, no aside and no address of code', () => {
    const first = 'We propose X, a new way of sailing in bays.';
    for (const later of ['X enables tides.', 'Moreover, X is calm.', 'X is available at example.org.']) {
      expect(textOf(first, later)).toBe(first);
    }
  });

  it('needs no name where the paper introduces one method alone', () => {
    const abstract = 'Boats are slow. We propose a way that waits for the moon. Our method counts waves.';
    const paper = paperOf(abstract);
    const wave = { start: 64, end: 69, sentence: { start: 58, end: 82 } };
    const boat = { start: 0, end: 5, sentence: { start: 0, end: 15 } };
    const moon = { start: 53, end: 57, sentence: { start: 16, end: 58 } };
    const others = [boat, moon, wave].map((place) => ({
      field: 'abstract' as const,
      detector: 'lexicon',
      confidence: 1,
      ...place,
    }));
    const tide = { ...ref('tide'), role: 'mentions' as const, roles: [], mentions: others, isFull: true };
    const known = { ...paper, concepts: [...paper.concepts, tide] };
    expect(ownSentence(known, 'x')?.text.trim()).toBe('We propose a way that waits for the moon.');
    const rival = { ...ref('Y'), role: 'introduces' as const, roles: [], mentions: [], isFull: true };
    expect(ownSentence({ ...known, concepts: [...known.concepts, rival] }, 'x')).toBeUndefined();
  });

  it('is none where the site keeps abstracts back: spans are empty', () => {
    const paper = paperOf('We propose X, which waits for the moon.');
    const kept = paper.concepts.map((concept) => ({
      ...concept,
      mentions: concept.mentions.map((mention) =>
        mention.field === 'title' ? mention : { ...mention, start: 0, end: 0, sentence: { start: 0, end: 0 } },
      ),
    }));
    expect(ownSentence({ ...paper, paper: { ...paper.paper, abstract: '' }, concepts: kept }, 'x')).toBeUndefined();
  });

  it('marks the name at its place in the sentence', () => {
    const quote = ownSentence(paperOf('So.', 'We propose X, which waits for the moon.'), 'x');
    expect(quote?.marks.map(({ start, end }) => quote.text.slice(start, end))).toEqual(['X']);
  });
});
