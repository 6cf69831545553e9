/**
 * Script of frames, one classic file: makes the built drawing interactive, or draws the view that the query asks for. Built pages bring
 * their data along, so that they work where nothing can be fetched (a sandbox without an origin).
 */
import { counted } from '../../domain/number-words.ts';
import { MODE_LABELS, NEIGHBOURHOOD_NOTE } from '../../domain/vocabulary.ts';
import { CARD } from '../../view/card-size.ts';
import { drawSmall, fitSmall } from '../../view/draw-small.ts';
import { narrow, type SmallView } from '../../view/small-view.ts';
import { PAGE_THEME } from '../../view/tokens.ts';
import { allows, DEFAULT_VIEW, type ViewKeys } from '../../view/view-keys.ts';
import { createRuler, loadMapFonts } from '../graph-view/text.ts';
import type { MapGraph } from '../load-graph.ts';
import { replaceIds } from '../lead-on.ts';
import { readAddress, writeAddress } from '../url-state.ts';
import { colourByKind } from './colour-view.ts';
import { toElement } from './draw-here.ts';
import { leadLinks } from './frame-links.ts';
import { createFrameParts } from './frame-parts.ts';
import { findDrawing, mountGraph, type Graph } from './interact.ts';
import { loadView } from './load-view.ts';
import { connectToHost, type Incoming } from './messages.ts';
import { narrowFor } from './narrow-view.ts';
import { MOST_SCALING } from './room.ts';

/** What a built page says of its view. */
type Built = Readonly<{
  isGone?: true;
  section: 'concepts' | 'communities';
  id: string;
  name: string;
  note: string;
  view: SmallView;
}>;
type Shown = Readonly<{
  view: SmallView;
  title: string;
  note: string | undefined;
  /** What the title leads to; undefined: the same view on the map. */
  page: string | undefined;
  graph: MapGraph | undefined;
}>;

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const root = new URL('..', script).href;
const parts = createFrameParts(document);
const { view: keys, notices } = readAddress(location.search);
const built = parts.data() as Partial<Built>;
let graph: Graph | undefined;
let shown: Shown | undefined;

const send = connectToHost((message: Incoming) => {
  if (message.type === 'methodscape:theme') setTheme(message.theme);
  else graph?.focus(message.id ?? undefined);
});

setTheme(keys.theme ?? 'auto');
parts.showOnly(keys.parts);
leadLinks((address) => parts.notice([`The page around this lets it open no other. To copy: ${address}`]));
parts.notice([...notices]);
void start();

async function start(): Promise<void> {
  parts.openAt(`${root}${writeAddress(mapKeys(), [])}`);
  if (built.isGone) return send({ type: 'methodscape:ready', version: 1, title: built.name ?? '', nodeCount: 0 }); // the page says all
  const own = built.view === undefined ? undefined : (built as Built);
  try {
    shown = own && !needsMap(keys) ? fromBuilt(own) : await fromMap();
  } catch (error) {
    console.error(error);
    parts.notice([...notices, sayWhy(error)]);
    shown = own && { view: own.view, title: own.name, note: own.note, page: parts.page(), graph: undefined };
  }
  if (!shown) return;
  show(shown, own !== undefined && shown.view === own.view);
  new ResizeObserver(report).observe(parts.root);
  send({ type: 'methodscape:ready', version: 1, title: shown.title, nodeCount: shown.view.nodes.length });
}

/** The keys as the explorer takes them: a built page's own subject among them. */
function mapKeys(): ViewKeys {
  const { section, id } = built;
  if (section === 'concepts' && id !== undefined && keys.focus === undefined) return { ...keys, focus: id };
  if (section === 'communities' && id !== undefined)
    return { ...keys, communities: { include: [id], exclude: keys.communities.exclude } };
  return keys;
}

/** Whether the keys ask for more than a page's own data can tell. A neighbourhood lies nowhere on the map: a camera says nothing of it. */
function needsMap(of: ViewKeys): boolean {
  const plain: ViewKeys = { ...of, kinds: DEFAULT_VIEW.kinds, relations: DEFAULT_VIEW.relations };
  const asksModes = [...of.relations.include, ...of.relations.exclude].some((name) => name in MODE_LABELS);
  const rest = writeAddress({ ...plain, camera: undefined as never, limit: undefined as never }, []);
  const others = new URLSearchParams(rest);
  for (const key of ['v', 'theme', 'title', 'parts', 'wheel', 'list', 'order', 'only']) others.delete(key);
  const isAtHand = built.view?.shape === 'ego'; // a piece of the map is drawn anew only with the map
  if (isAtHand && of.colour === 'kind') others.delete('colour');
  if (!isAtHand && of.camera) return true;
  return asksModes || others.size > 0 || (of.limit ?? 0) > (built.view?.nodes.length ?? 0);
}

function fromBuilt({ view, name, note }: Built): Shown {
  const isPlain = [keys.kinds, keys.relations].every(({ include, exclude }) => include.length + exclude.length === 0);
  const narrowed =
    isPlain && keys.limit === undefined
      ? view
      : narrow(view, {
          limit: keys.limit,
          allowsNode: ({ kind }) => allows(keys.kinds, kind),
          allowsEdge: ({ type }) => type === 'co-mention' || allows(keys.relations, type),
        });
  const coloured = keys.colour === 'kind' ? colourByKind(narrowed) : narrowed;
  return { view: coloured, title: keys.title ?? name, note, page: parts.page(), graph: undefined };
}

async function fromMap(): Promise<Shown> {
  const asked = mapKeys();
  const { clientWidth: width, clientHeight: height } = parts.picture;
  const loaded = await loadView(root, asked, { width: width || CARD.width, height: height || CARD.height });
  await loadMapFonts();
  parts.openAt(`${root}${writeAddress(loaded.keys, [])}`);
  parts.notice([...notices, ...loaded.notices], loaded.unknown, (lost, near) =>
    writeAddress(replaceIds(loaded.keys, { concept: (id) => (id === lost ? near : id), community: (id) => id }), []),
  );
  if (loaded.view.nodes.length === 0 && loaded.unknown.length > 0) parts.title('Not on this map', '', undefined);
  return {
    view: loaded.view,
    title: loaded.title,
    note: built.note,
    page: loaded.page,
    graph: loaded.graph,
  };
}

function show(now: Shown, isBuilt: boolean): void {
  const { view, title, note } = now;
  if (view.nodes.length === 0) return;
  parts.title(title, note ?? noteOf(view), now.page);
  if (!isBuilt) parts.list(view);
  if (!isBuilt || isFarFromBuilt()) redraw(now);
  mount(view);
}

/** Drawn for the room that there is; a narrow frame keeps fewer concepts unless its address says how many. */
function redraw(now: Shown): void {
  const { view, title, graph: map } = now;
  if (view.shape === 'map' && map === undefined) return; // its land is not at hand: the built drawing stays
  const { clientWidth: width, clientHeight: height } = parts.picture;
  if (width < 80 || height < 80) return;
  const size = { width, height, tools: { ...createRuler(), isPinned: true } };
  const drawn = fitSmall(narrowFor(view, keys, width), size);
  const svg = drawSmall(drawn, map, { ...size, theme: PAGE_THEME, title, background: false, idPrefix: 'drawn' });
  const place = document.createElement('div');
  place.append(toElement(svg));
  parts.picture.replaceChildren(place);
}

function isFarFromBuilt(): boolean {
  const drawing = visibleDrawing();
  const box = drawing?.getBoundingClientRect();
  const size = drawing?.viewBox.baseVal;
  if (!box || !size || box.width === 0) return false;
  const [across, down] = [box.width / size.width, box.height / size.height];
  const [least, most] = [Math.min(across, down), Math.max(across, down)];
  return least > MOST_SCALING || least < 1 / MOST_SCALING || most / least > MOST_SCALING;
}

function visibleDrawing(): SVGSVGElement | undefined {
  const places = [...parts.picture.children].filter((place) => place.getClientRects().length > 0);
  return places.flatMap((place) => findDrawing(place) ?? [])[0];
}

function mount(view: SmallView): void {
  graph?.destroy();
  const drawing = visibleDrawing();
  if (!drawing) return;
  const drawn = partIn(drawing, view);
  parts.more(view.more + view.nodes.length - drawn.nodes.length);
  parts.legend(drawn);
  const nodeOf = new Map(view.nodes.map((node) => [node.id, node]));
  graph = mountGraph(drawing, {
    hasPlainWheel: keys.wheel === true,
    labelOf: (id) => parts.wordsOf(view, id),
    lit: (id) => parts.caption(id === undefined ? undefined : nodeOf.get(id), view),
    selected: (id) => {
      const node = nodeOf.get(id);
      if (node) send({ type: 'methodscape:select', id, name: node.name, href: new URL(node.href ?? '', root).href });
    },
  });
  parts.wireButtons((factor) => graph?.zoomBy(factor), keys.wheel === true);
}

/** What of a view a drawing has had room for. */
function partIn(drawing: SVGSVGElement, view: SmallView): SmallView {
  const ids = new Set([...drawing.querySelectorAll('[data-id]')].map((node) => node.getAttribute('data-id')));
  return narrow(view, { allowsNode: ({ id }) => ids.has(id), allowsEdge: () => true });
}

/** Another size: the drawing for it is shown by the style sheet or drawn anew, and the host hears of the height it would take. */
function report(): void {
  if (shown && isFarFromBuilt()) redraw(shown);
  if (shown && visibleDrawing()?.hasAttribute('data-graph') !== true) mount(shown.view);
  const width = document.documentElement.clientWidth;
  send({ type: 'methodscape:resize', width, height: parts.preferredHeight(width) });
}

function noteOf({ nodes, shape }: SmallView): string {
  return shape === 'ego' ? NEIGHBOURHOOD_NOTE : counted(nodes.length, 'concept');
}

function setTheme(theme: 'light' | 'dark' | 'auto'): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function sayWhy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
