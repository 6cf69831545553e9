/** Small sentences that several parts say alike. */
import type { Kind } from '../../domain/schema/concept.ts';
import type { PaperRef } from '../../domain/schema/site-data.ts';
import { MONTHS } from '../../domain/date-words.ts';
import { counted, grouped } from '../../domain/number-words.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import type { GraphNode, MapGraph } from '../load-graph.ts';

/** "May 2026", "2026"; as precise as known. Undefined where there is no date. */
export function formatDate(date: PaperRef['date']): string | undefined {
  if (!date) return undefined;
  const [year = '', month] = String(date.value).split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return name ? `${name.slice(0, 3)} ${year}` : year;
}

/** A concept in one breath, for the live region: "DoRA, method, 9 stated relations, 6 papers, in Low-rank adaptation". */
export function announce(graph: MapGraph, node: GraphNode): string {
  const region = graph.regions[node.region]?.name;
  const relations = counted(node.stated, 'stated relation');
  return [node.name, kindWord(node.kind), relations, counted(node.paperCount, 'paper'), region && `in ${region}`]
    .filter(Boolean)
    .join(', ');
}

/** ", 3 of them for what is chosen": why a list holds more than the map shows by itself; '' where it does not. */
export function revealedWords(count: number): string {
  return count > 0 ? `, ${grouped(count)} of them for what is chosen` : '';
}

export function kindWord(kind: Kind): string {
  return KIND_LABELS[kind].one;
}
