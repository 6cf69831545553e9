/** The pieces of `npm run extract`: two that need all papers, and between them two filters that look at one paper at a time. */
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import v8 from 'node:v8';
import { formatDiagnostic, type Diagnostic } from '../../src/domain/diagnostic.ts';
import { paperSchema, type Paper } from '../../src/domain/schema/paper.ts';
import { parseFitted, type Fitted } from '../../src/pipeline/fitted/fitted.ts';
import { readAs } from '../../src/pipeline/lexicon/about-methods.ts';
import { buildLexicon } from '../../src/pipeline/lexicon/build-lexicon.ts';
import { parseCurated, type Curated } from '../../src/pipeline/lexicon/curated.ts';
import { readPapers } from '../../src/pipeline/papers/read-papers.ts';
import { makeReady, type Made, type Shared } from '../../src/pipeline/per-paper.ts';
import { parseSnapshot } from '../../src/pipeline/published/snapshot.ts';
import { openSources, readTextFiles } from './files.ts';
import { readSettings } from './settings.ts';

/**
 * papers: sources to papers, copies merged. definitions: papers to what each defines. lexicon: all definitions, in the order of the papers, to
 * what all share. mentions: papers to what each names.
 */
export const PIECES = ['papers', 'definitions', 'lexicon', 'mentions'] as const;
export type Piece = (typeof PIECES)[number];

export type PieceOptions = Readonly<
  Record<'sources' | 'curated' | 'fitted' | 'settings' | 'published' | 'papers' | 'lexicon', string>
>;

/**
 * @param input, output  lines of JSON, but for the lexicon, which is bytes for the same version of Node
 * @returns whether all lines could be read; a line that could not is reported on the error stream and has no line in the output
 */
export async function runPiece(
  piece: Piece,
  options: PieceOptions,
  input: Readable,
  output: Writable,
): Promise<boolean> {
  const problems: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => {
    problems.push(diagnostic);
    console.error(formatDiagnostic(diagnostic));
  };
  const write = (value: unknown) => put(output, `${JSON.stringify(value)}\n`);
  if (piece === 'papers') {
    const { pageYear } = readSettings(options.settings, report);
    const published = parseSnapshot(readTextFiles(options.published, '.tsv'), report)?.papers;
    const sources = openSources(options.sources, report);
    for (const paper of readPapers(sources, report, { pageYear }, published).papers) await write(paper);
  } else if (piece === 'definitions') {
    const define = makeReady('definitions', readVocabulary(options));
    for await (const paper of papersIn(input, report)) await write(define(paper));
  } else if (piece === 'lexicon') await put(output, await mergeLexicon(options, input, report));
  else {
    const shared = v8.deserialize(fs.readFileSync(options.lexicon)) as Shared<'mentions'>; // as `mergeLexicon` has written it
    const mention = makeReady('mentions', shared);
    for await (const paper of papersIn(input, report)) await write(mention(paper));
  }
  return problems.length === 0;
}

type Report = (diagnostic: Diagnostic) => void;

function readVocabulary(options: PieceOptions): { curated: Curated; fitted: Fitted } {
  const silent = () => {}; // `npm run data` reports what is wrong with them
  return {
    curated: parseCurated(readTextFiles(options.curated, '.tsv'), silent),
    fitted: parseFitted(readTextFiles(options.fitted, '.tsv'), silent),
  };
}

/** The lexicon with what else the last filter needs. */
async function mergeLexicon(options: PieceOptions, input: Readable, report: Report): Promise<Uint8Array> {
  const { curated, fitted } = readVocabulary(options);
  const papers: Paper[] = [];
  for await (const paper of papersIn(fs.createReadStream(options.papers), report)) papers.push(paper);
  const names: Made<'definitions'>['names'][number][] = [];
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    names.push(...(JSON.parse(line) as Made<'definitions'>).names);
  const { papersAbout, thresholds } = readSettings(options.settings, report);
  const reading = readAs(papers, names, papersAbout);
  const lexicon = buildLexicon(papers, curated, fitted, () => {}, names, reading);
  return v8.serialize({ lexicon, fitted, minConfidence: thresholds.mentionConfidence } satisfies Shared<'mentions'>);
}

async function* papersIn(input: Readable, report: Report): AsyncGenerator<Paper> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const parsed = paperSchema.safeParse(parse(text));
    if (parsed.success) yield parsed.data;
    else {
      const expected = 'a line of `npm run -s extract -- papers`';
      const place = { file: 'input', line, severity: 'error', rule: 'extract/no-paper' } as const;
      report({ ...place, message: 'set aside', found: text.slice(0, 200), expected });
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // is no paper either, and reported as such
  }
}

/** Waits where the reader is slower. */
function put(output: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (output.write(text)) resolve();
    else output.once('drain', resolve);
  });
}
