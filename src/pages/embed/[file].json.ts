import type { APIRoute } from 'astro';
import { toLinkOembed } from '../../components/embed/oembed.ts';
import { href } from '../../components/href.ts';
import { readSiteAddress } from '../../site-data/read-manifest.ts';

/** Without the site's address there is nothing that could be said. */
export function getStaticPaths() {
  return readSiteAddress() === undefined ? [] : [{ params: { file: 'oembed' } }];
}

/** `/embed/oembed.json`: of views that a query says. */
export const GET: APIRoute = ({ site }) => Response.json(toLinkOembed(new URL(href('/'), site)));
