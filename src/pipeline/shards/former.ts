/** Concepts that were published once and are none any more: their addresses go on to say so, or lead on, for good. */
import type { Snapshot } from '../published/snapshot.ts';
import type { Site } from './site.ts';

/** `near`: ids of what lay nearest when it went, nearest first, at most 3; they may have gone since. */
export type Former = Readonly<{ id: string; name: string; near: readonly string[] }>;

/** What is offered in place of a concept that is gone. */
const MOST_NEAR = 3;

/** @returns those of the last published state and of all before it, by id */
export function toFormer({ published, conceptById }: Site): readonly Former[] {
  if (published === undefined) return [];
  const isHere = ({ id }: Readonly<{ id: string }>): boolean => conceptById.has(id);
  const here = published.concepts.filter(isHere);
  const now = published.concepts
    .filter((concept) => !isHere(concept))
    .map((concept) => ({ id: concept.id, name: concept.name, near: nearest(concept, here) }));
  const before = published.former
    .filter((row) => !isHere(row))
    .map(({ id, name, near }) => ({ id, name, near: near.split(',').filter((other) => other !== '') }));
  const byId = new Map([...before, ...now].map((row) => [row.id, row]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Published = Snapshot['concepts'][number];

/** Those that lay nearest on the published map, nearest first, equally far ones by id. */
function nearest({ x, y }: Published, others: readonly Published[]): readonly string[] {
  return others
    .map((other) => ({ other, distance: Math.hypot(other.x - x, other.y - y) }))
    .sort((a, b) => a.distance - b.distance || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ other }) => other.id);
}
