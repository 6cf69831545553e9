/**
 * Plugin for markdown-it: lines `::methodscape{focus="lora" depth=1}` become a frame, a picture or the element.
 *     new MarkdownIt().use(methodscape, { site, concepts: await loadConcepts(site) })
 */
import { escapeXml } from '../view/svg.ts';
import { indexConcepts, loadConcepts, type ConceptList } from './concepts.ts';
import { readDirective, renderDirective, type Markup, type Options } from './directive.ts';

export { loadConcepts };
export type { ConceptList, Options };

export type MarkdownItOptions = Options &
  Readonly<{
    /** Content of `/data/v1/concepts.json`; without it names are not checked, since markdown-it cannot wait. */
    concepts?: ConceptList;
    /** Hears of names that are not there; the console where left out. */
    warn?: (message: string) => void;
  }>;

/** What is used of markdown-it's state of a block. */
type BlockState = {
  src: string;
  bMarks: number[];
  tShift: number[];
  eMarks: number[];
  line: number;
  push: (type: string, tag: string, nesting: 0) => { content: string; map: unknown; block?: boolean };
};
type Rule = (state: BlockState, startLine: number, endLine: number, isSilent: boolean) => boolean;
/** What is used of markdown-it itself. */
type MarkdownIt = {
  block: { ruler: { before: (name: string, own: string, rule: Rule, options?: { alt: string[] }) => void } };
};

const VOID = new Set(['img', 'source']);

/** @throws {Error} while rendering, where `strict` is set and a name is unknown */
export default function methodscape(md: unknown, options: MarkdownItOptions): void {
  const concepts = options.concepts && indexConcepts(options.concepts);
  const warn = options.warn ?? ((message: string) => console.warn(message));
  const rule: Rule = (state, startLine, _endLine, isSilent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const line = state.src.slice(start, state.eMarks[startLine]);
    const attributes = line.startsWith('::methodscape{') ? readDirective(line) : undefined;
    if (attributes === undefined) return false;
    if (isSilent) return true;
    const { markup, problems } = renderDirective(attributes, options, concepts);
    for (const problem of problems) {
      const message = `methodscape: line ${startLine + 1}: ${problem}`;
      if (options.strict === true) throw new Error(message);
      warn(message);
    }
    const token = state.push('html_block', '', 0);
    token.content = `${toHtml(markup)}\n`;
    token.map = [startLine, startLine + 1];
    state.line = startLine + 1;
    return true;
  };
  // Whoever passes something else hears of it from the missing ruler.
  (md as MarkdownIt).block.ruler.before('paragraph', 'methodscape', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

function toHtml({ tag, attributes, children }: Markup): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const open = `<${tag}${written.join('')}>`;
  if (VOID.has(tag)) return open;
  return `${open}${children.map((child) => (typeof child === 'string' ? escapeXml(child) : toHtml(child))).join('')}</${tag}>`;
}
