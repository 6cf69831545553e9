/**
 * MEDLINE, as PubMed writes it ("Format: PubMed"): `PMID- 123`, a field a line, longer ones go on behind six spaces. Of the headings that its
 * librarians give, those that a paper is mainly about (`MH  - *Coral Reefs`) are tags.
 */
import type { Report } from '../../../domain/diagnostic.ts';
import { bestDate } from '../fields/dates.ts';
import { pubmedAddress } from '../fields/identifiers.ts';
import { toPlainHeading } from '../fields/subject-headings.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { continueValue } from './continue-value.ts';
import { addValue, valuesIn, type Draft } from './tagged-fields.ts';

/** `TI  - A title`: a name of two to four characters, filled up to four. */
const FIELD = /^(?=.{4} ?-)([A-Z\d]{2,4}) *- ?(.*)$/s;
const GOES_ON = /^ {6}/;

/** Records of ERIC have no number. */
const MARK = /^PMID- ?\d|^(?<![^])OWN +- \S/m;

export const medline: Reader = {
  name: 'medline',
  description: 'MEDLINE of PubMed',
  recognises: (head) => MARK.test(head),
  mark: (head) => head.search(MARK),
  read: readMedline,
};

/** A record goes from its number to the next one; those of ERIC have none, and stand between blank lines. */
function* readMedline(file: SourceFile, report: Report): Generator<PaperRecord> {
  let draft: Draft | undefined;
  let values: string[] | undefined;
  let isBehindBlank = true;
  let line = 0;
  for (const text of file.lines) {
    line += 1;
    const [, name, value = ''] = FIELD.exec(text) ?? [];
    const isNext =
      isBehindBlank && name !== undefined && (draft === undefined ? name === 'OWN' : draft.fields.has('TI'));
    isBehindBlank = text.trim() === '';
    if (name === 'PMID' || isNext) {
      if (draft) yield* finish(draft, file.name, report);
      draft = { line, fields: new Map() };
    }
    if (draft && name !== undefined) {
      values = addValue(draft, name, value);
    } else if (draft && values && GOES_ON.test(text)) continueValue(values, text);
    else if (text.trim() !== '') reportStray(text, { file: file.name, line, report });
  }
  if (draft) yield* finish(draft, file.name, report);
}

function* finish({ fields, line }: Draft, file: string, report: Report): Generator<PaperRecord> {
  const record = toRecord(tell(fields), { file, line, report });
  if (record) yield record;
}

function tell(fields: ReadonlyMap<string, readonly string[]>): Told {
  const all = valuesIn(fields);
  const [id] = all('PMID');
  const names = all('FAU');
  return {
    title: all('TI')[0]?.replace(/(?<![.…])\.$/, ''),
    abstract: all('AB')[0],
    authors: names.length > 0 ? names : all('AU').map(withFamilyFirst),
    date: bestDate(all('DP').map(yearLast)),
    venue: all('JT')[0] ?? all('TA')[0],
    doi: [...all('LID'), ...all('AID')].find((value) => /\[doi\]$/.test(value))?.replace(/\s*\[doi\]$/, ''),
    url: pubmedAddress(id ?? '') ?? all('LID').find((value) => /^https?:/.test(value)),
    tags: [
      ...all('OT').map((word) => withoutQualifier(word).replace(/^\*/, '')),
      ...all('MH').flatMap((heading) => (heading.includes('*') ? toPlainHeading(withoutQualifier(heading)) : [])),
    ],
  };
}

/** "Coral Reefs/analysis" is about the reefs. */
function withoutQualifier(heading: string): string {
  return heading.replace(/\/.*$/, '');
}

/** "van den Berg L" is Berg's family name with initials behind it. */
function withFamilyFirst(name: string): string {
  return name.replace(/ (?=\p{Lu}{1,3}$)/u, ', ');
}

/** "2021 Jun 17", "2020 Mar-Apr": as dates stand elsewhere. */
function yearLast(date: string): string {
  const [, year, month, day] = /^(\d{4}) (\p{L}{3,9})\S*(?: (\d{1,2}))?/u.exec(date) ?? [];
  return year === undefined ? date : `${month ?? ''} ${day === undefined ? '' : `${day}, `}${year}`;
}

function reportStray(
  text: string,
  { file, line, report }: Readonly<{ file: string; line: number; report: Report }>,
): void {
  const message = 'a line outside of a record; set aside';
  report({
    file,
    line,
    severity: 'error',
    rule: 'medline/stray-line',
    message,
    found: text.slice(0, 200),
    expected: '"PMID- " before it, or a field such as "TI  - "',
  });
}
