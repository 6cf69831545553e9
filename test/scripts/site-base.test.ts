import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { siteBase } from '../../scripts/lib/site-base.ts';

describe('siteBase', () => {
  it.each([
    [undefined, undefined, '/'],
    ['maps', undefined, '/maps/'],
    [undefined, 'https://example.org/', '/'],
    [undefined, 'https://example.org/maps/steel', '/maps/steel/'],
    ['/maps/steel', 'https://example.org/maps/steel/', '/maps/steel/'],
    ['/maps/', 'https://example.org', '/maps/'], // the host alone
  ])('of --base %j and the address %j is %j', (given, address, base) => {
    expect(siteBase(given, address)).toBe(base);
  });

  it('is none where the two contradict: the script says so before it does anything', () => {
    const message = /^--base \/maps\/ contradicts the site's address, https:\/\/example\.org\/steel\//;
    expect(() => siteBase('/maps/', 'https://example.org/steel/')).toThrow(message);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--base', '/maps/'], {
      env: { ...process.env, METHODSCAPE_SITE: 'https://example.org/steel/' },
      encoding: 'utf8',
    });
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
