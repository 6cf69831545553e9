/** Papers, and views, as entries for BibTeX and biblatex (UTF-8). */
import { MONTHS } from '../../domain/date-words.ts';
import { paperPlaces } from '../../domain/paper-places.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { plainText } from '../reading/latex-remnants.ts';
import type { ViewSource } from './content.ts';
import { citationKey } from './file-name.ts';
import { gapRemark, referenceType } from './reference.ts';

/** Name and value as it stands behind `=`: in braces, or a month's macro. */
type BibField = readonly [name: string, value: string];

/**
 * What LaTeX gives a meaning. Braces are named: BibTeX counts those behind a backslash too, and one alone would swallow the file.
 * `<`, `>` and `|` would print as other signs in LaTeX's old font encoding.
 */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};
const ENTRY_TYPES = { meeting: 'inproceedings', journal: 'article', other: 'misc' } as const;
const NAME_JOINER = /\sand\s|,.*,.*,/i; // BibTeX would read several names in it, or parts that it does not know

/**
 * `@misc{…}`, with a venue `@article` or `@inproceedings`, of what is known, the title as pages show it. The key is the paper's id: unique here, and the address of
 * its page. Where authors, year or place are not known, a comment before the entry says so, and `keywords` has `incomplete`, which
 * programs that drop comments keep.
 */
export function paperToBibtex(paper: Paper): string {
  const remark = gapRemark(paper);
  const isIncomplete = remark?.startsWith('Incomplete') ?? false;
  const fields: readonly BibField[] = [
    ['title', `{{${escapeLatex(plainText(paper.title))}}}`],
    ...authorField(paper),
    ...venueField(paper),
    ...organisationField(paper),
    ...dateFields(paper.date?.value),
    ...placeFields(paper),
    ...(isIncomplete ? ([['keywords', '{incomplete}']] as const) : []),
  ];
  const entry = writeEntry(ENTRY_TYPES[referenceType(paper)], paper.id, fields);
  return remark === undefined ? entry : `% ${remark}\n${entry}`;
}

/** One entry after the other, an empty line between them. For many papers write entry by entry (`paperToBibtex`). */
export function papersToBibtex(papers: readonly Paper[]): string {
  return papers.map(paperToBibtex).join('\n');
}

/** A view: `@misc{…}` with title, site, address, date of the data and its hash; the key is made of the address. */
export function toBibtex(source: ViewSource): string {
  return writeEntry('misc', citationKey(source), [
    ['title', `{{${escapeLatex(source.title)}}}`],
    ['author', `{{${escapeLatex(source.site)}}}`],
    ['howpublished', `{\\url{${escapeAddress(source.address)}}}`],
    ['url', `{${escapeAddress(source.address)}}`],
    ...dateFields(source.dataDate),
    ['note', `{Data ${[source.dataDate, source.dataHash].filter(Boolean).join(', ')}}`],
  ]);
}

function writeEntry(type: string, key: string, fields: readonly BibField[]): string {
  const lines = fields.map(([name, value]) => `  ${name.padEnd(12)} = ${value}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

function authorField({ authors = [], authorCount = 0 }: Paper): readonly BibField[] {
  if (authors.length === 0) return [];
  const names = authors.map((name) => (NAME_JOINER.test(name) ? `{${escapeLatex(name)}}` : escapeLatex(name)));
  return [['author', `{${[...names, ...(authorCount > authors.length ? ['others'] : [])].join(' and ')}}`]];
}

function venueField(paper: Paper): readonly BibField[] {
  if (paper.venue === undefined) return [];
  const name = referenceType(paper) === 'meeting' ? 'booktitle' : 'journal';
  return [[name, `{${escapeLatex(paper.venue)}}`]];
}

/** Who it comes from: where no venue is known its publisher, which is what readers make of the field; else a remark. */
function organisationField({ organisation, venue }: Paper): readonly BibField[] {
  if (organisation === undefined) return [];
  const name = escapeLatex(organisation);
  return [venue === undefined ? ['organization', `{{${name}}}`] : ['note', `{From ${name}}`]];
}

function dateFields(date: string | undefined): readonly BibField[] {
  const [year, month] = date?.split('-') ?? [];
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1]?.slice(0, 3).toLowerCase();
  return [
    ...(year === undefined ? [] : ([['year', `{${year}}`]] as const)),
    ...(monthName === undefined ? [] : ([['month', monthName]] as const)),
  ];
}

function placeFields(paper: Paper): readonly BibField[] {
  const places = paperPlaces(paper);
  const fields = places.flatMap(({ scheme, id }): readonly BibField[] => {
    switch (scheme) {
      case 'arxiv':
        return [
          ['eprint', `{${id}}`],
          ['archiveprefix', '{arXiv}'],
        ];
      case 'doi':
        return [['doi', `{${escapeAddress(id)}}`]];
      case 'page':
        return [];
      default:
        return scheme satisfies never;
    }
  });
  const address = (places.find(({ scheme }) => scheme === 'page') ?? places[0])?.address;
  return address === undefined ? fields : [...fields, ['url', `{${escapeAddress(address)}}`]];
}

/** Addresses are read as they are, all but what would end the field. */
function escapeAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

function escapeLatex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\{}~^<>|]|[&%$#_]/g, (sign) => LATEX[sign] ?? `\\${sign}`)
    .trim();
}
