import { describe, expect, it } from 'vitest';
import { withoutMisreadBytes } from '../../../src/pipeline/papers/fields/misread-bytes.ts';

describe('withoutMisreadBytes', () => {
  it.each([
    ['â€œZed Sixâ€\u009d costs Â£146 in ZÃ¼rich ðŸ˜€', '“Zed Six” costs £146 in Zürich 😀'],
    ['São Paulo, façade, Ångström – “naïve”', 'São Paulo, façade, Ångström – “naïve”'],
    ['a lone Ã and an â', 'a lone Ã and an â'],
  ])('%s', (text, expected) => expect(withoutMisreadBytes(text)).toBe(expected));

  it('reads back whatever was misread', () => {
    const latin = new TextDecoder('windows-1252');
    for (const text of ['“ünï” – €5', '日本語', 'Łódź', 'x² ≤ 5 µm', '😀'])
      expect(withoutMisreadBytes(latin.decode(new TextEncoder().encode(text)))).toBe(text);
  });
});
