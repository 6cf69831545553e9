/** Which concepts the map and its list show, and which of them attention lights. Pure functions of graph and view state. */
import { isOnMap as isDrawnAtFirst } from '../domain/on-map.ts';
import type { ViewKeys } from '../view/view-keys.ts';
import { applyFilters, type Filters } from './filters.ts';
import type { GraphEdge, GraphNode, MapGraph } from './load-graph.ts';
import { rankSteps, type Step } from '../view/rank-steps.ts';
import type { Marked, ViewState } from './view-state.ts';

/**
 * Indices of the concepts that are shown, most prominent first: those of the default map (in two papers, or introduced)
 * that pass the filters, and whatever attention reveals: the focus and what it relates to at any step, what a pair lights, drawn or not.
 * @param filters  of this state, where they are worked out already
 */
export function showNodes(graph: MapGraph, state: ViewState, filters = applyFilters(graph, state)): readonly number[] {
  const revealed = revealedNodes(graph, state, filters);
  const shown: number[] = [];
  graph.nodes.forEach((node, index) => {
    const passes = filters.refusedBy[index] === 0;
    if (revealed.has(index) || (passes && isOnMap(graph, node, state))) shown.push(index);
  });
  return shown;
}

/** How many of the shown are there by themselves or by choice: those that attention alone has revealed are not counted. */
export function countPassing(
  graph: MapGraph,
  state: Pick<ViewKeys, 'umbrellas' | 'concepts'>,
  { refusedBy }: Pick<Filters, 'refusedBy'>,
  shown: readonly number[],
): number {
  return shown.filter((index) => {
    const node = graph.nodes[index];
    return node !== undefined && refusedBy[index] === 0 && isOnMap(graph, node, state);
  }).length;
}

/** Whether the map draws it, before any filter: by its rule, or because a set names it. */
export function isOnMap(
  graph: MapGraph,
  node: GraphNode,
  { umbrellas, concepts }: Pick<ViewKeys, 'umbrellas' | 'concepts'>,
): boolean {
  return concepts.includes(node.id) || isDrawnAtFirst(node, graph.rule, umbrellas);
}

/** Regions none of whose concepts the choice of communities lets in; none where only neighbourhoods of theirs are chosen. */
export function mutedRegions(graph: MapGraph, { communities }: ViewKeys): ReadonlySet<number> {
  const { include, exclude } = communities;
  const muted = new Set<number>();
  graph.regions.forEach(({ id }, index) => {
    const isOpened = graph.neighbourhoods.some((part) => part.region === index && include.includes(part.id));
    if (exclude.includes(id) || (include.length > 0 && !include.includes(id) && !isOpened)) muted.add(index);
  });
  return muted;
}

function revealedNodes(graph: MapGraph, { hover: _, ...state }: ViewState, filters: Filters): ReadonlySet<number> {
  return attend(graph, state, filters)?.lit ?? new Set();
}

/** What attention lights: the concept in the middle, all that are lit (it too), and the relations drawn. */
export type Attention = Readonly<{
  /** -1 where attention is on two, or on a set. */
  centre: number;
  /** The two that a path or a comparison is about. */
  ends?: readonly number[];
  lit: ReadonlySet<number>;
  /** How many stated relations the lit ones lie from the one in the middle, by index; where they lie further than one. */
  steps?: ReadonlyMap<number, number>;
  edges: readonly GraphEdge[];
  /** Concepts named in the same papers as the one in the middle, drawn as hairlines; empty unless asked for. */
  coMentioned: readonly number[];
  /** Neighbours that the view's limit left out, and very common terms that are never a step. */
  cutCount?: number;
  umbrellaCount?: number;
  /** Pairs that share a sentence, drawn as hairlines too. */
  shared?: Marked['shared'];
}>;

/**
 * Attention goes to the concept under the pointer, else to the focus, else to what a pair lights, else to a chosen set; none of them: undefined.
 * Lit are all within `depth` steps (one for the pointer) of stated relations, and what is chosen; drawn are the relations that lead there.
 * Of a focus at most `limit` neighbours are lit, in the order of `rankSteps`, nearer ones first; co-mentions after all others. What is within reach
 * does not depend on the limit.
 */
export function attend(graph: MapGraph, state: ViewState, filters = applyFilters(graph, state)): Attention | undefined {
  const id = state.hover ?? state.focus;
  const centre = id === undefined ? undefined : graph.indexById.get(id);
  if (centre === undefined)
    return id === undefined ? (attendMarked(state.marked) ?? attendSet(graph, state, filters)) : undefined;
  const isFocus = id === state.focus;
  const most = (isFocus ? state.limit : undefined) ?? Infinity;
  const reached = new Map([[centre, 0]]);
  const lit = new Set([centre, ...chosenNodes(graph, state)]); // what is chosen is not put out by the pointer
  const edges = new Set<GraphEdge>();
  let ring: readonly number[] = [centre];
  for (let step = 0; step < (isFocus ? state.depth : 1); step += 1) {
    const steps = ring.flatMap((node) => statedSteps(graph, node, state, filters));
    ring = rankSteps(graph, steps).filter((other) => !reached.has(other));
    for (const other of ring) {
      reached.set(other, step + 1);
      if (lit.size <= most) lit.add(other);
    }
    for (const [edge] of steps) if (lit.has(edge.from) && lit.has(edge.to)) edges.add(edge);
  }
  const named = state.comentions ? coMentionsOf(graph, centre, state, filters) : [];
  const coMentioned = named.filter((other, rank) => lit.has(other) || lit.size + rank <= most);
  const cutCount = new Set([...reached.keys(), ...named]).size - lit.union(new Set(coMentioned)).size;
  const umbrellaCount = state.umbrellas ? 0 : umbrellasBeside(graph, centre, filters);
  const all = {
    centre,
    lit: new Set([...lit, ...coMentioned]),
    edges: [...edges],
    coMentioned,
    cutCount,
    umbrellaCount,
  };
  return isFocus && state.depth > 1 ? { ...all, steps: reached } : all;
}

/** What is lit beside the concept in the middle; of two, and of a set, all. */
export function litBeside({ centre, lit }: Pick<Attention, 'centre' | 'lit'>): readonly number[] {
  return [...lit].filter((index) => index !== centre);
}

/** The concept in focus, or the two of a pair. */
function chosenNodes(graph: MapGraph, { focus, marked }: ViewState): readonly number[] {
  return focus === undefined ? (marked?.ends ?? []) : [graph.indexById.get(focus) ?? []].flat();
}

/** How many stated relations a lit concept lies from the one in the middle; 1 where all lie so near. */
export function stepsTo(attention: Pick<Attention, 'steps'> | undefined, index: number): number {
  return attention?.steps?.get(index) ?? 1;
}

/** Which step of an attention draws a relation: 1 where it touches the one in the middle. */
export function stepOf({ steps }: Pick<Attention, 'steps'>, { from, to }: Pick<GraphEdge, 'from' | 'to'>): number {
  return steps ? Math.min(steps.get(from) ?? 0, steps.get(to) ?? 0) + 1 : 1;
}

/** A chosen set is lit whole, with the relations among its concepts; as the filters allow. */
function attendSet(graph: MapGraph, { concepts }: ViewKeys, filters: Filters): Attention | undefined {
  const chosen = concepts
    .flatMap((id) => graph.indexById.get(id) ?? [])
    .filter((index) => filters.refusedBy[index] === 0);
  if (chosen.length === 0) return undefined;
  const lit = new Set(chosen);
  return { centre: -1, lit, edges: relationsAmong(graph, lit, filters), coMentioned: [] };
}

function attendMarked(marked: Marked | undefined): Attention | undefined {
  if (!marked) return undefined;
  const { ends, nodes, edges, shared } = marked;
  return { centre: -1, ends, lit: new Set(nodes), edges, coMentioned: [], shared };
}

/** So many are drawn; past that hairlines are a cloud. */
const CO_MENTIONS_DRAWN = 12;

/** The most strongly associated first; as the filters allow, without umbrellas. */
function coMentionsOf(graph: MapGraph, centre: number, state: ViewKeys, filters: Filters): readonly number[] {
  return graph.coMentions
    .filter(({ a, b }) => a === centre || b === centre)
    .toSorted((x, y) => y.npmi - x.npmi || x.a - y.a || x.b - y.b)
    .map(({ a, b }) => (a === centre ? b : a))
    .filter((index) => isStep(graph, index, state, filters))
    .slice(0, CO_MENTIONS_DRAWN);
}

function statedSteps(
  graph: MapGraph,
  index: number,
  state: Pick<ViewKeys, 'umbrellas'>,
  filters: Filters,
): readonly Step[] {
  const steps: Step[] = [];
  for (const edgeIndex of graph.edgesOf(index)) {
    const edge = graph.edges[edgeIndex];
    if (!edge || edge.from === edge.to || !filters.allowsEdge(edge)) continue;
    const other = edge.from === index ? edge.to : edge.from;
    if (isStep(graph, other, state, filters)) steps.push([edge, other]);
  }
  return steps;
}

/** Umbrellas are never a step: they relate to everything and say nothing. The concept in the middle may be one. */
function isStep(
  graph: MapGraph,
  index: number,
  { umbrellas }: Pick<ViewKeys, 'umbrellas'>,
  { refusedBy }: Filters,
): boolean {
  const node = graph.nodes[index];
  return node !== undefined && (umbrellas || !node.isUmbrella) && refusedBy[index] === 0;
}

/** Very common terms that a concept is related to, as the filters allow. */
function umbrellasBeside(graph: MapGraph, index: number, filters: Filters): number {
  const others = new Set(statedSteps(graph, index, { umbrellas: true }, filters).map(([, other]) => other));
  return [...others].filter((other) => graph.nodes[other]?.isUmbrella).length;
}

/** Stated relations whose ends are both among these, as the filters allow; in the map's order. */
export function relationsAmong(
  graph: MapGraph,
  nodes: ReadonlySet<number>,
  { allowsEdge }: Pick<Filters, 'allowsEdge'>,
): readonly GraphEdge[] {
  return graph.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to) && allowsEdge(edge));
}
