/** From source files to papers: each file's format is told by its content, each record read, copies merged. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { PublishedPaper } from '../published/snapshot.ts';
import { mergeRecords } from './merge-records.ts';
import { noListBy } from './no-list.ts';
import { atom } from './readers/atom.ts';
import { bibtex } from './readers/bibtex.ts';
import { dailyPapersPage } from './readers/daily-papers-page.ts';
import { endnoteTagged } from './readers/endnote-tagged.ts';
import { endnoteXml } from './readers/endnote-xml.ts';
import { jsonDocument } from './readers/json-document.ts';
import { jsonl } from './readers/jsonl.ts';
import { medline } from './readers/medline.ts';
import { pubmedXml } from './readers/pubmed-xml.ts';
import { ris } from './readers/ris.ts';
import { table } from './readers/table.ts';
import { webOfScience } from './readers/web-of-science.ts';
import { zoteroRdf } from './readers/zotero-rdf.ts';
import type { PaperRecord, Reader, ReadOptions } from './record.ts';
import type { SourceFile } from './source-file.ts';

/** In the order in which they are asked; the first that recognises a file reads it, or of those with marks the one whose mark comes first. */
export const READERS: readonly Reader[] = [
  dailyPapersPage,
  atom,
  endnoteXml,
  pubmedXml,
  zoteroRdf,
  jsonDocument,
  jsonl,
  bibtex,
  medline,
  webOfScience,
  endnoteTagged,
  ris,
  table,
];

const HEAD_LENGTH = 1 << 16; // characters that a format is told from: a saved page's banner, JSON's first keys, a table's columns

/**
 * All papers of all files, sorted by id, and how many records they came from.
 * A file that no reader recognises, and every record that cannot be read, is reported and set aside.
 * @param read  what reads one file
 */
export function readPapers(
  sources: Iterable<SourceFile>,
  report: Report,
  options: ReadOptions = {},
  published: readonly PublishedPaper[] = [],
  read: ReadSource = readSource,
): Readonly<{ papers: readonly Paper[]; recordCount: number }> {
  const records: PaperRecord[] = [];
  for (const source of sources) {
    for (const record of read(source, report, options)) records.push(record);
  }
  return { papers: mergeRecords(records, report, published), recordCount: records.length };
}

/** From one file to its records; what cannot be read is reported. */
export type ReadSource = (source: SourceFile, report: Report, options: ReadOptions) => Iterable<PaperRecord>;

/** What the readers read, in words. */
export const FORMATS: readonly string[] = READERS.map(({ description }) => description);

/** Reads a file with the reader that recognises it. */
export function* readSource(source: SourceFile, report: Report, options: ReadOptions): Generator<PaperRecord> {
  const head = headOf(source);
  const setAside = { file: source.name, severity: 'error' } as const;
  const reader = readerOf(head);
  const other = noListBy(head);
  if (head === '') report({ ...setAside, severity: 'warning', rule: 'source/empty', message: 'an empty file' });
  else if (reader) yield* readWith(reader, source, report, options);
  else if (other !== undefined) report({ ...setAside, rule: 'source/no-list', message: other });
  else {
    const message = 'no reader knows this format; the file is set aside';
    const found = head.slice(0, 200).split('\n')[0] ?? '';
    const expected = 'papers as BibTeX, RIS, CSV with a first row such as title,abstract,year …';
    report({ ...setAside, line: 1, rule: 'source/unknown-format', message, found, expected });
  }
}

/** An abstract in BibTeX may quote lines of RIS, a cell of a table those of Web of Science. */
function readerOf(head: string): Reader | undefined {
  const [first, ...others] = READERS.filter((candidate) => candidate.recognises(head));
  if (first?.mark === undefined) return first;
  let found: Reader = first;
  let at = first.mark(head);
  for (const other of others) {
    const place = other.mark?.(head) ?? Infinity;
    if (place < at) [found, at] = [other, place];
  }
  return found;
}

/** A file that is known but gives nothing (only its columns' names, an empty list) is reported too. */
function* readWith(reader: Reader, source: SourceFile, report: Report, options: ReadOptions): Generator<PaperRecord> {
  let toldCount = 0;
  const counting: Report = (diagnostic) => {
    toldCount += 1;
    report(diagnostic);
  };
  for (const record of reader.read(source, counting, options)) {
    toldCount += 1;
    yield record;
  }
  if (toldCount > 0) return;
  const message = `no paper is in the file, which was read as ${reader.description}`;
  report({ file: source.name, severity: 'warning', rule: 'source/empty', message, expected: 'papers' });
}

/** How the text begins, from its first character that is no space. */
function headOf(source: SourceFile): string {
  let head = '';
  for (const chunk of source.chunks) {
    head = head === '' ? chunk.trimStart() : head + chunk;
    if (head.length >= HEAD_LENGTH) break;
  }
  return head.slice(0, HEAD_LENGTH);
}
