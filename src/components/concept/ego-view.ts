/** Which neighbours a concept's picture shows, and what is stated between them and it. */
import { pickEgo } from '../../view/pick-ego.ts';
import { toSmallView, type SmallView } from '../../view/small-view.ts';
import { readAtlas } from '../read-atlas.ts';
import { conceptHref } from '../href.ts';

const LEAST = 3; // fewer neighbours are quicker read than drawn

/** Whether a concept has enough neighbours for a picture. */
export function hasEgoView(id: string): boolean {
  return (readAtlas().related.get(id)?.size ?? 0) >= LEAST;
}

/**
 * The concept and at most `limit` of what it is related to, in the order of `pickEgo`; its neighbours are links.
 * @returns undefined where a picture would show next to nothing, see `hasEgoView`
 */
export function toEgoView(id: string, limit: number): SmallView | undefined {
  if (!hasEgoView(id)) return undefined;
  const { map, rowById, edgesOf } = readAtlas();
  const pick = pickEgo(map, rowById.get(id) ?? -1, edgesOf.get(id) ?? [], { limit });
  return toSmallView(map, pick, (other) => (other === id ? undefined : conceptHref(other)));
}
