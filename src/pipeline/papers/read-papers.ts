/** From source files to papers: each file's format is told by its content, each record read, copies merged. */
import type { Report } from '../../domain/diagnostic.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import type { PublishedPaper } from '../published/snapshot.ts';
import { mergeRecords } from './merge-records.ts';
import { dailyPapersPage } from './readers/daily-papers-page.ts';
import { jsonl } from './readers/jsonl.ts';
import type { PaperRecord, Reader, ReadOptions, SourceFile } from './record.ts';

/** In the order in which they are asked; the first that recognises a file reads it. */
export const READERS: readonly Reader[] = [dailyPapersPage, jsonl];

const SAMPLE_LINES = 40; // a saved page shows its banner in the first five lines, JSON its brace in the first

/**
 * All papers of all files, sorted by id, and how many records they came from.
 * A file that no reader recognises, and every record that cannot be read, is reported and set aside.
 */
export function readPapers(
  sources: Iterable<SourceFile>,
  report: Report,
  options: ReadOptions = {},
  published: readonly PublishedPaper[] = [],
): Readonly<{ papers: readonly Paper[]; recordCount: number }> {
  const records: PaperRecord[] = [];
  for (const source of sources) {
    for (const record of readSource(source, report, options)) records.push(record);
  }
  return { papers: mergeRecords(records, report, published), recordCount: records.length };
}

function* readSource(source: SourceFile, report: Report, options: ReadOptions): Generator<PaperRecord> {
  const sample = take(source.lines, SAMPLE_LINES);
  if (sample.every((line) => line.trim() === '')) {
    const message = 'nothing is in the file';
    report({ file: source.name, severity: 'warning', rule: 'source/empty', message, expected: expectedFormats() });
    return;
  }
  const reader = READERS.find((candidate) => candidate.recognises(sample));
  if (reader) yield* reader.read(source, report, options);
  else {
    const message = 'no reader knows this format; the file is set aside';
    const found = sample.find((line) => line.trim() !== '') ?? '';
    report({
      file: source.name,
      line: 1,
      severity: 'error',
      rule: 'source/unknown-format',
      message,
      found,
      expected: expectedFormats(),
    });
  }
}

function take(lines: Iterable<string>, count: number): string[] {
  const taken: string[] = [];
  for (const line of lines) {
    if (taken.length === count) break;
    taken.push(line);
  }
  return taken;
}

function expectedFormats(): string {
  return READERS.map((reader) => reader.description).join(', or ');
}
