/** What the dialog needs to know of the explorer. */
import type { MapGraph } from '../load-graph.ts';
import type { ShownView } from './content.ts';
import type { Papers } from '../load-papers.ts';
import type { SceneMaker } from './pictures.ts';

export type SiteFacts = Readonly<{
  title: string;
  /** Where the site is published; undefined where it does not say. */
  address: string | undefined;
  dataHash: string;
}>;

export type Section = 'link' | 'embed' | 'picture' | 'data' | 'citation';

export type TakeAwayContext = Readonly<{
  graph: MapGraph;
  site: SiteFacts;
  /** Address of a font file. */
  font: (file: string) => string;
  view: () => ShownView;
  /** Where they are loaded. */
  papers: () => Papers | undefined;
  sceneOf: SceneMaker;
  /** How much of the map is shown, and why. */
  note: () => string;
  /** What the view is called; empty gives it back the name that it has by itself. */
  rename: (title: string) => void;
}>;
