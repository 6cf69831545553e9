/**
 * Plugin for remark: lines `::methodscape{focus="lora" depth=1}` become a frame, a picture or the element; with or without remark-directive,
 * in Markdown and in MDX.
 *     unified().use(remarkParse).use(remarkMethodscape, { site: 'https://example.org/map/' })
 */
import { loadConcepts, type ConceptList } from './concepts.ts';
import { type Options } from './directive.ts';
export { loadConcepts };
export type { ConceptList, Options };
export type RemarkOptions = Options & Readonly<{
    /** Content of `/data/v1/concepts.json`, for instance of a local build; fetched from the site where left out; `false`: names are not checked. */
    concepts?: ConceptList | false;
}>;
/** @throws {Error} where the list of concepts cannot be had */
export default function remarkMethodscape(options: RemarkOptions): (tree: unknown, file: unknown) => Promise<void>;
