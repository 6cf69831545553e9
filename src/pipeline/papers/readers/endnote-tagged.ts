/**
 * EndNote's tagged text (.enw, "Refer"), as Google Scholar, the ACM and CNKI hand it out: `%T A title`, a field a line, a record from `%0` or a
 * blank line on. Notes (`%Z`, `%<`) and files (`%>`) are not read.
 * @see https://en.wikipedia.org/wiki/Refer_(software)
 */
import type { Report } from '../../../domain/diagnostic.ts';
import { bestDate } from '../fields/dates.ts';
import { arxivIdIn } from '../fields/identifiers.ts';
import { splitKeywords } from '../fields/names.ts';
import { toRecord, type Told } from '../fields/to-record.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { continueValue } from './continue-value.ts';
import { addValue, valuesIn, type Draft } from './tagged-fields.ts';

const FIELD = /^%(\S)(?: (.*))?$/s;

export const endnoteTagged: Reader = {
  name: 'endnote-tagged',
  description: 'tagged text of EndNote (.enw)',
  recognises: (head) => /^%[0A-Z] \S/.test(head) && /^%[TA] /m.test(head),
  mark: () => 0,
  read: readTagged,
};

/** Keywords may stand one a line behind their mark, and abstracts may have several lines. */
function* readTagged(file: SourceFile, report: Report): Generator<PaperRecord> {
  let draft: Draft | undefined;
  let values: string[] | undefined;
  let isBehindBlank = true;
  let line = 0;
  for (const text of file.lines) {
    line += 1;
    const [, mark, value = ''] = FIELD.exec(text) ?? [];
    if (mark === undefined) {
      if (text.trim() !== '' && values) goOn(draft, values, text);
      isBehindBlank = text.trim() === '';
      continue;
    }
    if (draft && isNextAt(mark, draft, isBehindBlank)) {
      yield* finish(draft, file.name, report);
      draft = undefined;
    }
    draft ??= { line, fields: new Map() };
    values = addValue(draft, mark, value);
    isBehindBlank = false;
  }
  if (draft) yield* finish(draft, file.name, report);
}

/**
 * Whether another record begins: with its kind (it may have several: `%0 Serial`, `%0 Audio`), else behind a blank line, where the record so far
 * has no kind or has a title.
 */
function isNextAt(mark: string, { fields }: Draft, isBehindBlank: boolean): boolean {
  if (mark === '0') return fields.size > 1 || !fields.has('0');
  return isBehindBlank && (!fields.has('0') || (mark === 'T' && fields.has('T')));
}

function goOn(draft: Draft | undefined, values: string[], text: string): void {
  if (draft?.fields.get('K') === values) values.push(text.trim());
  else continueValue(values, text);
}

function* finish({ fields, line }: Draft, file: string, report: Report): Generator<PaperRecord> {
  const record = toRecord(tell(fields), { file, line, report });
  if (record) yield record;
}

function tell(fields: ReadonlyMap<string, readonly string[]>): Told {
  const all = valuesIn(fields);
  const urls = all('U').flatMap((value) => value.split(/\s+/));
  return {
    title: all('T')[0],
    abstract: all('X')[0],
    authors: all('A'),
    date: bestDate(all('8', 'D')),
    venue: all('J', 'B', 'S')[0],
    doi: all('R').find((value) => /\b10\.\d{4}/.test(value)),
    arxiv: urls.map(arxivIdIn).find((id) => id !== undefined),
    url: urls.find((value) => /^https?:\/\//i.test(value)),
    tags: all('K').flatMap(splitKeywords),
  };
}
