/** Leads from a line of the map to the place of the open panel that gives its sentences. */
import { FOLDED } from './panel-relations.ts';
import type { Parts } from './parts.ts';

/** Of what is above it, so much of the panel stays in view. */
const ABOVE = 0.3;

/**
 * Brings the place of a relation into view and marks it, unfolded; the one before is not marked any more.
 * @param key  see `relationKey`
 * @returns false where the panel does not have it
 */
export function showEvidence({ root }: Pick<Parts, 'root'>, key: string): boolean {
  for (const other of root.querySelectorAll('.is-meant')) other.classList.remove('is-meant');
  const panel = root.querySelector('.panel:not([hidden])');
  const place = panel?.querySelector<HTMLElement>(`[data-relation="${CSS.escape(key)}"]`);
  if (!panel || !place) return false;
  if (place.classList.contains(FOLDED))
    place.closest('.panel-group')?.querySelector<HTMLElement>(':scope > .more')?.click();
  place.querySelector<HTMLElement>('.evidence-button[aria-expanded="false"]')?.click();
  place.classList.add('is-meant');
  const way = place.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  panel.scrollTop += way - ABOVE * panel.clientHeight;
  return true;
}
