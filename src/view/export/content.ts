/** What is taken away of a view, whatever the format: its concepts, what is stated among them, and where it comes from. */
import type { Kind, RelationMode, RelationType } from '../../domain/schema/concept.ts';

export type ExportNode = Readonly<{
  id: string;
  name: string;
  kind: Kind;
  /** Name of its region; empty for none. */
  region: string;
  /** Ink of its dot in the light theme, `#rrggbb`. */
  colour: string;
  /** Map units, y downwards. */
  x: number;
  y: number;
  radius: number;
  /** Stated relations that touch it, in the whole map. */
  relationCount: number;
  paperCount: number;
}>;

/**
 * Ends are ids. A co-mention (named in the same papers) and two that one sentence names, a hop of a path, have no direction and no mode; nor has `compares`
 * a direction.
 */
export type ExportEdge = Readonly<{
  from: string;
  to: string;
  type: RelationType | 'co-mention' | 'same-sentence';
  mode?: RelationMode;
  paperCount: number;
}>;

/** Where a view comes from: what a source line and a citation say. */
export type ViewSource = Readonly<{
  /** Of the view. */
  title: string;
  site: string;
  /** Of the site, ends with a slash; `PLACEHOLDER` where the site does not say its own. */
  siteAddress: string;
  /** Of the view, begins with the site's. */
  address: string;
  /** Latest date among the papers, as precise as known. */
  dataDate: string | undefined;
  /** First digits of the SHA-256 of the data. */
  dataHash: string;
}>;

/** Nodes in the order of the list; edges among them alone. */
export type ViewContent = Readonly<{
  source: ViewSource;
  nodes: readonly ExportNode[];
  edges: readonly ExportEdge[];
}>;

/** Stands for the site's address in what is copied, where the site does not say it. */
export const PLACEHOLDER = 'YOUR-ADDRESS/';

/** Address of a concept's page. */
export function conceptAddress({ siteAddress }: ViewSource, id: string): string {
  return `${siteAddress}concepts/${encodeURIComponent(id)}/`;
}

/** Whether `from` and `to` differ: what is neither compared nor named together. */
export function isDirected(type: ExportEdge['type']): boolean {
  return type === 'builds-on' || type === 'evaluates';
}
