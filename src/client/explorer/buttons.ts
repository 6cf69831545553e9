/** Buttons and the example link that stand in the page's shell. */
import type { Parts } from './parts.ts';

export type ButtonHandlers = Readonly<{
  zoom: (factor: number) => void;
  list: () => void;
  help: () => void;
  theme: () => void;
  /** "How does A relate to B?": ids of both. */
  example: (from: string, to: string) => void;
}>;

const ZOOM_STEP = 1.6;

/** Shows and wires them; what only a live map can do stays hidden without one. @returns takes the listeners away */
export function wireButtons({ find }: Parts, on: ButtonHandlers, isLive: boolean): () => void {
  const stop = new AbortController();
  const wire = (name: string, isShown: boolean, run: () => void) => {
    const button = find(name);
    if (!button) return;
    button.hidden = !isShown;
    button.addEventListener('click', run, { signal: stop.signal });
  };
  wire('zoom-in', isLive, () => on.zoom(ZOOM_STEP));
  wire('zoom-out', isLive, () => on.zoom(1 / ZOOM_STEP));
  wire('list-button', true, on.list);
  wire('help-button', true, on.help);
  wire('theme', true, on.theme);
  const link = find('example')?.querySelector<HTMLElement>('a[data-from]');
  link?.addEventListener(
    'click',
    (event) => {
      const { from, to } = link.dataset;
      if (!from || !to || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      on.example(from, to);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** The theme button says what a press brings. */
export function nameThemeButton({ find }: Parts, current: 'light' | 'dark'): void {
  const button = find('theme');
  if (button) button.textContent = current === 'dark' ? 'Light' : 'Dark';
}
