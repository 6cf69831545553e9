/**
 * Parts of an XML document as they come: one is in memory at a time. Entities that a file defines are never expanded: the parser passes over
 * a document type, and knows the names of XML and HTML alone.
 */
import sax from 'sax';
import type { SourceFile } from '../../source-file.ts';

/** An element with all text in it, that of elements in it too: `<title>Slip in <i>tin</i></title>`. */
export type Element = Readonly<{ name: string; attributes: Readonly<Record<string, string>>; children: Element[] }> & {
  text: string;
};

/** A part with the line where it begins. */
export type Root = Readonly<{ line: number; element: Element }>;

/** Where the document stops being one, and why. */
export type Break = Readonly<{ line: number; problem: string }>;

/** Longer than any abstract: what a document puts into one element beyond it is not kept. */
const MAX_TEXT_LENGTH = 1 << 20;
/** How deep in a part stands what is read of it; deeper elements give their text to those that hold them. */
const MAX_DEPTH = 8;

/**
 * @param isRoot  whether a part begins with an element of this name in so many others; of those in a part it is not asked
 * @param onBreak  hears of what is no XML; what follows it is set aside, wherever the pieces are cut
 */
export function* rootsIn(
  file: SourceFile,
  isRoot: (name: string, depth: number) => boolean,
  onBreak: (found: Break) => void,
): Generator<Root> {
  const roots: Root[] = [];
  const elements: Element[] = []; // those that are open, from the part's on
  let depth = 0;
  let line = 0;
  const parser = sax.parser(true, { position: true });
  parser.onerror = (error) => {
    // An entity that XML does not know is kept as it is written; anything else is no XML, and nothing is looked for behind it.
    if (!/entity/i.test(error.message)) throw new NoXml(error.message.split('\n')[0]);
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (elements.length === 0 && !isRoot(name, depth - 1)) return;
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
    else roots.push({ line, element });
  };
  for (const chunk of file.chunks) {
    const problem = problemIn(() => parser.write(chunk));
    yield* roots.splice(0);
    if (problem !== undefined) return onBreak({ line: parser.line + 1, problem });
  }
  if (depth > 0) onBreak({ line: elements.length > 0 ? line : parser.line + 1, problem: 'it ends in the middle' });
}

class NoXml extends Error {}

function problemIn(parse: () => void): string | undefined {
  try {
    parse();
  } catch (cause) {
    if (cause instanceof NoXml) return cause.message;
    throw cause;
  }
  return undefined;
}

/** Raised and lowered letters keep their tags, for whoever makes texts plain: 10<sup>3</sup> is not 103. */
function inlined({ name, text }: Element): string {
  return name === 'sup' || name === 'sub' ? `<${name}>${text}</${name}>` : text;
}
