/** The whole map as files of their own: what the explorer shows before, and where there is no, script; one for each range of windows. */
import type { MapData } from '../domain/schema/site-data.ts';
import { readManifest } from '../site-data/read-manifest.ts';
import { decodeMap, type AtlasMap } from '../view/decode-map.ts';
import { drawMap } from '../view/draw-map.ts';
import { NO_NAME } from '../view/place-names.ts';
import { layHome, toHomeNames, type HomeLayout } from '../view/home-layout.ts';
import { HOME_PICTURES, SETTLED_PICTURE, type HomePicture } from '../view/home-pictures.ts';
import { THEMES, type ThemeName } from '../view/tokens.ts';
import { measuredText, packedText } from './outline-text.ts';
import { settledMap } from './settled-map.ts';

/** What is laid out for all pictures and the live map. */
type Home = Readonly<{ map: AtlasMap; layouts: ReadonlyMap<HomePicture, HomeLayout> }>;

let home: Home | undefined;

/** Worked out once. */
export function mapAtHome(): Home {
  if (home) return home;
  const map = decodeMap(settledMap());
  home = { map, layouts: new Map(HOME_PICTURES.map((picture) => [picture, layHome(map, picture, measuredText)])) };
  return home;
}

/** Names on the pictures, as the live map takes them over. */
export function homeNames(): MapData['homes'] {
  const { map, layouts } = mapAtHome();
  return [...layouts.values()].map((layout) => toHomeNames(map, layout));
}

/** Address of a picture below the site's base; the settled one also stands in for all where a page has room for one. */
export function mapPicturePath(theme: ThemeName, { name }: HomePicture): string {
  return name === SETTLED_PICTURE ? `/map-${theme}.svg` : `/map-${theme}-${name}.svg`;
}

/** All pictures for a page's `picture` element, the first that fits first; the light one for windows that no other takes is left to its `img`. */
export function mapPictureSources(): readonly Readonly<{ path: string; media: string }>[] {
  const dark = '(prefers-color-scheme: dark)';
  return HOME_PICTURES.flatMap((picture) => {
    const path = mapPicturePath('dark', picture);
    if (picture.media === undefined) return [{ path, media: dark }];
    const inDark = picture.media.replaceAll('(min-width', `${dark} and (min-width`);
    return [
      { path, media: inDark },
      { path: mapPicturePath('light', picture), media: picture.media },
    ];
  });
}

/** The picture of a theme and range, on no ground: the page's own shows through. */
export function mapPicture(theme: ThemeName, name: string): Response {
  const { map, layouts } = mapAtHome();
  const [, layout] = [...layouts].find(([picture]) => picture.name === name) ?? [];
  if (!layout) throw new Error(`mapPicture: no picture "${name}" among HOME_PICTURES`);
  const svg = drawMap(
    map,
    {
      theme: THEMES[theme],
      width: layout.width,
      height: layout.height,
      title: readManifest().title,
      tools: packedText,
      background: false,
      hasNamesOnTop: true,
    },
    {
      ...layout,
      names: layout.names.map((one) => one?.name ?? NO_NAME),
      inner: map.neighbourhoods.map(() => NO_NAME),
    },
  );
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
}
