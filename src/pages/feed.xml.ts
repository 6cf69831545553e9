import type { APIRoute } from 'astro';
import { changeFeed } from '../components/change-feed.ts';
import { href } from '../components/href.ts';
import { readChanges } from '../site-data/read-changes.ts';
import { readManifest } from '../site-data/read-manifest.ts';

/** `/feed.xml`: what has changed since the last published state. */
export const GET: APIRoute = ({ site }) => {
  const toAddress = (path: string): string => (site === undefined ? href(path) : new URL(href(path), site).href);
  const feed = changeFeed({ ...readManifest(), toAddress }, readChanges());
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
