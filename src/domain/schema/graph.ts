/** Shapes between the late stages of the pipeline: graph, communities, positions, land. Plain types; nothing here is read from disk. */
import type { RelationMode, RelationType, Tier } from '../kinds.ts';
import type { Concept } from './concept.ts';

export { TIERS, type Tier } from '../kinds.ts';

export type GraphNode = Readonly<{
  concept: Concept;
  tier: Tier;
  /** Stated relations, direct ones double, plus 0.35 per paper; >= 0. What the map sizes and labels by. */
  prominence: number;
  /** In a tenth of the papers (and 30) and no named method, model or dataset: off the map behind a switch. */
  isUmbrella: boolean;
  /** Only for a concept of one paper: ids of that paper's other concepts, its main one first, at most 8. */
  companions?: readonly string[];
}>;

/** All sentences that state one type of relation between two concepts, in one direction. */
export type StatedEdge = Readonly<{
  from: string;
  to: string;
  type: RelationType;
  /** Best mode among its sentences: direct before paper before others. */
  mode: RelationMode;
  paperCount: number;
  /** Indices into the list of stated relations, best evidence first. */
  relations: readonly number[];
}>;

/** Two concepts named in the same papers; `a` sorts before `b`. */
export type CoMention = Readonly<{ a: string; b: string; paperCount: number; npmi: number }>;

/** Main concepts of two papers of like words. */
export type Kin = Readonly<{ a: string; b: string; weight: number }>;

/** Nodes, edges and co-mentions, each sorted by their ids. */
export type ConceptGraph = Readonly<{
  nodes: readonly GraphNode[];
  edges: readonly StatedEdge[];
  coMentions: readonly CoMention[];
  /** Only where few concepts are of two papers or more. */
  kin?: readonly Kin[];
}>;

export type Community = Readonly<{
  /** Its address, made from its name; unique over both levels. */
  id: string;
  name: string;
  level: 'region' | 'neighbourhood';
  /** Region that a neighbourhood lies in; absent for regions. */
  parent?: string;
  /** Words that justify the name, each findable among the members' names, best first. */
  words: readonly string[];
  /** Concept ids, most prominent first. */
  members: readonly string[];
}>;

/** Two levels; every node of the graph is in one region, and in at most one neighbourhood of it. */
export type Communities = Readonly<{
  regions: readonly Community[];
  neighbourhoods: readonly Community[];
  regionByConcept: ReadonlyMap<string, string>;
  neighbourhoodByConcept: ReadonlyMap<string, string>;
  /** Q of the regions on the graph that they were found in, -0.5 to 1. */
  modularity: number;
}>;

/** Map units: x right, y down, 1 unit = 1 CSS px at scale 1 (see `domain/map-scale.ts`). */
export type Position = Readonly<{ x: number; y: number }>;
export type Positions = ReadonlyMap<string, Position>;

/** Closed ring as flat `[x0, y0, x1, y1, …]` in map units, first point not repeated. */
export type Ring = readonly number[];

/** A region as a place. */
export type Territory = Readonly<{
  region: string;
  /** Outer rings and holes together; fill with the even-odd rule. */
  rings: readonly Ring[];
  /** Where its name is written, and the room there. */
  label: Readonly<{ x: number; y: number; width: number }>;
  /** Index into the ten hues and three steps of lightness of `view/tokens.ts`. */
  hue: number;
  step: number;
}>;

export type Land = Readonly<{
  extent: Readonly<{ width: number; height: number }>;
  territories: readonly Territory[];
  /** Lines in the sea along the coast, nearest first, each a set of rings. */
  waterLines: readonly (readonly Ring[])[];
  /** Where the names of neighbourhoods are written. */
  neighbourhoodLabels: readonly Readonly<{ neighbourhood: string; x: number; y: number }>[];
}>;

/** What the stages behind the graph make of it. `specks` are places of papers, by paper id. */
export type DrawnMap = Readonly<{ communities: Communities; positions: Positions; specks: Positions; land: Land }>;
