/**
 * Plugin for remark: lines `::methodscape{focus="lora" depth=1}` become a frame, a picture or the element; with or without remark-directive,
 * in Markdown and in MDX.
 *     unified().use(remarkParse).use(remarkMethodscape, { site: 'https://example.org/map/' })
 */
import { indexConcepts, loadConcepts } from "./concepts.js";
import { readDirective, renderDirective } from "./directive.js";
export { loadConcepts };
/** @throws {Error} where the list of concepts cannot be had */
export default function remarkMethodscape(options) {
    let coming;
    return async (tree, file) => {
        const found = directivesIn(tree); // any tree of remark has this shape
        if (found.length === 0)
            return;
        coming ??= index(options);
        const concepts = await coming;
        for (const { node, attributes } of found) {
            const { markup, problems } = renderDirective(attributes, options, concepts);
            for (const problem of problems) {
                const reason = `methodscape: ${problem}`;
                if (options.strict === true)
                    file.fail(reason, node.position);
                file.message(reason, node.position);
            }
            replace(node, markup);
        }
    };
}
async function index({ concepts, site }) {
    if (concepts === false)
        return undefined;
    return indexConcepts(concepts ?? (await loadConcepts(site)));
}
function directivesIn(node) {
    if (node.type === 'leafDirective' && node.name === 'methodscape') {
        const pairs = Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '1']);
        return [{ node, attributes: Object.fromEntries(pairs) }];
    }
    const [only, ...others] = node.children ?? [];
    if (node.type === 'paragraph' && only?.type === 'text' && others.length === 0) {
        const attributes = readDirective(only.value ?? '');
        return attributes === undefined ? [] : [{ node, attributes }];
    }
    return (node.children ?? []).flatMap(directivesIn);
}
/** The node itself becomes another, so that nobody's list has to be changed. */
function replace(node, markup) {
    const made = toNode(markup);
    delete node.name;
    delete node.value;
    delete node.attributes;
    Object.assign(node, { type: made.type, data: made.data, children: made.children });
}
/** An element as remark-rehype and MDX read it: a node of no known type with the name of its tag. */
function toNode({ tag, attributes, children }) {
    return {
        type: 'methodscape',
        data: { hName: tag, hProperties: attributes },
        children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : toNode(child))),
    };
}
