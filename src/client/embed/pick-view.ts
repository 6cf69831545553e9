/** Which concepts and lines a view's keys ask for, out of the whole map: what `/embed/?…` and elements draw. Pure. */
import type { ViewKeys } from '../../view/view-keys.ts';
import { CARD } from '../../view/card-size.ts';
import { isInFrame, placeByCamera } from '../../view/placed.ts';
import { pickEgo } from '../../view/pick-ego.ts';
import { EMBED_LIMIT, type Pick } from '../../view/small-view.ts';
import { applyFilters, type Filters } from '../filters.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { Papers } from '../load-papers.ts';
import { answerPath } from '../paths/answer-path.ts';
import { comparePair } from '../paths/compare-pair.ts';
import type { Chain } from '../paths/find-chains.ts';
import { stepsOf } from '../paths/hop-words.ts';
import type { SharedSentence } from '../paths/shared-sentences.ts';
import { attend, relationsAmong, showNodes } from '../shown.ts';
import { pairOf } from '../view-state.ts';

/** Room for a drawing, px. */
export type Frame = Readonly<{ width: number; height: number }>;

/** What beside the map a view may need; `frame`: what a camera looks through. */
export type Sources = Readonly<{
  papers?: Papers | undefined;
  shared?: readonly SharedSentence[] | undefined;
  frame?: Frame;
}>;

/** A view whose concepts all are there, or what is missing, in one sentence each. */
export type Picked = Readonly<{ pick: Pick; notices: readonly string[] }>;

/** Concepts of a view that is about no concept: more have no room for their names. */
const PLACE_LIMIT = 60;

/** No place on any map. */
const NOWHERE = { x: Number.NaN, y: Number.NaN };

type Edge = Pick['edges'][number];
const NOTHING: Pick = { shape: 'map', nodes: [], edges: [], ends: [], more: 0 };

/** Concepts that a view keeps where its address does not say: neighbours of what it is about, all of a chosen set, most of what filters let in. */
export function usualLimit(keys: ViewKeys): number {
  const isAbout = keys.focus !== undefined || pairOf(keys) !== undefined;
  return isAbout ? EMBED_LIMIT : Math.max(PLACE_LIMIT, keys.concepts.length);
}

/**
 * A path or comparison goes before a focus, a focus before a set, a set before all that the filters let in; as in the explorer.
 * @param keys  with ids of concepts that are there; others are left out
 */
export function pickView(graph: MapGraph, keys: ViewKeys, { papers, shared = [], frame = CARD }: Sources): Picked {
  const filters = applyFilters(graph, keys, papers);
  const nodeOf = (id: string | undefined) => graph.nodes[graph.indexById.get(id ?? '') ?? -1];
  const pair = pairOf(keys);
  const [from, to] = [nodeOf(pair?.from), nodeOf(pair?.to)];
  if (pair && from && to)
    return pair.mode === 'path'
      ? pickPath(graph, { from, to, via: keys.path?.via }, filters, shared)
      : { pick: pickComparison(graph, from, to, keys.limit ?? usualLimit(keys)), notices: [] };
  const focus = nodeOf(keys.focus);
  if (focus) return { pick: pickFocus(graph, focus, keys, filters), notices: [] };
  if (pair || keys.focus !== undefined) return { pick: NOTHING, notices: [] }; // what it is about is not there
  return pickPlaces(graph, keys, filters, frame);
}

function pickPath(
  graph: MapGraph,
  { from, to, via }: Readonly<{ from: GraphNode; to: GraphNode; via: readonly string[] | undefined }>,
  filters: Filters,
  shared: readonly SharedSentence[],
): Picked {
  const answer = answerPath(graph, shared, { from: from.index, to: to.index }, filters);
  const chains = answer.answer === 'chains' ? answer.chains : [];
  const isWanted = (chain: Chain) =>
    stepsOf(graph, chain.hops)
      .map(({ id }) => id)
      .join() === via?.join();
  const chain = chains.find((each) => via !== undefined && isWanted(each)) ?? chains[0];
  const rows = [from.index, ...(chain?.hops.map((hop) => hop.to) ?? [to.index])];
  const edges = (chain?.hops ?? []).map(
    ({ from: a, to: b, link }): Edge => link.edge ?? { from: a, to: b, type: 'co-mention' },
  );
  const pick = { shape: 'map' as const, nodes: toNodes(graph, rows), edges, ends: [from.id, to.id], more: 0 };
  if (!chain) return { pick, notices: [`No paper here relates ${from.name} and ${to.name}.`] };
  const isOther = via !== undefined && !isWanted(chain);
  return {
    pick,
    notices: isOther ? ['The chain that was chosen is not there any more: this is the best one now.'] : [],
  };
}

function pickComparison(graph: MapGraph, a: GraphNode, b: GraphNode, limit: number): Pick {
  const { between, sharedAlike, sharedOtherwise } = comparePair(graph, a.index, b.index);
  const shared = [...sharedAlike.flatMap(({ neighbours }) => neighbours), ...sharedOtherwise];
  const rows = [...new Set(shared.map(({ node }) => node))];
  const kept = new Set(rows.slice(0, limit));
  const edges = [...between, ...shared.filter(({ node }) => kept.has(node)).flatMap((neighbour) => neighbour.edges)];
  const nodes = toNodes(graph, [a.index, b.index, ...kept]);
  return { shape: 'map', nodes, edges, ends: [a.id, b.id], more: rows.length - kept.size };
}

function pickFocus(graph: MapGraph, focus: GraphNode, keys: ViewKeys, filters: Filters): Pick {
  const limit = keys.limit ?? usualLimit(keys);
  const isIn = (node: Readonly<{ id: string }>) => filters.refusedBy[graph.indexById.get(node.id) ?? -1] === 0;
  if (keys.depth === 1 && !keys.comentions)
    return pickEgo(
      graph,
      focus.index,
      graph.edgesOf(focus.index).flatMap((edge) => graph.edges[edge] ?? []),
      { limit, allowsNode: isIn, allowsEdge: filters.allowsEdge },
    );
  const attention = attend(graph, { ...keys, limit }, filters);
  const named = (attention?.coMentioned ?? []).map((to): Edge => ({ from: focus.index, to, type: 'co-mention' }));
  return {
    shape: 'map',
    nodes: toNodes(graph, attention?.lit ?? [focus.index]),
    edges: [...(attention?.edges ?? []), ...named],
    ends: [focus.id],
    more: attention?.cutCount ?? 0,
  };
}

function pickPlaces(graph: MapGraph, keys: ViewKeys, filters: Filters, frame: Frame): Picked {
  const chosen = keys.concepts.flatMap((id) => graph.indexById.get(id) ?? []);
  const passing = keys.concepts.length > 0 ? chosen : showNodes(graph, keys, filters);
  const place = keys.camera && placeByCamera(keys.camera, graph.extent, frame);
  const rows = place ? passing.filter((row) => isInFrame(graph.nodes[row] ?? NOWHERE, place, frame)) : passing;
  const kept = rows.slice(0, keys.limit ?? usualLimit(keys));
  const edges = relationsAmong(graph, new Set(kept), filters).filter((edge) => edge.from !== edge.to);
  const isOfPlaces = keys.communities.include.length > 0 && keys.concepts.length === 0 && !place;
  // Of a place all its concepts count, as on its page; of the whole map those that have a dot.
  const all = isOfPlaces ? filters.refusedBy.filter((bits) => bits === 0).length : rows.length;
  const more = Math.max(0, all - kept.length);
  const pick = { shape: 'map' as const, nodes: toNodes(graph, kept), edges, ends: [], more };
  return {
    pick,
    notices:
      rows.length === 0
        ? [passing.length > 0 ? 'Nothing lies there.' : 'Nothing on the map passes these filters.']
        : [],
  };
}

function toNodes(graph: MapGraph, rows: Iterable<number>): readonly GraphNode[] {
  return [...rows].flatMap((row) => graph.nodes[row] ?? []);
}
