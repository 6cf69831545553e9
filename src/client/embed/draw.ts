/**
 * Second script of the element, fetched only where a view has no picture of its own, or none for so little room: draws any view from the
 * map's data. A classic file, since a host's page may not load modules from elsewhere; it leaves one function for the first script.
 */
import { dateWords } from '../../domain/date-words.ts';
import { NEIGHBOURHOOD_NOTE } from '../../domain/vocabulary.ts';
import { drawCard } from '../../view/draw-card.ts';
import { FONT_FACES, FONT_FAMILY, MORE_LETTERS, THEMES } from '../../view/tokens.ts';
import { createRuler } from '../graph-view/text.ts';
import { readAddress } from '../url-state.ts';
import type { Drawer } from './element-parts.ts';
import { loadView } from './load-view.ts';
import { narrowFor } from './narrow-view.ts';
import { NARROW } from './room.ts';

/** Name of the site, put in when the script is made. */
declare const SITE_TITLE: string;

const NARROW_SHAPE = 1.1;
const WIDE_SHAPE = 0.58;
const fonts = new Map<string, Promise<unknown>>();

const draw: Drawer = async ({ root, query, theme, width }) => {
  const { view: keys, notices: misread } = readAddress(query);
  const isNarrow = width < NARROW;
  const height = Math.round(width * (isNarrow ? NARROW_SHAPE : WIDE_SHAPE));
  const [loaded] = await Promise.all([loadView(root, keys, { width, height }), loadFaces(root)]);
  const { view, graph, title, unknown, notices } = loaded;
  // What there is to say of a view has room in the frame, not in a drawing.
  const words = [...misread, ...notices, ...unknown.map(({ id }) => `no concept “${id}”`)];
  if (words.length > 0 || view.nodes.length === 0) throw new Error(words.join(' ') || 'nothing to show');
  const shown = narrowFor(view, keys, width);
  const date = graph.dataDate === undefined ? '' : `, data of ${dateWords(graph.dataDate)}`;
  return drawCard(shown, graph, {
    theme: THEMES[theme],
    tools: { ...createRuler(), isPinned: true },
    title,
    note: shown.shape === 'ego' ? NEIGHBOURHOOD_NOTE : '',
    source: isNarrow ? SITE_TITLE : `${SITE_TITLE}${date}`,
    href: loaded.page ?? root,
    width,
    height,
    parts: keys.parts,
  });
};

/** The serif of the map; where it cannot be had, the next of the list is measured and drawn. */
async function loadFaces(root: string): Promise<void> {
  const coming = FONT_FACES.map(({ file, weight, style }) => {
    const address = `${root}fonts/${file}`;
    const known = fonts.get(address);
    if (known) return known;
    const face = new FontFace(FONT_FAMILY, `url("${address}")`, { weight, style });
    document.fonts.add(face);
    const more = MORE_LETTERS[file]; // comes when a name has one of them
    document.fonts.add(
      new FontFace(FONT_FAMILY, `url("${root}fonts/${more.file}")`, { weight, style, unicodeRange: more.range }),
    );
    const loaded = face.load();
    fonts.set(address, loaded);
    return loaded;
  });
  await Promise.allSettled(coming);
}

// The one thing both scripts know by name; see `element-parts.ts`.
Object.assign(globalThis, { methodscapeDraw: draw });
