import type { APIRoute } from 'astro';
import { changeFeed } from '../components/change-feed.ts';
import { siteAddress } from '../components/downloads/site-source.ts';
import { href } from '../components/href.ts';
import { readChanges } from '../site-data/read-changes.ts';
import { readManifest } from '../site-data/read-manifest.ts';

/** `/feed.xml`: what has changed since the last published state. */
export const GET: APIRoute = () => {
  const address = siteAddress();
  const toAddress = (path: string): string => (address === undefined ? href(path) : `${address}${path.slice(1)}`);
  const feed = changeFeed({ ...readManifest(), address, toAddress }, readChanges());
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
