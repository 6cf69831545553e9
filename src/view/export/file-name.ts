/** Names of what is downloaded. */
import { toSlug } from '../../domain/ids.ts';
import type { ViewSource } from './content.ts';

const MOST_LETTERS = 60;

/** `methodscape-lora-one-step-away`: site and title in letters that every file system takes. */
export function fileStem({ site, title }: Pick<ViewSource, 'site' | 'title'>): string {
  const stem = toSlug(`${site} ${title}`).slice(0, MOST_LETTERS).replace(/-+$/, '');
  return stem === '' ? 'view' : stem;
}
