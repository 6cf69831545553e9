import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asciiJson } from '../../src/components/ascii-json.ts';

it('says the same in ASCII, whatever the letters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (names) => {
      const text = await asciiJson({ names: [...names, 'μP', '🔥'] }).text();
      expect(text).toMatch(/^[\0-\x7f]*$/);
      expect(JSON.parse(text)).toEqual({ names: [...names, 'μP', '🔥'] });
    }),
  );
});
