/** What follows from graph, papers and view state: what filters let through, concepts shown, attention. Recomputed only where something that matters has changed. */
import { coMentionBackbone } from '../co-mention-backbone.ts';
import { applyFilters, FILTER_KEYS, type Filters } from '../filters.ts';
import type { CoMentionEdge, MapGraph } from '../load-graph.ts';
import type { MapScene } from '../graph-view/map-scene.ts';
import type { Specks } from '../graph-view/speck-layer.ts';
import type { Papers } from '../load-papers.ts';
import type { NodeInks } from '../node-inks.ts';
import { attend, mutedRegions, showNodes, type Attention } from '../shown.ts';
import type { ViewState } from '../view-state.ts';
import { currentTheme } from './theme.ts';

export type Derived = Readonly<{
  filters: Filters;
  shown: readonly number[];
  /** Index of the chosen concept, -1 for none. */
  focus: number;
  /** Of the pointer, else of the focus or of two concepts. */
  attention: Attention | undefined;
  focusAttention: Attention | undefined;
  isHover: boolean;
  /** Regions that filters leave out. */
  muted: ReadonlySet<number>;
  /** Co-mentions drawn at rest; empty unless asked for. */
  coMentions: readonly CoMentionEdge[];
  /** Papers drawn from near; undefined unless asked for and loaded. */
  specks: Specks | undefined;
  /** What it was derived from; undefined until loaded. */
  papers: Papers | undefined;
}>;

/** Beside the filters, what shows or hides concepts. */
const SHOWN_BY = ['umbrellas', 'comentions', 'focus', 'depth', 'limit', 'marked'] as const;

/**
 * @param last    derived from the state before; its parts are kept, as the same objects, where they still hold
 * @param papers  where they are loaded
 */
export function derive(
  graph: MapGraph,
  state: ViewState,
  before?: ViewState,
  last?: Derived,
  papers?: Papers,
): Derived {
  const isKept = (keys: readonly (keyof ViewState)[]) =>
    before !== undefined && keys.every((key) => before[key] === state[key]);
  const isSameFilter = isKept(FILTER_KEYS) && last?.papers === papers;
  const filters = isSameFilter && last ? last.filters : applyFilters(graph, state, papers);
  const isSame = isSameFilter && isKept(SHOWN_BY);
  const shown = isSame && last ? last.shown : showNodes(graph, state, filters);
  const { hover: _, ...still } = state;
  const focusAttention = isSame && last ? last.focusAttention : attend(graph, still, filters);
  const isHover = state.hover !== undefined && state.hover !== state.focus && graph.indexById.has(state.hover);
  const isSameHover = isSame && before?.hover === state.hover;
  const attention = isSameHover && last ? last.attention : isHover ? attend(graph, state, filters) : focusAttention;
  const muted = isSame && last ? last.muted : mutedRegions(graph, state);
  const coMentions = isSame && last ? last.coMentions : state.comentions ? coMentionBackbone(graph, shown) : [];
  const focus = focusAttention?.centre ?? -1;
  const specks = isSame && last && isKept(['papers']) ? last.specks : toSpecks(state, filters, papers);
  return { filters, shown, focus, attention, focusAttention, isHover, muted, coMentions, specks, papers };
}

function toSpecks({ papers: isOn }: ViewState, filters: Filters, papers: Papers | undefined): Specks | undefined {
  return isOn && papers ? { rows: papers.rows, passing: filters.papers } : undefined;
}

/** Whether two say the same to the list twin. */
export function isSameList(a: Derived, b: Derived): boolean {
  return a.shown === b.shown && a.focus === b.focus && a.filters === b.filters && a.focusAttention === b.focusAttention;
}

/** What the map is told to show. */
export function toScene(state: ViewState, derived: Derived, inks: NodeInks): MapScene {
  const { shown, focus, attention, focusAttention, isHover, muted, coMentions, specks } = derived;
  const theme = currentTheme(state.theme);
  const isHeld = focusAttention !== undefined;
  return { theme, shown, focus, attention, isHover, isHeld, muted, coMentions, inks, specks };
}
