/**
 * A view small enough to be drawn whole: what an embed, its picture and its list show. One concept and its neighbours (`ego`), or
 * chosen concepts where the map has them (`map`).
 */
import type { AtlasMap, AtlasNode } from './decode-map.ts';
import type { EgoEdge, EgoNode, EgoView } from './ego-view.ts';
/** More than this is neither told apart nor named in a frame. */
export declare const MOST_NODES = 150;
/** Neighbours of a concept that an embed keeps where its address does not say. */
export declare const EMBED_LIMIT = 40;
/** Places are map units. */
export type SmallNode = EgoNode & Readonly<{
    x: number;
    y: number;
}>;
export type SmallView = Readonly<{
    shape: 'ego' | 'map';
    /** Most important first; of an `ego` the first is in the middle. */
    nodes: readonly SmallNode[];
    edges: readonly EgoEdge[];
    /** Ids that stand out: the middle, the ends of a path or a comparison. */
    ends: readonly string[];
    /** What belongs to the view and found no room. */
    more: number;
}>;
/** What of a map is to be drawn. */
export type Pick = Readonly<{
    shape: SmallView['shape'];
    nodes: readonly AtlasNode[];
    edges: readonly Readonly<{
        from: number;
        to: number;
        type: EgoEdge['type'];
    }>[];
    ends: readonly string[];
    more: number;
}>;
/** @param hrefOf  address of a concept's page */
export declare function toSmallView(map: AtlasMap, pick: Pick, hrefOf: (id: string) => string): SmallView;
/**
 * A region or neighbourhood: its concepts on the map, most prominent first, and what is stated among those that are kept.
 * @param ids    of its members, most prominent first
 * @param limit  concepts kept, at most
 */
export declare function pickCommunity(map: AtlasMap, ids: readonly string[], limit: number): Pick;
/**
 * The view with fewer neighbours or fewer kinds: what keys of an address ask of data that is at hand.
 * The middle and the ends stay whatever their kind.
 */
export declare function narrow(view: SmallView, { limit, allowsNode, allowsEdge, }: Readonly<{
    limit?: number | undefined;
    allowsNode: (node: SmallNode) => boolean;
    allowsEdge: (edge: EgoEdge) => boolean;
}>): SmallView;
/** @throws {RangeError} a view without nodes has no middle */
export declare function toEgo({ nodes, edges }: SmallView): EgoView;
