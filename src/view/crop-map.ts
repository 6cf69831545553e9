/** A piece of the map: what lies far outside a picture is left out of its land and sea, so that the picture is no larger than what it shows. */
import type { AtlasMap } from './decode-map.ts';

/** Map units. */
export type MapBox = Readonly<{ left: number; right: number; top: number; bottom: number }>;

/** Closed and flat: `[x0, y0, …]`. */
type Ring = readonly number[];

/**
 * The map with the rings of its land and its water lines cut at a box; rows of regions stay, also of those with no land left. Cut edges run along
 * the box, so it should reach beyond the picture by more than lines are wide.
 */
export function cropMap(map: AtlasMap, box: MapBox): AtlasMap {
  const cropRings = (rings: readonly Ring[]): readonly Ring[] =>
    rings.map((ring) => cropRing(ring, box)).filter((ring) => ring.length > 0);
  return {
    ...map,
    regions: map.regions.map((region) => ({ ...region, rings: cropRings(region.rings) })),
    waterLines: map.waterLines.map(cropRings),
  };
}

/** Sutherland and Hodgman (1974), Reentrant Polygon Clipping: one side after the other. Inside rings come back as they are. */
function cropRing(ring: Ring, { left, right, top, bottom }: MapBox): Ring {
  const sides = [
    { axis: 0, at: left, sign: 1 },
    { axis: 0, at: right, sign: -1 },
    { axis: 1, at: top, sign: 1 },
    { axis: 1, at: bottom, sign: -1 },
  ] as const;
  return sides.reduce<Ring>((rest, side) => cropSide(rest, side), ring);
}

/** Keeps the part where `sign * (coordinate - at) >= 0`. */
function cropSide(ring: Ring, { axis, at, sign }: Readonly<{ axis: 0 | 1; at: number; sign: 1 | -1 }>): Ring {
  const kept: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    const [here, next] = [sign * ((ring[i + axis] ?? 0) - at), sign * ((ring[j + axis] ?? 0) - at)];
    if (here >= 0) kept.push(ring[i] ?? 0, ring[i + 1] ?? 0);
    if (here >= 0 === next >= 0) continue;
    const share = here / (here - next);
    const crossing = [0, 1].map((k) => (ring[i + k] ?? 0) + share * ((ring[j + k] ?? 0) - (ring[i + k] ?? 0)));
    crossing[axis] = at;
    kept.push(...crossing);
  }
  return kept;
}
