/** The snippet that shows a saved pair of pictures of a view, the light or the dark one as the reader's page is. */
import { escapeXml } from '../svg.ts';
import type { ViewSource } from './content.ts';
import { fileStem } from './file-name.ts';

/** Names of the pair's files, as they are downloaded. */
export function pictureFiles(source: Pick<ViewSource, 'site' | 'title'>): Readonly<Record<'light' | 'dark', string>> {
  return pairOf(fileStem(source));
}

/** @param stem  of both names */
export function pairOf(stem: string): Readonly<Record<'light' | 'dark', string>> {
  return { light: `${stem}-light.svg`, dark: `${stem}-dark.svg` };
}

/** HTML that READMEs take too: the files beside it, the picture a link to the view. */
export function toPictureCode(
  source: ViewSource,
  { width, height }: Readonly<{ width: number; height: number }>,
): string {
  const { light, dark } = pictureFiles(source);
  return [
    `<a href="${escapeXml(source.address)}">`,
    '  <picture>',
    `    <source media="(prefers-color-scheme: dark)" srcset="${dark}">`,
    `    <img src="${light}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeXml(source.title)}">`,
    '  </picture>',
    '</a>',
    '',
  ].join('\n');
}
