/** The concepts of a view as a CSV table. */
import { conceptAddress, type ViewContent } from './content.ts';
import { toCsv } from './csv.ts';

/** One row per concept, in the order of the list, with what the graph's formats say: y points up, `size` is the dot's width. See `toCsv`. */
export function toNodesCsv({ source, nodes }: ViewContent): string {
  const head = ['id', 'name', 'kind', 'region', 'relations', 'papers', 'x', 'y', 'size', 'page'];
  const rows = nodes.map((node) => [
    node.id,
    node.name,
    node.kind,
    node.region,
    node.relationCount,
    node.paperCount,
    round(node.x),
    round(-node.y),
    round(2 * node.radius),
    conceptAddress(source, node.id),
  ]);
  return toCsv([head, ...rows]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0; // no minus zero
}
