import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchedPart } from '../../../src/client/search/matched-part.ts';

const shown = (name: string, query: string) => {
  const part = matchedPart(name, query);
  return part && `${name.slice(0, part.start)}[${name.slice(part.start, part.end)}]${name.slice(part.end)}`;
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

test('marks nothing where the words are spelt otherwise, or are none', () => {
  expect(matchedPart('quantization', 'quantisation')).toBeUndefined();
  expect(matchedPart('LoRA', ' - ')).toBeUndefined();
});

test('what is marked lies in the name, whatever both are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, query) => {
      const part = matchedPart(name, query);
      return part === undefined || (part.start >= 0 && part.start < part.end && part.end <= name.length);
    }),
  );
});
