import { describe, expect, it } from 'vitest';
import { cachedPicture, cachedPixels } from '../../src/components/picture-cache.ts';

describe('pictures kept by content', () => {
  const input = { test: process.pid, of: performance.timeOrigin };

  it('are drawn once, and anew for any other input', () => {
    const drawn: string[] = [];
    const picture = (width: number) =>
      cachedPicture({ ...input, width }, () => {
        drawn.push(`<svg width="${width}">μ</svg>`);
        return drawn.at(-1) ?? '';
      });
    expect([picture(1), picture(1), picture(2), picture(1)]).toEqual(
      [1, 1, 2, 1].map((width) => `<svg width="${width}">μ</svg>`),
    );
    expect(drawn).toHaveLength(2);
  });

  it('are made into pixels once', async () => {
    let count = 0;
    const pixels = () =>
      cachedPixels({ ...input, pixels: true }, () => Promise.resolve(Buffer.from([++count, 0, 255])));
    expect([...(await pixels()), ...(await pixels())]).toEqual([1, 0, 255, 1, 0, 255]);
  });

  it('are not kept where drawing fails', () => {
    const fail = () =>
      cachedPicture({ ...input, fails: true }, () => {
        throw new Error('no ink');
      });
    expect(fail).toThrow('no ink');
    expect(cachedPicture({ ...input, fails: true }, () => 'drawn')).toBe('drawn');
  });
});
