/** What a picture of a concept among its neighbours is made from. */
import type { Kind, RelationType } from '../domain/schema/concept.ts';
import type { TextTools } from './text.ts';
import type { Ink, Theme } from './tokens.ts';

export type EgoNode = Readonly<{
  id: string;
  name: string;
  kind: Kind;
  /** Radius on the map, see `toRadius`; drawn a little larger here. */
  radius: number;
  region: Readonly<{ id: string; hue: number; step: number }>;
  /** A paper of this corpus introduces it. */
  isIntroduced: boolean;
  /** Where dots are coloured by something else than their region. */
  ink?: Ink;
  /** Address of its page; no link without one. */
  href?: string;
}>;

/** A stated relation, or that two are named together; ends are ids of nodes in the view. */
export type EgoEdge = Readonly<{
  from: string;
  to: string;
  type: RelationType | 'co-mention';
  /** A less certain reading. */
  isUnlikely?: boolean;
}>;

/** The middle, its neighbours in order of importance, and what is stated among all of them. */
export type EgoView = Readonly<{ centre: EgoNode; neighbours: readonly EgoNode[]; edges: readonly EgoEdge[] }>;

export type EgoPicture = Readonly<{
  theme: Theme;
  width: number;
  height: number;
  title: string;
  tools?: TextTools;
  background?: boolean;
  idPrefix?: string;
  /** No script will take hold of it: nodes and lines say nothing of what they are. */
  isStill?: boolean;
  /** Size of neighbours' names, px; 15 when left out. */
  labelSize?: number;
}>;

/** A node in its place, px from the middle of the picture. */
export type Placed = Readonly<{
  node: EgoNode;
  x: number;
  y: number;
  radius: number;
  reach: number;
  angleRad: number;
  isCentre: boolean;
}>;

/** A picture with all that may be left out filled in. */
export type FullPicture = EgoPicture & Readonly<{ tools: TextTools; idPrefix: string; labelSize: number }>;

/** What of a picture decides where things are in it. */
export type EgoSpace = Pick<FullPicture, 'width' | 'height' | 'tools' | 'labelSize'>;
