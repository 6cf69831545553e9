import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchedParts } from '../../../src/client/search/matched-part.ts';

const shown = (name: string, query: string) => {
  let at = 0;
  const pieces = matchedParts(name, query).map(({ start, end }) => {
    const piece = `${name.slice(at, start)}[${name.slice(start, end)}]`;
    at = end;
    return piece;
  });
  return pieces.join('') + name.slice(at);
};

test('marks what was asked for through case, separators and ways to write mu', () => {
  expect(shown('LoRA+', 'lora')).toBe('[LoRA]+');
  expect(shown('parameter-efficient fine-tuning', 'finetun')).toBe('parameter-efficient [fine-tun]ing');
  expect(shown('Depth-μP', 'mup')).toBe('Depth-[μP]');
  expect(shown('Schrödinger bridge', 'schrodinger')).toBe('[Schrödinger] bridge');
});

test('the beginning of a word goes before a part of one', () => {
  expect(shown('EDoRA and DoRA', 'dora')).toBe('EDoRA and [DoRA]');
  expect(shown('EDoRA', 'dora')).toBe('E[DoRA]');
});

test('words in another order are marked each, where one begins so', () => {
  expect(shown('low-rank adaptation', 'adap low')).toBe('[low]-rank [adap]tation');
});

test('marks nothing where the words are spelt otherwise, or are none', () => {
  for (const query of ['quantisation', ' - ', 'quan zation', 'quan q'])
    expect(matchedParts('quantization', query)).toEqual([]);
});

test('what is marked lies in the name, whatever both are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, query) => {
      const ends = matchedParts(name, query).flatMap(({ start, end }) => [start, end]);
      return ends.every((place, i) => place >= (ends[i - 1] ?? 0) && place <= name.length);
    }),
  );
});
