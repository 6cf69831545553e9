/** Lines to rows of a table: a cell in quotation marks may hold line ends. */

/** `isOpen`: a quotation mark of the row is never closed; then the row is its first line alone, and what follows is read as rows. */
export type Row = Readonly<{ text: string; line: number; isOpen: boolean }>;

/** Longer than any row: a quotation mark that is not closed by then never will be. */
const MAX_ROW_LENGTH = 1 << 20;

/** A row ends where its quotation marks are even in number. */
export function* splitRows(lines: Iterable<string>): Generator<Row> {
  let waiting: string[] = [];
  let length = 0;
  let start = 1;
  let line = 0;
  for (const text of lines) {
    line += 1;
    if (waiting.length === 0) {
      if (isEven(text)) yield { text, line, isOpen: false };
      else {
        waiting = [text];
        length = text.length;
        start = line;
      }
      continue;
    }
    waiting.push(text);
    length += text.length;
    if (!isEven(text)) yield { text: waiting.join('\n'), line: start, isOpen: false };
    else if (length > MAX_ROW_LENGTH) yield* withoutFirst(waiting, start);
    else continue;
    waiting = [];
  }
  if (waiting.length > 0) yield* withoutFirst(waiting, start);
}

/** The first line holds the mark that nothing closes; the lines after it had an even number each, so each is a row of its own. */
function* withoutFirst(lines: readonly string[], start: number): Generator<Row> {
  for (const [i, text] of lines.entries()) yield { text, line: start + i, isOpen: i === 0 };
}

function isEven(text: string): boolean {
  let isEven = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isEven = !isEven;
  return isEven;
}
