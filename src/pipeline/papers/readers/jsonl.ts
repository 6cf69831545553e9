/** JSON lines: an object a line, in any of the shapes of `json/`. */
import type { Report } from '../../../domain/diagnostic.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { readObject } from './json/read-object.ts';
import { isObject } from './json/values.ts';

/** Reads line by line; a line that is no JSON object with a title is reported and set aside. */
export const jsonl: Reader = {
  name: 'jsonl',
  description: 'JSON lines with title and abstract (or of arXiv, OpenAlex, Semantic Scholar)',
  recognises: (head) => /^\{\s*"/.test(head),
  read: readJsonl,
};

function* readJsonl(file: SourceFile, report: Report): Generator<PaperRecord> {
  let line = 0;
  for (const source of file.lines) {
    line += 1;
    if (source.trim() === '') continue;
    const object = parseObject(source, file.name, line, report);
    if (object) yield* readObject(object, { file: file.name, line, report });
  }
}

const MAX_FOUND = 200; // characters of a line that a report keeps

function parseObject(source: string, file: string, line: number, report: Report): object | undefined {
  const expected = 'one JSON object in the line';
  const found = source.slice(0, MAX_FOUND);
  try {
    const value: unknown = JSON.parse(source);
    if (isObject(value)) return value;
    report({ file, line, severity: 'error', rule: 'jsonl/no-object', message: 'set aside', found, expected });
  } catch (cause) {
    const message = `set aside: ${(cause as SyntaxError).message}`;
    report({ file, line, severity: 'error', rule: 'jsonl/no-json', message, found, expected });
  }
  return undefined;
}
