/**
 * What is printed is the map in light colours, its name and its address. A drawing context is empty between two frames, and its canvases do not follow a
 * sheet of paper: so the map is drawn once more, into one canvas, which the style sheet shows in print alone.
 */
import type { ThemeName } from '../../view/tokens.ts';
import type { MapScene } from '../graph-view/map-scene.ts';
import type { MapPart } from './map-part.ts';
import type { Parts } from './parts.ts';

/** @param sceneOf  what the map shows, in a theme or in that of the page. @returns takes the listeners away */
export function listenToPrinting(
  { map: place, find }: Parts,
  map: MapPart,
  sceneOf: (theme?: ThemeName) => MapScene,
): () => void {
  const stop = new AbortController();
  let still: HTMLCanvasElement | undefined;
  const before = () => {
    find('print-name')?.replaceChildren(document.title);
    find('print-address')?.replaceChildren(location.href);
    map.show(sceneOf('light'));
    still?.remove();
    still = map.view()?.still();
    if (still) place.append(still);
  };
  const after = () => {
    still?.remove();
    map.show(sceneOf());
  };
  addEventListener('beforeprint', before, { signal: stop.signal });
  addEventListener('afterprint', after, { signal: stop.signal });
  return () => stop.abort();
}
