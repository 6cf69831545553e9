/** What is stated among the concepts of a view as a CSV table. */
import { toCsv } from './csv.ts';
import type { ViewContent } from './content.ts';

/** One row per relation; names beside ids, so that the table can be read alone. */
export function toEdgesCsv({ nodes, edges }: ViewContent): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const head = ['from', 'to', 'type', 'mode', 'papers', 'from name', 'to name'];
  const rows = edges.map(({ from, to, type, mode = '', paperCount }) => [
    from,
    to,
    type,
    mode,
    paperCount,
    names.get(from) ?? from,
    names.get(to) ?? to,
  ]);
  return toCsv([head, ...rows]);
}
