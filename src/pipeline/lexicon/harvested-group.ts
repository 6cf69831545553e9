/** All that papers say of one harvested name: is it believed, and is it known in all of them? */
import type { Kind } from '../../domain/schema/concept.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { isAllCaps } from '../text/name-shape.ts';
import type { HarvestDetector } from './harvest/harvester.ts';

export type Group = {
  name: string;
  longs: Map<string, string>;
  papers: Set<string>;
  detectors: Set<HarvestDetector>;
  confidence: number;
  kind?: Kind;
};

/** Mixed-case names of this length are nobody else's: "RandLoRA"; all-caps ones need two more letters, or a second paper. */
const MIN_GLOBAL_LENGTH = 4;

/** Below it a name of capitals alone is not believed on one paper's word; a coined token beside a naming word just reaches it. */
const MIN_CONFIDENCE = 0.75;

/** Capitals alone need a reason, or a second paper. */
export function isKept(group: Group): boolean {
  return group.confidence >= MIN_CONFIDENCE || group.papers.size >= 2 || !isAllCaps(group.name);
}

/** Does the name mean the same in papers that do not define it? */
export function isGlobal(group: Group): boolean {
  if (group.detectors.size === 1 && group.detectors.has('scored-term')) return false; // weighed in each paper anew
  if (group.detectors.has('tag-term')) return true; // the library's own word
  const letters = toAliasKey(group.name).length;
  if (/\s/.test(group.name)) return group.papers.size >= 2;
  if (!isAllCaps(group.name))
    return letters >= MIN_GLOBAL_LENGTH && /\p{Lu}.*\p{Lu}|\d|[+#*]|\p{Ll}\p{Lu}/u.test(group.name);
  return (
    group.papers.size >= 2 ||
    (group.detectors.has('title-name') && letters >= MIN_GLOBAL_LENGTH) ||
    /\d/.test(group.name)
  );
}
