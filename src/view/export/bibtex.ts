/** A view as an entry for BibTeX and biblatex. */
import { MONTHS } from '../../domain/date-words.ts';
import type { ViewSource } from './content.ts';
import { fileStem } from './file-name.ts';

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** `@misc{…}` with title, site, address, date of the data and its hash. */
export function toBibtex(source: ViewSource): string {
  const [year, month] = source.dataDate?.split('-') ?? [];
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1]?.slice(0, 3).toLowerCase();
  const fields = [
    ['title', `{{${escapeLatex(source.title)}}}`],
    ['author', `{{${escapeLatex(source.site)}}}`],
    ['howpublished', `{\\url{${source.address}}}`],
    ['url', `{${source.address}}`],
    ...(year === undefined ? [] : [['year', `{${year}}`]]),
    ...(monthName === undefined ? [] : [['month', monthName]]),
    ['note', `{Data ${[source.dataDate, source.dataHash].filter(Boolean).join(', ')}}`],
  ];
  const lines = fields.map(([name = '', value = '']) => `  ${name.padEnd(12)} = ${value}`);
  return `@misc{${fileStem(source)},\n${lines.join(',\n')}\n}\n`;
}

function escapeLatex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^]|[{}&%$#_]/g, (sign) => LATEX[sign] ?? `\\${sign}`)
    .trim();
}
