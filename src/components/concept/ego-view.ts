/** Which neighbours a concept's picture shows, and what is stated between them and it. */
import { pickEgo } from '../../view/pick-ego.ts';
import { linesIn, toEgo, toSmallView } from '../../view/small-view.ts';
import type { EgoView } from '../../view/ego-view.ts';
import { readAtlas } from '../read-atlas.ts';
import { conceptHref } from '../href.ts';

const LEAST = 3; // fewer neighbours are quicker read than drawn

/** A view, the sorts of its lines, and how many neighbours it left out. */
export type Neighbours = Readonly<{ view: EgoView; lines: ReturnType<typeof linesIn>; more: number }>;

/**
 * The concept and at most `limit` of what it is related to, in the order of `pickEgo`; its neighbours are links.
 * @returns undefined where a picture would show next to nothing
 */
export function toEgoView(id: string, limit: number): Neighbours | undefined {
  const { map, rowById, edgesOf } = readAtlas();
  const pick = pickEgo(map, rowById.get(id) ?? -1, edgesOf.get(id) ?? [], { limit });
  if (pick.nodes.length - 1 + pick.more < LEAST) return undefined;
  const view = toSmallView(map, pick, (other) => (other === id ? undefined : conceptHref(other)));
  return { view: toEgo(view), lines: linesIn(view), more: view.more };
}
