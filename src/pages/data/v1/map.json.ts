import type { APIRoute } from 'astro';
import { asciiJson } from '../../../components/ascii-json.ts';
import { mapAtHome } from '../../../components/map-picture.ts';
import { settledMap } from '../../../components/settled-map.ts';
import { toHomeNames } from '../../../view/home-layout.ts';

/** `/data/v1/map.json`: the map in columns, see `mapDataSchema`, with the names that its pictures have. */
export const GET: APIRoute = () => {
  const { map, layouts } = mapAtHome();
  const homes = [...layouts.values()].map((layout) => toHomeNames(map, layout));
  return asciiJson({ ...settledMap(), homes });
};
