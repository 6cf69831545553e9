/** Which concepts the map and its list show, and which of them attention lights. Pure functions of graph and view state. */
import { isOnMap as isDrawnAtFirst } from '../domain/on-map.ts';
import type { GraphEdge, GraphNode, MapGraph } from './load-graph.ts';
import { allows, type ViewKeys } from '../view/view-keys.ts';
import type { Marked, ViewState } from './view-state.ts';

/**
 * Indices of the concepts that are shown, most prominent first: those of the default map (in two papers, or introduced)
 * that pass the filters, and whatever attention reveals: the focus and what it relates to, what a pair lights, drawn or not.
 */
export function showNodes(graph: MapGraph, state: ViewState): readonly number[] {
  const revealed = revealedNodes(graph, state);
  const shown: number[] = [];
  for (const node of graph.nodes) {
    if (revealed.has(node.index) || (isOnMap(graph, node, state) && passes(graph, node, state))) shown.push(node.index);
  }
  return shown;
}

/** Whether the default map draws it, before any filter. */
export function isOnMap(graph: MapGraph, node: GraphNode, state: Pick<ViewKeys, 'umbrellas'>): boolean {
  return isDrawnAtFirst(node, graph.paperCount, state.umbrellas);
}

/** Whether the filters let a concept in, drawn at first or not. */
export function passes(graph: MapGraph, node: GraphNode, state: ViewKeys): boolean {
  if (node.paperCount < state.minPapers || state.exclude.includes(node.id)) return false;
  if (state.concepts.length > 0 && !state.concepts.includes(node.id)) return false;
  return allows(state.kinds, node.kind) && allowsPlace(graph, node, state);
}

/** A concept is let in by its region or its neighbourhood, and left out by either. */
function allowsPlace(graph: MapGraph, node: GraphNode, { communities }: ViewKeys): boolean {
  if (communities.include.length === 0 && communities.exclude.length === 0) return true;
  const places = [graph.regions[node.region]?.id, graph.neighbourhoods[node.neighbourhood]?.id];
  const isIn = (ids: readonly string[]) => places.some((id) => id !== undefined && ids.includes(id));
  return (communities.include.length === 0 || isIn(communities.include)) && !isIn(communities.exclude);
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

function revealedNodes(graph: MapGraph, state: ViewState): ReadonlySet<number> {
  const focus = state.focus === undefined ? undefined : graph.indexById.get(state.focus);
  if (focus === undefined) return new Set(state.marked?.nodes);
  const coMentioned = state.comentions ? coMentionsOf(graph, focus, state) : [];
  return new Set([focus, ...neighboursOf(graph, focus, state), ...coMentioned]);
}

/** What attention lights: the concept in the middle, all that are lit (it too), and the relations drawn. */
export type Attention = Readonly<{
  /** -1 where attention is on two. */
  centre: number;
  /** The two that a path or a comparison is about. */
  ends?: readonly number[];
  lit: ReadonlySet<number>;
  edges: readonly GraphEdge[];
  /** Concepts named in the same papers as the one in the middle, drawn as hairlines; empty unless asked for. */
  coMentioned: readonly number[];
  /** Pairs that share a sentence, drawn as hairlines too. */
  shared?: Marked['shared'];
}>;

/**
 * Attention goes to the concept under the pointer, else to the focus, else to what a pair lights; none of them: undefined.
 * Lit are all within `depth` steps (one for the pointer) of stated relations; drawn are the relations that lead there.
 */
export function attend(graph: MapGraph, state: ViewState): Attention | undefined {
  const id = state.hover ?? state.focus;
  const centre = id === undefined ? undefined : graph.indexById.get(id);
  if (centre === undefined) return id === undefined ? attendMarked(state.marked) : undefined;
  const depth = id === state.focus ? state.depth : 1;
  const lit = new Set([centre]);
  const edges = new Set<GraphEdge>();
  let ring: readonly number[] = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next: number[] = [];
    for (const node of ring) {
      for (const [edge, other] of statedSteps(graph, node, state)) {
        edges.add(edge);
        if (lit.has(other)) continue;
        lit.add(other);
        next.push(other);
      }
    }
    ring = next;
  }
  const coMentioned = state.comentions ? coMentionsOf(graph, centre, state) : [];
  return { centre, lit: new Set([...lit, ...coMentioned]), edges: [...edges], coMentioned };
}

function attendMarked(marked: Marked | undefined): Attention | undefined {
  if (!marked) return undefined;
  const { ends, nodes, edges, shared } = marked;
  return { centre: -1, ends, lit: new Set(nodes), edges, coMentioned: [], shared };
}

/** So many are drawn; past that hairlines are a cloud. */
const CO_MENTIONS_DRAWN = 12;

/** The most strongly associated first; as the filters allow, without umbrellas. */
function coMentionsOf(graph: MapGraph, centre: number, state: ViewKeys): readonly number[] {
  return graph.coMentions
    .filter(({ a, b }) => a === centre || b === centre)
    .toSorted((x, y) => y.npmi - x.npmi || x.a - y.a || x.b - y.b)
    .map(({ a, b }) => (a === centre ? b : a))
    .filter((index) => {
      const other = graph.nodes[index];
      return other && (state.umbrellas || !other.isUmbrella) && passes(graph, other, state);
    })
    .slice(0, CO_MENTIONS_DRAWN);
}

/** Concepts one stated relation away, as the filters allow; without the concept itself. */
export function neighboursOf(graph: MapGraph, node: number, state: ViewKeys): readonly number[] {
  return [...new Set(statedSteps(graph, node, state).map(([, other]) => other))];
}

/** Umbrellas are never a step: they relate to everything and say nothing. The concept in the middle may be one. */
function statedSteps(graph: MapGraph, index: number, state: ViewKeys): readonly (readonly [GraphEdge, number])[] {
  const steps: (readonly [GraphEdge, number])[] = [];
  for (const edgeIndex of graph.edgesOf(index)) {
    const edge = graph.edges[edgeIndex];
    const other = edge && graph.nodes[edge.from === index ? edge.to : edge.from];
    if (!edge || !other || other.index === index || !allowsRelation(edge, state)) continue;
    if ((state.umbrellas || !other.isUmbrella) && passes(graph, other, state)) steps.push([edge, other.index]);
  }
  return steps;
}

/** Stated relations whose ends are both among these, as the filters allow; in the map's order. */
export function relationsAmong(graph: MapGraph, nodes: ReadonlySet<number>, state: ViewKeys): readonly GraphEdge[] {
  return graph.edges.filter((edge) => nodes.has(edge.from) && nodes.has(edge.to) && allowsRelation(edge, state));
}

/** Types and modes are filtered apart: `compares,direct` means comparisons in one sentence. */
export function allowsRelation(edge: GraphEdge, { relations }: ViewKeys): boolean {
  const { include, exclude } = relations;
  if (exclude.includes(edge.type) || exclude.includes(edge.mode)) return false;
  const isMode = (value: string) => value === 'direct' || value === 'paper' || value === 'others';
  const types = include.filter((value) => !isMode(value));
  const modes = include.filter(isMode);
  return (types.length === 0 || types.includes(edge.type)) && (modes.length === 0 || modes.includes(edge.mode));
}
