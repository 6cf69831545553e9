/** A chain to read: name, relation, sentence and paper of each hop, name. Names and relations stand at once, sentences come in. */
import type { Evidence, Quote } from '../../domain/schema/site-data.ts';
import { isNamed } from '../../view/tokens.ts';
import { make } from '../explorer/dom.ts';
import { quoteText, sourceLine } from '../explorer/panel-evidence.ts';
import { conceptLink } from '../explorer/panel-relations.ts';
import { kindSymbol, lineSymbol, nameClass } from '../explorer/symbols.ts';
import { kindWord } from '../explorer/words.ts';
import type { GraphEdge, GraphNode } from '../load-graph.ts';
import { relationKey } from '../relation-key.ts';
import type { Chain, Hop } from './find-chains.ts';
import { directionOf, hopWords } from './hop-words.ts';
import { evidenceOf, type PairTools } from './pair-tools.ts';

/** An entry per concept, the hop to the next in it. */
export function chainList(tools: PairTools, { hops }: Chain): HTMLElement {
  const nodeOf = (index: number | undefined) => tools.graph.nodes[index ?? -1];
  const entries = hops.flatMap((hop) => {
    const [from, to] = [nodeOf(hop.from), nodeOf(hop.to)];
    return from && to ? [make('li', {}, stepName(tools, from), hopPart(tools, hop, from, to))] : [];
  });
  const last = nodeOf(hops.at(-1)?.to);
  return make('ol', { class: 'chain' }, ...entries, last && make('li', {}, stepName(tools, last)));
}

function stepName({ addresses }: PairTools, node: GraphNode): HTMLElement {
  return make(
    'p',
    { class: 'chain-name' },
    kindSymbol(node.kind),
    conceptLink(node, addresses.concept(node.id)),
    make('span', { class: 'chain-kind' }, kindWord(node.kind)),
  );
}

function hopPart(tools: PairTools, hop: Hop, from: GraphNode, to: GraphNode): HTMLElement {
  const { edge } = hop.link;
  const part = make(
    'div',
    { class: `chain-hop chain-${edge?.type ?? 'shared'}`, 'aria-busy': 'true', 'data-relation': keyOf(tools, edge) },
    make('p', { class: 'chain-words' }, edge && lineSymbol(edge.type, directionOf(edge, from.index)), hopWords(hop)),
  );
  void evidenceOf(tools, hop)
    .then(
      (quote) => part.append(...sentence(tools, quote, [from.id, to.id])),
      (error: unknown) => part.append(make('p', { class: 'pair-message' }, messageOf(error))),
    )
    .finally(() => part.removeAttribute('aria-busy'));
  return part;
}

function keyOf({ graph }: PairTools, edge: GraphEdge | undefined): string | undefined {
  const [from, to] = [graph.nodes[edge?.from ?? -1], graph.nodes[edge?.to ?? -1]];
  return edge && from && to && relationKey(edge.type, from.id, to.id);
}

/** The sentence with some concepts marked, and the paper that says so. */
export function sentence(
  { addresses }: PairTools,
  quote: Quote | Evidence,
  ids: readonly string[],
): readonly HTMLElement[] {
  return [make('blockquote', { class: 'pair-quote' }, ...quoteText(quote, ids)), sourceLine(quote, addresses.paper)];
}

/** A name in the hand of its kind, that is no link. */
export function plainName({ name, kind }: GraphNode): HTMLElement {
  return make('span', { class: nameClass(kind, isNamed(name)) }, name);
}

/** Of an error that was made to be shown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
