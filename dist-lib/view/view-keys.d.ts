/**
 * A view written as query keys, the same in the explorer's address, in frames and in the custom element.
 * Unknown keys are handed back untouched; a value that cannot be read falls back to the default and is named in a notice.
 */
import type { Kind, RelationMode, RelationType } from '../domain/kinds.ts';
export declare const VIEW_VERSION = 1;
/** What may be seen: everything where both are empty, else what `include` names, and never what `exclude` names. */
export type Choice<T extends string = string> = Readonly<{
    include: readonly T[];
    exclude: readonly T[];
}>;
/** Centre in map units; zoom 1 shows the whole map. */
export type CameraKeys = Readonly<{
    x: number;
    y: number;
    zoom: number;
}>;
/** Two concepts, by id. */
export type Ends = Readonly<{
    from: string;
    to: string;
}>;
/** Two concepts and, where a chain between them was chosen, the concepts it passes, in their order. */
export type PathEnds = Ends & Readonly<{
    via?: readonly string[];
}>;
export type ViewKeys = Readonly<{
    /** Concept in the middle of attention. */
    focus?: string;
    /** Steps from the focus that are lit. */
    depth: 1 | 2 | 3;
    /** Exactly these, and the relations among them; empty: no such limit. */
    concepts: readonly string[];
    /** Concepts that are left out. */
    exclude: readonly string[];
    /** Neighbours kept around the focus. */
    limit?: number;
    kinds: Choice<Kind>;
    /** Types of relation and how they are known (`direct`, `paper`, `others`). */
    relations: Choice<RelationType | RelationMode>;
    communities: Choice;
    /** Tags of papers, by id (`toTagId`). */
    tags: Choice;
    /** First and last year, each optional. */
    years?: Readonly<{
        from?: number;
        to?: number;
    }>;
    /** Whether what has no date stays when years are chosen. */
    undated: boolean;
    minPapers: number;
    comentions: boolean;
    /** Papers as specks. */
    papers: boolean;
    umbrellas: boolean;
    /** Ids of two concepts: the chains between them; the two side by side. */
    path?: PathEnds;
    compare?: Ends;
    colour: 'region' | 'kind' | 'year';
    camera?: CameraKeys;
    theme?: 'light' | 'dark';
    title?: string;
    /** Parts of a frame that are shown; empty: all. */
    parts: readonly string[];
    /** Whether the wheel zooms without a modifier key; undefined: as the place decides. */
    wheel?: boolean;
    list: boolean;
}>;
export type Pair = readonly [key: string, value: string];
export type ParsedView = Readonly<{
    view: ViewKeys;
    unknown: readonly Pair[];
    notices: readonly string[];
}>;
export declare const DEFAULT_VIEW: ViewKeys;
/**
 * @param pairs  as `URLSearchParams` yields them; of a key given twice the first counts
 * @returns the view, the pairs whose keys are not ours in their order, one sentence per value that could not be read
 */
export declare function parseViewKeys(pairs: Iterable<Pair>): ParsedView;
/**
 * The pairs that say this view, in a fixed order, defaults left out; `v` leads where any is left.
 * `parseViewKeys(formatViewKeys(view))` gives the same view (camera rounded).
 */
export declare function formatViewKeys(view: ViewKeys, unknown?: readonly Pair[]): readonly Pair[];
/** Whether a choice leaves something in; see `Choice`. */
export declare function allows<T extends string>(choice: Choice<T>, value: T): boolean;
