/** Which neighbours come first where a view keeps only some of them. Pure. */
import { KINDS, RELATION_MODES } from '../domain/kinds.ts';
import type { AtlasEdge, AtlasMap } from './decode-map.ts';

/** A stated relation, and the concept at its far end. */
export type Step = readonly [edge: AtlasEdge, other: number];

/**
 * Far ends, each once: those of direct relations first, then by paper, then said by others; ties by kind, prominence, id; umbrellas last.
 * @param steps  in any order; a concept may come several times
 */
export function rankSteps({ nodes }: Pick<AtlasMap, 'nodes'>, steps: readonly Step[]): readonly number[] {
  const modes = new Map<number, number>();
  for (const [{ mode }, other] of steps) {
    modes.set(other, Math.min(modes.get(other) ?? Infinity, RELATION_MODES.indexOf(mode)));
  }
  const keys = new Map(
    [...modes].map(([other, mode]) => {
      const node = nodes[other];
      const kind = KINDS.indexOf(node?.kind ?? 'concept');
      return [other, [node?.isUmbrella ? 1 : 0, mode, kind, -(node?.prominence ?? 0)] as const];
    }),
  );
  const idOf = (index: number) => nodes[index]?.id ?? '';
  return [...modes.keys()].sort((a, b) => {
    const [x, y] = [keys.get(a), keys.get(b)];
    const at = x?.findIndex((value, i) => value !== y?.[i]) ?? -1;
    if (at >= 0) return (x?.[at] ?? 0) - (y?.[at] ?? 0);
    return idOf(a) < idOf(b) ? -1 : 1;
  });
}
