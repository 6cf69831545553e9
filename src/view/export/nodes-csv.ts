/** The concepts of a view as a CSV table. */
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { conceptAddress, type ViewContent } from './content.ts';
import { toCsv } from './csv.ts';

/** One row per concept, in the order of the list; see `toCsv`. */
export function toNodesCsv({ source, nodes }: ViewContent): string {
  const head = ['id', 'name', 'kind', 'region', 'relations', 'papers', 'x', 'y', 'page'];
  const rows = nodes.map((node) => [
    node.id,
    node.name,
    KIND_LABELS[node.kind].one,
    node.region,
    node.relationCount,
    node.paperCount,
    round(node.x),
    round(node.y),
    conceptAddress(source, node.id),
  ]);
  return toCsv([head, ...rows]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
