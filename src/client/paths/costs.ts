/**
 * What a chain of concepts costs: the surer a hop is known the cheaper, the commoner a step the dearer. In thousandths of a hop that one
 * sentence states, as whole numbers, so that equal chains cost exactly the same.
 */
import type { Kind, RelationMode, RelationType } from '../../domain/schema/concept.ts';
import type { GraphNode } from '../load-graph.ts';

/** By how the relation is known; `shared` is a sentence that names both and states nothing between them. */
const HOP_COSTS: Readonly<Record<RelationMode | 'shared', number>> = {
  direct: 1000,
  paper: 1200,
  others: 1400,
  shared: 2000,
};

/** What builds on another says most of both; what was tested on the same data says least. */
const TYPE_COSTS: Readonly<Record<RelationType, number>> = { 'builds-on': 0, compares: 100, evaluates: 300 };

/** Times ln(papers): a step in one paper costs nothing, in 50 papers a hop and a half. */
const COMMON_COST = 400;

/** What a method or model has to do with both says more than that both speak of an idea. */
const KIND_COSTS: Readonly<Record<Kind, number>> = {
  method: 0,
  model: 0,
  dataset: 300,
  task: 300,
  metric: 500,
  concept: 500,
};

/** A hop of a chain that was shown already, in a further one: so others differ where they can, and end where only long detours are left. */
export const REPEAT_COST = 4000;

/** A number of parameters ("7B", "LLaMA2-7B", "OPT-2.7B"): what two papers tested at the same size is no relation between them. */
const SIZE = /(?:^|[\s-])\d+(?:\.\d+)?[BM](?=$|[\s-])/;

export function relationCost({ mode, type }: Readonly<{ mode: RelationMode; type: RelationType }>): number {
  return HOP_COSTS[mode] + TYPE_COSTS[type];
}

export const SHARED_COST = HOP_COSTS.shared;

/** Of passing through a concept, >= 0. */
export function stepCost({ paperCount, kind }: Pick<GraphNode, 'paperCount' | 'kind'>): number {
  return KIND_COSTS[kind] + Math.round(COMMON_COST * Math.log(Math.max(1, paperCount)));
}

/** Whether a chain may pass through it: umbrellas, metrics and sizes relate to everything and say nothing. */
export function isStep({ isUmbrella, kind, name }: Pick<GraphNode, 'isUmbrella' | 'kind' | 'name'>): boolean {
  return !isUmbrella && kind !== 'metric' && !SIZE.test(name);
}
