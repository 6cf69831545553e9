/** Cuts a BibTeX file into its entries, as it comes. What stands between entries is a comment, as BibTeX has it. */
import type { Report } from '../../../../domain/diagnostic.ts';

/** `body`: what stands between the outer braces; its first character is in `line`. */
export type RawEntry = Readonly<{ type: string; body: string; line: number }>;

const START = /@\s*([a-z]{1,40})\s*([{(])/gi;
/** How an entry begins at the start of a line: inside of another one it means that the other was never closed. */
const NEXT_ENTRY = /^@[a-z]{4,20}\s*\{\s*[^\s{},=]+\s*,\s*$/i;
/** Longer than any entry: what has not been closed by then never will be. */
export const MAX_ENTRY_LENGTH = 1 << 22;

type Open = { type: string; closing: string; depth: number; parts: string[]; length: number; line: number };

/** An entry that is not closed is reported and set aside; the next one is read. */
export function* splitEntries(lines: Iterable<string>, file: string, report: Report): Generator<RawEntry> {
  let open: Open | undefined;
  let line = 0;
  const setAside = ({ type, line, parts }: Open) => {
    const message = 'an entry whose braces do not close; set aside';
    const found = `@${type}{${parts.join('\n').slice(0, 100)}`;
    report({
      file,
      line,
      severity: 'error',
      rule: 'bibtex/unclosed',
      message,
      found,
      expected: 'a closing brace for each opening one',
    });
  };
  for (const text of lines) {
    line += 1;
    let at = 0;
    if (open && (NEXT_ENTRY.test(text) || open.length > MAX_ENTRY_LENGTH)) {
      setAside(open);
      open = undefined;
    }
    for (;;) {
      if (open === undefined) {
        START.lastIndex = at;
        const start = START.exec(text);
        if (start === null) break;
        const [, type = '', brace = ''] = start;
        open = { type: type.toLowerCase(), closing: brace === '{' ? '}' : ')', depth: 0, parts: [], length: 0, line };
        at = START.lastIndex;
      }
      const end = closingPlace(text, at, open);
      open.parts.push(text.slice(at, end ?? text.length));
      open.length += text.length - at;
      if (end === undefined) break;
      yield { type: open.type, body: open.parts.join('\n'), line: open.line };
      open = undefined;
      at = end + 1;
    }
  }
  if (open) setAside(open);
}

/** Where the line closes the entry; follows the depth of braces, in which escaped ones do not count. */
function closingPlace(text: string, start: number, open: Open): number | undefined {
  const mark = /\\[{}\\]|[{})]/g;
  mark.lastIndex = start;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [sign] = found;
    if (open.depth === 0 && sign === open.closing) return found.index;
    if (sign === '{') open.depth += 1;
    else if (sign === '}') open.depth = Math.max(0, open.depth - 1);
  }
  return undefined;
}
