/** The orders in which regions and neighbourhoods are listed. */
import type { CommunityRecord } from '../domain/schema/site-data.ts';
import { compareUnits } from './compare-units.ts';

/** Most concepts first; ties by id. */
export function bySize(communities: readonly CommunityRecord[]): readonly CommunityRecord[] {
  return [...communities].sort((a, b) => b.members.length - a.members.length || compareUnits(a.id, b.id));
}

/** By name, case aside; ties by id. */
export function alphabetical(communities: readonly CommunityRecord[]): readonly CommunityRecord[] {
  return [...communities].sort(
    (a, b) => compareUnits(a.name.toLowerCase(), b.name.toLowerCase()) || compareUnits(a.id, b.id),
  );
}
