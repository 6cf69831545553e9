/** The view as a picture: an SVG plate in either theme, and pixels made from it. */
import { dateWords } from '../../domain/date-words.ts';
import { drawMap } from '../../view/draw-map.ts';
import { drawPlate, type PlateLegend } from '../../view/draw-plate.ts';
import { drawView, type ViewScene } from '../../view/draw-view.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import type { Papers } from '../load-papers.ts';
import { canColourByYear, datesOf, yearSpan } from '../years.ts';
import { YEAR_STEPS, yearInk } from '../../domain/palette.ts';
import type { ViewSource } from '../../view/export/content.ts';
import { THEMES, type ThemeName } from '../../view/tokens.ts';
import type { MapGraph } from '../load-graph.ts';
import { fitScale } from '../graph-view/camera.ts';
import { createRuler } from '../graph-view/text.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import type { Kind } from '../../domain/schema/concept.ts';

/** What is seen, or undefined where only the built picture of the whole map is. */
export type SceneMaker = (theme: ThemeName) => ViewScene | undefined;
export type Picture = Readonly<{ svg: string; width: number; height: number }>;

/** Of the picture of the whole map, where no live map is on the screen, px. */
const WHOLE = { width: 1440, height: 900 } as const;
const LINE_TYPES = ['builds-on', 'compares', 'evaluates', 'unlikely', 'co-mention'] as const;

/** What the dots' inks mean. */
type Colouring = Readonly<{ colour: ViewKeys['colour']; papers: Papers | undefined }>;

/** @param note  what of the map is shown; @param style  see `loadFaces` */
export function drawPicture(
  graph: MapGraph,
  sceneOf: SceneMaker,
  theme: ThemeName,
  words: Readonly<{ source: ViewSource; note: string; style: string }>,
  colouring: Colouring,
): Picture {
  const scene = sceneOf(theme);
  const tools = { ...createRuler(), isPinned: true };
  const { title, site, dataDate, dataHash, address } = words.source;
  const date = dataDate === undefined ? '' : `, data of ${dateWords(dataDate)}`;
  const papers = `${graph.paperCount} ${graph.paperCount === 1 ? 'paper' : 'papers'}`;
  const { width, height } = scene ?? WHOLE;
  const content = scene
    ? drawView(graph, scene, tools, 'view')
    : drawMap(graph, { theme: THEMES[theme], ...WHOLE, title, tools });
  return drawPlate({
    theme: THEMES[theme],
    tools,
    title,
    note: words.note,
    source: `${site}: ${papers}${date} (${dataHash})`,
    address,
    content,
    width,
    height,
    legend: toLegend(graph, scene, theme, colouring),
    ...(words.style === '' ? {} : { style: words.style }),
  });
}

function toLegend(
  graph: MapGraph,
  scene: ViewScene | undefined,
  theme: ThemeName,
  { colour, papers }: Colouring,
): PlateLegend {
  const dates = datesOf(graph, papers);
  const span = scene && colour === 'year' && dates && canColourByYear(dates) ? yearSpan(dates) : undefined;
  const steps = Array.from({ length: YEAR_STEPS }, (_, i) => yearInk(theme, i / (YEAR_STEPS - 1)));
  const kinds = Object.keys(KIND_LABELS) as Kind[];
  return {
    kinds: scene ? kinds.filter((kind) => scene.dots.some((dot) => dot.kind === kind)) : kinds,
    lines: LINE_TYPES.filter((type) =>
      scene?.lines.some((line) => line.type === type || (type === 'unlikely' && line.isUnlikely)),
    ),
    hasSpecks: scene !== undefined && scene.specks.length > 0,
    areKindsInked: scene !== undefined && colour === 'kind',
    ...(span ? { years: { ...span, inks: steps } } : {}),
    hasStems: scene !== undefined && scene.stems.length > 0,
    maxProminence: graph.maxProminence,
    dotScale: scene?.dotScale ?? fitScale(graph.extent, WHOLE),
  };
}

/** For `src`: the policy lets pictures in by `data:`, not by `blob:`. */
export function toDataAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** Pixels per px of a PNG. */
const DENSITY = 2;

/** @throws {Error} where the browser cannot draw it; the message is fit to be shown */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = toDataAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * DENSITY);
  canvas.height = Math.round(height * DENSITY);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser cannot make a PNG of that size; take the SVG.');
  return blob;
}
