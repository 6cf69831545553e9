/** Which concepts a map names from afar, in which order and size. */
import type { AtlasMap, AtlasNode } from './decode-map.ts';
import { isNamed, MAP_LABEL_SIZES } from './tokens.ts';

/**
 * What is named first of things as prominent: a method, model or dataset with a name of its own ("LoRA"), then one in words ("full fine-tuning"), then
 * tasks, metrics and ideas. Each by a factor of its prominence.
 */
const KIND_RANK = { named: 1.6, words: 1, others: 0.8 } as const;
/** At most so many a region, unless there are few regions. */
const PER_REGION = 6;
const MIDDLE_SIZED = 11;

/**
 * @param view  what is in the picture, and whether it is a part of the map, where every region may have more names; where it is not as usual, how many names
 *              a region may have (more where regions are few), and the sizes of the first, the next eleven and the rest, px
 * @returns the concepts to name, first first; umbrellas are left out, and what only one paper knows where there are others enough
 */
export function chooseLabels(
  map: AtlasMap,
  limit: number,
  view: Readonly<{
    nodes: Pick<readonly AtlasNode[], 'filter'>;
    isNear: boolean;
    /** What one paper introduces is named too. */
    hasIntroduced?: boolean | undefined;
    perRegion?: number | undefined;
    sizes?: readonly [number, number, number] | undefined;
  }> = { nodes: map.nodes, isNear: false },
): readonly Readonly<{ node: AtlasNode; size: number }>[] {
  const [first, second, third] = view.sizes ?? MAP_LABEL_SIZES.rest;
  const isSmall = sharesLittle(map.nodes, limit);
  const usual = view.isNear ? limit : Math.max(PER_REGION, Math.ceil(limit / Math.max(1, map.regions.length)));
  const most =
    view.perRegion === undefined ? usual : Math.max(view.perRegion, Math.ceil(limit / Math.max(1, map.regions.length)));
  const perRegion = new Map<number, number>();
  const chosen: { node: AtlasNode; size: number }[] = [];
  const candidates = view.nodes.filter(
    ({ tier, isUmbrella }) => !isUmbrella && (tier === 'common' || isSmall || view.hasIntroduced === true),
  );
  for (const node of candidates.toSorted((a, b) => labelWeight(b) - labelWeight(a) || (a.id < b.id ? -1 : 1))) {
    if (chosen.length >= limit) break;
    const there = perRegion.get(node.region) ?? 0;
    if (there >= most) continue;
    perRegion.set(node.region, there + 1);
    const rank = chosen.length;
    chosen.push({ node, size: rank === 0 ? first : rank <= MIDDLE_SIZED ? second : third });
  }
  return chosen;
}

/** Do so few concepts have two papers or more that there is room for names of the others? So it is with a reading list. */
export function sharesLittle(
  nodes: Readonly<{ some: (test: (node: Pick<AtlasNode, 'tier'>) => boolean) => boolean }>,
  roomFor: number,
): boolean {
  let count = 0;
  return !nodes.some(({ tier }) => tier === 'common' && ++count >= roomFor);
}

/** By which concepts come in the order in which a map names them. */
export function labelWeight(node: Pick<AtlasNode, 'prominence' | 'kind' | 'name'>): number {
  const { named, words, others } = KIND_RANK;
  return node.prominence * (!isThing(node) ? others : isNamed(node.name) ? named : words);
}

/** A method, model or dataset with a name of its own. */
export function isNamedThing(node: Pick<AtlasNode, 'kind' | 'name'>): boolean {
  return isThing(node) && isNamed(node.name);
}

function isThing({ kind }: Pick<AtlasNode, 'kind'>): boolean {
  return kind === 'method' || kind === 'model' || kind === 'dataset';
}
