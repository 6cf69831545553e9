/**
 * The stages that make a map of the graph: communities, positions, specks, land. They look at no paper's text, so that another thread can
 * draw while files are written that need no map.
 */
import type { ConceptGraph, DrawnMap } from '../domain/schema/graph.ts';
import { detectCommunities, type CommunityOptions } from './communities/detect-communities.ts';
import { surveyLand } from './land/survey-land.ts';
import { placeNodes } from './positions/place-nodes.ts';
import { placePapers, type Anchors } from './positions/place-papers.ts';

/** As `structuredClone` can copy it. */
export type MapGiven = Readonly<{ graph: ConceptGraph; anchors: Anchors; options: CommunityOptions }>;

/** Who draws: this thread, or another. */
export type DrawMap = (given: MapGiven, onStage: (stage: string) => void) => Promise<DrawnMap>;

/** On this thread. Same input, same map. @param onStage  hears each stage's name as it starts */
export const drawMapHere: DrawMap = ({ graph, anchors, options }, onStage) => {
  const { seed, published } = options;
  onStage('communities');
  const communities = detectCommunities(graph, options);
  onStage('positions');
  const positions = placeNodes(graph, communities, published?.concepts);
  onStage('specks');
  const specks = placePapers(anchors, graph, positions);
  onStage('land');
  const land = surveyLand(graph, communities, positions, { seed, published: published?.communities });
  return Promise.resolve({ communities, positions, specks, land });
};
