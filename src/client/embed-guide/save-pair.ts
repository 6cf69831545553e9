/** The picture of a view without an address of its own, as a light and a dark file to be kept beside a README. */
import { dateWords } from '../../domain/date-words.ts';
import { drawCard } from '../../view/draw-card.ts';
import { mapAddress, type EmbedTarget } from '../../view/export/embed-code.ts';
import { pictureFiles } from '../../view/export/picture-code.ts';
import { element } from '../../view/svg.ts';
import { THEMES } from '../../view/tokens.ts';
import type { LoadedView } from '../embed/load-view.ts';
import { createRuler, loadMapFonts } from '../graph-view/text.ts';
import { downloadText } from '../take-away/deliver.ts';
import { loadFaces } from '../take-away/faces.ts';

/**
 * @param here  address of this site, where the fonts are, and its name
 * @returns what to say of it
 */
export async function savePair(
  { view, graph }: LoadedView,
  target: EmbedTarget,
  here: Readonly<{ base: string; title: string }>,
): Promise<string> {
  await loadMapFonts();
  const faces = await loadFaces((file) => `${here.base}fonts/${file}`);
  const files = pictureFiles({ title: target.title, site: here.title });
  for (const theme of ['light', 'dark'] as const) {
    const svg = drawCard(view, graph, {
      theme: THEMES[theme],
      tools: { ...createRuler(), isPinned: true },
      title: target.title,
      note: '',
      source: graph.dataDate === undefined ? here.title : `${here.title}, data of ${dateWords(graph.dataDate)}`,
      href: mapAddress(target),
      extra: () => element('style', {}, faces),
    });
    downloadText(files[theme], 'image/svg+xml', svg);
  }
  return `${files.light} and ${files.dark} are among your downloads.`;
}
