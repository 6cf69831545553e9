import { describe, expect, it } from 'vitest';
import { plainText, withoutLatex } from '../../../src/view/reading/latex-remnants.ts';
import type { Mark } from '../../../src/view/reading/marked-text.ts';

describe('LaTeX that was left in a text', () => {
  it.each([
    ['high-\\textbf{R}ank \\textbf{A}daptation', 'high-Rank Adaptation'],
    ['by 96.4\\% and R\\&D', 'by 96.4% and R&D'],
    ["a theory, ``Weight Guide''", 'a theory, “Weight Guide”'],
    ['0.2\\,pp', '0.2\u2009pp'],
    ['\\emph{a \\textbf{b} {c}} d', 'a b {c} d'],
    ['distant {bf MASK} tokens, {\\tt y} and {\\bfseries z}', 'distant MASK tokens, y and z'],
    ['decides {when} to refresh', 'decides when to refresh'],
    ['To our knowledge, {we propose the first} models', 'To our knowledge, we propose the first models'],
    ['at https://example.org/tide_gates{codes}.', 'at https://example.org/tide_gates (codes).'],
    ['Na{ï}ve', 'Naïve'],
    ['a $textbf{shared head} of PostShare$.', 'a shared head of PostShare.'],
    [
      '1.5-2.7times faster, up to 3 times, 6times10^{21} of {3times}',
      '1.5-2.7× faster, up to 3 times, 6×10^21 of {3×}',
    ],
    ['(sim10-100 times lower), approx 0.8, leq 30%', '(~10-100 times lower), ≈0.8, ≤30%'],
    ['imposed on \\(\\Delta W\\) by \\( O(n^3) \\) of {\\eta}', 'imposed on ΔW by O(n^3) of η'],
    ['benchmarks \\footnote{Our {code} is there.}', 'benchmarks (Our code is there.)'],
    ['86--90\\%, less --- or more -- than --that', '86–90%, less — or more – than --that'],
    ['introduce **Tides to Reeds (T2R)**, 2**3', 'introduce Tides to Reeds (T2R), 2**3'],
    ['a set {6,8,10} or {a, b} or {positive, negative}', 'a set {6,8,10} or {a, b} or {positive, negative}'],
    ['fill {{name}} and ${name} in', 'fill {{name}} and ${name} in'],
    ['\\{x\\} and W^{res} in R^{m, n}', '{x} and W^res in R^{m, n}'],
    ["it's C:\\new {codes}, approximately 5 or simple", "it's C:\\new {codes}, approximately 5 or simple"],
    ['costs $5 or US$ 7', 'costs $5 or US$ 7'],
    ['a quotation that began before} its end', 'a quotation that began before its end'],
  ])('%s is shown as %s', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it('may begin in one run and end in another; marks stay', () => {
    const mark: Mark = { start: 0, end: 3, id: 'moe', kind: 'method' };
    const runs = [{ text: 'novel \\textbf{' }, { text: 'MoE', mark }, { text: ' layers} for' }];
    expect(withoutLatex(runs)).toEqual([{ text: 'novel ' }, { text: 'MoE', mark }, { text: ' layers for' }]);
  });

  it('is judged with what stands around it, whatever runs it is cut into', () => {
    const mark: Mark = { start: 0, end: 13, id: 'elastic-cache', kind: 'method' };
    const runs = [
      { text: 'we propose {bf ' },
      { text: 'Elastic-Cache', mark },
      { text: '}, at 2.' },
      { text: '7times' },
    ];
    expect(withoutLatex(runs).map(({ text }) => text)).toEqual(['we propose ', 'Elastic-Cache', ', at 2.', '7×']);
    const inside: Mark = { start: 0, end: 7, id: 's2ft', kind: 'method' };
    expect(withoutLatex([{ text: 'S^{2}FT', mark: inside }, { text: ' saves.' }])).toEqual([
      { text: 'S^2FT', mark: inside },
      { text: ' saves.' },
    ]);
  });

  it('is looked for only where there may be some', () => {
    const runs = [{ text: 'plain text' }];
    expect(withoutLatex(runs)).toBe(runs);
  });
});
