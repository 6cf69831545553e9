/**
 * Concepts and papers, a record at a time: the index says in which shard a record lies, at which byte, how long;
 * only those bytes are read. No shard is ever held whole; records that were read a moment ago are kept, as a page asks for its
 * papers several times over.
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

type Kind = 'concepts' | 'papers' | 'register';
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

/** One program has written all records of a kind: where the first have their shape, the others have it. */
const CHECKED = 20;
const checkedCounts = new Map<Kind, number>();
const MOST_KEPT_BYTES = 16_000_000; // as they lie in the file, of either age
/** What was read lately, and before: what is asked for again grows young again. A record of any length stays while its pages are made. */
let [young, old] = [new Map<string, unknown>(), new Map<string, unknown>()];
let youngBytes = 0;
/** For the bytes of one record: memory of its own for each would make the collector go through the whole heap every few hundred records. */
let room = Buffer.allocUnsafe(1 << 16);

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
  return readLine('concepts', place, (value) => checkShape(`concept ${id}`, value, conceptRecordSchema));
}

/**
 * Everything that a paper's page says. Costs one read of its own bytes.
 * @throws {RangeError} no paper has this id
 */
export function readPaper(id: string): PaperRecord {
  const place = load().paperPlaces.get(id);
  if (place === undefined) throw new RangeError(`readPaper: no paper has the id "${id}"`);
  return readLine('papers', place, (value) => checkShape(`paper ${id}`, value, paperRecordSchema));
}

/**
 * Why the names of a concept are names of one thing. Costs one read of its own bytes.
 * @throws {RangeError} the concept has one name only, or there is none of this id
 */
export function readMerge(id: string): MergeRecord {
  const place = load().registerPlaces.get(id);
  if (place === undefined) throw new RangeError(`readMerge: the register has nothing on "${id}"`);
  return readLine('register', place, (value) => checkShape(`register ${id}`, value, mergeRecordSchema));
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

/** The record at a place, the first of each kind checked. One that was read before is the same object. */
function readLine<Found>(kind: Kind, [shard, offset, length]: Place, check: (value: unknown) => Found): Found {
  const key = `${kind} ${shard} ${offset}`;
  const known = young.get(key) ?? keep(key, length, old.get(key));
  if (known !== undefined) return known as Found; // a place holds one kind of record
  const name = `${kind}-${String(shard).padStart(3, '0')}.jsonl`;
  if (room.length < length) room = Buffer.allocUnsafe(2 * length);
  const got = readSync(openShard(name), room, 0, length, offset);
  const value = parseLine(room.toString('utf8', 0, got), `byte ${offset} of ${name}`);
  const checked = checkedCounts.get(kind) ?? 0;
  checkedCounts.set(kind, checked + 1);
  if (checked < CHECKED) check(value); // a copy, with its fields in another order: all records stay as they lie in the file
  const record = value as Found;
  keep(key, length, record);
  return record;
}

function keep(key: string, length: number, record: unknown): unknown {
  if (record === undefined) return undefined;
  if (youngBytes + length > MOST_KEPT_BYTES) {
    [young, old] = [new Map(), young];
    youngBytes = 0;
  }
  youngBytes += length;
  young.set(key, record);
  return record;
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`site data: no record at ${place}; ${HOW_TO_BUILD_DATA}`, { cause });
  }
}

function openShard(name: string): number {
  const known = openShards.get(name);
  if (known !== undefined) return known;
  const opened = openSync(dataFile(name), 'r');
  openShards.set(name, opened);
  return opened;
}
