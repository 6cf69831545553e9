/** The picture of an embed as files: SVG in either theme, and pixels of the light one for places that take no SVG. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { CardImage } from '../card-image.ts';
import { dateWords } from '../../domain/date-words.ts';
import { readManifest } from '../../site-data/read-manifest.ts';
import { CARD } from '../../view/card-size.ts';
import { drawCard } from '../../view/draw-card.ts';
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import { createLetterCase } from '../outline-text.ts';
import { readAtlas } from '../read-atlas.ts';
import { embedView, type Embed } from './embeds.ts';

/** Neighbours, or concepts of a region, that still have room for their names. */
const PICTURE_LIMIT = { concepts: 20, communities: 30 } as const;
/** Pixels per px. */
const DENSITY = 1.5;
/** Pictures by their content: drawing them anew takes longer than all pages. */
const CACHE = path.resolve('.cache', 'embed-pictures');

/** A self-contained SVG, text as outlines. */
export function embedSvg(embed: Embed, theme: ThemeName): string {
  const { title, dataDate } = readManifest();
  const letters = createLetterCase();
  return drawCard(embedView(embed, PICTURE_LIMIT[embed.section]), readAtlas().map, {
    theme: THEMES[theme],
    tools: letters.tools,
    title: embed.name,
    note: embed.note,
    href: embed.page,
    source: dataDate === undefined ? title : `${title}, data of ${dateWords(dataDate)}`,
    extra: letters.defs,
  });
}

/** The light picture in pixels, half again the size of `CARD`; the same SVG gives the same bytes. */
export async function embedPng(embed: Embed): Promise<Buffer> {
  const svg = embedSvg(embed, 'light');
  const versions = `${sharp.versions.sharp} ${sharp.versions.vips} ${DENSITY}`;
  const file = path.join(CACHE, `${createHash('sha256').update(`${versions}\n${svg}`).digest('hex').slice(0, 24)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await sharp(Buffer.from(svg), { density: 72 * DENSITY })
    .resize({ width: CARD.width * DENSITY })
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
  mkdirSync(CACHE, { recursive: true });
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file); // another build may write the same
  return png;
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
