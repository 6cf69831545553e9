import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../src/domain/content-policy.ts';

describe('contentPolicy', () => {
  it('lets nothing in from elsewhere', () => {
    expect(contentPolicy('/').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
    ]);
  });

  it.each([
    ['/search/', true],
    ['/search/pagefind/pagefind-worker.js', true],
    ['/concepts/search/', false],
    ['/searching/', false],
  ])('lets the search for texts compile its index, and no other page: %s', (pathname, may) => {
    expect(contentPolicy(pathname).includes("script-src 'self' 'wasm-unsafe-eval'")).toBe(may);
  });
});
