import type { APIRoute } from 'astro';
import { embedPaths, type Embed } from '../../../../components/embed/embeds.ts';
import { toOembed } from '../../../../components/embed/oembed.ts';
import { href } from '../../../../components/href.ts';
import { readSiteAddress } from '../../../../site-data/read-manifest.ts';

/** Without the site's address there is nothing that could be said. */
export function getStaticPaths() {
  return readSiteAddress() === undefined ? [] : embedPaths();
}

/** `oembed.json` beside a frame. */
export const GET: APIRoute<{ embed: Embed }> = ({ props, site }) =>
  Response.json(toOembed(props.embed, new URL(href('/'), site)));
