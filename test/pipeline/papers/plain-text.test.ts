/** Signs and raised digits as Better BibTeX, publishers and hand-made files write them. */
import { describe, expect, it } from 'vitest';
import { toAbstract } from '../../../src/pipeline/papers/fields/clean-text.ts';
import { latexToText } from '../../../src/pipeline/papers/fields/latex-text.ts';

describe('plain text of BibTeX', () => {
  it.each([
    [String.raw`at 85 {$^\circ$}C, not $^{\circ}$`, 'at 85 °C, not °'],
    [String.raw`3.1 {$\times$} 10{\textsuperscript{15}} cm\textsuperscript{-3}`, '3.1 × 10¹⁵ cm⁻³'],
    [String.raw`a 2 {$\mathrm{\mu}$}m film of {$\delta$}-CsPbI$_3$`, 'a 2 μm film of δ-CsPbI3'],
    ['{$<$}p{$>$}We weave.{$<$}/p{$>$}', 'We weave.'],
    ['p {$<$} 0.05 and n {$>$} 3', 'p < 0.05 and n > 3'],
    [String.raw`in Trem2$^{-/-}$ mice`, 'in Trem2-/- mice'],
    [
      String.raw`in {\ensuremath{\Lambda}}CDM, \ensuremath{x_{1}^{2}} of M$_{{\ensuremath{\odot}}}$`,
      'in ΛCDM, $x_{1}^{2}$ of M⊙',
    ],
    [String.raw`2\arcsec across, 0$\farcs$035, \log g, J = 2 \textrightarrow 1`, '2″ across, 0.″035, log g, J = 2 → 1'],
    [String.raw`as x$^{1/2}$`, 'as x$^{1/2}$'],
    [String.raw`the 5\textsuperscript{th} of S$^2$FT`, 'the 5th of S²FT'],
  ])('%s', (value, expected) => {
    expect(toAbstract(latexToText(value))).toBe(expected);
  });

  it('leaves formulas and unknown signs as they are', () => {
    const formulas = String.raw`$k$-means in $O(n^2)$, $^*$ and $\unknown$ for $5 or $6`;
    expect(toAbstract(latexToText(formulas))).toBe(formulas);
  });
});

it('raised digits of markup stay raised, other raised letters are letters', () => {
  expect(toAbstract('10<sup>15</sup> cm<jats:sup>−3</jats:sup>, the 5<sup>th</sup> of FAPbI<sub>3</sub>')).toBe(
    '10¹⁵ cm⁻³, the 5th of FAPbI3',
  );
});

it("keywords of the ACM's files are no part of the abstract", () => {
  expect(
    toAbstract('We weave. CCS CONCEPTS: • Human-centered computing → Accessibility. Additional Keywords: looms'),
  ).toBe('We weave.');
});
