/**
 * Makes a drawn view interactive in its place: hover and keyboard light what a concept is related to, links lead on, pan and zoom. Works on
 * the markup of `view/draw-small.ts` wherever it stands. Never takes the wheel or one finger from the page around it.
 */
import { createLighting } from './lighting.ts';
import { createPanZoom } from './pan-zoom.ts';
import { listenToPinch } from './touch.ts';
import { isArrow, nodeToward } from './walk.ts';

export type GraphOptions = Readonly<{
  /** The wheel zooms without Ctrl or ⌘: asked for by whoever embeds. */
  hasPlainWheel: boolean;
  /** What assistive technology reads for a concept. */
  labelOf: (id: string) => string | undefined;
  /** Attention is on a concept, or on none. */
  lit: (id: string | undefined) => void;
  /** Pressed, with mouse, finger or key. */
  selected: (id: string) => void;
}>;

export type Graph = Readonly<{
  /** Lights a concept as if pointed at; undefined lets go. @returns whether the view has it */
  focus: (id: string | undefined) => boolean;
  zoomBy: (factor: number) => void;
  destroy: () => void;
}>;

const WHEEL_STRENGTH = { touchpad: 0.01, wheel: 0.0018 };
const KEY_ZOOM = 1.4;
/** px that a mouse may move and still press a link. */
const TOLERANCE = 4;

/** @param svg  the drawing itself: its view box pans and zooms */
export function mountGraph(svg: SVGSVGElement, options: GraphOptions): Graph {
  const view = createPanZoom(svg);
  const lighting = createLighting(svg);
  const stop = new AbortController();
  const { signal } = stop;
  let held: string | undefined; // lit until something else is: by finger, by key, by the host
  let lastPointer = 'mouse';
  let drag: { x: number; y: number; isMoving: boolean } | undefined;

  const idAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGElement>('[data-id]')?.dataset['id'] : undefined;
  const light = (id: string | undefined) => {
    lighting.light(id);
    options.lit(id);
  };
  const hold = (id: string | undefined) => light((held = id));

  svg.setAttribute('data-graph', '');
  lighting.nodes.forEach((node, i) => {
    node.setAttribute('tabindex', i === 0 ? '0' : '-1'); // one stop for the whole graph; arrows go on from there
    const label = options.labelOf(node.dataset['id'] ?? '');
    if (label !== undefined) node.setAttribute('aria-label', label);
  });
  const goTo = (node: SVGElement) => {
    for (const each of lighting.nodes) each.setAttribute('tabindex', each === node ? '0' : '-1');
    node.focus({ preventScroll: true });
    view.reveal(node.getBoundingClientRect());
  };

  svg.addEventListener(
    'pointerover',
    (event) => event.pointerType === 'mouse' && !drag?.isMoving && light(idAt(event.target) ?? held),
    { signal },
  );
  svg.addEventListener('pointerleave', () => light(held), { signal });
  svg.addEventListener(
    'focusin',
    (event) => event.target instanceof Element && event.target.matches(':focus-visible') && hold(idAt(event.target)),
    { signal },
  );
  svg.addEventListener('focusout', () => hold(undefined), { signal });

  svg.addEventListener(
    'click',
    (event) => {
      const id = idAt(event.target);
      if (drag?.isMoving) {
        drag = undefined;
        event.preventDefault();
        return;
      }
      if (id === undefined) return hold(undefined);
      options.selected(id);
      // A finger cannot hover: its first tap lights, the second follows.
      if (lastPointer !== 'mouse' && event.detail > 0 && held !== id) event.preventDefault();
      hold(id);
    },
    { signal, capture: true },
  );

  svg.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const { key } = event;
      const node = event.target instanceof Element ? event.target.closest<SVGElement>('[data-id]') : null;
      if (isArrow(key) && node) {
        const next = nodeToward(lighting.nodes, node, key);
        if (!next) return; // the page may scroll
        goTo(next);
      } else if (key === '+' || key === '=') view.zoomBy(KEY_ZOOM);
      else if (key === '-') view.zoomBy(1 / KEY_ZOOM);
      else if (key === '0') view.reset();
      else if (key === 'Escape') {
        if (held === undefined && !view.isZoomed()) return; // somebody else's
        hold(undefined);
        view.reset();
      } else return;
      event.preventDefault();
    },
    { signal },
  );

  svg.addEventListener(
    'wheel',
    (event) => {
      if (!options.hasPlainWheel && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 24 : event.deltaMode === 2 ? 400 : 1;
      const delta = Math.max(-240, Math.min(240, event.deltaY * unit));
      const strength = Math.abs(delta) < 40 && event.ctrlKey ? WHEEL_STRENGTH.touchpad : WHEEL_STRENGTH.wheel;
      view.zoomBy(Math.exp(-delta * strength), { x: event.clientX, y: event.clientY });
    },
    { signal, passive: false },
  );

  svg.addEventListener(
    'pointerdown',
    (event) => {
      lastPointer = event.pointerType;
      drag = undefined;
      if (event.pointerType === 'mouse' && event.button === 0 && view.isZoomed())
        drag = { x: event.clientX, y: event.clientY, isMoving: false };
    },
    { signal },
  );
  svg.addEventListener(
    'pointermove',
    (event) => {
      if (!drag || event.buttons === 0) return;
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!drag.isMoving && Math.hypot(dx, dy) < TOLERANCE) return;
      if (!drag.isMoving) svg.setPointerCapture(event.pointerId);
      view.panBy(dx, dy);
      drag = { x: event.clientX, y: event.clientY, isMoving: true };
    },
    { signal },
  );
  svg.addEventListener('dragstart', (event) => event.preventDefault(), { signal }); // a link would be dragged away
  listenToPinch(svg, view, signal);

  return {
    focus: (id) => {
      const node = id === undefined ? undefined : lighting.nodeOf(id);
      hold(node && id);
      if (node) view.reveal(node.getBoundingClientRect());
      return id === undefined || node !== undefined;
    },
    zoomBy: view.zoomBy,
    destroy: () => {
      svg.removeAttribute('data-graph'); // may be mounted again: a frame is turned, and turned back
      stop.abort();
      lighting.light(undefined);
      view.reset();
    },
  };
}

/** The drawing inside of a picture that may have a title and a legend around it; undefined where nothing is drawn. */
export function findDrawing(root: ParentNode): SVGSVGElement | undefined {
  return root.querySelector<SVGElement>('[data-id]')?.closest('svg') ?? undefined;
}
