import { loadConcepts, type ConceptList } from './concepts.ts';
import { type Options } from './directive.ts';
export { loadConcepts };
export type { ConceptList, Options };
export type MarkdownItOptions = Options & Readonly<{
    /** Content of `/data/v1/concepts.json`; without it names are not checked, since markdown-it cannot wait. */
    concepts?: ConceptList;
    /** Hears of names that are not there; the console where left out. */
    warn?: (message: string) => void;
}>;
/** @throws {Error} while rendering, where `strict` is set and a name is unknown */
export default function methodscape(md: unknown, options: MarkdownItOptions): void;
