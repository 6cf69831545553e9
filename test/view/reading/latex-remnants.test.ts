import { describe, expect, it } from 'vitest';
import { plainText, withoutLatex } from '../../../src/view/reading/latex-remnants.ts';
import type { Mark } from '../../../src/view/reading/marked-text.ts';

describe('LaTeX that was left in a text', () => {
  it.each([
    ['high-\\textbf{R}ank \\textbf{A}daptation', 'high-Rank Adaptation'],
    ['by 96.4\\% and R\\&D', 'by 96.4% and R&D'],
    ["a theory, ``Weight Guide''", 'a theory, “Weight Guide”'],
    ['0.2\\,pp', '0.2\u2009pp'],
    ['\\emph{a \\textbf{b} {c}} d}', 'a b {c} d}'],
    ['\\{x\\} {\\tt y} \\alpha', '\\{x\\} {\\tt y} \\alpha'],
    ["it's C:\\new {codes}", "it's C:\\new {codes}"],
  ])('%s is shown as %s', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it('may begin in one run and end in another; marks stay', () => {
    const mark: Mark = { start: 0, end: 3, id: 'moe', kind: 'method' };
    const runs = [{ text: 'novel \\textbf{' }, { text: 'MoE', mark }, { text: ' layers} for' }];
    expect(withoutLatex(runs)).toEqual([{ text: 'novel ' }, { text: 'MoE', mark }, { text: ' layers for' }]);
  });

  it('is looked for only where there may be some', () => {
    const runs = [{ text: 'plain {text}' }];
    expect(withoutLatex(runs)).toBe(runs);
  });
});
