/** What a view is called: in pictures, links and citations of it. */
import { filterTitle, type NamesOf } from '../../view/filter-title.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import type { MapGraph } from '../load-graph.ts';
import { pairOf } from '../view-state.ts';

export const STEP_WORDS = { 1: 'one step away', 2: 'two steps away', 3: 'three steps away' } as const;

/** The one or two concepts that are chosen; empty for none. */
export function subjectOf(graph: MapGraph, view: ViewKeys): string {
  const pair = pairOf(view);
  const names = [pair?.from ?? view.focus, pair?.to].flatMap(
    (id) => graph.nodes[graph.indexById.get(id ?? '') ?? -1]?.name ?? [],
  );
  return names.join(pair?.mode === 'path' ? ' to ' : ' and ');
}

/** Its own title where the address gives one, else the two or the one concept that it is about, else what its filters let in. */
export function viewTitle(graph: MapGraph, view: ViewKeys): string {
  const { title, focus, depth } = view;
  if (title !== undefined && title.trim() !== '') return title.trim();
  const nodeOf = (id: string | undefined) => graph.nodes[graph.indexById.get(id ?? '') ?? -1];
  const pair = pairOf(view);
  const [from, to] = [nodeOf(pair?.from), nodeOf(pair?.to)];
  if (from && to) return pair?.mode === 'path' ? `From ${from.name} to ${to.name}` : `${from.name} and ${to.name}`;
  const node = nodeOf(focus);
  if (node) return `${node.name}, ${STEP_WORDS[depth]}`;
  return filterTitle(view, namesOf(graph));
}

export function namesOf(graph: MapGraph): NamesOf {
  const places = [...graph.regions, ...graph.neighbourhoods];
  return {
    concept: (id) => graph.nodes[graph.indexById.get(id) ?? -1]?.name,
    region: (id) => places.find((place) => place.id === id)?.name,
  };
}
