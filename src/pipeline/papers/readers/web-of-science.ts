/**
 * Web of Science's plain text ("savedrecs.txt", "Plain text file", EndNote's .ciw): `TI A title`, longer ones go on in further lines (behind three blanks, where no
 * program has lost them), a record from `PT` to `ER`. Of authors each line is a name. "Keywords Plus" (`ID`) are words of the papers that a paper cites: they are not read.
 */
import type { Report } from '../../../domain/diagnostic.ts';
import { bestDate } from '../fields/dates.ts';
import { pubmedAddress } from '../fields/identifiers.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { continueValue } from './continue-value.ts';
import { addValue, valuesIn, type Draft } from './tagged-fields.ts';

const FIELD = /^([A-Z][A-Z\d])(?: (.*))?$/s;
/** What stands outside of records: the name of the format, its version, the end of the file. */
const FRAME = new Set(['FN', 'VR', 'EF']);
/** Fields whose lines are a value each. */
const LISTS = new Set(['AU', 'AF']);

const FRAME_OR_KIND = /^(?:FN .*|VR 1\.0|PT [A-Z])\s*$/m;

export const webOfScience: Reader = {
  name: 'web-of-science',
  description: 'plain text of Web of Science',
  recognises: (head) => FRAME_OR_KIND.test(head) && /^PT [A-Z]\s*$(?:\r\n|\n|\r)[A-Z][A-Z\d] /m.test(head),
  mark: (head) => head.search(FRAME_OR_KIND),
  read: readTagged,
};

/** A record that has no `ER` ends where the next begins; it is kept, and reported. */
function* readTagged(file: SourceFile, report: Report): Generator<PaperRecord> {
  let draft: Draft | undefined;
  let tag = '';
  let line = 0;
  for (const text of file.lines) {
    line += 1;
    const [, found, value = ''] = FIELD.exec(text.trimEnd()) ?? [];
    if (found === 'PT') {
      if (draft) yield* finish(draft, file.name, report, 'another record begins before its "ER"');
      draft = { line, fields: new Map() };
    } else if (found === 'ER') {
      if (draft) yield* finish(draft, file.name, report);
      draft = undefined;
    } else if (draft && found !== undefined) {
      tag = found;
      addValue(draft, tag, value);
    } else if (draft && text.trim() !== '') goOn(draft, tag, text);
    else if (text.trim() !== '' && !FRAME.has(found ?? '')) reportStray(text, { file: file.name, line, report });
  }
  if (draft) yield* finish(draft, file.name, report, 'the file ends before its "ER"');
}

function goOn(draft: Draft, tag: string, text: string): void {
  const values = draft.fields.get(tag);
  if (values === undefined || LISTS.has(tag)) addValue(draft, tag, text);
  else continueValue(values, text);
}

function* finish({ fields, line }: Draft, file: string, report: Report, problem?: string): Generator<PaperRecord> {
  if (problem !== undefined) {
    const message = `the record is kept, but ${problem}`;
    const expected = 'a line "ER" after each record';
    report({ file, line, severity: 'warning', rule: 'web-of-science/unclosed', message, expected });
  }
  const record = toRecord(tell(fields), { file, line, report });
  if (record) yield record;
}

function tell(fields: ReadonlyMap<string, readonly string[]>): Told {
  const all = valuesIn(fields);
  const names = all('AF');
  return {
    title: all('TI')[0],
    abstract: all('AB')[0],
    authors: names.length > 0 ? names : all('AU'),
    date: bestDate([...all('PD'), ...all('PY')]),
    venue: all('SO')[0],
    doi: all('DI')[0],
    url: pubmedAddress(all('PM')[0] ?? ''),
    tags: all('DE').flatMap((words) => words.split(';')),
  };
}

function reportStray(
  text: string,
  { file, line, report }: Readonly<{ file: string; line: number; report: Report }>,
): void {
  const message = 'a line outside of a record; set aside';
  const expected = '"PT J" before it, "ER" after the record';
  report({
    file,
    line,
    severity: 'error',
    rule: 'web-of-science/stray-line',
    message,
    found: text.slice(0, 200),
    expected,
  });
}
