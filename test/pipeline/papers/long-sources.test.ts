/** Sources that are long in one way or another: reading takes time that grows with their length. */
import { describe, expect, it } from 'vitest';
import { readBytes } from './reading-bytes.ts';

/** Some seconds each on a quiet machine; what is not linear would take hours. */
const LONG_MS = 240_000;

describe('one line of 50 MB', () => {
  const MB = 1 << 20;
  const filler = 'crystal plasticity of hexagonal metals '.repeat((50 * MB) / 39);
  it.each([
    ['JSON', `[{"title":"Slip in Zinc","abstract":"${filler}"},{"title":"Slip in Tin"}]`, 2],
    ['JSON lines', `{"title":"Slip in Zinc","abstract":"${filler}"}\n{"title":"Slip in Tin"}`, 2],
    ['BibTeX', `@misc{a, title={Slip in Zinc}, abstract={${filler}}}@misc{b, title={Slip in Tin}}`, 2],
    ['CSV', `title,abstract\nSlip in Zinc,"${filler}"\nSlip in Tin,none`, 2],
    ['RIS, as a title,', `TY  - JOUR\nTI  - ${filler}\nER  - \nTY  - JOUR\nTI  - Slip in Tin\nER  - `, 1],
    ['braces', `@misc{a, title={Slip in Tin}}@misc{b, title={${'{'.repeat(50 * MB)}`, 1],
    ['brackets', `[{"title":"Slip in Tin"},${'['.repeat(50 * MB)}`, 1],
    ['quotation marks', `title,abstract\nSlip in Tin,none\n${'"'.repeat(50 * MB + 1)}`, 1],
  ])('of %s is read, or reported', { timeout: LONG_MS }, (_what, text, count) => {
    const { papers } = readBytes(Buffer.from(text));
    expect(papers).toHaveLength(count);
  });
});

describe('very many of one thing', () => {
  it.each([
    ['RIS, lines of a field', `TY  - JOUR\nTI  - Slip in Tin\nAB  - \n${'of tin\n'.repeat(1 << 18)}ER  - \n`],
    ['MEDLINE, lines of a field', `PMID- 1\nTI  - Slip in Tin\nAB  - \n${'      of tin\n'.repeat(1 << 18)}`],
    ['Atom, authors', atomOf('<author><name>A B</name></author>'.repeat(1 << 17))],
    ['Atom, elements in one another', atomOf(`${'<a>'.repeat(1 << 17)}${'</a>'.repeat(1 << 17)}`)],
  ])('in %s, is read', { timeout: LONG_MS }, (_what, text) => {
    const { papers, lines } = readBytes(Buffer.from(text));
    expect(lines).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Slip in Tin' }]);
  });

  it('in BibTeX, macros that double, breaks off where it is longer than an entry, with its line', () => {
    const macros = Array.from({ length: 40 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}\n`).join('');
    const paper = '@misc{a, title = {Slip in Tin}, note = s40}';
    const { papers, rules } = readBytes(Buffer.from(`@string{s0 = {of tin}}\n${macros}${paper}\n`));
    expect(papers).toMatchObject([{ title: 'Slip in Tin' }]);
    expect(rules).toEqual(['21 bibtex/field']);
  });
});

function atomOf(elements: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Slip in Tin</title>${elements}</entry></feed>`;
}
