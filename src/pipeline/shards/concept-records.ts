/** One concept's record: all that its page and the map's panel say. */
import { ROLES, RELATION_TYPES, type Role, type StatedRelation } from '../../domain/schema/concept.ts';
import type { StatedEdge } from '../../domain/schema/graph.ts';
import type { FieldSpan, Paper } from '../../domain/schema/paper.ts';
import type { ConceptRecord, ConceptRelation, Evidence, Quote } from '../../domain/schema/site-data.ts';
import { isStanding } from '../../domain/vocabulary.ts';
import { addTo } from '../text/add-to.ts';
import { toDefinition } from './definition.ts';
import type { Written } from './json.ts';
import { sensesByConcept } from './register-records.ts';
import {
  byDateNewestFirst,
  need,
  toConceptRef,
  toPaperRef,
  toWrittenPaper,
  toWrittenQuote,
  type MappedSite,
  type Site,
  type WrittenQuote,
} from './site.ts';

const MAX_EVIDENCE = 5; // sentences kept for one relation; the paper pages hold the rest
const MAX_CO_MENTIONS = 12;
const MODES = ['direct', 'paper', 'others'];
const DIRECTIONS = ['out', 'in', 'both'];
const SURVEY_TITLE = /\b(surveys?|review|overview|introduction to|tutorial|a guide)\b/i;

/** A record in which papers and sentences are JSON already. */
type WrittenRecord = Omit<ConceptRecord, 'earliest' | 'papers' | 'relations'> &
  Readonly<{
    earliest: Written | undefined;
    papers: readonly Readonly<{ paper: Written; role: Role; quote: WrittenQuote; isSurvey: boolean }>[];
    relations: readonly WrittenRelation[];
  }>;
type WrittenRelation = Omit<ConceptRelation, 'evidence'> & Readonly<{ evidence: readonly WrittenEvidence[] }>;
type WrittenEvidence = Omit<Evidence, keyof Quote> & WrittenQuote;

/** What is computed over all concepts once, and read for each. */
type Lists = Readonly<{
  edges: ReadonlyMap<string, readonly StatedEdge[]>;
  coMentions: ReadonlyMap<string, readonly Readonly<{ id: string; paperCount: number; npmi: number }>[]>;
  narrower: ReadonlyMap<string, readonly string[]>;
  redirects: ReadonlyMap<string, readonly string[]>;
  regionNames: ReadonlyMap<string, string>;
  senses: ReadonlyMap<string, ConceptRecord['senses']>;
}>;

/** Records in order of id, made one at a time. */
export function* toConceptRecords(
  site: MappedSite,
  redirects: ReadonlyMap<string, readonly string[]>,
): Generator<WrittenRecord> {
  const lists: Lists = {
    edges: edgesByConcept(site),
    coMentions: coMentionsByConcept(site),
    narrower: narrowerByConcept(site),
    redirects,
    regionNames: new Map(
      [...site.communities.regions, ...site.communities.neighbourhoods].map(({ id, name }) => [id, name]),
    ),
    senses: sensesByConcept(site),
  };
  for (const concept of site.resolved.concepts) yield toConceptRecord(site, lists, concept.id);
}

function toConceptRecord(site: MappedSite, lists: Lists, id: string): WrittenRecord {
  const concept = need(site.conceptById, id);
  const node = need(site.nodeById, id);
  const papers = namings(site, id);
  const introducedBy = (site.introducersByConcept.get(id) ?? []).map((paperId) => toPaperRef(site, paperId));
  const dated = papers.filter(({ paper }) => paper.date).map(({ paper }) => paper);
  const earliest = dated.at(-1);
  const definition = toDefinition(site, id);
  const position = site.positions.get(id);
  const optional = {
    expansion: concept.expansion,
    definition,
    earliest: earliest && toWrittenPaper(site, earliest.id),
    region: toCommunityRef(lists, site.communities.regionByConcept.get(id)),
    neighbourhood: toCommunityRef(lists, site.communities.neighbourhoodByConcept.get(id)),
    position: position && { x: position.x, y: position.y },
  };
  return {
    ...optional,
    id,
    name: concept.name,
    kind: concept.kind,
    aliases: concept.aliases.filter(({ form }) => form !== concept.name),
    redirects: lists.redirects.get(id) ?? [],
    senses: lists.senses.get(id) ?? [],
    foundBy: foundBy(site, id),
    origin: concept.origin === 'curated' ? 'curated' : { paper: toPaperRef(site, concept.origin.paper) },
    tier: node.tier,
    isUmbrella: node.isUmbrella,
    prominence: node.prominence,
    paperCount: concept.paperCount,
    mentionCount: concept.mentionCount,
    datedPaperCount: dated.length,
    introducedBy: introducedBy.sort(byDateNewestFirst),
    broader: concept.broader.filter((other) => site.conceptById.has(other)).map((other) => toConceptRef(site, other)),
    narrower: (lists.narrower.get(id) ?? []).map((other) => toConceptRef(site, other)),
    relations: toRelations(site, id, lists.edges.get(id) ?? []),
    coMentions: (lists.coMentions.get(id) ?? [])
      .slice(0, MAX_CO_MENTIONS)
      .map(({ id: other, paperCount, npmi }) => ({ ...toConceptRef(site, other), paperCount, npmi })),
    papers: papers.map(({ paper, role, span }) => {
      const quote = toWrittenQuote(site, paper.id, span);
      return { paper: quote.paper, role, quote, isSurvey: SURVEY_TITLE.test(paper.title) };
    }),
  };
}

/** Detectors with the mean confidence of what each found, most mentions first. */
function foundBy(site: Site, id: string): ConceptRecord['foundBy'] {
  const mentions = (site.occurrencesByConcept.get(id) ?? []).flatMap((occurrence) => occurrence.mentions);
  return [...Map.groupBy(mentions, ({ detector }) => detector)]
    .map(([detector, own]) => ({
      detector,
      confidence: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      mentionCount: own.length,
    }))
    .sort((a, b) => b.mentionCount - a.mentionCount || (a.detector < b.detector ? -1 : 1));
}

function toCommunityRef(lists: Lists, id: string | undefined): { id: string; name: string } | undefined {
  return id === undefined ? undefined : { id, name: need(lists.regionNames, id) };
}

function edgesByConcept(site: Site): Map<string, StatedEdge[]> {
  const edges = new Map<string, StatedEdge[]>();
  for (const edge of site.graph.edges) {
    addTo(edges, edge.from, edge);
    addTo(edges, edge.to, edge);
  }
  return edges;
}

function coMentionsByConcept(site: Site): Map<string, { id: string; paperCount: number; npmi: number }[]> {
  const lists = new Map<string, { id: string; paperCount: number; npmi: number }[]>();
  for (const { a, b, paperCount, npmi } of site.graph.coMentions) {
    addTo(lists, a, { id: b, paperCount, npmi });
    addTo(lists, b, { id: a, paperCount, npmi });
  }
  for (const list of lists.values()) {
    list.sort(
      (x, y) => y.npmi * Math.log1p(y.paperCount) - x.npmi * Math.log1p(x.paperCount) || (x.id < y.id ? -1 : 1),
    );
  }
  return lists;
}

function narrowerByConcept(site: Site): Map<string, string[]> {
  const narrower = new Map<string, string[]>();
  for (const concept of site.resolved.concepts) for (const id of concept.broader) addTo(narrower, id, concept.id);
  for (const list of narrower.values()) {
    list.sort((a, b) => need(site.nodeById, b).prominence - need(site.nodeById, a).prominence || (a < b ? -1 : 1));
  }
  return narrower;
}

/** Relations seen from one end, sorted by type, direction, mode, paper count, name. */
function toRelations(site: Site, id: string, edges: readonly StatedEdge[]): WrittenRelation[] {
  const relations = edges.map((edge): WrittenRelation => {
    const isOut = edge.from === id;
    return {
      type: edge.type,
      direction: edge.type === 'compares' ? 'both' : isOut ? 'out' : 'in',
      other: toConceptRef(site, isOut ? edge.to : edge.from),
      mode: edge.mode,
      paperCount: edge.paperCount,
      evidence: edge.relations.slice(0, MAX_EVIDENCE).map((index) => toEvidence(site, site.related.stated[index])),
    };
  });
  return mergeSymmetric(relations).sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
      DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
      MODES.indexOf(a.mode) - MODES.indexOf(b.mode) ||
      b.paperCount - a.paperCount ||
      (a.other.name < b.other.name ? -1 : 1),
  );
}

/** "A compares with B" and "B compares with A" are one relation on a page. */
function mergeSymmetric(relations: readonly WrittenRelation[]): WrittenRelation[] {
  const merged = new Map<string, WrittenRelation>();
  for (const relation of relations) {
    const key = `${relation.type} ${relation.direction} ${relation.other.id}`;
    const twin = merged.get(key);
    if (!twin) merged.set(key, relation);
    else {
      const [best, other] =
        MODES.indexOf(twin.mode) <= MODES.indexOf(relation.mode) ? [twin, relation] : [relation, twin];
      const evidence = [...best.evidence, ...other.evidence].slice(0, MAX_EVIDENCE);
      merged.set(key, { ...best, paperCount: best.paperCount + other.paperCount, evidence });
    }
  }
  return [...merged.values()];
}

function toEvidence(site: Site, relation: StatedRelation | undefined): WrittenEvidence {
  if (!relation)
    throw new Error('toShards: an edge points at a relation that is not there; build the graph from the same list');
  const quote = toWrittenQuote(site, relation.paper, relation.evidence);
  const { from, to, mode, cue, confidence } = relation;
  const introduced = (site.introducedByPaper.get(relation.paper) ?? []).filter((id) => id === from || id === to);
  const names = introduced.map((id) => need(site.conceptById, id).name).join(', ');
  return { ...quote, mode, cue, confidence, ...(mode === 'paper' && names !== '' ? { introduces: names } : {}) };
}

/** A paper that names the concept, as what it is listed, and the sentence that says so. */
type Naming = Readonly<{ paper: Paper; role: Role; span: FieldSpan }>;

/** Papers newest first, each with the sentence of its strongest role that stands without reserve, else of the first mention, as which it is listed. */
function namings(site: Site, id: string): Naming[] {
  const all = (site.occurrencesByConcept.get(id) ?? []).map(({ paper, mentions, roles }): Naming => {
    const mention = mentions.find(({ field }) => field === 'abstract') ?? mentions[0];
    if (!mention) throw new Error(`toShards: "${id}" has no mention in "${paper.id}"`);
    const reason = roles.find((each) => each.type !== 'mentions' && isStanding(each));
    const span = reason?.evidence ?? { field: mention.field, ...mention.sentence };
    return { paper, role: reason?.type ?? 'mentions', span };
  });
  return all.sort((a, b) => byDateNewestFirst(a.paper, b.paper) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}
