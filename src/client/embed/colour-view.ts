/** Dots of a small view in the inks that its `colour` asks for, as on the map. */
import type { SmallView } from '../../view/small-view.ts';
import { kindInk } from '../../view/tokens.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import type { MapGraph } from '../load-graph.ts';
import type { Papers } from '../load-papers.ts';
import { yearScale } from '../node-inks.ts';
import { canColourByYear, datesOf, earliestYear, TOO_FEW_DATED, yearSpan } from '../years.ts';

export function colourByKind(view: SmallView): SmallView {
  const nodes = view.nodes.map((node) => ({ ...node, ink: kindInk(node.kind) }));
  return { ...view, nodes, colouring: { by: 'kind' } };
}

/**
 * @param papers  needed for years
 * @returns the view as it is where regions colour, or where too few papers are dated: `notice` then says so
 */
export function colourView(
  view: SmallView,
  colour: ViewKeys['colour'],
  graph: MapGraph,
  papers: Papers | undefined,
): Readonly<{ view: SmallView; notice?: string }> {
  if (colour === 'region') return { view };
  if (colour === 'kind') return { view: colourByKind(view) };
  const dates = datesOf(graph, papers);
  const span = dates && canColourByYear(dates) ? yearSpan(dates) : undefined;
  if (!dates || !span) return { view, notice: TOO_FEW_DATED };
  const [light, dark] = [yearScale(dates, 'light'), yearScale(dates, 'dark')];
  const nodes = view.nodes.map((node) => {
    const year = earliestYear(dates, graph.indexById.get(node.id) ?? -1);
    return { ...node, ink: { light: light(year), dark: dark(year) } };
  });
  return { view: { ...view, nodes, colouring: { by: 'year', ...span } } };
}
