/** The whole map as a file of its own: what the explorer shows before, and where there is no, script. */
import { readManifest } from '../site-data/read-manifest.ts';
import { settledMap } from './settled-map.ts';
import { decodeMap } from '../view/decode-map.ts';
import { drawMap } from '../view/draw-map.ts';
import { THEMES } from '../view/tokens.ts';
import type { ThemeName } from '../view/tokens.ts';
import { outlinedText } from './outline-text.ts';

/** The picture in one theme, on no ground: the page's own shows through. */
export function mapPicture(theme: ThemeName): Response {
  const map = settledMap();
  const { width, height } = map.extent;
  const svg = drawMap(decodeMap(map), {
    theme: THEMES[theme],
    width,
    height,
    title: readManifest().title,
    tools: outlinedText,
    background: false,
  });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
}
