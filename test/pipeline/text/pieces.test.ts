import { describe, expect, it } from 'vitest';
import { piecesWith } from '../../../src/pipeline/text/pieces.ts';

const piecesOf = (text: string, telling = /\p{Lu}/gu): string[] =>
  piecesWith(telling, text).map(({ start, end }) => text.slice(start, end));

describe('piecesWith', () => {
  it('gives the pieces between spaces that hold a telling character, each once', () => {
    expect(piecesOf('We use LoRA-XS, an adapter (PEFT)\nof iPhones')).toEqual([
      'We',
      'LoRA-XS,',
      '(PEFT)\nof',
      'iPhones',
    ]);
  });

  it('gives none for a text without one', () => {
    expect(piecesOf('')).toEqual([]);
    expect(piecesOf('all small')).toEqual([]);
  });

  it('gives every piece where every character but a space tells', () => {
    expect(piecesOf('  a  bc 𝔸 ', /[^ ]/gu)).toEqual(['a', 'bc', '𝔸']);
  });
});
