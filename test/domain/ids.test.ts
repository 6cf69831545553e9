import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortHash, toCommunityId, toConceptId, toPaperId } from '../../src/domain/ids.ts';

const makers = { toConceptId, toPaperId, toCommunityId };
const RESERVED = [
  ...['con', 'CON', 'prn', 'aux', 'nul', 'com1', 'LPT9', 'constructor', '__proto__', 'prototype', 'index', 'search'],
  ...['light', 'dark', 'oembed', 'Constructor', ' con ', 'con.'],
];

describe('toConceptId', () => {
  it.each([
    ['LoRA', 'lora'],
    ['LoRA+', 'lora-plus'],
    ['QuIP#', 'quip-sharp'],
    ['μP', 'mup'],
    ['\u00b5P', 'mup'],
    ['β-VAE', 'beta-vae'],
    ['σ-MoE', 'sigma-moe'],
    ['ω', 'omega'],
    ['Poincaré embedding', 'poincare-embedding'],
    ["Newton's method", 'newtons-method'],
    ['top-1 accuracy', 'top-1-accuracy'],
    ['../../etc/passwd', 'etc-passwd'],
    ['%2e%2e/<script>', '2e-2e-script'],
  ])('makes %j into %j', (name, id) => {
    expect(toConceptId(name)).toBe(id);
  });

  it('keeps names apart that differ only by a telling mark', () => {
    const ids = ['LoRA', 'LoRA+', 'LoRA#', 'LoRA@', 'LoRA*'].map(toConceptId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells names without a Latin letter or digit apart by a hash', () => {
    const ids = ['低秩适应', '量化', '🔥', '💩', '…', '', ' ', '\u0000'].map(toConceptId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^term-[0-9a-f]{8}$/);
  });
});

describe.each(Object.entries(makers))('%s', (_name, toId) => {
  it.each(RESERVED)('never gives the bare reserved word %j', (name) => {
    const reserved =
      /^(con|prn|aux|nul|com\d|lpt\d|constructor|proto|__proto__|prototype|index|search|light|dark|oembed)$/;
    expect(toId(name)).not.toMatch(reserved);
  });

  it('gives 1 to 80 bytes of a-z, 0-9 and inner hyphens for every text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('a', 'B', '-', ' ', 'é', '+', '#', 'μ', 'ß', 'ﬃ'), { maxLength: 200 })
        .map((a) => a.join('')),
      fc.constantFrom(...RESERVED),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const id = toId(text);
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(Buffer.byteLength(id)).toBeLessThanOrEqual(80);
        expect(toId(text)).toBe(id);
        expect(Object.hasOwn(Object.prototype, id)).toBe(false);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('cuts a long name at a word where it can', () => {
    const id = toId('learning '.repeat(40));
    expect(id).toMatch(/^(learning-)*learning$/);
    expect(id.length).toBeGreaterThan(60);
    expect(toId('x'.repeat(400))).toBe('x'.repeat(80));
  });
});

describe('shortHash', () => {
  it('is FNV-1a in 8 hex digits', () => {
    // Reference values of the 32-bit FNV-1a of "" and "a" and "foobar".
    expect(['', 'a', 'foobar'].map(shortHash)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  });
});
