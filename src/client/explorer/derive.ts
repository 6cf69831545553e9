/** What follows from graph and view state: concepts shown, attention. Recomputed only where something that matters has changed. */
import type { MapGraph } from '../load-graph.ts';
import { attend, mutedRegions, showNodes, type Attention } from '../shown.ts';
import type { ViewState } from '../view-state.ts';

export type Derived = Readonly<{
  shown: readonly number[];
  /** Index of the chosen concept, -1 for none. */
  focus: number;
  /** Of the pointer, else of the focus or of two concepts. */
  attention: Attention | undefined;
  focusAttention: Attention | undefined;
  isHover: boolean;
  /** Regions that filters leave out. */
  muted: ReadonlySet<number>;
}>;

const SHOWN_BY = [
  'kinds',
  'relations',
  'communities',
  'minPapers',
  'exclude',
  'concepts',
  'umbrellas',
  'comentions',
  'focus',
  'marked',
] as const;

/** @param last  derived from the state before; its parts are kept, as the same objects, where they still hold */
export function derive(graph: MapGraph, state: ViewState, before?: ViewState, last?: Derived): Derived {
  const isSame = before !== undefined && SHOWN_BY.every((key) => before[key] === state[key]);
  const shown = isSame && last ? last.shown : showNodes(graph, state);
  const { hover: _, ...still } = state;
  const isSameFocus = isSame && before?.depth === state.depth;
  const focusAttention = isSameFocus && last ? last.focusAttention : attend(graph, still);
  const isHover = state.hover !== undefined && state.hover !== state.focus && graph.indexById.has(state.hover);
  const isSameHover = isSameFocus && before.hover === state.hover;
  const attention = isSameHover && last ? last.attention : isHover ? attend(graph, state) : focusAttention;
  const muted = isSame && last ? last.muted : mutedRegions(graph, state);
  return { shown, focus: focusAttention?.centre ?? -1, attention, focusAttention, isHover, muted };
}
