/** What each form of a view looks like where it will stand. */
import { frameAddress, pictureFolder, type EmbedTarget } from '../../view/export/embed-code.ts';
import { CARD } from '../../view/card-size.ts';
import { formatViewKeys } from '../../view/view-keys.ts';
import { make } from '../explorer/dom.ts';
import type { FormName } from './forms.ts';
import type { Pair } from './save-pair.ts';

/**
 * @param target  at this site's own address, wherever it is published
 * @param pair    draws the picture of a view that has no files
 */
export async function preview(form: FormName, target: EmbedTarget, pair: () => Promise<Pair>): Promise<HTMLElement> {
  if (form === 'element') return element(target);
  if (form !== 'picture') return frame(target);
  const folder = target.hasFolder ? pictureFolder(target.keys) : undefined;
  if (folder !== undefined)
    return picture(target, { light: `${target.site}${folder}light.svg`, dark: `${target.site}${folder}dark.svg` });
  const { light, dark } = await pair();
  const toAddress = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return picture(target, { light: toAddress(light), dark: toAddress(dark) });
}

function frame(target: EmbedTarget): HTMLElement {
  const { title, width = CARD.width, height = CARD.height } = target;
  return make('iframe', { src: frameAddress(target), title: `Preview: ${title}`, width, height, loading: 'lazy' });
}

function picture({ title, keys }: EmbedTarget, files: Pair): HTMLElement {
  const size = { width: CARD.width, height: CARD.height };
  const image = make('img', { src: files[keys.theme ?? 'light'], alt: title, ...size });
  if (keys.theme) return make('picture', {}, image);
  return make('picture', {}, make('source', { srcset: files.dark, media: '(prefers-color-scheme: dark)' }), image);
}

function element(target: EmbedTarget): HTMLElement {
  loadScript(`${target.site}embed.js`);
  const graph = document.createElement('methodscape-graph');
  graph.setAttribute('src', target.site);
  for (const [key, value] of formatViewKeys(target.keys)) if (key !== 'v') graph.setAttribute(key, value);
  graph.append(target.title);
  return graph;
}

/** Once, as on anybody's page. */
function loadScript(address: string): void {
  if (document.querySelector(`script[src="${CSS.escape(address)}"]`)) return;
  const script = document.createElement('script');
  script.src = address;
  script.async = true;
  document.head.append(script);
}
