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

  it.each([
    ['a LaTeX command around it', String.raw`\url{https://example.org/a}`, 'https://example.org/a'],
    ['its text in a second bracket', String.raw`\href{https://example.org/a}{code}`, 'https://example.org/a'],
    ['a text glued to its bracket', 'https://example.org/a{here}', 'https://example.org/a'],
    ['LaTeX escapes', String.raw`https://example.org/a\_b\%20c`, 'https://example.org/a_b%20c'],
    ['a LaTeX tilde', String.raw`https://example.org/$\sim$ada/x`, 'https://example.org/~ada/x'],
    ['maths marks', '$https://example.org/a$', 'https://example.org/a'],
    ['a word glued before it', 'in this fieldhttps://example.org/a', 'https://example.org/a'],
    ['the next sentence glued behind it', 'https://example.org/a/b.The code', 'https://example.org/a/b'],
    ['a closing bracket and more glued behind it', '(https://example.org/a),which', 'https://example.org/a'],
    ['a citation behind it', 'https://example.org/a[12]', 'https://example.org/a'],
    ['curly quotes', '“https://example.org/a”', 'https://example.org/a'],
    ['a full-width full stop', 'https://example.org/a。', 'https://example.org/a'],
    ['a dash behind it', 'https://example.org/a—new', 'https://example.org/a'],
    ['an invisible character behind it', 'https://example.org/a\u200bb', 'https://example.org/a'],
    ['a direction override inside', 'https://example.org/a\u202egpj.exe', 'https://example.org/a'],
    [
      'an address as part of it',
      'https://example.org/web/https://b.example/',
      'https://example.org/web/https://b.example/',
    ],
  ])('are found with %s', (_, text, link) => {
    expect(findLinks(text)).toEqual([link]);
  });

  it('are two where one follows the other without a space', () => {
    expect(findLinks('https://example.org/ahttps://example.org/b')).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ]);
  });

  it('are https also where a host of code was written without, and none where nobody knows', () => {
    expect(findLinks('http://github.com/a/b, www.github.com/c/d and github.com/e/f.')).toEqual([
      'https://github.com/a/b',
      'https://www.github.com/c/d',
      'https://github.com/e/f',
    ]);
    expect(findLinks('http://example.org/a example.org/b me@github.com/x notgithub.com/y')).toEqual([]);
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

  it.each(['https://localhost/x', 'https://127.0.0.1/x', 'https://0x7f.1/x', 'https://printer.local/x', 'https://a/x'])(
    'leave out %s, which no other reader could follow',
    (address) => expect(findLinks(address)).toEqual([]),
  );

  it('spell out a host of foreign letters, so that a look-alike shows what it is', () => {
    expect(findLinks('https://g\u0456thub.com/a/b')).toEqual(['https://xn--gthub-n2e.com/a/b']);
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
  ])('are looked for in a megabyte of %.24s… to the end: quadratic time would take longer than a test has', (text) => {
    for (const link of findLinks(text)) expect(link.startsWith('https://')).toBe(true);
  });
});
