import type { ConceptRef } from '../../domain/schema/site-data.ts';
import type { AtlasNode } from '../../view/decode-map.ts';
import type { Atlas } from '../atlas.ts';

/** A concept two stated relations away, and what lies between, the most prominent first. */
export type TwoAway = Readonly<{ concept: ConceptRef; via: readonly ConceptRef[] }>;

const MOST = 6;
const MOST_BETWEEN = 2;

/**
 * Concepts that share a related concept with this one and are not related to it themselves: those with most in between first, then the
 * more prominent; at most six. Umbrellas and metrics tie everything to everything, so they are neither steps nor ends.
 */
export function twoAway(id: string, { related }: Pick<Atlas, 'related'>): readonly TwoAway[] {
  const near = related.get(id) ?? new Set<AtlasNode>();
  const nearIds = new Set([...near].map((node) => node.id));
  const between = new Map<AtlasNode, AtlasNode[]>();
  for (const step of [...near].filter(isStep)) {
    for (const end of related.get(step.id) ?? []) {
      if (end.id === id || nearIds.has(end.id) || end.tier === 'rest' || !isStep(end)) continue;
      const steps = between.get(end);
      if (steps === undefined) between.set(end, [step]);
      else steps.push(step);
    }
  }
  return [...between]
    .sort(([a, x], [b, y]) => y.length - x.length || byProminence(a, b))
    .slice(0, MOST)
    .map(([end, steps]) => ({
      concept: toRef(end),
      via: steps.sort(byProminence).slice(0, MOST_BETWEEN).map(toRef),
    }));
}

function isStep({ isUmbrella, kind }: AtlasNode): boolean {
  return !isUmbrella && kind !== 'metric';
}

function byProminence(a: AtlasNode, b: AtlasNode): number {
  return b.prominence - a.prominence || (a.id < b.id ? -1 : 1);
}

function toRef({ id, name, kind }: AtlasNode): ConceptRef {
  return { id, name, kind };
}
