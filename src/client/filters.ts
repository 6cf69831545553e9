/**
 * What the filters let through, worked out once per change: for every concept the set of filters that refuse it, as bits.
 * So their order cannot matter, a concept is in where no bit is set, and what each filter alone leaves out can be counted.
 */
import { toSum } from '../domain/number-sets.ts';
import { MODE_LABELS, RELATION_LABELS } from '../domain/vocabulary.ts';
import { RELATION_SORTS } from '../view/decode-map.ts';
import { allows, type Choice, type ViewKeys } from '../view/view-keys.ts';
import type { GraphEdge, MapGraph } from './load-graph.ts';
import type { PaperRow, Papers } from './load-papers.ts';
import type { Dates } from './years.ts';

/** One bit per filter. `together`: papers pass years and papers pass tags, but none passes both. */
export const FILTERS = {
  kinds: 1,
  communities: 2,
  minPapers: 4,
  exclude: 8,
  concepts: 16,
  relations: 32,
  years: 64,
  tags: 128,
  together: 256,
} as const;
export type FilterName = keyof typeof FILTERS;

export type Filters = Readonly<{
  /** By concept: the sum of the bits of all filters that refuse it; 0 passes. */
  refusedBy: Uint16Array;
  allowsEdge: (edge: Pick<GraphEdge, 'type' | 'mode'>) => boolean;
  /** Whether two concepts may be joined by a sentence that states no relation: not where relations were chosen. */
  allowsShared: boolean;
  /** By paper: 1 where it passes years and tags; undefined where neither is filtered or papers are not loaded. */
  papers: Uint8Array | undefined;
}>;

/** The keys of a view that filters read; nothing else changes what they let through. */
export const FILTER_KEYS = [
  'kinds',
  'communities',
  'minPapers',
  'exclude',
  'concepts',
  'relations',
  'years',
  'undated',
  'tags',
] as const;

/** @param papers  until they are loaded, years and tags refuse nothing */
export function applyFilters(graph: MapGraph, state: ViewKeys, papers?: Papers): Filters {
  const refusedBy = new Uint16Array(graph.nodes.length);
  const allowsEdge = edgeFilter(state);
  const place = placeFilter(graph, state.communities);
  const excluded = new Set(state.exclude);
  const only = new Set(state.concepts);
  const sorts = isEverything(state.relations) ? undefined : allowedSorts(allowsEdge);
  graph.nodes.forEach((node, index) => {
    refusedBy[index] =
      (allows(state.kinds, node.kind) ? 0 : FILTERS.kinds) |
      (place(node.region, node.neighbourhood) ? 0 : FILTERS.communities) |
      (node.paperCount >= state.minPapers ? 0 : FILTERS.minPapers) |
      (excluded.has(node.id) ? FILTERS.exclude : 0) |
      (only.size === 0 || only.has(node.id) ? 0 : FILTERS.concepts) |
      (sorts === undefined || (node.sorts & sorts) !== 0 ? 0 : FILTERS.relations);
  });
  const allowsShared = state.relations.include.length === 0;
  if (!papers && graph.dates) filterYears(refusedBy, state, graph.dates);
  return { refusedBy, allowsEdge, allowsShared, papers: papers && filterPapers(refusedBy, state, papers) };
}

/** Whether a view needs the papers: for tags, for specks, and for years where the map does not say them. */
export function asksForPapers({ dates }: Pick<MapGraph, 'dates'>, view: ViewKeys): boolean {
  const { tags, papers, colour } = view;
  return !isEverything(tags) || papers || (!dates && (filtersYears(view) || colour === 'year'));
}

function filtersYears({ years, undated }: ViewKeys): boolean {
  return years !== undefined || !undated;
}

export function isEverything({ include, exclude }: Choice): boolean {
  return include.length === 0 && exclude.length === 0;
}

/** Years in order, each end optional; what has no date goes by `undated`. */
export function allowsYear({ year }: Pick<PaperRow, 'year'>, { years, undated }: ViewKeys): boolean {
  if (year === undefined) return undated;
  return (years?.from ?? -Infinity) <= year && year <= (years?.to ?? Infinity);
}

/** A concept stays with any year that passes; adds the bit of the others. */
function filterYears(refusedBy: Uint16Array, state: ViewKeys, { yearsOf }: Dates): void {
  if (!filtersYears(state)) return;
  refusedBy.forEach((bits, node) => {
    const isLetIn = yearsOf(node).some((year) => allowsYear({ year: year || undefined }, state));
    if (!isLetIn) refusedBy[node] = bits | FILTERS.years;
  });
}

/** A concept stays with any paper that passes; adds the bits of the others. */
function filterPapers(refusedBy: Uint16Array, state: ViewKeys, papers: Papers): Uint8Array | undefined {
  const { years, tags } = FILTERS;
  if (!filtersYears(state) && isEverything(state.tags)) return undefined;
  const rowOf = new Map(papers.tags.map(({ id }, row) => [id, row]));
  const toRows = (ids: readonly string[]) => ids.map((id) => rowOf.get(id) ?? -1);
  const [include, exclude] = [toRows(state.tags.include), toRows(state.tags.exclude)];
  const hasAny = (paper: PaperRow, rows: readonly number[]) => rows.some((row) => paper.tags.includes(row));
  const refused = papers.rows.map((paper) => {
    const isTagged = (include.length === 0 || hasAny(paper, include)) && !hasAny(paper, exclude);
    return (allowsYear(paper, state) ? 0 : years) | (isTagged ? 0 : tags);
  });
  for (let node = 0; node < refusedBy.length; node++) {
    let byAll: number = years | tags; // refused by every paper
    let isLetIn = false;
    for (const paper of papers.papersOf(node)) {
      const bits = refused[paper] ?? 0;
      byAll &= bits;
      isLetIn ||= bits === 0;
    }
    if (!isLetIn) refusedBy[node] = (refusedBy[node] ?? 0) | (byAll === 0 ? FILTERS.together : byAll);
  }
  return Uint8Array.from(refused, (bits) => (bits === 0 ? 1 : 0));
}

/** A concept is let in by its region or its neighbourhood, and left out by either. */
function placeFilter(
  graph: MapGraph,
  { include, exclude }: Choice,
): (region: number, neighbourhood: number) => boolean {
  const rows = (places: readonly Readonly<{ id: string }>[], ids: readonly string[]) =>
    new Set(places.flatMap(({ id }, row) => (ids.includes(id) ? [row] : [])));
  const [inRegions, inParts] = [rows(graph.regions, include), rows(graph.neighbourhoods, include)];
  const [outRegions, outParts] = [rows(graph.regions, exclude), rows(graph.neighbourhoods, exclude)];
  return (region, neighbourhood) =>
    (include.length === 0 || inRegions.has(region) || inParts.has(neighbourhood)) &&
    !outRegions.has(region) &&
    !outParts.has(neighbourhood);
}

/** Types and modes are filtered apart: `compares,direct` means comparisons in one sentence. */
function edgeFilter({ relations }: ViewKeys): Filters['allowsEdge'] {
  const allowed = <T extends string>(labels: Readonly<Record<T, unknown>>): ReadonlySet<string> => {
    const names = Object.keys(labels);
    const own: Choice = {
      include: relations.include.filter((name) => names.includes(name)),
      exclude: relations.exclude.filter((name) => names.includes(name)),
    };
    return new Set(names.filter((name) => allows(own, name)));
  };
  const [types, modes] = [allowed(RELATION_LABELS), allowed(MODE_LABELS)];
  return ({ type, mode }) => types.has(type) && modes.has(mode);
}

/** Where relations are filtered, only what takes part in one that passes stays: the sorts that do, as a node has its own. */
function allowedSorts(allowsEdge: Filters['allowsEdge']): number {
  return toSum(RELATION_SORTS.flatMap((sort, number) => (allowsEdge(sort) ? [number] : [])));
}
