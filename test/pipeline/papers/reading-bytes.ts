/** Reads invented sources given as bytes, from a folder of their own, and the fixtures. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { openSources } from '../../../scripts/lib/files.ts';
import { formatDiagnostic, type Diagnostic } from '../../../src/domain/diagnostic.ts';
import { paperSchema, type Paper } from '../../../src/domain/schema/paper.ts';
import { readPapers } from '../../../src/pipeline/papers/read-papers.ts';

const FIXTURES = 'test/fixtures/readers';

export type Reading = Readonly<{ papers: readonly Paper[]; lines: readonly string[]; rules: readonly string[] }>;

/** Reads sources of these bytes from a folder of their own. */
export function readBytes(...files: readonly Uint8Array[]): Reading {
  const own = fs.mkdtempSync(path.join(os.tmpdir(), 'methodscape-samples-'));
  for (const [i, bytes] of files.entries()) fs.writeFileSync(path.join(own, `source-${i}`), bytes);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { papers } = readPapers(openSources(own, report), report);
  fs.rmSync(own, { recursive: true });
  for (const paper of papers) expect(paperSchema.safeParse(paper).error).toBeUndefined();
  return {
    papers,
    lines: diagnostics.map(formatDiagnostic),
    rules: diagnostics.map(({ rule, line }) => `${line ?? '-'} ${rule}`),
  };
}

export const bytesOf = (name: string) => fs.readFileSync(path.join(FIXTURES, name));
export const readSample = (...names: readonly string[]) => readBytes(...names.map(bytesOf));
