/** The fields of one BibTeX entry: `key, name = {value}, name = "value" # macro, name = 2024`. */
import { MAX_ENTRY_LENGTH } from './split-entries.ts';

export type Macros = ReadonlyMap<string, string>;

/** BibTeX styles define these. */
export const MONTH_MACROS: Macros = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name) => [name, name]),
);

type Fields = Readonly<{
  /** Values as written, by lower-case names; of a name that comes twice the first. */
  fields: ReadonlyMap<string, string>;
  /** Where something stands that is no field. */
  broken: readonly number[];
}>;

/** Scopus has blanks in names, of its own kind: `funding_text 1`; so had the Web of Science: `Early Access Date`. */
const NAME = /\s*([^\s={}",#()]{1,100}(?:[ \u00a0][^\s={}",#()]{1,40}){0,2})\s*=\s*/y;
const SPACE = /[\s,]*/y;
/** A line on which the next field begins, whatever stands before it. */
const NEXT_FIELD = /\n[ \t]{0,80}(?=[a-z][\w-]{0,60}[ \t]{0,20}=[ \t]{0,20}[{"\w])/gi;

/**
 * @param body    what stands between the entry's outer braces
 * @param hasKey  whether a citation key comes first; `@string` has none
 */
export function parseFields(body: string, macros: Macros, hasKey: boolean): Fields {
  const fields = new Map<string, string>();
  const broken: number[] = [];
  let bare: string | undefined; // the field before, if its value is a word by itself
  let at = hasKey ? keyEnd(body) : 0;
  for (;;) {
    at = skip(SPACE, body, at);
    if (at >= body.length) return { fields, broken };
    NAME.lastIndex = at;
    const name = NAME.exec(body)?.[1]?.toLowerCase();
    const start = NAME.lastIndex;
    const value = name === undefined ? undefined : readValue(body, start, macros);
    if (name === undefined || value === undefined) {
      if (bare !== undefined) fields.delete(bare); // "title = Cold pots boil,": the first word is no title
      broken.push(at);
      at = nextField(body, at);
      bare = undefined;
      continue;
    }
    bare = fields.has(name) || /[{"]/.test(body.charAt(start)) ? undefined : name;
    if (!fields.has(name)) fields.set(name, value.text);
    at = value.end;
  }
}

/** Where the next line that begins with a field starts; the end where none does. */
function nextField(body: string, at: number): number {
  NEXT_FIELD.lastIndex = at;
  return NEXT_FIELD.test(body) ? NEXT_FIELD.lastIndex : body.length;
}

/** Zotero and others may write no key at all: then the first field comes at once. */
function keyEnd(body: string): number {
  const comma = body.indexOf(',');
  const equals = body.indexOf('=');
  if (comma < 0) return equals < 0 ? body.length : 0;
  return equals >= 0 && equals < comma ? 0 : comma + 1;
}

type Value = Readonly<{ text: string; end: number }>;

/** Parts with `#` between; undefined where they make, as macros of macros can, more than an entry may hold. */
function readValue(body: string, start: number, macros: Macros): Value | undefined {
  let text = '';
  let at = start;
  for (;;) {
    const part = readPart(body, at, macros);
    if (part === undefined) return undefined;
    if (text !== '' && text.length + part.text.length > MAX_ENTRY_LENGTH) return undefined;
    text += part.text;
    const joint = skip(/\s*/y, body, part.end);
    if (body.charAt(joint) !== '#') return { text, end: part.end };
    at = skip(/\s*/y, body, joint + 1);
  }
}

function readPart(body: string, at: number, macros: Macros): Value | undefined {
  const sign = body.charAt(at);
  if (sign === '{' || sign === '"') {
    const end = delimiterEnd(body, at, sign === '{' ? '}' : '"');
    return end === undefined ? undefined : { text: body.slice(at + 1, end), end: end + 1 };
  }
  const word = /[^\s,#{}"=]{1,400}/y;
  word.lastIndex = at;
  const found = word.exec(body)?.[0];
  return found === undefined ? undefined : { text: macros.get(found.toLowerCase()) ?? found, end: word.lastIndex };
}

/** The delimiter that closes at depth 0; undefined where none does. */
function delimiterEnd(body: string, start: number, closing: string): number | undefined {
  const mark = /\\[{}"\\]|[{}"]/g;
  mark.lastIndex = start + 1;
  let depth = 0;
  for (let found = mark.exec(body); found !== null; found = mark.exec(body)) {
    const [sign] = found;
    if (depth === 0 && sign === closing) return found.index;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0) return undefined;
  }
  return undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}
