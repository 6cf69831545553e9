/** A source file as text, whatever it is stored as. */

/**
 * Text in pieces as they come, and as lines numbered from 1; both can be walked more than once. A byte-order mark is gone, and
 * so are compression and encoding; of the pieces, line ends are as they were.
 */
export type SourceFile = Readonly<{
  name: string;
  chunks: Iterable<string>;
  lines: Iterable<string>;
  /** Worked out when asked for; the same only for the same bytes. Absent where nobody knows. */
  digest?: (() => string) | undefined;
}>;

/** @param chunks  the text in pieces of any length; walked anew each time that the file is read */
export function toSourceFile(name: string, chunks: Iterable<string>, digest?: () => string): SourceFile {
  return { name, chunks, lines: { [Symbol.iterator]: () => splitLines(chunks) }, digest };
}

/** The longest line that is kept in one string; V8 has room for four times as much. What is longer goes on as a further line. */
const MAX_LINE_LENGTH = 1 << 27;

/** Byte-order marks are in files that were put behind one another, too. */
function* splitLines(chunks: Iterable<string>): Generator<string> {
  for (const line of splitAtEnds(chunks)) yield line.startsWith('\ufeff') ? line.slice(1) : line;
}

/** Lines that end with `\n`, `\r\n` or `\r`; no last empty line after a final end. Holds no more than a piece and a line. */
function* splitAtEnds(chunks: Iterable<string>): Generator<string> {
  let rest = '';
  let isHalfEnd = false;
  for (const text of chunks) {
    // A line of many pieces is searched once, not again with each piece.
    if (!isHalfEnd && !/[\r\n]/.test(text)) rest += text;
    else {
      // A final "\r" may be half of "\r\n": it waits for the next piece.
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
      isHalfEnd = rest.endsWith('\r');
    }
    if (rest.length > MAX_LINE_LENGTH) {
      yield rest;
      rest = '';
      isHalfEnd = false;
    }
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
