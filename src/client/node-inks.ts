/** Inks of dots where they are coloured by something else than their region, and what the inks mean. */
import { yearInk } from '../domain/palette.ts';
import { KIND_LABELS } from '../domain/vocabulary.ts';
import { THEMES, type ThemeName } from '../view/tokens.ts';
import type { ViewKeys } from '../view/view-keys.ts';
import type { GraphNode, MapGraph } from './load-graph.ts';
import type { Papers } from './load-papers.ts';
import { canColourByYear, datesOf, earliestYear, yearSpan, type Dates } from './years.ts';

/** `#rrggbb` by node index; undefined: the region's own. */
export type NodeInks = readonly string[] | undefined;

/**
 * Worked out once per colouring and theme, and anew when the map has grown.
 * @returns inks; undefined where regions colour, and where years cannot: not known, or of too few papers
 */
export function createInks(
  graph: MapGraph,
): (colour: ViewKeys['colour'], theme: ThemeName, papers: Papers | undefined) => NodeInks {
  let known: readonly unknown[] = [];
  let inks: NodeInks;
  return (colour, theme, papers) => {
    const dates = colour === 'year' ? datesOf(graph, papers) : undefined;
    const wanted = [colour, theme, dates, graph.nodeCount()];
    if (!wanted.every((part, i) => part === known[i]) || known.length === 0) {
      inks =
        colour === 'kind' ? inksByKind(graph, theme) : colour === 'year' ? inksByYear(graph, theme, dates) : undefined;
      known = wanted;
    }
    return inks;
  };
}

function inksByKind(graph: MapGraph, theme: ThemeName): NodeInks {
  const { kinds, ink2 } = THEMES[theme];
  const order = Object.keys(KIND_LABELS);
  return inksBy(graph, ({ kind }) => kinds[order.indexOf(kind)] ?? ink2);
}

function inksByYear(graph: MapGraph, theme: ThemeName, dates: Dates | undefined): NodeInks {
  if (!dates || !canColourByYear(dates)) return undefined;
  const inkOf = yearScale(dates, theme);
  return inksBy(graph, ({ index }) => inkOf(earliestYear(dates, index)));
}

function inksBy({ nodes }: MapGraph, inkOf: (node: GraphNode) => string): NodeInks {
  const inks = new Array<string>(nodes.length);
  nodes.forEach((node, index) => (inks[index] = inkOf(node)));
  return inks;
}

/** Ink of a year between the first and the last; what has no date is neutral. */
export function yearScale(dates: Dates, theme: ThemeName): (year: number | undefined) => string {
  const { first, last } = yearSpan(dates) ?? { first: 0, last: 0 };
  const inks = new Map<number, string>();
  for (let year = first; year <= last; year++) {
    inks.set(year, yearInk(theme, last === first ? 1 : (year - first) / (last - first)));
  }
  return (year) => (year === undefined ? undefined : inks.get(year)) ?? THEMES[theme].ink3;
}
