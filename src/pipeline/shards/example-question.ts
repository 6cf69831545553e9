/** What a first visitor is asked to try: "How does X relate to Y?" */
import { conceptNamed } from '../../domain/concept-named.ts';
import type { CoMention } from '../../domain/schema/graph.ts';
import type { ConceptRef } from '../../domain/schema/site-data.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { need, toConceptRef, type MappedSite, type Site } from './site.ts';

type Pair = Readonly<{ from: string; to: string }>;

/** The settings' pair, else what papers on methods say most of: the strongest direct "builds on" between two that are drawn. Others hardly say so of anything. */
export function toExample(site: MappedSite): { from: ConceptRef; to: ConceptRef } | undefined {
  const [from, to] = (site.settings.example ?? []).map((name) => conceptNamed(site.resolved.concepts, name));
  const pair = from && to ? { from: from.id, to: to.id } : found(site);
  return pair && { from: toConceptRef(site, pair.from), to: toConceptRef(site, pair.to) };
}

function found(site: MappedSite): Pair | undefined {
  return site.reading.isAboutMethods ? strongestDescent(site) : (closestCompany(site) ?? strongestDescent(site));
}

function strongestDescent(site: Site): Pair | undefined {
  const weight = (id: string) => need(site.nodeById, id).prominence;
  const isTelling = (id: string) => !need(site.nodeById, id).isUmbrella;
  return site.graph.edges
    .filter(({ type, mode, from, to }) => type === 'builds-on' && mode === 'direct' && isTelling(from) && isTelling(to))
    .toSorted((a, b) => weight(b.to) + weight(b.from) - weight(a.to) - weight(a.from) || (a.from < b.from ? -1 : 1))[0];
}

/** Enough of a word to see that "forest" and "forestry" are one. */
const STEM = 5;

/** Two of different regions and words that many papers have together, and seldom apart: of one region they may be the same, as methane and CH4. */
function closestCompany({ graph, nodeById, communities }: MappedSite): Pair | undefined {
  const isTelling = (id: string): boolean => {
    const { isUmbrella, concept } = need(nodeById, id);
    return !isUmbrella && concept.kind !== 'metric';
  };
  const wordsOf = (id: string): readonly string[] => {
    const { name, expansion = '' } = need(nodeById, id).concept;
    return `${name} ${expansion}`
      .split(/[\s-]+/)
      .map(toAliasKey)
      .filter((word) => word !== '');
  };
  const regionOf = (id: string): string | undefined => communities.regionByConcept.get(id);
  const areApart = ({ a, b }: CoMention): boolean => {
    if (regionOf(a) === regionOf(b)) return false;
    const words = wordsOf(a);
    return !wordsOf(b).some((word) => words.some((other) => areOfOneKind(word, other)));
  };
  let best: CoMention | undefined;
  for (const pair of graph.coMentions)
    if (
      (best === undefined || strengthOf(pair) > strengthOf(best)) &&
      isTelling(pair.a) &&
      isTelling(pair.b) &&
      areApart(pair)
    )
      best = pair;
  return best && { from: best.a, to: best.b };
}

/** "Forest" and "forestry", "port" and "seaport", "m6A" and "m6A-seq". */
export function areOfOneKind(word: string, other: string): boolean {
  if (word.slice(0, STEM) === other.slice(0, STEM)) return true;
  const [short = '', long = ''] = [word, other].sort((a, b) => a.length - b.length);
  return short.length >= STEM - 1 && long.includes(short);
}

function strengthOf({ paperCount, npmi }: CoMention): number {
  return paperCount * npmi;
}
