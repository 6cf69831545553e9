/** What the element's two scripts have to agree on, and how the first finds its files. */
import type { ThemeName } from '../../view/tokens.ts';
import { NARROW } from './room.ts';

/** Draws a view by its keys as a complete SVG document. Rejects where data is refused, and where there is something to say of the view. */
export type Drawer = (
  wish: Readonly<{
    /** Address of the map's site, ends with a slash. */
    root: string;
    /** The view's keys, as in the explorer's address. */
    query: string;
    theme: ThemeName;
    /** Room for it, px. */
    width: number;
  }>,
) => Promise<string>;

/** Attributes that are keys of a view; the others of an address are the frame's. */
export const VIEW_ATTRIBUTES = [
  'focus',
  'depth',
  'concepts',
  'path',
  'compare',
  'exclude',
  'limit',
  'kinds',
  'relations',
  'communities',
  'tags',
  'years',
  'undated',
  'min-papers',
  'comentions',
  'umbrellas',
  'colour',
  'camera',
  'parts',
] as const;

/**
 * Folder of the picture that shows exactly this view, if it may have one and there is room for its names to be read.
 * @param attributes  those that are set
 * @param width       px
 */
export function pictureFolder(
  root: string,
  attributes: ReadonlyMap<string, string>,
  width: number,
): string | undefined {
  const [only, ...others] = [...attributes].filter(([name, value]) => !(name === 'depth' && value === '1'));
  if (width < NARROW || others.length > 0 || only === undefined) return undefined;
  const [name, value] = only;
  if (!/^[a-z0-9-]{1,80}$/.test(value)) return undefined;
  if (name === 'focus') return `${root}embed/concepts/${value}/`;
  return name === 'communities' ? `${root}embed/communities/${value}/` : undefined;
}

/** Attributes that are on where they are not set: `false` says so, where it takes others away. */
export const ON_BY_DEFAULT: ReadonlySet<string> = new Set(['undated']);

/** Fetches a classic script once; it may come from elsewhere without any header. */
export function createScriptLoader(): (address: string) => Promise<void> {
  const coming = new Map<string, Promise<void>>();
  return (address) => {
    const known = coming.get(address);
    if (known) return known;
    const loading = new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.addEventListener('load', () => resolve());
      script.addEventListener('error', () => {
        script.remove();
        reject(new Error(`${address} could not be loaded`));
      });
      document.head.append(script);
    });
    coming.set(address, loading);
    loading.catch(() => coming.delete(address)); // the next try asks again
    return loading;
  };
}
