/** What a small view states of each of its concepts, in words: for lists, captions and assistive technology. */
import { RELATION_LABELS } from '../domain/vocabulary.ts';
import type { RelationType } from '../domain/kinds.ts';
import type { EgoEdge } from './ego-view.ts';
import type { SmallView } from './small-view.ts';

/** `builds on LoRA`, `compared with PiSSA and DoRA`: by type and direction, in the order of the view's nodes; none for a concept without lines. */
export function edgeWords({ nodes, edges }: Pick<SmallView, 'nodes' | 'edges'>, id: string): readonly string[] {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const others = new Map<string, string[]>();
  for (const edge of edges) {
    if (edge.from !== id && edge.to !== id) continue;
    const words = wordsOf(edge, edge.from === id);
    const name = names.get(edge.from === id ? edge.to : edge.from);
    if (name !== undefined) others.set(words, [...(others.get(words) ?? []), name]);
  }
  return [...others].map(([words, list]) => `${words} ${listed([...new Set(list)])}`);
}

/** `DoRA builds on LoRA`; undefined where an end is not among the nodes. @param edge  its ends as indices */
export function relationSentence(
  nodes: Readonly<Record<number, Readonly<{ name: string }> | undefined>>,
  edge: Readonly<{ from: number; to: number; type: RelationType; isUnlikely?: boolean }>,
): string | undefined {
  const [from, to] = [nodes[edge.from], nodes[edge.to]];
  return from && to && `${from.name} ${wordsOf(edge, true)} ${to.name}`;
}

function wordsOf({ type, isUnlikely = false }: Pick<EgoEdge, 'type' | 'isUnlikely'>, isFrom: boolean): string {
  if (type === 'co-mention') return 'named together with';
  return `${isUnlikely ? 'perhaps ' : ''}${RELATION_LABELS[type][isFrom ? 'out' : 'in'].toLowerCase()}`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
