import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../src/pipeline/papers/links.ts';

describe('findLinks', () => {
  it.each([
    ['Code: https://example.org/a/b.', ['https://example.org/a/b']],
    ['(see https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['(https://example.org/a)', ['https://example.org/a']],
    [
      'https://example.org/a, https://example.org/b and https://example.org/a',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    ['[x](https://example.org/x)', ['https://example.org/x']],
    ['"https://example.org/x"', ['https://example.org/x']],
    ['HTTPS://Example.org/x', ['HTTPS://Example.org/x']],
    ['http://example.org, javascript:alert(1), data:text/html,x, //example.org/x, file:///etc', []],
    ['https://', []],
    ['https:///etc/passwd and https://:80', []],
    ['no link', []],
    ['', []],
  ])('of %j are %j', (text, links) => {
    expect(findLinks(text)).toEqual(links);
  });

  it('never hold what could end an attribute or an element', () => {
    const links = findLinks(
      `https://example.org/"onclick="x https://example.org/<b> https://example.org/'x https://example.org/\`x`,
    );
    for (const link of links) expect(link).not.toMatch(/["'<>`\s]/);
  });

  it('leave out addresses with a name and password in them: they show another host than they lead to', () => {
    expect(findLinks('https://example.org@evil.example/x https://user:pass@evil.example/')).toEqual([]);
  });

  it('leave out what is too long to be one', () => {
    expect(findLinks(`https://example.org/${'a'.repeat(5000)}`)).toEqual([]);
  });

  it.each([
    ['https://'.repeat(131_072)],
    [`https://a/${'('.repeat(1_000_000)}`],
    [`https://a/${')'.repeat(1_000_000)}`],
    [`https://a/${'.'.repeat(1_000_000)}`],
    ['https://a/(.'.repeat(87_381)],
    ['a'.repeat(1_048_576)],
    ['https://example.org/x) '.repeat(45_590)],
  ])('are found in a megabyte of %.24s… in time that grows with its length', (text) => {
    const startMs = performance.now();
    findLinks(text);
    expect(performance.now() - startMs).toBeLessThan(1500);
  });
});
