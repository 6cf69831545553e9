/** What somebody pastes to embed a view: each form as text. Addresses and titles are data, so everything is escaped for where it stands. */
import { DEFAULT_VIEW, formatViewKeys, type Pair, type ViewKeys } from '../view-keys.ts';
import { CARD } from '../card-size.ts';
import { WHOLE_MAP_TITLE, type NamesOf } from '../filter-title.ts';
import { escapeXml } from '../svg.ts';

/** A view to be embedded. */
export type EmbedTarget = Readonly<{
  /** Of the map's site, ends with a slash. */
  site: string;
  /** What the view is called, for titles and alternative texts. */
  title: string;
  keys: ViewKeys;
  /** Whether a view that could have files of its own has them; true where left out. */
  hasFolder?: boolean;
  /** What an element shows in the place of a picture that is not there; the picture of the whole map where left out. */
  standIn?: StandIn | undefined;
  /** px of a frame; `CARD` where left out. */
  width?: number;
  height?: number;
}>;

/** A picture of something near a view: its folder, and what it shows. */
export type StandIn = Readonly<{ folder: string; title: string }>;

/** Keeps a picture in a narrow column where the page has no style for pictures; READMEs have one, and take none. */
export const PICTURE_STYLE = 'max-width:100%;height:auto';

/** Of the picture of the whole map at the width of `CARD`, px: it is 1600 by 1000. */
const WHOLE_MAP_HEIGHT = Math.round((CARD.width * 1000) / 1600);

/** Keys that change how a view looks, not what it shows. */
const LOOKS: ReadonlySet<string> = new Set([
  'v',
  'theme',
  'title',
  'wheel',
  'parts',
  'camera',
  'list',
  'order',
  'only',
]);

/** Of these, what a picture of its own does not have: its file shows the whole view under its usual name. */
const NOT_IN_PICTURE: ReadonlySet<string> = new Set(['title', 'parts']);

/** Folder of a view with an address of its own, `embed/concepts/lora/`; undefined where only a query says it. */
export function embedFolder(keys: ViewKeys): string | undefined {
  const [subject, ...others] = formatViewKeys(keys).filter(([key]) => !LOOKS.has(key));
  if (subject === undefined || others.length > 0) return undefined;
  const [key, id] = subject;
  if (!/^[a-z0-9-]+$/.test(id) || id.startsWith('-')) return undefined;
  if (key === 'focus') return `embed/concepts/${id}/`;
  return key === 'communities' ? `embed/communities/${id}/` : undefined;
}

/** Folder whose `light.svg` and `dark.svg` show exactly this view. Of a neighbourhood, which lies nowhere on the map, a camera says nothing. */
export function pictureFolder(keys: ViewKeys): string | undefined {
  const isOther = formatViewKeys(keys).some(([key]) => NOT_IN_PICTURE.has(key));
  return isOther || (keys.camera && keys.focus === undefined) ? undefined : embedFolder(keys);
}

/** The concept that a view is about, the first where it is about several. */
export function firstConcept({ path, compare, focus, concepts }: ViewKeys): string | undefined {
  return path?.from ?? compare?.from ?? focus ?? concepts[0];
}

/** The picture that tells most of a view without a picture of its own: of the first concept that it is about, or of its one region. */
export function standInOf(keys: ViewKeys, nameOf: NamesOf): StandIn | undefined {
  const concept = firstConcept(keys);
  const id = concept ?? keys.communities.include[0];
  const subject =
    concept === undefined ? { communities: { include: keys.communities.include, exclude: [] } } : { focus: concept };
  const folder = pictureFolder({ ...DEFAULT_VIEW, ...subject });
  if (folder === undefined || id === undefined) return undefined;
  return { folder, title: (concept === undefined ? nameOf.region(id) : nameOf.concept(id)) ?? id };
}

/** Address of the frame: the page of a view that has one, else `embed/?…`. */
export function frameAddress({ site, keys, hasFolder = true }: EmbedTarget): string {
  const folder = hasFolder ? embedFolder(keys) : undefined;
  return folder === undefined
    ? `${site}embed/${toQuery(keys)}`
    : `${site}${folder}${writePairs(formatViewKeys(keys).filter(([key]) => key !== 'v' && LOOKS.has(key)))}`;
}

/** The view in the explorer. */
export function mapAddress({ site, keys }: EmbedTarget): string {
  return `${site}${toQuery(keys)}`;
}

/** A frame that needs no script around it: width and height where styles are forbidden, all of a narrow column where not. */
export function toFrameCode(target: EmbedTarget): string {
  const { title, width = CARD.width, height = CARD.height } = target;
  return `<iframe src="${escapeXml(frameAddress(target))}" title="${escapeXml(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%;height:${height}px"></iframe>`; // some hosts' styles take a frame's height away
}

/**
 * Addresses of a picture in both themes; `height` is that at a width of `CARD.width`, `CARD.height` where left out, px; `title` what it shows
 * where that is not the view itself.
 */
type PictureFiles = Readonly<Record<'light' | 'dark', string> & { height?: number; title?: string }>;

/**
 * The picture, light or dark as the reader's page is or as `theme` says, a link to the view: what READMEs take (only `a`, `picture`, `source`, `img`).
 * @param files  where the pair lies; of a view without an address of its own the two files that were saved
 */
export function toPictureHtml(
  target: EmbedTarget,
  files: PictureFiles | undefined = pictureFilesOf(target),
): string | undefined {
  if (files === undefined) return undefined;
  const { theme } = target.keys;
  const size = `width="${CARD.width}" height="${files.height ?? CARD.height}"`;
  const image = `<img src="${escapeXml(files[theme ?? 'light'])}" alt="${escapeXml(files.title ?? target.title)}" ${size}>`;
  if (theme !== undefined) return `<a href="${escapeXml(mapAddress(target))}">\n  ${image}\n</a>`;
  return [
    `<a href="${escapeXml(mapAddress(target))}">`,
    '  <picture>',
    `    <source media="(prefers-color-scheme: dark)" srcset="${escapeXml(files.dark)}">`,
    `    ${image}`,
    '  </picture>',
    '</a>',
  ].join('\n');
}

/** The code of a picture for a page that has no style for pictures. */
export function inPlainPage(pictureHtml: string): string {
  return pictureHtml.replace(/<img [^>]*(?=>)/, `$& style="${PICTURE_STYLE}"`);
}

/** The element, with a picture inside that shows until it is ready and where it cannot be: right as it is, whatever the view. */
export function toElementCode(target: EmbedTarget, hasScript = true): string {
  const attributes = formatViewKeys(target.keys)
    .filter(([key]) => key !== 'v')
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = inPlainPage(toPictureHtml(target, picturesInside(target)) ?? '');
  const script = hasScript ? [`<script src="${escapeXml(`${target.site}embed.js`)}" async></script>`] : [];
  return [
    `<methodscape-graph src="${escapeXml(target.site)}"${attributes.join('')}>`,
    ...inside.split('\n').map((line) => `  ${line}`),
    '</methodscape-graph>',
    ...script,
  ].join('\n');
}

/** The view's own picture, else what stands in for it. */
export function picturesInside(target: EmbedTarget): PictureFiles {
  const { site, standIn } = target;
  const own = pictureFilesOf(target);
  if (own !== undefined) return own;
  if (standIn === undefined)
    return {
      light: `${site}map-light.svg`,
      dark: `${site}map-dark.svg`,
      height: WHOLE_MAP_HEIGHT,
      title: WHOLE_MAP_TITLE,
    };
  const { folder, title } = standIn;
  return { light: `${site}${folder}light.svg`, dark: `${site}${folder}dark.svg`, title };
}

/** A bare address: what unfolds by oEmbed or as a card. */
export function toLinkCode(target: EmbedTarget): string {
  return frameAddress(target);
}

/** Addresses of the pictures of a view that has them: the pair, and the light one in pixels. */
export function pictureFilesOf({
  site,
  keys,
  hasFolder = true,
}: EmbedTarget): Readonly<Record<'light' | 'dark' | 'png', string>> | undefined {
  const folder = hasFolder ? pictureFolder(keys) : undefined;
  const address = (file: string) => `${site}${folder}${file}`;
  return folder === undefined
    ? undefined
    : { light: address('light.svg'), dark: address('dark.svg'), png: address('light.png') };
}

/** The query of a view with its question mark, commas left readable; empty for the default view. */
export function toQuery(keys: ViewKeys): string {
  return writePairs(formatViewKeys(keys));
}

function writePairs(pairs: readonly Pair[]): string {
  const query = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return query === '' ? '' : `?${query}`;
}
