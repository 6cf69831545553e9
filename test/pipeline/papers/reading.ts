/** Reads invented sources given as text, and keeps what was reported. */
import { formatDiagnostic, type Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { Paper } from '../../../src/domain/schema/paper.ts';
import { readPapers } from '../../../src/pipeline/papers/read-papers.ts';
import type { ReadOptions } from '../../../src/pipeline/papers/record.ts';
import { toSourceFile } from '../../../src/pipeline/papers/source-file.ts';

export type Reading = Readonly<{
  papers: readonly Paper[];
  recordCount: number;
  diagnostics: readonly Diagnostic[];
  /** As people see them. */
  lines: readonly string[];
}>;

/** Papers of sources by name; a source is lines or records that become JSON lines. */
export function read(sources: Readonly<Record<string, readonly (string | object)[]>>, options?: ReadOptions): Reading {
  const diagnostics: Diagnostic[] = [];
  const files = Object.entries(sources).map(([name, lines]) =>
    toSourceFile(name, [lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')]),
  );
  const result = readPapers(files, (diagnostic) => void diagnostics.push(diagnostic), options);
  return { ...result, diagnostics, lines: diagnostics.map(formatDiagnostic) };
}

/** The top of a saved page in the spaced layout. */
export const BANNER = [
  ...['new', '', 'Get trending papers in your email inbox!', '', 'Subscribe', '', 'Daily Papers', ''],
  ...['byAK and the research community', '', 'May 8', ''],
];

/** A text of abstract length, made of a word. */
export function abstractOf(word: string): string {
  return `We propose ${word}, a method. ${`${word} is compared with what came before. `.repeat(12)}`.trim();
}

/** A paper of the spaced layout; `facts` are the lines after the abstract. */
export function entry(title: string, ...facts: readonly string[]): string[] {
  return [title, '', abstractOf(title), '', ...facts, ...(facts.length > 0 ? [''] : [])];
}
