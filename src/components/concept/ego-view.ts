/** Which neighbours a concept's picture shows, and what is stated between them and it. */
import { pickEgo } from '../../view/pick-ego.ts';
import { toSmallView, type SmallView } from '../../view/small-view.ts';
import { readAtlas } from '../read-atlas.ts';
import { conceptHref } from '../href.ts';

const LEAST = 3; // fewer neighbours are quicker read than drawn

/**
 * The concept and at most `limit` of what it is related to, in the order of `pickEgo`; its neighbours are links.
 * @returns undefined where a picture would show next to nothing
 */
export function toEgoView(id: string, limit: number): SmallView | undefined {
  const { map, rowById, edgesOf } = readAtlas();
  const pick = pickEgo(map, rowById.get(id) ?? -1, edgesOf.get(id) ?? [], { limit });
  if (pick.nodes.length - 1 + pick.more < LEAST) return undefined;
  return toSmallView(map, pick, (other) => (other === id ? undefined : conceptHref(other)));
}
