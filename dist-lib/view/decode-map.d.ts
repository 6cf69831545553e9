import { type MapRule } from '../domain/on-map.ts';
import type { Kind, RelationMode, RelationType } from '../domain/schema/concept.ts';
import type { Tier } from '../domain/schema/graph.ts';
import type { MapData } from '../domain/schema/site-data.ts';
export type AtlasNode = Readonly<{
    id: string;
    name: string;
    kind: Kind;
    tier: Tier;
    isUmbrella: boolean;
    /** Row in `regions`, `neighbourhoods`; -1 for none. */
    region: number;
    neighbourhood: number;
    x: number;
    y: number;
    prominence: number;
    paperCount: number;
    /** Of its dot, map units. */
    radius: number;
}>;
/** Ends are rows in `nodes`. */
export type AtlasEdge = Readonly<{
    from: number;
    to: number;
    type: RelationType;
    mode: RelationMode;
    paperCount: number;
}>;
export type AtlasRegion = Readonly<{
    id: string;
    name: string;
    hue: number;
    step: number;
    /** Closed, flat `[x0, y0, …]`, map units; even-odd. */
    rings: readonly (readonly number[])[];
    label: Readonly<{
        x: number;
        y: number;
        width: number;
    }>;
}>;
export type AtlasMap = Readonly<{
    extent: Readonly<{
        width: number;
        height: number;
    }>;
    paperCount: number;
    dataDate: string | undefined;
    /** What a concept needs to be drawn before any filter. */
    rule: MapRule;
    /** Most prominent first. */
    nodes: readonly AtlasNode[];
    edges: readonly AtlasEdge[];
    regions: readonly AtlasRegion[];
    neighbourhoods: readonly Readonly<{
        id: string;
        name: string;
        region: number;
        x: number;
        y: number;
    }>[];
    waterLines: readonly (readonly (readonly number[])[])[];
    /** Greatest prominence among concepts on the map: that of the largest dot. */
    maxProminence: number;
}>;
/** @param data  as the build wrote it; columns of equal length */
export declare function decodeMap(data: MapData): AtlasMap;
