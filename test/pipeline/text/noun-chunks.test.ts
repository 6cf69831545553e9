import { describe, expect, it } from 'vitest';
import { isPiece, nounChunks, phraseOf, wideChunks } from '../../../src/pipeline/text/noun-chunks.ts';

const read = (chunks: ReturnType<typeof nounChunks>, text: string): string[] =>
  chunks.map((chunk) => phraseOf(text, chunk));

describe('wideChunks', () => {
  it.each([
    ['the fate of stem cells', ['fate', 'stem cells'], 'a verb behind a preposition is a noun'],
    ['germline stem cells divide', ['germline stem cells divide'], 'behind a noun in the singular, too'],
    ['patients gain weight', ['patients', 'weight'], 'behind a plural it is a verb'],
    ['they need to release heat', ['heat'], 'behind "to" it is a verb'],
    ['weight gain was small', ['weight gain'], 'behind its noun it is one'],
    ['its natural enemies and free radicals', ['natural enemies', 'free radicals'], 'adjectives that tell something'],
    ['a novel significant difference', ['difference'], 'those that tell nothing'],
  ])('%s', (text, expected) => expect(read(wideChunks(text), text)).toEqual(expected));

  it.each([
    ['for 96 h exposure of kettles', ['exposure', 'kettles'], 'what a number counts is no word of a term'],
    ['the h index of kettles', ['h index', 'kettles'], 'the letter alone is'],
    ['trees of 20 cm DBH', ['trees', 'DBH'], 'a measure of length'],
  ])('%s', (text, expected) => expect(read(nounChunks(text), text)).toEqual(expected));

  it('is for other fields: elsewhere these words break', () => {
    const text = 'the fate of stem cells and natural enemies';
    expect(read(nounChunks(text), text)).toEqual(['fate', 'cells', 'enemies']);
  });
});

describe('a piece of a sentence', () => {
  it.each(['kettles associated', 'children living', 'attending school', 'greater risk'])('%s', (phrase) =>
    expect(isPiece(phrase.split(' '))).toBe(true),
  );
  it.each(['kettle boiling', 'fungus growing', 'school dropout', 'risk', 'seed'])('but not: %s', (phrase) =>
    expect(isPiece(phrase.split(' '))).toBe(false),
  );
});
