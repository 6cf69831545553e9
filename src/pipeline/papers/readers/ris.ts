/**
 * RIS, as Zotero, EndNote, Scopus and publishers write it: `TY  - JOUR`, a field a line, `ER  - `. Notes (`N1`), files (`L1` to `L4`, but for a
 * DOI) and what a library keeps for itself are not read.
 */
import type { Report } from '../../../domain/diagnostic.ts';
import { bestDate } from '../fields/dates.ts';
import { arxivIdIn, toDoi } from '../fields/identifiers.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { continueValue } from './continue-value.ts';
import { addValue, valuesIn, type Draft } from './tagged-fields.ts';

/** `TI  - A title`; some programs leave out a space, or the one at the end. */
const FIELD = /^\s?([A-Z][A-Z\d]) {1,2}- ?(.*)$/s;

const KIND = /^\s?TY {1,2}- {0,2}[A-Z]/m;

export const ris: Reader = {
  name: 'ris',
  description: 'RIS',
  recognises: (head) => KIND.test(head),
  mark: (head) => head.search(KIND),
  read: readRis,
};

/** A record that has no `ER` ends where the next begins; it is kept, and reported. */
function* readRis(file: SourceFile, report: Report): Generator<PaperRecord> {
  let draft: Draft | undefined;
  let values: string[] | undefined;
  let line = 0;
  for (const text of file.lines) {
    line += 1;
    const [, tag, value = ''] = FIELD.exec(text) ?? [];
    if (tag === 'TY') {
      if (draft) yield* finish(draft, file.name, report, 'another record begins before its "ER"');
      draft = { line, fields: new Map() };
      values = undefined;
    } else if (tag === 'ER') {
      if (draft) yield* finish(draft, file.name, report);
      draft = undefined;
    } else if (draft && tag !== undefined) {
      values = addValue(draft, tag, value);
    } else if (draft && values && text.trim() !== '') continueValue(values, text);
    else if (tag !== undefined) reportStray(text, file.name, line, report);
  }
  if (draft) yield* finish(draft, file.name, report, 'the file ends before its "ER"');
}

function* finish(draft: Draft, file: string, report: Report, problem?: string): Generator<PaperRecord> {
  const { line } = draft;
  if (problem !== undefined) {
    const message = `the record is kept, but ${problem}`;
    report({
      file,
      line,
      severity: 'warning',
      rule: 'ris/unclosed',
      message,
      expected: 'a line "ER  - " after each record',
    });
  }
  const record = toRecord(tell(draft.fields), { file, line, report });
  if (record) yield record;
}

function tell(fields: ReadonlyMap<string, readonly string[]>): Told {
  const all = valuesIn(fields);
  const first = (...tags: readonly string[]) => all(...tags)[0];
  return {
    title: first('TI', 'T1', 'CT'),
    abstract: first('AB', 'N2'),
    authors: all('AU', 'A1'),
    date: bestDate(all('DA', 'PY', 'Y1')),
    venue: first('JF', 'T2', 'JO', 'JA', 'J2', 'BT', 'C3'),
    doi: first('DO') ?? doiIn(all('L3')) ?? doiIn(all('UR', 'M3').filter((value) => /doi/i.test(value))),
    arxiv: all('M1', 'AN', 'UR')
      .map(arxivIdIn)
      .find((id) => id !== undefined),
    url: all('UR')
      .flatMap((value) => value.split(/[\s;]+/))
      .find((value) => /^https?:\/\//i.test(value)),
    tags: all('KW').flatMap((value) => value.split(';').map((word) => word.trim())),
  };
}

/** EBSCO has DOIs where files are elsewhere. */
function doiIn(values: readonly string[]): string | undefined {
  return values.find((value) => /^(?:https?:\/\/\S+?\/|doi:?\s*)?10\.\d{4}/i.test(value) && toDoi(value) !== undefined);
}

function reportStray(text: string, file: string, line: number, report: Report): void {
  const message = 'a field outside of a record; set aside';
  report({
    file,
    line,
    severity: 'error',
    rule: 'ris/stray-field',
    message,
    found: text,
    expected: '"TY  - " before it',
  });
}
