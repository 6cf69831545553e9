/**
 * Plugin for markdown-it: lines `::methodscape{focus="lora" depth=1}` become a frame, a picture or the element.
 *     new MarkdownIt().use(methodscape, { site, concepts: await loadConcepts(site) })
 */
import { escapeXml } from "../view/svg.js";
import { indexConcepts, loadConcepts } from "./concepts.js";
import { readDirective, renderDirective } from "./directive.js";
export { loadConcepts };
const VOID = new Set(['img', 'source']);
/** @throws {Error} while rendering, where `strict` is set and a name is unknown */
export default function methodscape(md, options) {
    const concepts = options.concepts && indexConcepts(options.concepts);
    const warn = options.warn ?? ((message) => console.warn(message));
    const rule = (state, startLine, _endLine, isSilent) => {
        const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
        const line = state.src.slice(start, state.eMarks[startLine]);
        const attributes = line.startsWith('::methodscape{') ? readDirective(line) : undefined;
        if (attributes === undefined)
            return false;
        if (isSilent)
            return true;
        const { markup, problems } = renderDirective(attributes, options, concepts);
        for (const problem of problems) {
            const message = `methodscape: line ${startLine + 1}: ${problem}`;
            if (options.strict === true)
                throw new Error(message);
            warn(message);
        }
        const token = state.push('html_block', '', 0);
        token.content = `${toHtml(markup)}\n`;
        token.map = [startLine, startLine + 1];
        state.line = startLine + 1;
        return true;
    };
    // Whoever passes something else hears of it from the missing ruler.
    md.block.ruler.before('paragraph', 'methodscape', rule, {
        alt: ['paragraph', 'reference', 'blockquote'],
    });
}
function toHtml({ tag, attributes, children }) {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    const open = `<${tag}${written.join('')}>`;
    if (VOID.has(tag))
        return open;
    return `${open}${children.map((child) => (typeof child === 'string' ? escapeXml(child) : toHtml(child))).join('')}</${tag}>`;
}
