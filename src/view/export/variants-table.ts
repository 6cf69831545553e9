/** The variants table of a concept as files: for a spreadsheet, and for a text with citations. */
import { toCsv } from './csv.ts';
import { escapeMarkdown } from './markdown.ts';

/** Whose words tell what a method changes; of those in its paper's title the row has the title already. */
export type ChangeWords = 'quoted' | 'ours' | 'in its title' | '';

/** A row in plain words; what is not known is empty. `paper.id` is its key in the BibTeX file beside the table. */
export type VariantRow = Readonly<{
  method: string;
  /** Its sentence, or our own words for it; empty where there are none. */
  change: string;
  words: ChangeWords;
  comparedWith: readonly string[];
  year: string;
  paper: Readonly<{ id: string; title: string }> | undefined;
  /** The paper only names it: the one that introduces it is not among these. */
  isNamedIn: boolean;
  /** Address. */
  code: string;
}>;

/** Where a table comes from. */
export type TableSource = Readonly<{ concept: string; site: string; dataDate: string | undefined; dataHash: string }>;

/** One line per method; `words` says whose they are, see `ChangeWords`, `paper introduces it` `yes`, or `no` for one that only names it. */
export function variantsToCsv(rows: readonly VariantRow[]): string {
  return toCsv([
    [
      'method',
      'what it changes',
      'words',
      'compared with',
      'year',
      'paper',
      'BibTeX key',
      'code',
      'paper introduces it',
    ],
    ...rows.map(({ method, change, words, comparedWith, year, paper, isNamedIn, code }) => [
      method,
      change,
      words,
      comparedWith.join('; '),
      year,
      paper?.title ?? '',
      paper?.id ?? '',
      code,
      paper === undefined ? '' : isNamedIn ? 'no' : 'yes',
    ]),
  ]);
}

/** A pipe table; papers are cited by key (`[@…]`, as Pandoc reads them), and a line says where it comes from. */
export function variantsToMarkdown(rows: readonly VariantRow[], source: TableSource): string {
  const lines = [
    ['Method', 'What it changes', 'Compared with', 'Year', 'Paper', 'Code'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows.map(({ method, change, words, comparedWith, year, paper, isNamedIn, code }) => [
      escapeMarkdown(method),
      toldIn(words, escapeMarkdown(change)),
      comparedWith.map(escapeMarkdown).join(', '),
      year,
      paper === undefined ? '' : `${isNamedIn ? 'named in ' : ''}${escapeMarkdown(paper.title)} [@${paper.id}]`,
      code === '' ? '' : `<${code}>`,
    ]),
  ];
  const { concept, site, dataDate, dataHash } = source;
  const data = [dataDate, dataHash].filter(Boolean).join(', ');
  const origin = `Variants of ${escapeMarkdown(concept)}. ${escapeMarkdown(site)}, data ${data}.`;
  const quoted = 'Sentences in quotation marks stand in the paper of their row.';
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${quoted} ${origin}\n`;
}

function toldIn(words: ChangeWords, change: string): string {
  switch (words) {
    case 'quoted':
      return `“${change}”`;
    case 'ours':
      return `${change} (our words)`;
    case 'in its title':
    case '':
      return words;
    default:
      return words satisfies never;
  }
}
