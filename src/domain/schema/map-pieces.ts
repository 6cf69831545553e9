/** A map of very many concepts in pieces: what the explorer starts with, and what it fetches when something needs it. Rows are those of the whole map. */
import * as z from 'zod';
import { mapDataSchema, SITE_DATA_VERSION } from './site-data.ts';

/** What only the whole map can say of a concept; columns beside those of its nodes. */
export const wholeColumnsSchema = z.object({
  /** Stated relations that touch it. */
  stated: z.array(z.int()),
  /** Of which sorts these are: the sum of `2 ** (3 * type + mode)`, each once. */
  sorts: z.array(z.int()),
  /** Pieces that hold what the start does not have of it, its relations and what they lead to: the sum of `2 ** piece`, each once. */
  pieces: z.array(z.int()),
  /** Years of the papers that name it, each once, rising; 0 where some are not dated. */
  years: z.array(z.array(z.int())),
});
export type WholeColumns = z.infer<typeof wholeColumnsSchema>;

/** Of which records, as the manifest has it: rows of another release are rows of other concepts. */
const dataHash = z.string();

/** The first rows and the relations among them, without co-mentions; `/data/v1/map-start.json`. */
export const mapStartSchema = mapDataSchema.extend({
  dataHash,
  whole: wholeColumnsSchema.extend({
    /** Concepts of the whole map, and the rise of its rule, see `domain/on-map.ts`. */
    concepts: z.int(),
    rise: z.int(),
    /** Papers by date, to the month: `2024-09`, `2024` where no more is known, empty where nothing is. */
    dates: z.record(z.string(), z.int()),
    /** Tags that papers have; which is in `papers.json`. */
    tags: z.int(),
  }),
});
export type MapStart = z.infer<typeof mapStartSchema>;

/**
 * Further concepts. Piece n is `/data/v1/map/<id>.json`, of the region in row n of the map: all of it that the start does not have, with the relations whose later row
 * lies in it; what lies in no region comes with the first. Pages of names (`/data/v1/names/<n>.json`) have no relations.
 */
export const mapPieceSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  dataHash,
  /** Rising, as differences. */
  rows: z.array(z.int()),
  nodes: mapDataSchema.shape.nodes,
  whole: wholeColumnsSchema,
  edges: mapDataSchema.shape.edges.optional(),
});
export type MapPiece = z.infer<typeof mapPieceSchema>;

/** Co-mentions whose later row lies in a region, of the start too: `/data/v1/co-mentions/<id>.json`. */
export const pairsPieceSchema = mapDataSchema.pick({ version: true, coMentions: true }).extend({ dataHash });
export type PairsPiece = z.infer<typeof pairsPieceSchema>;

/** Where to look for a name, and for a record in `/data/v1/rest`: `/data/v1/names/index.json`. Sorted by code unit. */
export const nameIndexSchema = z.object({
  version: z.literal(SITE_DATA_VERSION),
  dataHash,
  /** What the page begins with, by page: page n has what comes at or after entry n and before the next. */
  pages: z.array(z.string()),
  /** First id of each file in `/data/v1/rest`. */
  rest: z.array(z.string()),
});
export type NameIndex = z.infer<typeof nameIndexSchema>;
