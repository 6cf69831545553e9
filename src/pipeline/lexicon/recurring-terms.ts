/** Phrases that are a term where several papers have them: what one paper's words say is too little. */
import { toAliasKey } from '../../domain/surface-form.ts';
import type { HarvestDetector, HarvestedName } from './harvest/harvester.ts';

/** A phrase that one paper's words alone do not make a term is one where so many papers have it. */
const RECURRING_PAPERS = { near: 3, far: 2 };

/** @returns the names without those recurring terms that too few papers have; `isAboutMethods` as for `linkHarvest` */
export function withoutRare(names: readonly HarvestedName[], isAboutMethods: boolean): readonly HarvestedName[] {
  const leastPapers = RECURRING_PAPERS[isAboutMethods ? 'near' : 'far'];
  const papersByKey = new Map<string, Set<string>>();
  for (const { name, detector, paperId } of names) {
    if (!isWeighed(detector)) continue;
    const key = toAliasKey(name);
    papersByKey.set(key, (papersByKey.get(key) ?? new Set()).add(paperId));
  }
  return names.filter(
    ({ name, detector }) =>
      detector !== 'recurring-term' || (papersByKey.get(toAliasKey(name))?.size ?? 0) >= leastPapers,
  );
}

/** The weights of such terms know of common words and of curated parts. */
export function isWeighed(detector: HarvestDetector): boolean {
  return detector === 'scored-term' || detector === 'recurring-term';
}
