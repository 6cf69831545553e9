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
    [String.raw`cloud $\less$i$\greater$Herschel$\less$/i$\greater$`, String.raw`cloud Herschel`],
    [String.raw`as x$^{1/2}$`, 'as x$^{1/2}$'],
    [String.raw`the 5\textsuperscript{th} of S$^2$FT`, 'the 5th of S²FT'],
    [String.raw`$k$-means and {$B$}-Catenin of DED1\textdagger`, 'k-means and B-Catenin of DED1†'],
    [
      String.raw`$2.7\times$ at $z\sim7-8$, $z \geq 10$, $k\leq 10$ and $z=10.60$`,
      '2.7× at z~7-8, z ≥ 10, k ≤ 10 and z=10.60',
    ],
    [String.raw`at Z\$\textbackslash sim\$9 for 3 {$\lessequivlnt$} z`, 'at Z~9 for 3 ≲ z'],
    ["the 5{${'}$} cap and 3$'$ ends", 'the 5′ cap and 3′ ends'],
    [String.raw`To\hspace{0pt} 1 weave{$\mkern1mu$}, we {\textbackslash}hspace0pt rest`, 'To 1 weave, we rest'],
    ['na{\\textbackslash}"ive, {\\textbackslash}`a la carte', 'naïve, à la carte'],
  ])('%s', (value, expected) => {
    expect(toAbstract(latexToText(value))).toBe(expected);
  });

  it('leaves formulas and unknown signs as they are', () => {
    const formulas = String.raw`means in $O(n^2)$, $x_1$, $^*$ and $\unknown$ for $5 or $6`;
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

it('what a database says of itself is no abstract, and its marks of formulas are no words', () => {
  expect(toAbstract('Explore millions of resources from scholarly journals, books and more, on the Platform.')).toBe(
    '',
  );
  expect(toAbstract('zbMATH Open Web Interface contents unavailable due to conflicting licenses')).toBe('');
  expect(toAbstract('by <formula><tex>$21\\%$</tex></formula> in all')).toBe('by $21\\%$ in all');
});

describe('TeX in a text that is no BibTeX', () => {
  it.each([
    [
      'accents',
      String.raw`T\"ulu, na\"{i}ve, R\'enyi, Poincar\'e and Erd\H{o}s`,
      'Tülu, naïve, Rényi, Poincaré and Erdős',
    ],
    [
      'signs',
      String.raw`10$\times$ of $\alpha$, S$^3$BERT, top-$k$ at $5 or US$ 6`,
      '10× of α, S³BERT, top-k at $5 or US$ 6',
    ],
    ['commands that were named twice', String.raw`(\textbackslashtextgreater80 reads)`, '(>80 reads)'],
    ['what has a width alone', String.raw`$\text{\vphantom}Memory\vphantom{}$ \kern-1.5pt of`, '$Memory$ of'],
    ['what has a width for two words', String.raw`$\blacksquare$ Abstract\hspace{0.6em}The reeds`, 'The reeds'],
    [
      'words that are dressed, links and citations',
      String.raw`\emph{not} of $\textit{SkyHough}$ \citep{a,b}, the $\mathcal{F}$-statistic; see \url{https://example.org/} or \href{https://example.org/}{this}`,
      'not of SkyHough, the F-statistic; see https://example.org/ or this',
    ],
    [
      'formulas with other marks',
      String.raw`for $$\alpha$$ and \(K\)-theory, $$O(n^2)$$`,
      'for α and K-theory, $O(n^2)$',
    ],
    ['formulas that are longer', String.raw`of $\text{loss}(x) \emph{a}$`, String.raw`of $\text{loss}(x) \emph{a}$`],
    [
      'ends of lines',
      String.raw`of reeds.\n\nMETHODS: We weave\n\t\t\t\t small mats, {\em i.e.}, reeds`,
      'of reeds. METHODS: We weave small mats, i.e., reeds',
    ],
  ])('%s', (_, text, expected) => expect(toAbstract(text)).toBe(expected));

  it('quotation marks and formulas that were escaped stay', () => {
    const text = String.raw`an \"open\" world, qu\'on, l\'un, d\'un; $O(n)$ and \nabla, C:\new`;
    expect(toAbstract(text)).toBe(text);
  });
});

describe("publishers' markup", () => {
  it.each([
    ['<Emphasis Type="SmallCaps">mds</Emphasis>is known of SFM<inf>D</inf>', 'mds is known of SFMD'],
    ['at <URLREF>http://example.org/</URLREF>, or so.<<ETX>>', 'at http://example.org/, or so.'],
    [
      'grown, in fact, in vitro . Herein, as said, reeds of H<sub>2</sub> .',
      'grown, in fact, in vitro. Herein, as said, reeds of H2.',
    ],
    ['a net , ours . The end , then .', 'a net , ours . The end , then .'],
  ])('%s', (text, expected) => expect(toAbstract(text)).toBe(expected));
});

it('reads a letter that R wrote by its number', () => {
  expect(toAbstract('We find <U+03C7>2 = 4 and p <U+2264> 0.05.')).toBe('We find χ2 = 4 and p ≤ 0.05.');
});

describe('what stands behind an abstract', () => {
  it.each([
    'This article is part of the themed issue ‘Tides of reeds: past, present and future’.',
    'This article is part of a Special Section entitled: Reeds.',
    'This article is categorized under: Looms > Weft Looms > Warp',
    'For further resources related to this article, please visit the website of the reeds.',
    'WIREs Reeds 2017, 8:e1369. doi: 10.5555/reed.1369 This article is categorized under: Looms',
    'Contact: ada@example.org Supplementary information: Supplementary data are available online.',
    'CONTACT: ada@example.org.',
    'DOI: 10.5555/12345678.',
    'This work is made available under the terms of a licence.',
    '(PsycINFO Database Record (c) 2016 APA, all rights reserved)',
    '© 2020 The Authors. All rights reserved.',
    '© (2024), (Network of Looms).',
    '© 42nd Convention on Reeds, MIREED 2019 - Proceedings.',
    '((c) 2014 HOUSE-VCH Verlag GmbH & Co. KGaA, Weinheim)',
    'Copyright, Society for Looms, 2011.',
    'Copyright Author (s) 2024.',
    'Copyright:',
    'Published by AIP Publishing.',
    'Published by the BMJ Group Limited. For permission to use please go to http://example.org/a/.',
    '(JEL J23, M51)',
    'Disclosure No significant relationships.',
    'Disclosures: All authors: No reported disclosures',
    'Conflict of interest: None declared.',
    'Declaration of competing interest The authors declare that they have none.',
    'PU  - HOUSE PI  - BASEL PA  - STREET 1, BASEL',
    'PU - HOUSE PI - BASEL',
  ])('%s', (ending) => expect(toAbstract(`We weave 20 reeds. ${ending}`)).toBe('We weave 20 reeds.'));

  it.each([
    'This paper is part of a series of looms. We weave.',
    'We say what was said of doi: 10.5555/1. Then we weave.',
    'Contact: the place where reeds meet.',
    'We ask about conflicts of interest. The authors of looms have none.',
    'Disclosure of tin is rare. No loom has it.',
    'We compare the PI - PU pair with AB - CD.',
    'We read what was published by AIP Publishing in 2020.',
    'We compare (a) reeds, (b) looms of the 1970s, and (c) wefts of 1980, which are the best.',
    'Looms of (c) wood and (d) tin. Copyright, patents and trade marks are compared.',
  ])('but not: %s', (text) => expect(toAbstract(text)).toBe(text));
});

describe('headings that lost their line', () => {
  it.each([
    ['BackgroundWe weave. ResultsReeds grow.', 'Background: We weave. Results: Reeds grow.'],
    ['We weave.Originality/valueThe reeds', 'We weave. Originality/value: The reeds'],
    ['We weave.Design/methodology/approachBased on', 'We weave. Design/methodology/approach: Based on'],
    ['We weave.Research limitations/implicationsThe reeds', 'We weave. Research limitations/implications: The reeds'],
    ['We weave.DesignLongitudinal reeds', 'We weave. Design: Longitudinal reeds'],
    ['We weave.Data sourcesReeds of', 'We weave. Data sources: Reeds of'],
    ['Background and AimsReeds grow', 'Background and Aims: Reeds grow'],
    ['We weave.";" BackgroundThe reeds', 'We weave.";" Background: The reeds'],
    ['Abstractthis paper weaves', 'this paper weaves'],
    ['AbstractA loom weaves', 'A loom weaves'],
    ['Abstract106 looms weave', '106 looms weave'],
  ])('%s', (text, expected) => expect(toAbstract(text)).toBe(expected));

  it.each([
    'DataComp is a loom. DesignAdvisor is another. We use ValueNet here.',
    'Abstracting the reeds. Abstracts of looms.',
    'MethodologyReeds grow',
  ])('but not: %s', (text) => expect(toAbstract(text)).toBe(text));
});

describe('hyphens of line ends', () => {
  it.each([
    ['The communica-tion of reeds is crit-ical.', 'The communication of reeds is critical.'],
    ['The embryo of an em-bryo in modifica-tion', 'The embryo of an embryo in modification'],
    ['An em-bryo in modifica-tion', 'An em-bryo in modification'],
    ['The embryo of an em-bryo', 'The embryo of an em-bryo'],
    [
      'germ-line by-products and co-expression in modifica-tion',
      'germ-line by-products and co-expression in modification',
    ],
    ['pre-training, text-to-image, MLP-ized and k-ity', 'pre-training, text-to-image, MLP-ized and k-ity'],
  ])('%s', (text, expected) => expect(toAbstract(text)).toBe(expected));
});

it('line ends that were escaped, and names that TeX joins', () => {
  expect(toAbstract(String.raw`Work of the author\nestablished a bound.\nWe use it to \nconstruct looms, \n`)).toBe(
    'Work of the author established a bound. We use it to construct looms,',
  );
  expect(toAbstract(String.raw`where $\nabla f$, $\nu$ and C:\new stay`)).toBe('where $\\nabla f$, ν and C:\\new stay');
  expect(toAbstract('the Zed--Yak loom of reeds--such as Emu-- and A--B')).toBe(
    'the Zed–Yak loom of reeds--such as Emu-- and A--B',
  );
});

it('entities that lost their number sign', () => {
  expect(toAbstract('A loom & x2014;weft &x3C;- and R & x2, AT&x stay')).toBe('A loom —weft <- and R & x2, AT&x stay');
});
