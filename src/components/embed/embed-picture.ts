/** The picture of an embed as files: SVG in either theme, and pixels of the light one for places that take no SVG. */
import sharp from 'sharp';
import type { CardImage } from '../card-image.ts';
import { dateWords } from '../../domain/date-words.ts';
import { readManifest } from '../../site-data/read-manifest.ts';
import { CARD } from '../../view/card-size.ts';
import { drawCard } from '../../view/draw-card.ts';
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import { drawGone } from '../../view/draw-gone.ts';
import { conceptHref } from '../href.ts';
import { createLetterCase } from '../outline-text.ts';
import { cachedPicture, cachedPixels } from '../picture-cache.ts';
import { mapHash, readAtlas } from '../read-atlas.ts';
import { embedView, type Embed } from './embeds.ts';
import { fewColours } from '../../view/few-colours.ts';

/** Neighbours, or concepts of a region, that still have room for their names. */
const PICTURE_LIMIT = { concepts: 20, communities: 30 } as const;
/** Pixels per px. */
const DENSITY = 1.5;
/** Flat colours of a few regions and of lines, each with as many shades as its edges need. */
const COLOURS = 40;
const PNG = { palette: true, effort: 1, dither: 0, compressionLevel: 9 } as const;

/** A self-contained SVG, text as outlines. */
export function embedSvg(embed: Embed, theme: ThemeName): string {
  const { title, dataDate } = readManifest();
  const { near } = embed;
  const view = embedView(embed, PICTURE_LIMIT[embed.section]);
  const source = dataDate === undefined ? title : `${title}, data of ${dateWords(dataDate)}`;
  const land = view.shape === 'map' ? mapHash() : undefined;
  const words = { title: embed.name, note: embed.note, href: embed.page, source };
  return cachedPicture({ view, near, theme, land, ...words }, () => {
    const letters = createLetterCase();
    const card = { theme: THEMES[theme], tools: letters.tools, ...words, extra: letters.defs };
    return near === undefined
      ? drawCard(view, readAtlas().map, card)
      : drawGone(
          near.map((other) => ({ ...other, href: conceptHref(other.id) })),
          card,
        );
  });
}

/** The light picture in pixels, half again the size of `CARD`; the same SVG gives the same bytes. */
export async function embedPng(embed: Embed): Promise<Buffer> {
  const svg = embedSvg(embed, 'light');
  return cachedPixels({ svg, DENSITY, COLOURS, PNG, by: [sharp.versions.sharp, sharp.versions.vips] }, async () => {
    const { data, info } = await sharp(Buffer.from(svg), { density: 72 * DENSITY })
      .resize({ width: CARD.width * DENSITY })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return sharp(fewColours(data, COLOURS), { raw: info }).png(PNG).toBuffer();
  });
}

/** The light picture as the card of links to it. */
export function embedCard({ section, id, name, note }: Embed): CardImage {
  return {
    path: `/embed/${section}/${encodeURIComponent(id)}/light.png`,
    width: DENSITY * CARD.width,
    height: DENSITY * CARD.height,
    alt: `${name} ${note}`,
  };
}
