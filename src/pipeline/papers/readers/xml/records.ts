/** Papers of an XML document, and what stands where in the element of one. */
import type { Report } from '../../../../domain/diagnostic.ts';
import { toRecord, type Told } from '../../fields/to-record.ts';
import type { PaperRecord, Reader } from '../../record.ts';
import type { SourceFile } from '../../source-file.ts';
import { countedBy } from '../counted-by.ts';
import { rootsIn, type Break, type Element, type Root } from './roots.ts';

export type { Element } from './roots.ts';

/** How one program writes papers as elements. */
export type Shape = Readonly<{
  name: string;
  /** Whether an element in so many others may hold a paper. */
  isRecord: (name: string, depth: number) => boolean;
  /** Undefined for what stands beside papers; a problem in place of a paper, where the element says that it holds none. */
  tell: (record: Element) => Told | Readonly<{ rule: string; problem: string; found: string }> | undefined;
}>;

/** As above, where each paper is an element of one name, wherever it is. */
export type XmlShape = Readonly<{ description: string; recognises: (head: string) => boolean; record: string }> &
  Omit<Shape, 'isRecord'>;

export function toReader({ name, description, recognises, record, tell }: XmlShape): Reader {
  const shape = { name, tell, isRecord: (found: string) => found === record };
  return {
    name,
    description,
    recognises: (head) => head.startsWith('<') && recognises(head),
    read: (file, report) => readRecords(file, shape, report),
  };
}

export function* readRecords(file: SourceFile, shape: Shape, report: Report): Generator<PaperRecord> {
  let before = { line: 0, count: 0 };
  const reportBreak = ({ line, problem }: Break) => {
    const message = `the rest of the document is set aside: ${problem}`;
    const rule = `${shape.name}/broken`;
    report({ file: file.name, line, severity: 'error', rule, message, expected: 'one whole XML document' });
  };
  for (const root of rootsIn(file, shape.isRecord, reportBreak)) {
    const count = root.line === before.line ? before.count + 1 : 1;
    before = { line: root.line, count };
    yield* readRecord(root, shape, file.name, count === 1 ? report : countedBy(count, report));
  }
}

function* readRecord({ element, line }: Root, shape: Shape, file: string, report: Report): Generator<PaperRecord> {
  const told = shape.tell(element);
  if (told === undefined) return;
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
