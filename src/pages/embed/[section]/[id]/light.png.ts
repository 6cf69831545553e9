import type { APIRoute } from 'astro';
import { embedPaths, type Embed } from '../../../../components/embed/embeds.ts';
import { embedPng } from '../../../../components/embed/embed-picture.ts';

export const getStaticPaths = embedPaths;

/** `light.png` beside a frame: the picture in pixels, for places that take no SVG; also the card of links. */
export const GET: APIRoute<{ embed: Embed }> = async ({ props }) =>
  new Response(new Uint8Array(await embedPng(props.embed)), { headers: { 'content-type': 'image/png' } });
