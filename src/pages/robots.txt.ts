import type { APIRoute } from 'astro';
import { siteAddress } from '../components/downloads/site-source.ts';

/** `/robots.txt`: everything may be read; where to find it all, if the site knows its address. */
export const GET: APIRoute = () => {
  const site = siteAddress();
  const lines = ['User-agent: *', 'Allow: /', ...(site === undefined ? [] : ['', `Sitemap: ${site}sitemap.xml`])];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
