/**
 * Concepts and papers, a record at a time: the index says in which shard a record lies, at which byte, how long;
 * only those bytes are read. No shard is ever held whole.
 */
import { openSync, readSync } from 'node:fs';
import * as z from 'zod';
import { mergeRecordSchema, registerSchema } from '../domain/schema/register.ts';
import type { MergeRecord, RegisterRecord } from '../domain/schema/register.ts';
import {
  communityRecordSchema,
  conceptRecordSchema,
  paperRecordSchema,
  siteIndexSchema,
} from '../domain/schema/site-data.ts';
import type { CommunityRecord, ConceptRecord, PaperRecord, SiteIndex } from '../domain/schema/site-data.ts';
import { dataFile, HOW_TO_BUILD_DATA } from './location.ts';
import { checkShape, readDataFile } from './read-json.ts';
import { readManifest } from './read-manifest.ts';

type Place = readonly [shard: number, offset: number, length: number];
type Loaded = Readonly<{
  index: SiteIndex;
  conceptPlaces: ReadonlyMap<string, Place>;
  paperPlaces: ReadonlyMap<string, Place>;
  registerPlaces: ReadonlyMap<string, Place>;
}>;

let loaded: Loaded | undefined;
let communities: readonly CommunityRecord[] | undefined;
let register: RegisterRecord | undefined;
const openShards = new Map<string, number>();

/** One row per concept and per paper, both sorted by id. */
export function readIndex(): SiteIndex {
  return load().index;
}

/** All regions, then all neighbourhoods. */
export function readCommunities(): readonly CommunityRecord[] {
  communities ??= readDataFile('communities.json', z.array(communityRecordSchema));
  return communities;
}

/**
 * Everything that a concept's page says. Costs one read of its own bytes.
 * @throws {RangeError} no concept has this id
 */
export function readConcept(id: string): ConceptRecord {
  const place = load().conceptPlaces.get(id);
  if (place === undefined) throw new RangeError(`readConcept: no concept has the id "${id}"`);
  return checkShape(`concept ${id}`, readLine('concepts', place), conceptRecordSchema);
}

/**
 * Everything that a paper's page says. Costs one read of its own bytes.
 * @throws {RangeError} no paper has this id
 */
export function readPaper(id: string): PaperRecord {
  const place = load().paperPlaces.get(id);
  if (place === undefined) throw new RangeError(`readPaper: no paper has the id "${id}"`);
  return checkShape(`paper ${id}`, readLine('papers', place), paperRecordSchema);
}

/**
 * Why the names of a concept are names of one thing. Costs one read of its own bytes.
 * @throws {RangeError} the concept has one name only, or there is none of this id
 */
export function readMerge(id: string): MergeRecord {
  const place = load().registerPlaces.get(id);
  if (place === undefined) throw new RangeError(`readMerge: the register has nothing on "${id}"`);
  return checkShape(`register ${id}`, readLine('register', place), mergeRecordSchema);
}

/** Forms of several meanings, and what was decided by hand. */
export function readRegister(): RegisterRecord {
  register ??= readDataFile('register.json', registerSchema);
  return register;
}

/** Whether a concept has a record, and with it a page. */
export function hasConcept(id: string): boolean {
  return load().conceptPlaces.has(id);
}

function load(): Loaded {
  if (loaded === undefined) {
    readManifest(); // says it best when data is missing or of another version
    const index = readDataFile('index.json', siteIndexSchema);
    loaded = {
      index,
      conceptPlaces: new Map(index.concepts.map((row) => [row.id, row.at])),
      paperPlaces: new Map(index.papers.map((row) => [row.id, row.at])),
      registerPlaces: new Map(
        index.concepts.flatMap(({ id, registerAt }) => (registerAt === undefined ? [] : [[id, registerAt] as const])),
      ),
    };
  }
  return loaded;
}

function readLine(kind: 'concepts' | 'papers' | 'register', [shard, offset, length]: Place): unknown {
  const name = `${kind}-${String(shard).padStart(3, '0')}.jsonl`;
  const bytes = Buffer.allocUnsafe(length);
  const got = readSync(openShard(name), bytes, 0, length, offset);
  try {
    return JSON.parse(bytes.toString('utf8', 0, got));
  } catch (cause) {
    throw new Error(`site data: no record at byte ${offset} of ${name}; ${HOW_TO_BUILD_DATA}`, { cause });
  }
}

function openShard(name: string): number {
  const known = openShards.get(name);
  if (known !== undefined) return known;
  const opened = openSync(dataFile(name), 'r');
  openShards.set(name, opened);
  return opened;
}
