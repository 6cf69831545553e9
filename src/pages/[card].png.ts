import type { APIRoute } from 'astro';
import { siteCard } from '../components/card-image.ts';
import { readSiteAddress } from '../site-data/read-manifest.ts';

/** Pictures of links need absolute addresses: no address, no picture. */
export function getStaticPaths() {
  return readSiteAddress() === undefined ? [] : [{ params: { card: 'card' } }];
}

/** `/card.png`: what a link to the site looks like where links unfold. */
export const GET: APIRoute = async () => new Response(await siteCard(), { headers: { 'content-type': 'image/png' } });
