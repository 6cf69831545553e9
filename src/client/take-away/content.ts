/** The view on the screen as what exports are written from. */
import type { ExportEdge, ExportNode, ViewContent, ViewSource } from '../../view/export/content.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import type { Filters } from '../filters.ts';
import type { Attention } from '../shown.ts';
import { relationsAmong } from '../shown.ts';
import { dotInk } from '../graph-view/paint.ts';
import type { NodeInks } from '../node-inks.ts';
import { THEMES } from '../../view/tokens.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';
import type { NamedTogether } from '../view-state.ts';

export type ShownView = Readonly<{
  state: ViewKeys;
  filters: Filters;
  /** Indices, most prominent first. */
  shown: readonly number[];
  /** Of the chosen concept. */
  attention: Attention | undefined;
  /** Drawn while nothing is chosen. */
  coMentions: readonly NamedTogether[];
  /** Of the light theme. */
  inks: NodeInks;
}>;

/**
 * @param scope  `shown`: what the list holds; `lit`: the chosen concept and what it reaches, nothing where none is chosen
 * @returns concepts in the order of the list; what is stated among them as the filters allow, and who is drawn as named together
 */
export function toContent(
  graph: MapGraph,
  { filters, shown, attention, coMentions, inks }: ShownView,
  source: ViewSource,
  scope: 'shown' | 'lit',
): ViewContent {
  const indices = scope === 'shown' ? shown : shown.filter((index) => attention?.lit.has(index));
  const among = new Set(indices);
  const idOf = (index: number) => graph.nodes[index]?.id ?? '';
  const stated = relationsAmong(graph, among, filters).map(({ from, to, type, mode, paperCount }): ExportEdge => ({
    from: idOf(from),
    to: idOf(to),
    type,
    mode,
    paperCount,
  }));
  const together = (type: 'co-mention' | 'same-sentence', pairs: readonly NamedTogether[]) =>
    pairs
      .filter(({ a, b }) => among.has(a) && among.has(b))
      .map(({ a, b, paperCount }): ExportEdge => ({ from: idOf(a), to: idOf(b), type, paperCount }));
  const drawn = [
    ...together('co-mention', attention ? coMentionsOf(graph, attention) : coMentions),
    ...together('same-sentence', attention?.shared ?? []),
  ];
  const nodes = indices.flatMap((index) => graph.nodes[index] ?? []).map((node) => toExportNode(graph, node, inks));
  return { source, nodes, edges: [...stated, ...drawn] };
}

/** Co-mentions of the concept in the middle. */
function coMentionsOf(graph: MapGraph, { centre, coMentioned }: Attention): readonly NamedTogether[] {
  return coMentioned.flatMap(
    (other) =>
      graph.coMentions.find(({ a, b }) => (a === centre && b === other) || (a === other && b === centre)) ?? [],
  );
}

function toExportNode(graph: MapGraph, node: GraphNode, inks: NodeInks): ExportNode {
  const { id, name, kind, x, y, radius, paperCount } = node;
  const region = graph.regions[node.region]?.name ?? '';
  const colour = inks?.[node.index] ?? dotInk(THEMES.light, graph, node.region);
  return { id, name, kind, region, colour, x, y, radius, relationCount: node.stated, paperCount };
}
