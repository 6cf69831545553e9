/** The line over the map that says what of an address is not known here: for a concept with the names nearest to it, which a press opens. */
import type { MapSupply } from '../map-supply.ts';
import { followConceptLinks } from './concept-links.ts';
import { keepFocus } from './keep-focus.ts';
import { notify, notifyAll } from './notice.ts';
import type { Addresses, Parts } from './parts.ts';

export type Lost = Readonly<{
  /** @param focus  the concept that was asked for, known or not */
  tell: (lines: readonly string[], focus: string | undefined) => void;
  destroy: () => void;
}>;

/** @param choose  see `followConceptLinks` */
export function mountLost(
  parts: Parts,
  supply: MapSupply,
  addresses: Addresses,
  choose: (id: string, follow: () => void) => void,
): Lost {
  const nearest = async (id: string) => {
    const { nearestRow } = await import('../near-links.ts');
    return nearestRow(supply, addresses, id);
  };
  return {
    tell: (lines, focus) => {
      const isLost = focus !== undefined && !supply.graph.indexById.has(focus);
      notifyAll(parts, lines, isLost ? nearest(focus) : undefined);
    },
    destroy: followConceptLinks(parts.find('notice'), supply.graph, (id, follow) => {
      choose(id, follow);
      keepFocus(parts, () => void notify(parts, ''));
    }),
  };
}
