/**
 * The key of the map: what its lines and little sheets are, each while there are such. It stands at the foot; in a small window its lines unfold from
 * a button in the corner (`explorer.css`).
 */
import { KINDS } from '../../domain/kinds.ts';
import { KIND_LABELS, LINE_WORDS } from '../../domain/vocabulary.ts';
import { SPECK } from '../../view/shapes.ts';
import type { ViewKeys } from '../../view/view-keys.ts';
import { make, makeSvg } from './dom.ts';
import type { Parts } from './parts.ts';
import { inkedSymbol } from './legend.ts';
import { lineSymbol } from './symbols.ts';

export type MapKey = Readonly<{
  /** `papers`: asked for, and whether they are drawn where the camera is. */
  update: (
    seen: Readonly<{
      lines: boolean;
      unlikely: boolean;
      hairlines: boolean;
      papers: 'off' | 'far' | 'near';
      colour: ViewKeys['colour'];
    }>,
  ) => void;
  destroy: () => void;
}>;

/** @param goNear  brings the map to where papers are drawn */
export function mountMapKey({ find, root }: Parts, goNear: () => void): MapKey {
  const lines = [
    lineEntry(lineSymbol('builds-on'), LINE_WORDS['builds-on']),
    lineEntry(lineSymbol('compares', 'both'), LINE_WORDS.compares),
    lineEntry(lineSymbol('evaluates'), LINE_WORDS.evaluates),
    lineEntry(lineSymbol('introduces'), LINE_WORDS.introduces),
  ];
  const unlikely = lineEntry(lineSymbol('unlikely'), LINE_WORDS.unlikely);
  const together = lineEntry(lineSymbol('co-mention'), LINE_WORDS['co-mention']);
  const kinds = KINDS.map((kind) => keyEntry('key-kind', inkedSymbol(kind), KIND_LABELS[kind].one));
  const near = make('button', { type: 'button', class: 'key-near' }, 'come nearer to see papers');
  near.addEventListener('click', goNear);
  const far = entry(sheetSymbol(), near);
  const paper = entry(sheetSymbol(), 'a paper');
  const list = make(
    'ul',
    { id: 'line-key', 'aria-label': 'What is drawn' },
    ...lines,
    unlikely,
    together,
    ...kinds,
    far,
    paper,
  );
  const unfold = make('button', { type: 'button', class: 'key-unfold', 'aria-controls': list.id }, 'Key');
  const key = make('div', { class: 'line-key', 'data-explorer': 'line-key', hidden: true }, unfold, list);
  const setOpen = (isOpen: boolean) => {
    unfold.setAttribute('aria-expanded', String(isOpen));
    key.classList.toggle('is-open', isOpen);
  };
  unfold.addEventListener('click', () => setOpen(unfold.getAttribute('aria-expanded') !== 'true'));
  setOpen(false);
  (find('stage') ?? root).append(key);
  // What stands above it keeps above it, in however many rows.
  const resizing = new ResizeObserver(() => root.style.setProperty('--key-height', `${key.offsetHeight}px`));
  resizing.observe(key);
  return {
    update: (seen) => {
      for (const one of [...lines, ...kinds]) one.hidden = !seen.lines;
      unlikely.hidden = !seen.unlikely;
      together.hidden = !seen.hairlines;
      far.hidden = seen.papers !== 'far';
      paper.hidden = seen.papers !== 'near';
      list.classList.toggle('is-coloured', seen.colour === 'kind');
      unfold.hidden = !seen.lines && !seen.hairlines;
      key.hidden = [...list.children].every((one) => one instanceof HTMLElement && one.hidden);
    },
    destroy: () => {
      resizing.disconnect();
      root.style.removeProperty('--key-height');
      key.remove();
    },
  };
}

function lineEntry(symbol: Element, words: string): HTMLElement {
  return keyEntry('key-line', symbol, words);
}

/** One that is folded away where there is little room. */
function keyEntry(sort: 'key-line' | 'key-kind', symbol: Element, words: string): HTMLElement {
  const line = entry(symbol, words);
  line.classList.add(sort);
  return line;
}

function entry(symbol: Element, words: string | HTMLElement): HTMLElement {
  return make('li', {}, symbol, words);
}

/** A sheet as specks are, 20 px wide with its air. */
function sheetSymbol(): SVGSVGElement {
  const half = SPECK.half + 0.5;
  const tall = half * SPECK.upright;
  const rect = { x: 10 - half, y: 8 - tall, width: 2 * half, height: 2 * tall };
  const sheet = makeSvg('rect', { ...rect, fill: 'currentColor', 'fill-opacity': SPECK.alpha });
  return makeSvg(
    'svg',
    { class: 'line-symbol', viewBox: '0 0 20 16', width: 20, height: 16, 'aria-hidden': 'true' },
    sheet,
  );
}
