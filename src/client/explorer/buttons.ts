/** Buttons and the example link that stand in the page's shell. */
import type { Parts } from './parts.ts';

export type ButtonHandlers = Readonly<{
  zoom: (factor: number) => void;
  whole: () => void;
  list: () => void;
  help: () => void;
  theme: () => void;
  /** "How does A relate to B?": ids of both. */
  example: (from: string, to: string) => void;
}>;

const ZOOM_STEP = 1.6;

/** Shows and wires them; those that only a live map can follow are hidden beside a mere picture (CSS). @returns takes the listeners away */
export function wireButtons({ find }: Parts, on: ButtonHandlers): () => void {
  const stop = new AbortController();
  const wire = (name: string, run: () => void) => {
    const button = find(name);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', run, { signal: stop.signal });
  };
  wire('zoom-in', () => on.zoom(ZOOM_STEP));
  wire('zoom-out', () => on.zoom(1 / ZOOM_STEP));
  wire('whole-button', on.whole);
  wire('list-button', on.list);
  // The link to the list, first on the page: it leads to nothing while the list is hidden.
  wire('skip', () => {
    if (find('list-button')?.getAttribute('aria-expanded') !== 'true') on.list();
  });
  wire('help-button', on.help);
  wire('theme', on.theme);
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
