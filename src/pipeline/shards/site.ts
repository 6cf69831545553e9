/** Everything the earlier stages made, and the look-ups that the records share. */
import type {
  Concept,
  Kind,
  Mention,
  PaperConcepts,
  Role,
  RoleEvidence,
  StatedRelation,
} from '../../domain/schema/concept.ts';
import type { ConceptGraph, DrawnMap, GraphNode } from '../../domain/schema/graph.ts';
import type { FieldSpan, Paper } from '../../domain/schema/paper.ts';
import type { Settings } from '../../domain/schema/settings.ts';
import type { ConceptRef, PaperRef, Quote } from '../../domain/schema/site-data.ts';
import type { ReadAs } from '../lexicon/about-methods.ts';
import type { Snapshot } from '../published/snapshot.ts';
import type { Register } from '../register/register.ts';
import { addTo } from '../text/add-to.ts';
import { Written } from './json.ts';

/** What the stages up to the graph hand over; the same names as in `run.ts`. */
export type Unmapped = Readonly<{
  papers: readonly Paper[];
  recordCount: number;
  setAsideCount: number;
  resolved: Readonly<{ concepts: readonly Concept[]; papers: readonly PaperConcepts[] }>;
  register: Register;
  related: Readonly<{
    roles: readonly Readonly<{
      paperId: string;
      concepts: readonly Readonly<{ conceptId: string; roles: readonly RoleEvidence[] }>[];
    }>[];
    stated: readonly StatedRelation[];
  }>;
  /** Lines of `abbreviations.jsonl`, one a paper. */
  abbreviations: readonly unknown[];
  reading: ReadAs;
  graph: ConceptGraph;
  /** What was published last; undefined where nothing was. */
  published: Snapshot | undefined;
  settings: Settings;
}>;

/** What all stages hand over. */
export type Products = Unmapped & DrawnMap;

/** A concept as one paper has it. */
export type Occurrence = Readonly<{
  paper: Paper;
  conceptId: string;
  node: GraphNode;
  role: Role;
  roles: readonly RoleEvidence[];
  mentions: readonly Mention[];
}>;

/** Indexes by id, made once. */
type Indexes = Readonly<{
  paperById: ReadonlyMap<string, Paper>;
  conceptById: ReadonlyMap<string, Concept>;
  nodeById: ReadonlyMap<string, GraphNode>;
  occurrencesByPaper: ReadonlyMap<string, readonly Occurrence[]>;
  occurrencesByConcept: ReadonlyMap<string, readonly Occurrence[]>;
  papersByConcept: ReadonlyMap<string, readonly string[]>;
  introducedByPaper: ReadonlyMap<string, readonly string[]>;
  introducersByConcept: ReadonlyMap<string, readonly string[]>;
  /** What was written so far, by paper: the paper, and its quotes by their places. */
  written: Map<string, WrittenPaper>;
}>;

export type Site = Unmapped & Indexes;
export type MappedSite = Products & Indexes;

/** A quote, its longer parts JSON already. */
export type WrittenQuote = Readonly<{ paper: Written; field: Quote['field']; text: Written; marks: Written }>;
type WrittenPaper = Readonly<{ paper: Written; quotes: Map<number, WrittenQuote> }>;

/** Joins the products by id. */
export function indexSite<Given extends Unmapped>(products: Given): Given & Indexes {
  const paperById = new Map(products.papers.map((paper) => [paper.id, paper]));
  const nodeById = new Map(products.graph.nodes.map((node) => [node.concept.id, node]));
  const rolesByPaper = new Map(products.related.roles.map((paper) => [paper.paperId, paper.concepts]));
  const occurrencesByPaper = new Map<string, Occurrence[]>();
  const occurrencesByConcept = new Map<string, Occurrence[]>();
  const papersByConcept = new Map<string, string[]>();
  const introducersByConcept = new Map<string, string[]>();
  const introducedByPaper = new Map<string, string[]>();
  for (const { paperId, concepts } of products.resolved.papers) {
    const rolesByConcept = new Map((rolesByPaper.get(paperId) ?? []).map((entry) => [entry.conceptId, entry.roles]));
    const paper = need(paperById, paperId);
    const occurrences = concepts.map(({ conceptId, mentions }) => {
      const node = need(nodeById, conceptId);
      const roles = rolesByConcept.get(conceptId) ?? [];
      return { paper, conceptId, node, role: roles[0]?.type ?? ('mentions' as const), roles, mentions };
    });
    occurrencesByPaper.set(paperId, occurrences);
    for (const occurrence of occurrences) {
      const { conceptId, role } = occurrence;
      addTo(occurrencesByConcept, conceptId, occurrence);
      addTo(papersByConcept, conceptId, paperId);
      if (role === 'introduces') addTo(introducersByConcept, conceptId, paperId);
      if (role === 'introduces') addTo(introducedByPaper, paperId, conceptId);
    }
  }
  return {
    ...products,
    paperById,
    conceptById: new Map(products.resolved.concepts.map((concept) => [concept.id, concept])),
    nodeById,
    occurrencesByPaper,
    occurrencesByConcept,
    papersByConcept,
    introducedByPaper,
    introducersByConcept,
    written: new Map(),
  };
}

/** Looks up what must be there: an id that leads nowhere is a broken promise of an earlier stage. */
export function need<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined)
    throw new Error(`toShards: unknown id "${id}"; every stage must speak of the same papers and concepts`);
  return value;
}

export function toConceptRef(site: Site, id: string): ConceptRef {
  const { name, kind } = need(site.conceptById, id);
  return { id, name, kind };
}

export function toPaperRef(site: Site, id: string): PaperRef {
  const { title, date } = need(site.paperById, id);
  return { id, title, ...(date ? { date } : {}) };
}

/**
 * The text of a sentence with the concepts that stand in it, offsets moved to the sentence; no text and no marks of an abstract that
 * the settings keep back.
 */
export function toQuote(site: Site, paperId: string, span: FieldSpan): Quote {
  const { field } = span;
  if (field === 'abstract' && site.settings.abstracts === 'none')
    return { paper: toPaperRef(site, paperId), field, text: '', marks: [] };
  const whole = need(site.paperById, paperId)[field];
  const [start, end] = trimmed(whole, span.start, span.end);
  const marks: { start: number; end: number; id: string; kind: Kind }[] = [];
  for (const { conceptId, node, mentions } of site.occurrencesByPaper.get(paperId) ?? []) {
    for (const mention of mentions) {
      const isInside = mention.field === field && mention.start >= start && mention.end <= end;
      if (!isInside) continue;
      const { kind } = node.concept;
      marks.push({ start: mention.start - start, end: mention.end - start, id: conceptId, kind });
    }
  }
  return { paper: toPaperRef(site, paperId), field, text: whole.slice(start, end), marks: withoutOverlaps(marks) };
}

/** `toPaperRef` and `toQuote` for records that are only written: papers and sentences stand in many of them. */
export function toWrittenPaper(site: Site, id: string): Written {
  return writtenOf(site, id).paper;
}

export function toWrittenQuote(site: Site, paperId: string, span: FieldSpan): WrittenQuote {
  const { paper, quotes } = writtenOf(site, paperId);
  const place = (span.start * PLACES + span.end) * 2 + Number(span.field === 'title');
  const known = quotes.get(place);
  if (known !== undefined) return known;
  const { field, text, marks } = toQuote(site, paperId, span);
  const quote = { paper, field, text: new Written(text), marks: new Written(marks) };
  quotes.set(place, quote);
  return quote;
}

/** More than a text has. */
const PLACES = 2 ** 26;

function writtenOf(site: Site, id: string): WrittenPaper {
  const known = site.written.get(id);
  if (known !== undefined) return known;
  const made = { paper: new Written(toPaperRef(site, id)), quotes: new Map<number, WrittenQuote>() };
  site.written.set(id, made);
  return made;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return [start + lead, start + lead + slice.trim().length];
}

/** In order of the text, the longer one first where two begin together; what overlaps an earlier one is left out. */
function withoutOverlaps<Mark extends Readonly<{ start: number; end: number }>>(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

/** Newest first; undated last, those by title. */
export function byDateNewestFirst(a: PaperRef, b: PaperRef): number {
  const dates = [a.date?.value ?? '', b.date?.value ?? ''] as const;
  if (dates[0] !== dates[1]) return dates[0] > dates[1] ? -1 : 1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1;
}
