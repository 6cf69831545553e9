/**
 * The contract between the pipeline and the site: what `data/built` holds, one schema per kind of record.
 * Records are JSON lines in shards; a page reads its own record and nothing else.
 */
import * as z from 'zod';
import {
  kindSchema,
  mentionSchema,
  relationModeSchema,
  relationTypeSchema,
  roleEvidenceSchema,
  roleSchema,
  statedRelationSchema,
} from './concept.ts';
import { SENTENCES_PER_SHARD, SITE_DATA_VERSION } from '../version.ts';
import { fieldSchema, paperDateSchema, paperSchema } from './paper.ts';

export { SENTENCES_PER_SHARD, SITE_DATA_VERSION };

/** A thing that has a page: its id and what it is called. */
export const refSchema = z.object({ id: z.string(), name: z.string() });
/** A concept as a link: enough to write its name in the hand of its kind. */
export const conceptRefSchema = refSchema.extend({ kind: kindSchema });
export type ConceptRef = Readonly<z.infer<typeof conceptRefSchema>>;

export const paperRefSchema = z.object({ id: z.string(), title: z.string(), date: paperDateSchema.optional() });
export type PaperRef = Readonly<z.infer<typeof paperRefSchema>>;

/** A sentence as evidence: the text itself, and where concepts stand in it (offsets into `text`). Empty where the site keeps abstracts back. */
export const quoteSchema = z.object({
  paper: paperRefSchema,
  field: fieldSchema,
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int(), id: z.string(), kind: kindSchema })).readonly(),
});
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

/** A quote that states a relation. `introduces`: what it speaks of without its name, an end that the paper introduces, where mode is `paper`. */
export const evidenceSchema = quoteSchema.extend({
  mode: relationModeSchema,
  cue: z.string(),
  confidence: z.number(),
  introduces: z.string().optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** All that is stated between this concept and another, of one type and direction. */
export const conceptRelationSchema = z.object({
  type: relationTypeSchema,
  /** out: this concept builds on, … the other. in: the other way round. both: `compares` has no direction. */
  direction: z.enum(['out', 'in', 'both']),
  other: conceptRefSchema,
  mode: relationModeSchema,
  paperCount: z.int(),
  /** Best first, at most 5. */
  evidence: z.array(evidenceSchema).readonly(),
});
export type ConceptRelation = Readonly<z.infer<typeof conceptRelationSchema>>;

/** Everything a concept's page and panel say. One line of `concepts-NNN.jsonl`, sorted by id. */
export const conceptRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: kindSchema,
  expansion: z.string().optional(),
  aliases: z.array(z.object({ form: z.string(), mentionCount: z.int() })).readonly(),
  /** Ids that lead here: alias addresses such as `mu-parameterization`. */
  redirects: z.array(z.string()).readonly(),
  /** Its names that are names of others too; `form` as it is written for this concept. */
  senses: z.array(z.object({ form: z.string(), others: z.array(conceptRefSchema).readonly() })).readonly(),
  /** What found its mentions, most mentions first, with the mean confidence of those, 0 to 1. */
  foundBy: z.array(z.object({ detector: z.string(), confidence: z.number(), mentionCount: z.int() })).readonly(),
  origin: z.union([z.literal('curated'), z.object({ paper: paperRefSchema })]),
  /** Our own words, or the sentence that introduces it; absent where there is neither. */
  definition: z
    .union([
      z.object({ source: z.literal('curated'), text: z.string() }),
      z.object({ source: z.literal('quoted'), quote: quoteSchema }),
    ])
    .optional(),
  tier: z.enum(['common', 'introduced', 'rest']),
  isUmbrella: z.boolean(),
  prominence: z.number(),
  paperCount: z.int(),
  mentionCount: z.int(),
  datedPaperCount: z.int(),
  earliest: paperRefSchema.optional(),
  introducedBy: z.array(paperRefSchema).readonly(),
  broader: z.array(conceptRefSchema).readonly(),
  narrower: z.array(conceptRefSchema).readonly(),
  region: refSchema.optional(),
  neighbourhood: refSchema.optional(),
  position: z.object({ x: z.number(), y: z.number() }).optional(),
  /** Sorted: type in the guide's order, direction, direct first, paper count, name. */
  relations: z.array(conceptRelationSchema).readonly(),
  /** Most associated first, at most 12. */
  coMentions: z.array(conceptRefSchema.extend({ paperCount: z.int(), npmi: z.number() })).readonly(),
  /** Newest first, undated last; each with the sentence of its role. */
  papers: z
    .array(z.object({ paper: paperRefSchema, role: roleSchema, quote: quoteSchema, isSurvey: z.boolean() }))
    .readonly(),
});
export type ConceptRecord = Readonly<z.infer<typeof conceptRecordSchema>>;

/** Everything a paper's page says. One line of `papers-NNN.jsonl`, sorted by id. */
export const paperRecordSchema = z.object({
  paper: paperSchema,
  /** What is left of the abstract, by the settings; absent where it is whole. Spans count into what is left, or are empty. */
  shownAbstract: z.enum(['sentences', 'none']).optional(),
  concepts: z
    .array(
      conceptRefSchema.extend({
        role: roleSchema,
        roles: z.array(roleEvidenceSchema).readonly(),
        mentions: z.array(mentionSchema).readonly(),
        /** Has a page with the full set, see `isFull` in the index. */
        isFull: z.boolean(),
      }),
    )
    .readonly(),
  relations: z.array(statedRelationSchema).readonly(),
  /** Papers that share rare concepts, nearest first, at most 6. */
  nearest: z.array(z.object({ paper: paperRefSchema, shared: z.array(conceptRefSchema).readonly() })).readonly(),
});
export type PaperRecord = Readonly<z.infer<typeof paperRecordSchema>>;

/** A region or neighbourhood. `communities.json` holds all of them, regions first. */
export const communityRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  level: z.enum(['region', 'neighbourhood']),
  parent: refSchema.optional(),
  words: z.array(z.string()).readonly(),
  hue: z.int(),
  step: z.int(),
  /** Most prominent first. */
  members: z.array(conceptRefSchema.extend({ paperCount: z.int(), prominence: z.number() })).readonly(),
  neighbourhoods: z.array(refSchema).readonly(),
  /** Regions that stated relations lead to, most first, with the concepts that carry them. */
  bridges: z
    .array(z.object({ region: refSchema, relationCount: z.int(), concepts: z.array(conceptRefSchema).readonly() }))
    .readonly(),
  /** Papers most of whose concepts lie here, at most 8. */
  papers: z.array(paperRefSchema).readonly(),
});
export type CommunityRecord = Readonly<z.infer<typeof communityRecordSchema>>;

const placeSchema = z.tuple([z.int(), z.int(), z.int()]);

/** One row per concept and per paper, for lists and for finding a record. `index.json`. */
export const siteIndexSchema = z.object({
  concepts: z
    .array(
      conceptRefSchema.extend({
        paperCount: z.int(),
        prominence: z.number(),
        /** In two papers or introduced: gets the full set. */
        isFull: z.boolean(),
        region: z.string().optional(),
        redirects: z.array(z.string()).readonly(),
        /** Shard, byte offset and byte length of its record. */
        at: placeSchema,
        /** Of its record in the register; absent where it has one name only. */
        registerAt: placeSchema.optional(),
      }),
    )
    .readonly(),
  papers: z.array(paperRefSchema.extend({ at: placeSchema })).readonly(),
});
export type SiteIndex = Readonly<z.infer<typeof siteIndexSchema>>;

/** What was built, from what, with which settings. `manifest.json`. No clock time: same input, same bytes. */
export const manifestSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  title: z.string(),
  description: z.string(),
  address: z.string().optional(),
  repository: z.string().optional(),
  /** What is published of abstracts; absent where they are whole. */
  abstracts: z.enum(['sentences', 'none']).optional(),
  /**
   * What the papers are about where that is far from machine learning, on whose papers all readings were measured: methods of another field, or
   * what is found in the world.
   */
  field: z.enum(['other-methods', 'world']).optional(),
  /** Papers have no pages of their own, see `domain/paper-address.ts`; absent where they have. */
  arePapersShared: z.literal(true).optional(),
  /** Two concept ids: "How does A relate to B?". */
  example: z.object({ from: conceptRefSchema, to: conceptRefSchema }).optional(),
  /** Latest date among the papers, as precise as known. */
  dataDate: z.string().optional(),
  /** SHA-256 of the records, first 12 hex digits. */
  dataHash: z.string(),
  counts: z.object({
    records: z.int(),
    papers: z.int(),
    datedPapers: z.int(),
    setAside: z.int(),
    mentions: z.int(),
    concepts: z.int(),
    shownConcepts: z.int(),
    paperRelations: z.int(),
    statedRelations: z.int(),
    coMentions: z.int(),
    /** Concepts of several names, forms of several meanings, forms left alone somewhere, decisions of the register. */
    merges: z.int(),
    ambiguousForms: z.int(),
    leftForms: z.int(),
    decisions: z.int(),
    regions: z.int(),
    neighbourhoods: z.int(),
  }),
  modularity: z.number(),
  /** F1 etc. measured by `npm run score`, with the set they were measured on; absent until measured. */
  kinds: z.record(kindSchema, z.int()),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/**
 * Names on a picture that a visit starts with, in px at its scale (`HOME_PICTURES`), times 10. Rows of threes: region, and how far its name stands
 * off its place; rows of fives: node, row of the place beside its dot, size (px, as it is), held end (`heldAt`) and baseline of the text from the dot.
 */
export const homeNamesSchema = z.object({ regions: z.array(z.int()), concepts: z.array(z.number()) });
export type HomeNames = z.infer<typeof homeNamesSchema>;

/** Which state of the data, as the manifest has it; as served, the built file has none. Rows of another state are those of other concepts. */
export const servedHash = z.string().optional();

/**
 * The map for the browser, in columns: row i of every node column is one concept, sorted by prominence (falling), then id.
 * Built as `map.json`, served at `/data/v1/map.json`.
 */
export const mapDataSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  extent: z.object({ width: z.number(), height: z.number() }),
  paperCount: z.int(),
  dataDate: z.string().optional(),
  nodes: z.object({
    id: z.array(z.string()),
    name: z.array(z.string()),
    /** Other forms joined by `|`, for search; without those that fold to the name's own key. */
    aliases: z.array(z.string()),
    /** Index into KINDS, TIERS. */
    kind: z.array(z.int()),
    tier: z.array(z.int()),
    umbrella: z.array(z.int()),
    /** Index into `regions`, `neighbourhoods`; -1 for none. */
    region: z.array(z.int()),
    neighbourhood: z.array(z.int()),
    /** Map units times 8, rounded. Every node has a place, also those that are not drawn. */
    x: z.array(z.int()),
    y: z.array(z.int()),
    /** Prominence times 10, rounded. */
    prominence: z.array(z.int()),
    papers: z.array(z.int()),
  }),
  /** Stated edges sorted by (from, to, type): `from` as difference to the row before, the others plain. */
  edges: z.object({
    from: z.array(z.int()),
    to: z.array(z.int()),
    /** Index into RELATION_TYPES, RELATION_MODES. */
    type: z.array(z.int()),
    mode: z.array(z.int()),
    papers: z.array(z.int()),
    /** 1: its best sentence is a less certain reading, see `isLikely`. */
    unlikely: z.array(z.int()),
  }),
  /** Co-mentions sorted by (a, b): `a` as difference, NPMI times 100. */
  coMentions: z.object({ a: z.array(z.int()), b: z.array(z.int()), papers: z.array(z.int()), npmi: z.array(z.int()) }),
  regions: z.array(
    refSchema.extend({
      hue: z.int(),
      step: z.int(),
      /** Rings in map units times 8, each flat, first point absolute, further ones as differences. */
      rings: z.array(z.array(z.int())),
      label: z.object({ x: z.number(), y: z.number(), width: z.number() }),
    }),
  ),
  neighbourhoods: z.array(refSchema.extend({ region: z.int(), x: z.number(), y: z.number() })),
  waterLines: z.array(z.array(z.array(z.int()))),
  /** One for each of `HOME_PICTURES`, as served; the built file has none. */
  homes: z.array(homeNamesSchema).optional(),
  dataHash: servedHash,
});
export type MapData = z.infer<typeof mapDataSchema>;

/**
 * All papers for the browser's filters and specks, in columns sorted by id; loaded only when something needs it.
 * Built as `papers.json`, served at `/data/v1/papers.json`.
 */
export const papersDataSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  /** Sorted by id, see `toTagId`. */
  tags: z.array(refSchema),
  papers: z.object({
    id: z.array(z.string()),
    title: z.array(z.string()),
    /** To the precision known, `2024`, `2024-09` or `2024-09-10`; empty where it is not. */
    date: z.array(z.string()),
    /** Indices into `tags`. */
    tags: z.array(z.array(z.int())),
    /** Place of its speck, map units times 8; null where it names no concept. */
    x: z.array(z.int().nullable()),
    y: z.array(z.int().nullable()),
    /** Rows of the map's node columns that it names, sorted, as differences. */
    concepts: z.array(z.array(z.int())),
    /** Rows that it introduces, sorted, plain. */
    introduces: z.array(z.array(z.int())),
  }),
  dataHash: servedHash,
});
export type PapersData = z.infer<typeof papersDataSchema>;
