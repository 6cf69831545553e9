/**
 * The concept graph: concepts with their weight on the map, what papers state between them, and which are named together.
 * Made from resolved concepts and read relations by counting; nothing is guessed here.
 */
import type { Concept, PaperConcepts, RoleEvidence, StatedRelation } from '../../domain/schema/concept.ts';
import type { ConceptGraph, GraphNode, Tier } from '../../domain/schema/graph.ts';
import type { Paper } from '../../domain/schema/paper.ts';
import { toAliasKey } from '../../domain/surface-form.ts';
import { findCoMentions } from './co-mentions.ts';
import { findCompanions } from './companions.ts';
import { findKin } from './kin.ts';
import { gatherEdges } from './stated-edges.ts';

/** What the stage that resolves concepts hands over. */
export type Resolved = Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>;
/** What papers do with their concepts, and what they state between them. */
export type Related = Readonly<{
  roles: readonly Readonly<{
    paperId: string;
    concepts: readonly Readonly<{ conceptId: string; roles: readonly RoleEvidence[] }>[];
  }>[];
  stated: readonly StatedRelation[];
}>;

/** A relation that one sentence states between both ends says more than one read from the paper as a whole. */
const DIRECT_WEIGHT = 2;
/** Being named often makes a concept a little larger, never large. */
const PAPER_WEIGHT = 0.35;
/** Elsewhere the relations of one paper say no more of a concept than so much: what sets its method against ten others is no heart of its field. */
const MOST_OF_A_PAPER_IN_THE_WORLD = 4;
/** What counts as an umbrella, and as a co-mention; those of `data/site.yaml`. */
export type GraphThresholds = Readonly<{
  /** Where nobody sets one, that of the papers' field. */
  umbrellaShare?: number | undefined;
  umbrellaMinPapers: number;
  coMentionMinPapers: number;
}>;
/** What papers on methods all use is in a tenth of them; what other fields study is in more: bees in a third of those on propolis. */
const UMBRELLA_SHARE = 0.1;
const UMBRELLA_SHARE_IN_THE_WORLD = 0.25;
/** Past this share of mentions in other words ("large language model" for LLM), the short name is an abbreviation. */
const PLAIN_WORDS_SHARE = 0.25;

/**
 * @param papers    all papers; of many only their number counts
 * @param resolved  concepts, and where they are mentioned
 * @param related   roles per paper, and stated relations; both ends of a relation are among the concepts
 * @param isAboutMethods  the papers are
 * @returns every concept as a node, stated edges with their best evidence first, co-mentions; sorted by id
 * @throws {Error} a relation ends at an unknown concept
 */
export function buildGraph(
  papers: readonly Paper[],
  resolved: Resolved,
  related: Related,
  thresholds: GraphThresholds,
  isAboutMethods = true,
): ConceptGraph {
  const introduced = introducedConcepts(related);
  const companions = findCompanions(resolved.papers, resolved.concepts, introduced);
  const edges = gatherEdges(related.stated, new Set(resolved.concepts.map(({ id }) => id)));
  const relationWeights = weighRelations(related.stated, isAboutMethods ? Infinity : MOST_OF_A_PAPER_IN_THE_WORLD);
  const nodes = resolved.concepts.map((concept): GraphNode => {
    const near = companions.get(concept.id);
    return {
      concept,
      tier: toTier(concept, introduced),
      prominence: (relationWeights.get(concept.id) ?? 0) + PAPER_WEIGHT * concept.paperCount,
      isUmbrella: isUmbrella(concept, papers.length, thresholds, isAboutMethods),
      ...(near === undefined ? {} : { companions: near }),
    };
  });
  nodes.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
  const coMentions = findCoMentions(resolved, papers.length, thresholds.coMentionMinPapers);
  const umbrellas = new Set(nodes.filter((node) => node.isUmbrella).map(({ concept }) => concept.id));
  const kin = findKin(papers, resolved, introduced, umbrellas);
  return { nodes, edges, coMentions, ...(kin === undefined ? {} : { kin }) };
}

/**
 * Whether a concept is so common that drawing it would tie everything to it.
 * A method, model or dataset with a proper name never is; an abbreviation of plain words ("LLM") is no proper name.
 */
export function isUmbrella(
  concept: Concept,
  paperCount: number,
  { umbrellaMinPapers, umbrellaShare }: GraphThresholds,
  isAboutMethods = true,
): boolean {
  const share = umbrellaShare ?? (isAboutMethods ? UMBRELLA_SHARE : UMBRELLA_SHARE_IN_THE_WORLD);
  if (concept.paperCount < Math.max(umbrellaMinPapers, share * paperCount)) return false;
  const canBeNamed = concept.kind === 'method' || concept.kind === 'model' || concept.kind === 'dataset';
  return !(canBeNamed && hasProperName(concept));
}

function hasProperName({ name, aliases }: Concept): boolean {
  if (!/\p{Lu}|\p{N}/u.test(name)) return false;
  const key = toAliasKey(name);
  let all = 0;
  let inPlainWords = 0;
  for (const { form, mentionCount } of aliases) {
    all += mentionCount;
    if (!/\p{Lu}/u.test(form) && toAliasKey(form) !== key) inPlainWords += mentionCount;
  }
  return inPlainWords <= PLAIN_WORDS_SHARE * all;
}

function toTier(concept: Concept, introduced: ReadonlyMap<string, ReadonlySet<string>>): Tier {
  if (concept.paperCount >= 2) return 'common';
  return introduced.has(concept.id) ? 'introduced' : 'rest';
}

/** Papers by the concept that they introduce. */
function introducedConcepts({ roles }: Related): ReadonlyMap<string, ReadonlySet<string>> {
  const papersByConcept = new Map<string, Set<string>>();
  for (const { paperId, concepts } of roles) {
    for (const { conceptId, roles: evidence } of concepts) {
      if (!evidence.some(({ type }) => type === 'introduces')) continue;
      const papers = papersByConcept.get(conceptId) ?? new Set();
      papersByConcept.set(conceptId, papers.add(paperId));
    }
  }
  return papersByConcept;
}

/**
 * Stated relations at each concept, one per paper, other end and type; direct ones double.
 * @param most  what those of one paper weigh at most
 */
function weighRelations(stated: readonly StatedRelation[], most: number): ReadonlyMap<string, number> {
  const best = new Map<string, { paper: string; ends: readonly [string, string]; weight: number }>();
  for (const { paper, from, to, type, mode } of stated) {
    const ends = type === 'compares' && to < from ? ([to, from] as const) : ([from, to] as const);
    const key = JSON.stringify([paper, type, ...ends]);
    const weight = mode === 'direct' ? DIRECT_WEIGHT : 1;
    best.set(key, { paper, ends, weight: Math.max(weight, best.get(key)?.weight ?? 0) });
  }
  const weights = new Map<string, number>();
  for (const ofPaper of Map.groupBy(best.values(), ({ paper }) => paper).values()) {
    const inPaper = new Map<string, number>();
    for (const { ends, weight } of ofPaper) for (const id of ends) inPaper.set(id, (inPaper.get(id) ?? 0) + weight);
    for (const [id, weight] of inPaper) weights.set(id, (weights.get(id) ?? 0) + Math.min(weight, most));
  }
  return weights;
}
