/**
 * Pages of the Hugging Face Daily Papers list, saved as text. Two layouts are told apart by content:
 *   spaced    blocks between blank lines: title, abstract, then a block of authors or organisation, `·`, date, comments;
 *             the line after "byAK and the research community" is the page's own date
 *   compact   title and abstract in turns, no blank lines, no dates; the first title is glued to the word "Subscribe"
 */
import type { Report } from '../../../domain/diagnostic.ts';
import type { PaperDate } from '../../../domain/schema/paper.ts';
import type { PaperRecord, Reader, ReadOptions } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { monthNumber } from './months.ts';

const BANNER = /^Get trending papers in your email inbox/;
const BYLINE = /^byAK and the research community$/;
const FURNITURE = /^(new|Subscribe|Daily Papers|Get trending papers in your email inbox.*)$/;
const GLUED_SUBSCRIBE = /^Subscribe(?=\S)/;
const AUTHORS_LINE = /^•\s*(\d{1,6}) authors?$/;
const DATE_LINE = /^([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))?(?: (\d{1,9}))?$/;
/** Shorter texts than this are titles: the longest title seen has 140 characters, the shortest abstract 519. */
const MIN_ABSTRACT_LENGTH = 300;

type Line = Readonly<{ text: string; number: number }>;
/** A paper under construction; `date` is still without a year where the page prints none. */
type Draft = {
  title: Line;
  abstract: string;
  authorCount?: number;
  organisation?: string;
  date?: Readonly<{ month: number; day: number; year?: number }>;
  commentCount?: number;
};

/** Reads either layout; the year of dates without one is the greatest year printed on the page plus one. */
export const dailyPapersPage: Reader = {
  name: 'daily-papers-page',
  description: 'Hugging Face Daily Papers page saved as text',
  recognises: (head) => head.split(/\r\n|\n|\r/, 12).some((line) => BANNER.test(line)),
  read: readPage,
};

function* readPage(file: SourceFile, report: Report, options: ReadOptions): Generator<PaperRecord> {
  const lines = [...file.lines].map((text, i) => ({ text: text.trim(), number: i + 1 }));
  const drafts = toDrafts(withoutFurniture(lines), file.name, report);
  const latest = drafts.reduce((year, draft) => Math.max(year, draft.date?.year ?? 0), 0);
  const inferredYear = options.pageYear ?? (latest > 0 ? latest + 1 : undefined);
  for (const draft of drafts) yield toRecord(draft, file.name, inferredYear);
}

/** Leaves out the page's own words, the page's own date among them, and frees the first title of its button. */
function withoutFurniture(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  let isPageDateNext = false;
  for (const line of lines) {
    if (line.text === '') continue;
    if (isPageDateNext && DATE_LINE.test(line.text)) {
      isPageDateNext = false;
    } else if (BYLINE.test(line.text)) {
      isPageDateNext = true;
    } else if (!FURNITURE.test(line.text)) {
      const text = kept.length === 0 ? line.text.replace(GLUED_SUBSCRIBE, '') : line.text;
      kept.push({ ...line, text });
    }
  }
  return kept;
}

/**
 * Walks title, abstract, facts. A block of facts ends with a date line and may hold an organisation line, which looks
 * like a title: what tells them apart is the lone `·` that follows it.
 */
function toDrafts(lines: readonly Line[], file: string, report: Report): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const draft = drafts.at(-1);
    if (line.text === '·') continue;
    if (readFact(line, lines[i + 1], draft)) continue;
    if (line.text.length < MIN_ABSTRACT_LENGTH) {
      if (draft?.abstract === '') reportNoAbstract(draft.title, file, report);
      drafts.push({ title: line, abstract: '' });
    } else if (draft && draft.abstract === '') {
      draft.abstract = line.text;
    } else {
      report({
        file,
        line: line.number,
        severity: 'error',
        rule: 'page/abstract-without-title',
        message: 'a text of abstract length follows no title; it is set aside',
        found: line.text,
        expected: `a title of fewer than ${MIN_ABSTRACT_LENGTH} characters before it`,
      });
    }
  }
  const last = drafts.at(-1);
  if (last?.abstract === '') reportNoAbstract(last.title, file, report);
  return drafts;
}

/** Takes authors, organisation or date into the draft; false where the line is none of these. */
function readFact(line: Line, next: Line | undefined, draft: Draft | undefined): boolean {
  if (!draft || draft.abstract === '') return false;
  const authors = AUTHORS_LINE.exec(line.text);
  if (authors) {
    draft.authorCount = Number(authors[1]);
    return true;
  }
  if (next?.text === '·') {
    draft.organisation = toOrganisation(line.text);
    return true;
  }
  const date = DATE_LINE.exec(line.text);
  const month = monthNumber(date?.[1] ?? '');
  const day = Number(date?.[2]);
  if (!date || month === undefined || day < 1 || day > 31) return false;
  draft.date = { month, day, ...(date[3] === undefined ? {} : { year: Number(date[3]) }) };
  if (date[4] !== undefined) draft.commentCount = Number(date[4]);
  return true;
}

/** `huawei-noah HUAWEI Noah's Ark Lab`: the account's handle comes first, then the name that people read. */
function toOrganisation(line: string): string {
  const [handle = '', ...name] = line.split(' ');
  return name.length > 0 ? name.join(' ') : handle;
}

function toRecord(draft: Draft, file: string, inferredYear: number | undefined): PaperRecord {
  const date = toDate(draft.date, inferredYear);
  return {
    title: draft.title.text,
    abstract: draft.abstract,
    tags: [],
    ...(draft.authorCount === undefined ? {} : { authorCount: draft.authorCount }),
    ...(draft.organisation === undefined ? {} : { organisation: draft.organisation }),
    ...(draft.commentCount === undefined ? {} : { commentCount: draft.commentCount }),
    ...(date === undefined ? {} : { date }),
    file,
    line: draft.title.number,
  };
}

function toDate(date: Draft['date'], inferredYear: number | undefined): PaperDate | undefined {
  const year = date?.year ?? inferredYear;
  if (date === undefined || year === undefined) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return { value: `${year}-${two(date.month)}-${two(date.day)}`, isInferred: date.year === undefined };
}

function reportNoAbstract(title: Line, file: string, report: Report): void {
  report({
    file,
    line: title.number,
    severity: 'warning',
    rule: 'paper/no-abstract',
    message: 'a title without an abstract; the paper is kept by its title',
    found: title.text,
    expected: `an abstract of at least ${MIN_ABSTRACT_LENGTH} characters after it`,
  });
}
