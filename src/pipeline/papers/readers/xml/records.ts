/**
 * Records of an XML document as they come: one is in memory at a time. Entities that a file defines are never expanded: the parser passes over
 * a document type, and knows the names of XML and HTML alone.
 */
import sax from 'sax';
import type { Report } from '../../../../domain/diagnostic.ts';
import { toRecord, type Told } from '../../fields/to-record.ts';
import type { PaperRecord, Reader } from '../../record.ts';
import type { SourceFile } from '../../source-file.ts';
import { countedBy } from '../counted-by.ts';

/** An element with all text in it, that of elements in it too: `<title>Slip in <i>tin</i></title>`. */
export type Element = Readonly<{ name: string; attributes: Readonly<Record<string, string>>; children: Element[] }> & {
  text: string;
};

/** How one program writes a paper as an XML element. */
export type XmlShape = Readonly<{
  name: string;
  description: string;
  recognises: (head: string) => boolean;
  /** The name of the element that holds a paper. */
  record: string;
  /** A problem in place of a paper, where the element says that it holds none. */
  tell: (record: Element) => Told | Readonly<{ rule: string; problem: string; found: string }>;
}>;

/** Longer than any abstract: what a document puts into one element beyond it is not kept. */
const MAX_TEXT_LENGTH = 1 << 20;
/** How deep in a record stands what is read of it; deeper elements give their text to those that hold them. */
const MAX_DEPTH = 8;

export function toReader({ name, description, recognises, ...shape }: XmlShape): Reader {
  return {
    name,
    description,
    recognises: (head) => head.startsWith('<') && recognises(head),
    read: (file, report) => readRecords(file, { name, ...shape }, report),
  };
}

type Open = { line: number; root: Element };
type Shape = Pick<XmlShape, 'name' | 'record' | 'tell'>;

function* readRecords(file: SourceFile, shape: Shape, report: Report): Generator<PaperRecord> {
  const records: Open[] = [];
  const elements: Element[] = []; // those that are open, from the record's on
  let depth = 0;
  let line = 0;
  let problem: string | undefined;
  let problemLine: number | undefined;
  let before = { line: 0, count: 0 };
  const parser = sax.parser(true, { position: true });
  parser.onerror = (error) => {
    // An entity that XML does not know is kept as it is written; anything else is no XML.
    if (!/entity/i.test(error.message)) {
      problem ??= error.message.split('\n')[0] ?? 'no XML';
      problemLine ??= parser.line + 1;
    }
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (elements.length === 0 && name !== shape.record) return;
    if (elements.length === 0) line = parser.line + 1;
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    if (elements.length > 0 && elements.length <= MAX_DEPTH) elements.at(-1)?.children.push(element);
    elements.push(element);
  };
  const keep = (piece: string) => {
    const element = elements.at(-1);
    if (element && element.text.length < MAX_TEXT_LENGTH) element.text += piece;
  };
  parser.ontext = keep;
  parser.oncdata = keep;
  parser.onclosetag = () => {
    depth -= 1;
    const element = elements.pop();
    if (element === undefined) return;
    if (elements.length > 0) keep(inlined(element));
    else if (problem === undefined) records.push({ line, root: element }); // what follows a problem is set aside, wherever the pieces are cut
  };
  for (const chunk of file.chunks) {
    parser.write(chunk);
    for (const one of records.splice(0)) {
      const count = one.line === before.line ? before.count + 1 : 1;
      before = { line: one.line, count };
      yield* readRecord(one, shape, file.name, count === 1 ? report : countedBy(count, report));
    }
    if (problem !== undefined) break;
  }
  if (problem === undefined && depth > 0) problem = 'it ends in the middle';
  if (problem === undefined) return;
  const message = `the rest of the document is set aside: ${problem}`;
  const place = { file: file.name, line: problemLine ?? (elements.length > 0 ? line : parser.line + 1) };
  report({ ...place, severity: 'error', rule: `${shape.name}/broken`, message, expected: 'one whole XML document' });
}

/** Raised and lowered letters keep their tags, for whoever makes texts plain: 10<sup>3</sup> is not 103. */
function inlined({ name, text }: Element): string {
  return name === 'sup' || name === 'sub' ? `<${name}>${text}</${name}>` : text;
}

function* readRecord({ root, line }: Open, shape: Shape, file: string, report: Report): Generator<PaperRecord> {
  const told = shape.tell(root);
  if ('rule' in told) {
    const { rule, problem: message, found } = told;
    report({ file, line, severity: 'error', rule, message, found });
    return;
  }
  const record = toRecord(told, { file, line, report });
  if (record) yield record;
}

/** Elements at a path of names below an element. */
export function elementsAt(root: Element, path: string): Element[] {
  let here: Element[] = [root];
  for (const name of path.split('/'))
    here = here.flatMap(({ children }) => children.filter((one) => one.name === name));
  return here;
}

/** Their texts, those that are not empty. */
export function textsAt(root: Element, path: string): string[] {
  return elementsAt(root, path)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
}

/** The first text at the first of several paths that has one. */
export function firstAt(root: Element, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const [text] = textsAt(root, path);
    if (text !== undefined) return text;
  }
  return undefined;
}
