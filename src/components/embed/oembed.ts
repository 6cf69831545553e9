/** oEmbed 1.0 as a file beside each frame: for hosts that unfold an address into its content. */
import { readManifest } from '../../site-data/read-manifest.ts';
import { escapeXml } from '../../view/svg.ts';
import { CARD } from '../../view/card-size.ts';
import { embedCard } from './embed-picture.ts';
import { href } from '../href.ts';
import { embedHref, type Embed } from './embeds.ts';

const DAY = 86_400; // seconds

/**
 * @param site  absolute address of the site's root
 * @returns a `rich` answer whose HTML is a bare frame: many consumers drop anything with a script
 * @see https://oembed.com/
 */
export function toOembed(embed: Embed, site: URL): Readonly<Record<string, string | number>> {
  const { section, id, name, note } = embed;
  const card = embedCard(embed);
  const absolute = (path: string): string => new URL(path, site).href;
  const { width, height } = CARD;
  const title = `${name}, ${note}`;
  const frame = escapeXml(absolute(embedHref(section, id)));
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: readManifest().title,
    provider_url: site.href,
    cache_age: DAY,
    thumbnail_url: absolute(href(card.path)),
    thumbnail_width: card.width,
    thumbnail_height: card.height,
    html: `<iframe src="${frame}" title="${escapeXml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%;height:${height}px"></iframe>`,
    width,
    height,
  };
}
