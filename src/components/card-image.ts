/** The picture of links that unfold: of the whole map, unless a page has its own. */
import sharp from 'sharp';
import { grouped } from '../domain/number-words.ts';
import { readManifest } from '../site-data/read-manifest.ts';
import { decodeMap } from '../view/decode-map.ts';
import { drawMap } from '../view/draw-map.ts';
import { THEMES } from '../view/tokens.ts';
import { outlinedText } from './outline-text.ts';
import { settledMap } from './settled-map.ts';

/** A picture in pixels; places that unfold links take no SVG. */
export type CardImage = Readonly<{
  /** Address below the base. */
  path: string;
  width: number;
  height: number;
  alt: string;
}>;

/** What most such places show uncut. */
const SIZE = { width: 1200, height: 630 } as const;

/** The whole map. */
export const SITE_CARD: CardImage = {
  path: '/card.png',
  ...SIZE,
  alt: `Map of ${grouped(readManifest().counts.shownConcepts)} concepts`,
};

/** `/card.png`; the same map gives the same bytes. */
export async function siteCard(): Promise<Uint8Array<ArrayBuffer>> {
  const { title } = readManifest();
  const svg = drawMap(decodeMap(settledMap()), {
    ...SIZE,
    theme: THEMES.light,
    title,
    tools: outlinedText,
    legend: true,
  });
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 128, effort: 7 }).toBuffer();
  return new Uint8Array(png);
}
