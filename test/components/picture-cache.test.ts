import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cachedPicture, cachedPixels, openPictureFolder } from '../../src/components/picture-cache.ts';

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

describe('the folder of pictures', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  it('leaves those of builds beside it alone, and takes away what was used longest ago', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const [age, name] of names.entries()) {
      const folder = openPictureFolder(root, name);
      fs.writeFileSync(path.join(folder, 'one.svg'), '');
      fs.utimesSync(folder, 1000 + age, 1000 + age);
    }
    openPictureFolder(root, 'b'); // a build of earlier code has begun again
    openPictureFolder(root, 'f');
    expect(fs.readdirSync(root).sort()).toEqual(['b', 'd', 'e', 'f']);
    expect(fs.existsSync(path.join(root, 'b', 'one.svg'))).toBe(true);
  });

  it('may go at any time: what it held is drawn again and kept again', async () => {
    const input = { of: 'a folder that goes', at: performance.timeOrigin };
    const pixels = () => cachedPixels(input, () => Promise.resolve(Buffer.from('pixels')));
    await pixels();
    const pictures = path.resolve('.cache/pictures');
    const away = `${pictures}.away-${process.pid}`;
    fs.renameSync(pictures, away);
    try {
      expect(`${await pixels()}`).toBe('pixels');
      expect(await cachedPixels(input, () => Promise.reject(new Error('drawn twice')))).toEqual(Buffer.from('pixels'));
    } finally {
      fs.rmSync(pictures, { recursive: true, force: true });
      fs.renameSync(away, pictures);
    }
  });
});
