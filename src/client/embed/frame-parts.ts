/** The parts of a frame's page that its script fills, by `data-embed`; see `layouts/Frame.astro`. */
import { echo } from '../../domain/echo.ts';
import { linesIn, type SmallNode, type SmallView } from '../../view/small-view.ts';
import { edgeWords } from '../../view/edge-words.ts';
import { inkEntries, type InkEntry } from '../../view/ink-entries.ts';
import { symbolPath } from '../../view/shapes.ts';
import { element } from '../../view/svg.ts';
import { inkIn, PAGE_THEME } from '../../view/tokens.ts';
import { make } from '../explorer/dom.ts';
import { toElement } from './draw-here.ts';
import type { Unknown } from './load-view.ts';

export type FrameParts = Readonly<{
  root: HTMLElement;
  picture: HTMLElement;
  /** What the page says of its view; empty where a query decides. */
  data: () => unknown;
  /** Address of the page of what is shown, as built. */
  page: () => string;
  /** @param page  undefined leads to what the map shows */
  title: (title: string, note: string | undefined, page: string | undefined) => void;
  more: (count: number) => void;
  /** What its lines mean, and its dots' colours where they are not their regions'. */
  legend: (view: SmallView) => void;
  list: (view: SmallView) => void;
  /** Lines above the drawing; none hides them. @param hrefOf  the view with the one concept in the place of the other */
  notice: (
    lines: readonly string[],
    unknown?: readonly Unknown[],
    hrefOf?: (lost: string, near: string) => string,
  ) => void;
  caption: (node: SmallNode | undefined, view: SmallView) => void;
  wordsOf: (view: SmallView, id: string) => string | undefined;
  openAt: (address: string) => void;
  /** Hides all parts but these; empty shows all. */
  showOnly: (names: readonly string[]) => void;
  wireButtons: (zoom: (factor: number) => void, hasPlainWheel: boolean) => void;
  preferredHeight: (width: number) => number;
}>;

const ZOOM_STEP = 1.5;
/** Width of one ink on a scale, px. */
const INK_STEP = 7;
/** Height of a drawing as a share of its width, in a wide and in a narrow frame. */
const SHAPE = { wide: 0.46, narrow: 0.94, narrowUpTo: 520 } as const;

export function createFrameParts(page: Document): FrameParts {
  const find = (name: string): HTMLElement => {
    const part = page.querySelector<HTMLElement>(`[data-embed="${name}"]`);
    if (!part) throw new Error(`frame: the page has no [data-embed="${name}"]`);
    return part;
  };
  const link = (name: string): HTMLAnchorElement => find(name) as HTMLAnchorElement;
  const openLink = link('open');
  let isWired = false;
  const wordsOf = (view: SmallView, id: string) => {
    const node = view.nodes.find((each) => each.id === id);
    const words = edgeWords(view, id);
    return node && [node.name, words.join('; ')].filter((part) => part !== '').join(': ');
  };
  return {
    root: find('root'),
    picture: find('picture'),
    data: () => JSON.parse(find('data').textContent) as unknown,
    page: () => link('title').href,
    title: (title, note, address) => {
      link('title').textContent = title;
      link('title').title = title; // where two lines do not hold it
      link('title').href = address ?? openLink.href;
      find('note').textContent = note ?? '';
      page.title = title;
    },
    more: (count) => {
      const more = find('more');
      more.hidden = count === 0;
      if (count > 0) more.replaceChildren(make('a', { href: openLink.href, rel: 'noopener' }, `${count} more`));
    },
    legend: (view) => {
      const types: ReadonlySet<string> = linesIn(view);
      for (const entry of page.querySelectorAll<HTMLElement>('.embed-legend [data-type]'))
        entry.hidden = !types.has(entry.dataset['type'] ?? '');
      find('inks').replaceChildren(...inkEntries(view).map(inkSample));
    },
    list: (view) => {
      const rows = view.nodes.map(({ id, name, href }) =>
        make('li', {}, make('a', { class: 'name', href, rel: 'noopener' }, name), ' ', edgeWords(view, id).join('; ')),
      );
      find('list-body').replaceChildren(make('ul', {}, ...rows));
    },
    notice: (lines, unknown = [], hrefOf = () => '') => {
      const part = find('notice');
      const about = unknown.map(({ id, name, nearest }) =>
        make(
          'p',
          {},
          name === undefined
            ? `No concept here has the address ${echo(id)}.`
            : `${name} is no longer among the concepts of this map.`,
          nearest.length > 0 && ' Nearest: ',
          ...nearest.flatMap((near, i) => [
            i > 0 && ', ',
            make('a', { href: hrefOf(id, near.id), target: '_self' }, near.name),
          ]),
        ),
      );
      part.replaceChildren(...lines.map((line) => make('p', {}, line)), ...about);
      part.hidden = part.childElementCount === 0;
    },
    caption: (node, view) => {
      const part = find('caption');
      part.hidden = node === undefined;
      find('note').hidden = node !== undefined;
      part.textContent = node === undefined ? '' : (wordsOf(view, node.id) ?? '');
    },
    wordsOf,
    openAt: (address) => (openLink.href = address),
    showOnly: (names) => {
      if (names.length === 0) return;
      for (const part of page.querySelectorAll<HTMLElement>('[data-part]'))
        if (!names.includes(part.dataset['part'] ?? '')) part.toggleAttribute('data-off', true);
    },
    wireButtons: (zoom, hasPlainWheel) => {
      if (isWired) return;
      isWired = true;
      const buttons = find('buttons');
      buttons.hidden = false;
      for (const button of buttons.querySelectorAll('button'))
        button.addEventListener('click', () => zoom(button.dataset['zoom'] === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP));
      const hint = find('hint');
      hint.hidden = false;
      const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
      hint.textContent = hasPlainWheel ? 'Wheel zooms' : `${modifier} + wheel zooms`;
    },
    preferredHeight: (width) => {
      const around = [...page.querySelectorAll<HTMLElement>('body > header, body > footer')];
      const share = width <= SHAPE.narrowUpTo ? SHAPE.narrow : SHAPE.wide;
      return Math.round(width * share + around.reduce((sum, part) => sum + part.offsetHeight, 0));
    },
  };
}

/** Inks as they are drawn, each entry with its words behind. */
function inkSample({ words, kind, inks }: InkEntry): HTMLElement {
  const width = kind === undefined ? inks.length * INK_STEP : 14;
  const marks = inks.map((ink, i) =>
    kind === undefined
      ? element('rect', { x: i * INK_STEP, y: 1, width: INK_STEP, height: 10, fill: inkIn(PAGE_THEME, ink) })
      : element('path', { d: symbolPath(kind, 7, 6, 5), fill: inkIn(PAGE_THEME, ink) }),
  );
  const size = { viewBox: `0 0 ${width} 12`, width, height: 12, 'aria-hidden': 'true' };
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, marks.join(''));
  const sample = make('span', {});
  sample.append(toElement(svg), ` ${words}`);
  return sample;
}
