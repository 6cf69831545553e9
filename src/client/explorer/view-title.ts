/** What a view is called: in pictures, links and citations of it. */
import type { ViewKeys } from '../../view/view-keys.ts';
import type { MapGraph } from '../load-graph.ts';

export const STEP_WORDS = { 1: 'one step away', 2: 'two steps away', 3: 'three steps away' } as const;

/** Its own title where the address gives one, else the concept in the middle, the one region chosen, or the map. */
export function viewTitle(graph: MapGraph, { title, focus, depth, communities }: ViewKeys): string {
  if (title !== undefined && title.trim() !== '') return title.trim();
  const node = focus === undefined ? undefined : graph.nodes[graph.indexById.get(focus) ?? -1];
  if (node) return `${node.name}, ${STEP_WORDS[depth]}`;
  const [only, ...others] = communities.include;
  const place = [...graph.regions, ...graph.neighbourhoods].find(({ id }) => id === only);
  return place && others.length === 0 ? place.name : 'Map of concepts';
}
