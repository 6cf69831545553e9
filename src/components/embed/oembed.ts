/** oEmbed 1.0 as a file beside each frame: for hosts that unfold an address into its content. */
import { readManifest } from '../../site-data/read-manifest.ts';
import { escapeXml } from '../../view/svg.ts';
import { CARD } from '../../view/card-size.ts';
import { SITE_CARD, type CardImage } from '../card-image.ts';
import { embedCard } from './embed-picture.ts';
import { href } from '../href.ts';
import { embedHref, type Embed } from './embeds.ts';

const DAY = 86_400; // seconds

/**
 * @param site  absolute address of the site's root
 * @returns a `rich` answer whose HTML is a bare frame: many consumers drop anything with a script
 * @see https://oembed.com/
 */
export function toOembed(embed: Embed, site: URL): Oembed {
  const { section, id, name, note } = embed;
  const { width, height } = CARD;
  const title = `${name}, ${note}`;
  const frame = escapeXml(new URL(embedHref(section, id), site).href);
  return {
    ...commonFields('rich', title, embedCard(embed), site),
    html: `<iframe src="${frame}" title="${escapeXml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%;height:${height}px"></iframe>`,
    width,
    height,
  };
}

/**
 * The answer for paths, comparisons, sets and filtered views, which a query says: one file cannot hold the frame of each. A `link` is the
 * standard's word for that: what unfolds is a card that leads to the very address that was pasted.
 */
export function toLinkOembed(site: URL): Oembed {
  const { title } = readManifest();
  return commonFields('link', `A view in ${title}`, SITE_CARD, site);
}

type Oembed = Readonly<Record<string, string | number>>;

function commonFields(type: 'rich' | 'link', title: string, card: CardImage, site: URL): Oembed {
  return {
    version: '1.0',
    type,
    title,
    provider_name: readManifest().title,
    provider_url: site.href,
    cache_age: DAY,
    thumbnail_url: new URL(href(card.path), site).href,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
}
