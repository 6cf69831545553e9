/** The build's picture of the map, put where the live map will stand: it is there before any data, and again when the live map has gone. */
import { project, wholeMap } from '../graph-view/camera.ts';
import type { CameraKeys } from '../../view/view-keys.ts';
import type { ThemeName } from '../../view/tokens.ts';
import type { Parts } from './parts.ts';
import { systemTheme } from './theme.ts';

/** The picture in a theme; the page's own choice among its sources goes by the system's. */
export function paintPicture({ find }: Pick<Parts, 'find'>, theme: ThemeName): void {
  const choice = theme === systemTheme() ? undefined : theme;
  const picture = find('picture');
  const inTheme = (address: string, theme: ThemeName) => address.replace(/map-(?:light|dark)/, `map-${theme}`);
  for (const source of picture?.querySelectorAll('source') ?? []) {
    const own = source.media.includes('dark') ? 'dark' : 'light';
    const wanted = inTheme(source.srcset, choice ?? own);
    if (wanted !== source.srcset) source.srcset = wanted;
  }
  const image = picture?.querySelector('img');
  if (!image) return;
  const wanted = inTheme(image.src, choice ?? 'light');
  if (wanted !== image.src) image.src = wanted;
}

/**
 * Shows the picture under a camera.
 * @param camera  undefined: as the style sheet has it, where visits start
 */
export function placePicture({ find, map }: Pick<Parts, 'find' | 'map'>, camera: CameraKeys | undefined): void {
  const image = find('picture')?.querySelector('img');
  if (!image) return;
  image.classList.toggle('is-placed', camera !== undefined);
  if (!camera) {
    image.style.transform = '';
    return;
  }
  const extent = { width: Number(image.getAttribute('width')), height: Number(image.getAttribute('height')) };
  const frame = { width: map.clientWidth, height: map.clientHeight };
  const [whole, wanted] = [wholeMap(extent), camera].map((each) => project(each, extent, frame));
  if (!whole || !wanted) return;
  const ratio = wanted.scale / whole.scale;
  const [dx, dy] = [wanted.offsetX - whole.offsetX * ratio, wanted.offsetY - whole.offsetY * ratio];
  image.style.transformOrigin = '0 0';
  image.style.transform = `matrix(${ratio}, 0, 0, ${ratio}, ${dx}, ${dy})`;
}
