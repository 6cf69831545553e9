import type { APIRoute, GetStaticPaths } from 'astro';
import { mapPicture, mapPicturePath } from '../components/map-picture.ts';
import { HOME_PICTURES } from '../view/home-pictures.ts';

/** `/map-light.svg`, `/map-dark-phone.svg`: the whole map as a picture, in either theme and for each range of windows. */
export const getStaticPaths: GetStaticPaths = () =>
  (['light', 'dark'] as const).flatMap((theme) =>
    HOME_PICTURES.map((picture) => ({
      params: { picture: /map-(.+)\.svg/.exec(mapPicturePath(theme, picture))?.[1] ?? theme },
      props: { theme, name: picture.name },
    })),
  );

export const GET: APIRoute<{ theme: 'light' | 'dark'; name: string }> = ({ props }) =>
  mapPicture(props.theme, props.name);
