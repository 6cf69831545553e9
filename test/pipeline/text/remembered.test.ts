import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/domain/remembered.ts';

describe('remembered', () => {
  it('asks once for each word', () => {
    const asked: string[] = [];
    const lengthOf = remembered((word) => asked.push(word) * 0 + word.length);
    expect(['a', 'bb', 'a', 'bb', 'ccc'].map(lengthOf)).toEqual([1, 2, 1, 2, 3]);
    expect(asked).toEqual(['a', 'bb', 'ccc']);
  });

  it('keeps answers that are false, empty or null', () => {
    let asked = 0;
    const nothing = remembered((): null => {
      asked++;
      return null;
    });
    expect([nothing('x'), nothing('x')]).toEqual([null, null]);
    expect(asked).toBe(1);
  });

  it('gives the same answer however many words came between', () => {
    const twice = remembered((word) => word + word);
    for (let i = 0; i < 200_000; i++) twice(`w${i}`);
    expect(twice('w0')).toBe('w0w0');
    expect(twice('x'.repeat(100))).toBe('x'.repeat(200));
  });
});
