/**
 * JSON documents: a list of papers (CSL-JSON, Hugging Face, a batch of Semantic Scholar), an object that holds one (a page of OpenAlex, an answer of
 * Crossref), or one paper alone. Read as they come: one paper is in memory at a time.
 */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { Report } from '../../../domain/diagnostic.ts';
import type { PaperRecord, Reader } from '../record.ts';
import type { SourceFile } from '../source-file.ts';
import { countedBy } from './counted-by.ts';
import { listPathIn } from './json/envelope.ts';
import { readObject } from './json/read-object.ts';

/** Deeper than any record; each level costs memory. */
const MAX_DEPTH = 200;

export const jsonDocument: Reader = {
  name: 'json',
  description: 'JSON of OpenAlex, Semantic Scholar, Crossref, Zotero or another service',
  recognises: (head) => /^\[\s*(?:[[{\]n]|$)/.test(head) || (head.startsWith('{') && isDocument(head)),
  read: readDocument,
};

/** Whether an object goes on over several lines, or holds a list of papers and stands alone: else each line is one of its own. */
function isDocument(head: string): boolean {
  const end = head.search(/[\r\n]/);
  const first = end < 0 ? head : head.slice(0, end);
  const isAlone = end < 0 || head.slice(end).trim() === '';
  return isAlone ? listPathIn(head) !== undefined : /[{[,]\s*$/.test(first);
}

/** A document that is broken is read up to there; what is left of it is reported as one. */
function* readDocument(file: SourceFile, report: Report): Generator<PaperRecord> {
  let before = { line: 0, count: 0 };
  for (const { value, line } of elementsOf(file, report)) {
    const count = line === before.line ? before.count + 1 : 1;
    before = { line, count };
    if (value === null) continue; // Semantic Scholar's answer for an id that it does not know
    const place = { file: file.name, line, report };
    yield* readObject(value, count === 1 ? place : { ...place, report: countedBy(count, report) });
  }
}

type Element = Readonly<{ value: unknown; line: number }>;

/** The elements with the lines where they begin. */
function* elementsOf(file: SourceFile, report: Report): Generator<Element> {
  const elements: Element[] = [];
  const openLines: number[] = []; // of every brace and bracket that is open
  let line = 1;
  let problem: string | undefined;
  let isEnded = false;
  const parser = new TokenParser({ paths: pathsFor(file), keepStack: false });
  const tokenizer = new Tokenizer();
  const fail = ({ message }: Error) => (problem ??= message.replace(/ at chunk position.*/, '')); // pieces are no one's business
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) openLines.push(line);
    if (openLines.length > MAX_DEPTH) problem ??= 'it is nested too deeply';
    if (problem === undefined) parser.write(token);
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) openLines.pop();
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  parser.onEnd = () => void (isEnded = true);
  parser.onValue = ({ value }) => {
    const start = typeof value === 'object' && value !== null ? openLines.at(-1) : undefined;
    elements.push({ value, line: start ?? line });
  };
  for (const piece of piecesOf(file)) {
    tokenizer.write(piece);
    yield* elements.splice(0);
    if (problem !== undefined) break;
    if (piece.endsWith('\n')) line += 1;
  }
  if (problem === undefined && !isEnded) problem = 'it ends in the middle';
  if (problem === undefined) return;
  const message = `the rest of the document is set aside: ${problem}`;
  report({
    file: file.name,
    line,
    severity: 'error',
    rule: 'json/broken',
    message,
    expected: 'one whole JSON document',
  });
}

/** Pieces of the text, cut after each line end. */
function* piecesOf({ chunks }: SourceFile): Generator<string> {
  for (const chunk of chunks) yield* chunk.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function pathsFor({ chunks }: SourceFile): string[] {
  let head = '';
  for (const chunk of chunks) {
    head += chunk;
    if (head.length > 1 << 16) break;
  }
  if (head.trimStart().startsWith('[')) return ['$.*'];
  const path = listPathIn(head);
  return [path === undefined ? '$' : `$.${path}.*`];
}
