import { describe, expect, it } from 'vitest';
import { plainText, readableForm, withoutLatex } from '../../../src/view/reading/latex-remnants.ts';
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
    ['imposed on \\(\\Delta W\\) by \\( O(n^3) \\) of {\\eta}', 'imposed on ΔW by O(n³) of η'],
    ['benchmarks \\footnote{Our {code} is there.}', 'benchmarks (Our code is there.)'],
    ['86--90\\%, less --- or more -- than --that', '86–90%, less — or more – than --that'],
    ['introduce **Tides to Reeds (T2R)**, 2**3', 'introduce Tides to Reeds (T2R), 2**3'],
    ['a set {6,8,10} or {a, b} or {positive, negative}', 'a set {6,8,10} or {a, b} or {positive, negative}'],
    ['fill {{name}} and ${name} in', 'fill {{name}} and ${name} in'],
    ['\\{x\\} and W^{res} in R^{m, n}', '{x} and W^res in R^(m, n)'],
    ["it's C:\\new {codes}, approximately 5 or simple", "it's C:\\new {codes}, approximately 5 or simple"],
    ['$\\mathrm{CZ}$ gates', 'CZ gates'],
    ['at $10^{-9}$ with error $\\epsilon$ and $\\delta$', 'at 10^-9 with error ε and δ'],
    ['$\\mathbf{x}$ of $k$ points and $d$-regular graphs', 'x of k points and d-regular graphs'],
    ['$\\mathcal{O}(n^2)$ time, $T_1$, BeH$_2$', 'O(n²) time, T_1, BeH_2'],
    ['about 60~$\\mu$s of $12$ runs', 'about 60~μs of 12 runs'],
    ['2.31$\\times$ faster in $\\ell_1$', '2.31× faster in ℓ_1'],
    ['$5/$10 or $5,000 and $6 for ${a}', '$5/$10 or $5,000 and $6 for ${a}'],
    ['costs $5 or US$ 7', 'costs $5 or US$ 7'],
    ['schemes %that were proposed, 10 %of 5% and %d or a %', 'schemes that were proposed, 10 %of 5% and %d or a %'],
    ['a quotation that began before} its end', 'a quotation that began before its end'],
  ])('%s is shown as %s', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it.each([
    [
      'perturbations EinR^{mtimes n}, Bin R^{ntimes r} of an mtimes n matrix',
      'perturbations E ∈ R^(m×n), B ∈ R^(n×r) of an m×n matrix',
    ],
    ['with rll min(m,n) at a fast Oleft(1{r}right) rate', 'with r ≪ min(m,n) at a fast O(1/r) rate'],
    [
      'A B^top and {sf B}^top(BB^top)^{-1}, B=A(W^{1/2}otimes W^{1/2})',
      'A B^⊤ and B^⊤(BB^⊤)^-1, B=A(W^(1/2) ⊗ W^(1/2))',
    ],
    ['as eta/lambdacdot d^{0.75}, lambda_2propto d, eta_1=Theta_d(1)', 'as η/λ·d^0.75, λ_2 ∝ d, η_1=Θ_d(1)'],
    ['\\eta \\propto d, x \\otimes y', 'η ∝ d, x ⊗ y'],
    ['in mathcal{O}(1/epsilon^4) steps', 'in O(1/ε^4) steps'],
    ['(0^circ) or 45^{\\circ}, W^star, k_{ast} > 1', '(0°) or 45°, W^*, k_* > 1'],
    [
      '(E^2VPT), S^{2}FT and ID^3 in O(N^2), L^0, L^21, 10^{21}, 2^3.5',
      '(E²VPT), S²FT and ID³ in O(N²), L^0, L^21, 10^21, 2^3.5',
    ],
    ['the ell_2 and the L_{1,2}-norm', 'the ℓ_2 and the L_(1,2)-norm'],
    ['statistical weight quantization (rm StatsQ)', 'statistical weight quantization (StatsQ)'],
    ['… (rm StatsQ) to improve', '… (StatsQ) to improve'],
  ])('%s, a formula without backslashes, is shown as %s', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it.each([
    'the top star is sometimes 3 times left (or right) in a cell, Win R or C, all min(a,b) fall',
    'a leftover (bright), an Aleft turn, R times across, m times n, a circle, topology and input',
    'p_top, k_star, alpha_zero, lambda_max, in_channels and n_times of the code; epsilon-greedy',
    'alpha/beta testing, a 1.1/beta release, version 2/alpha, and/or, in/out, left/right',
    'it deletes (rm FILE) and sorts (it Works); the propto-type, the cdot and the otimes',
    'https://example.org/tide/alpha_1 and https://example.org/beta_2propto',
  ])('%s holds no formula', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('loses its first command or its first brace in a form, and is read alike', () => {
    expect(readableForm('{Te}nsor network for high-\\textbf{R}ank')).toBe('Tensor network for high-Rank');
    expect(readableForm('Te}nsor \\textbf{N}etwork')).toBe('Tensor Network');
    expect(readableForm('{a, b}-coding')).toBe('{a, b}-coding');
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
      { text: 'S²FT', mark: inside },
      { text: ' saves.' },
    ]);
  });

  it('of a formula may be cut by marks, which stay on their words', () => {
    const mark: Mark = { start: 0, end: 6, id: 'statsq', kind: 'method' };
    const runs = [
      { text: 'statistical quantization (rm ' },
      { text: 'StatsQ', mark },
      { text: ') of B^' },
      { text: 'top' },
    ];
    expect(withoutLatex(runs)).toEqual([
      { text: 'statistical quantization (' },
      { text: 'StatsQ', mark },
      { text: ') of B^' },
      { text: '⊤' },
    ]);
  });

  it('is not there: the runs are the same', () => {
    const runs = [{ text: 'plain text' }];
    expect(withoutLatex(runs)).toBe(runs);
  });
});
