/** The picture of a view without an address of its own, as a light and a dark file to be kept beside a README. */
import { dateWords } from '../../domain/date-words.ts';
import { drawCard } from '../../view/draw-card.ts';
import { CARD } from '../../view/card-size.ts';
import { mapAddress, type EmbedTarget } from '../../view/export/embed-code.ts';
import { viewFileStem } from '../../view/export/file-name.ts';
import { pairOf } from '../../view/export/picture-code.ts';
import { element } from '../../view/svg.ts';
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import type { LoadedView } from '../embed/load-view.ts';
import { createRuler, loadMapFonts } from '../graph-view/text.ts';
import { download, downloadText } from '../take-away/deliver.ts';
import { loadFaces } from '../take-away/faces.ts';
import { toPng } from '../take-away/pictures.ts';

/** A picture's two files, by theme. */
export type Pair = Readonly<Record<'light' | 'dark', string>>;

/** @param here  address of this site, where the fonts are, and its name; @returns complete SVG documents that carry their fonts */
export async function drawPair(
  { view, graph }: LoadedView,
  target: EmbedTarget,
  here: Readonly<{ base: string; title: string }>,
): Promise<Pair> {
  await loadMapFonts();
  const faces = await loadFaces((file) => `${here.base}fonts/${file}`);
  const draw = (theme: ThemeName) =>
    drawCard(view, graph, {
      theme: THEMES[theme],
      tools: { ...createRuler(), isPinned: true },
      title: target.title,
      note: '',
      source: graph.dataDate === undefined ? here.title : `${here.title}, data of ${dateWords(graph.dataDate)}`,
      href: mapAddress(target),
      parts: target.keys.parts,
      extra: () => element('style', {}, faces),
    });
  return { light: draw('light'), dark: draw('dark') };
}

/** The light picture or the dark one, as the theme says, in pixels: for places that take no SVG. @returns what to say of it */
export async function savePng(pair: Pair, target: EmbedTarget, siteTitle: string): Promise<string> {
  const name = `${viewFileStem(siteTitle, target.keys)}.png`;
  download(name, await toPng({ svg: pair[target.keys.theme ?? 'light'], ...CARD }));
  return `${name} is among your downloads.`;
}

/** @returns what to say of it */
export function savePair(pair: Pair, target: EmbedTarget, siteTitle: string): string {
  const files = pairOf(viewFileStem(siteTitle, target.keys));
  for (const theme of ['light', 'dark'] as const) downloadText(files[theme], 'image/svg+xml', pair[theme]);
  return `${files.light} and ${files.dark} are among your downloads.`;
}
