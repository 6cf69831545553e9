import type { ConceptIndex } from './concepts.ts';
export type Form = 'frame' | 'picture' | 'element';
export type Options = Readonly<{
    /** Address of the map's site. */
    site: string;
    /** What a directive without `form` becomes; `frame` where left out. */
    form?: Form;
    /** Whether an unknown concept is an error and not a warning. */
    strict?: boolean;
}>;
/** An element to be written; attributes in order. */
export type Markup = Readonly<{
    tag: string;
    attributes: Readonly<Record<string, string>>;
    children: readonly (Markup | string)[];
}>;
/** `problems`: one sentence each, fit to be shown to whoever writes the page. */
export type Rendered = Readonly<{
    markup: Markup;
    problems: readonly string[];
}>;
/** @returns the attributes of a line that is a directive and nothing else; undefined for any other text */
export declare function readDirective(line: string): Readonly<Record<string, string>> | undefined;
/** @param concepts  undefined where names are not checked */
export declare function renderDirective(attributes: Readonly<Record<string, string>>, options: Options, concepts: ConceptIndex | undefined): Rendered;
