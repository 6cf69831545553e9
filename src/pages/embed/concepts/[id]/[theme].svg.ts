import type { APIRoute } from 'astro';
import { embedPaths, type Embed } from '../../../../components/embed/embeds.ts';
import { embedSvg } from '../../../../components/embed/embed-picture.ts';
import type { ThemeName } from '../../../../view/tokens.ts';

export function getStaticPaths() {
  const themes: readonly ThemeName[] = ['light', 'dark'];
  return embedPaths('concepts').flatMap(({ id, embed }) =>
    themes.map((theme) => ({ params: { id, theme }, props: { embed } })),
  );
}

/** `/embed/concepts/<id>/light.svg` and `dark.svg`: the picture, text as outlines. */
export const GET: APIRoute<{ embed: Embed }, { theme: ThemeName }> = ({ props, params }) =>
  new Response(embedSvg(props.embed, params.theme), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
