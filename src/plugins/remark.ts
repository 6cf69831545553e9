/**
 * Plugin for remark: lines `::methodscape{focus="lora" depth=1}` become a frame, a picture or the element; with or without remark-directive,
 * in Markdown and in MDX.
 *     unified().use(remarkParse).use(remarkMethodscape, { site: 'https://example.org/map/' })
 */
import { indexConcepts, loadConcepts, type ConceptIndex, type ConceptList } from './concepts.ts';
import { readDirective, renderDirective, type Markup, type Options } from './directive.ts';

export { loadConcepts };
export type { ConceptList, Options };

export type RemarkOptions = Options &
  Readonly<{
    /** Content of `/data/v1/concepts.json`, for instance of a local build; fetched from the site where left out; `false`: names are not checked. */
    concepts?: ConceptList | false;
  }>;

/** What is used of mdast: nodes of any type, with children or a value. */
type Node = {
  type: string;
  name?: string;
  value?: string;
  attributes?: Record<string, string | null | undefined> | null;
  children?: Node[];
  data?: unknown;
  position?: unknown;
};
/** What is used of a virtual file. */
type File = Readonly<{
  message: (reason: string, place?: unknown) => unknown;
  fail: (reason: string, place?: unknown) => never;
}>;

/** @throws {Error} where the list of concepts cannot be had */
export default function remarkMethodscape(options: RemarkOptions): (tree: unknown, file: unknown) => Promise<void> {
  let coming: Promise<ConceptIndex | undefined> | undefined;
  return async (tree, file) => {
    const found = directivesIn(tree as Node); // any tree of remark has this shape
    if (found.length === 0) return;
    coming ??= index(options);
    const concepts = await coming;
    for (const { node, attributes } of found) {
      const { markup, problems } = renderDirective(attributes, options, concepts);
      for (const problem of problems) {
        const reason = `methodscape: ${problem}`;
        if (options.strict === true) (file as File).fail(reason, node.position);
        (file as File).message(reason, node.position);
      }
      replace(node, markup);
    }
  };
}

async function index({ concepts, site }: RemarkOptions): Promise<ConceptIndex | undefined> {
  if (concepts === false) return undefined;
  return indexConcepts(concepts ?? (await loadConcepts(site)));
}

type Found = Readonly<{ node: Node; attributes: Readonly<Record<string, string>> }>;

function directivesIn(node: Node): readonly Found[] {
  if (node.type === 'leafDirective' && node.name === 'methodscape') {
    const pairs = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '1']);
    return [{ node, attributes: Object.fromEntries(pairs) as Record<string, string> }];
  }
  const [only, ...others] = node.children ?? [];
  if (node.type === 'paragraph' && only?.type === 'text' && others.length === 0) {
    const attributes = readDirective(only.value ?? '');
    return attributes === undefined ? [] : [{ node, attributes }];
  }
  return (node.children ?? []).flatMap(directivesIn);
}

/** The node itself becomes another, so that nobody's list has to be changed. */
function replace(node: Node, markup: Markup): void {
  const made = toNode(markup);
  delete node.name;
  delete node.value;
  delete node.attributes;
  Object.assign(node, { type: made.type, data: made.data, children: made.children });
}

/** An element as remark-rehype and MDX read it: a node of no known type with the name of its tag. */
function toNode({ tag, attributes, children }: Markup): Node {
  return {
    type: 'methodscape',
    data: { hName: tag, hProperties: attributes },
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : toNode(child))),
  };
}
