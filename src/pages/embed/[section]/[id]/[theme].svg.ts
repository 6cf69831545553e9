import type { APIRoute } from 'astro';
import { embedPaths, type Embed } from '../../../../components/embed/embeds.ts';
import { embedSvg } from '../../../../components/embed/embed-picture.ts';
import type { ThemeName } from '../../../../view/tokens.ts';

export function getStaticPaths() {
  const themes: readonly ThemeName[] = ['light', 'dark'];
  return embedPaths().flatMap(({ params, props }) => themes.map((theme) => ({ params: { ...params, theme }, props })));
}

/** `light.svg` and `dark.svg` beside a frame: the picture, text as outlines. */
export const GET: APIRoute<{ embed: Embed }, { theme: ThemeName }> = ({ props, params }) =>
  new Response(embedSvg(props.embed, params.theme), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
