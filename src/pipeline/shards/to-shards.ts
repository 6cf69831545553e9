/** The last stage: everything as files for the site, the browser and other programs, in `data/built`. */
import { createHash, type Hash } from 'node:crypto';
import { KINDS, type Kind } from '../../domain/schema/concept.ts';
import { isOnMap, mapRule } from '../../domain/on-map.ts';
import type { DrawnMap } from '../../domain/schema/graph.ts';
import {
  SENTENCES_PER_SHARD,
  SITE_DATA_VERSION,
  type Manifest,
  type SiteIndex,
} from '../../domain/schema/site-data.ts';
import { toChanges } from './changes.ts';
import { toExample } from './example-question.ts';
import { toCommunityRecords } from './community-records.ts';
import { toConceptRecords } from './concept-records.ts';
import { JsonWriter } from './json.ts';
import { mapRows, toMapData } from './map-data.ts';
import { toPaperRecords } from './paper-records.ts';
import { toPapersData } from './papers-data.ts';
import { shownDecisions, toMergeRecords, toRegisterRecord } from './register-records.ts';
import { toRedirects } from './redirects.ts';
import { toSharedSentences } from './shared-sentences.ts';
import {
  indexSite,
  need,
  toConceptRef,
  toPaperRef,
  type MappedSite,
  type Site,
  type Unmapped,
  type WrittenQuote,
} from './site.ts';

/**
 * A file of `data/built`: its name and its text as UTF-8; of a long one a piece, others of the same name follow at once. The bytes hold until the
 * file or piece after the next is asked for.
 */
export type Shard = Readonly<{ name: string; bytes: Uint8Array }>;

const CHANGES = 'changes.json';
const RECORDS_PER_SHARD = 256; // a shard of concept records is a megabyte or two

/** Least length of a piece of a file that comes in several. */
const PIECE_BYTES = 1 << 24;

type Place = [shard: number, offset: number, length: number];

/**
 * Files one at a time, so that no more than one shard's text is in memory. What needs no map comes first, so that others can draw it meanwhile.
 * The manifest comes last: it vouches for the rest.
 */
export async function* toShards(products: Unmapped, drawn: Promise<DrawnMap>): AsyncGenerator<Shard> {
  const site = indexSite(products);
  const redirects = toRedirects(site.resolved.concepts, site.published);
  const hashes = new Map<string, Hash>();
  const writer = new JsonWriter();
  const conceptPlaces = new Map<string, Place>();
  const paperPlaces = new Map<string, Place>();
  const registerPlaces = new Map<string, Place>();
  const files = async function* (): AsyncGenerator<Shard> {
    yield* inShards(writer, 'papers', toPaperRecords(site), (record) => record.paper.id, paperPlaces);
    yield* inShards(writer, 'register', toMergeRecords(site), (record) => record.id, registerPlaces);
    yield toFile(writer, 'register.json', toRegisterRecord(site));
    yield* linesOf(writer, 'relations.jsonl', site.related.stated);
    yield* linesOf(writer, 'abbreviations.jsonl', site.abbreviations);
    yield* linesOf(writer, 'mentions.jsonl', mentionLines(site));
    yield* sentenceFiles(writer, site);
    const mapped = { ...site, ...(await drawn) };
    yield* inShards(writer, 'concepts', toConceptRecords(mapped, redirects), (record) => record.id, conceptPlaces);
    site.written.clear(); // what follows quotes little
    yield toFile(writer, 'communities.json', toCommunityRecords(mapped));
    yield toFile(writer, 'map.json', toMapData(mapped, latestDate(site)));
    yield toFile(writer, 'papers.json', toPapersData(mapped, mapRows(site)));
    yield toFile(writer, CHANGES, toChanges(mapped, redirects));
    yield toFile(writer, 'index.json', toIndex(mapped, redirects, { conceptPlaces, paperPlaces, registerPlaces }));
  };
  for await (const file of files()) {
    // What has changed is told of two states; the hash is of this one.
    if (file.name !== CHANGES) hashOf(hashes, file.name).update(file.bytes);
    yield file;
  }
  yield* linesOf(writer, 'manifest.json', [toManifest({ ...site, ...(await drawn) }, digestOf(hashes))]);
}

function hashOf(hashes: Map<string, Hash>, name: string): Hash {
  const hash = hashes.get(name) ?? createHash('sha256');
  hashes.set(name, hash);
  return hash;
}

/** Of all files, in whatever order they were written: by their names and digests. */
function digestOf(hashes: ReadonlyMap<string, Hash>): string {
  const lines = [...hashes].map(([name, hash]) => `${name} ${hash.digest('hex')}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 12);
}

/** A file of one value. */
function toFile(writer: JsonWriter, name: string, value: unknown): Shard {
  writer.write(value);
  return { name, bytes: writer.take() };
}

/** Records as JSON lines in numbered shards; notes where each one stands, in bytes. */
function* inShards<Entry>(
  writer: JsonWriter,
  name: string,
  records: Iterable<Entry>,
  idOf: (entry: Entry) => string,
  places: Map<string, Place>,
): Generator<Shard> {
  let number = 0;
  let count = 0;
  const flush = (): Shard => {
    const shard = { name: `${name}-${String(number).padStart(3, '0')}.jsonl`, bytes: writer.take() };
    number += 1;
    count = 0;
    return shard;
  };
  for (const record of records) {
    const start = writer.length;
    writer.write(record);
    places.set(idOf(record), [number, start, writer.length - start]);
    writer.endLine();
    count += 1;
    if (count === RECORDS_PER_SHARD) yield flush();
  }
  if (count > 0) yield flush();
}

/** `sentences.json`, and the sentences themselves in shards that are served as they are. */
function* sentenceFiles(writer: JsonWriter, site: Site): Generator<Shard> {
  const { columns, quotes } = toSharedSentences(site, mapRows(site));
  yield toFile(writer, 'sentences.json', columns);
  let number = 0;
  let shard: WrittenQuote[] = [];
  const flush = (): Shard => {
    const file = toFile(writer, `sentences-${String(number).padStart(3, '0')}.json`, shard);
    number += 1;
    shard = [];
    return file;
  };
  for (const quote of quotes()) {
    shard.push(quote);
    if (shard.length === SENTENCES_PER_SHARD) yield flush();
  }
  if (shard.length > 0) yield flush();
}

/** One file of JSON lines, in pieces: with many papers it is longer than a string can be. */
function* linesOf(writer: JsonWriter, name: string, records: Iterable<unknown>): Generator<Shard> {
  for (const record of records) {
    writer.write(record);
    writer.endLine();
    if (writer.length >= PIECE_BYTES) yield { name, bytes: writer.take() };
  }
  yield { name, bytes: writer.take() };
}

/** `mentions.jsonl`, the shape that the scoring reads; one line a paper. */
function* mentionLines(site: Site): Generator<unknown> {
  for (const paper of site.papers) {
    const year = paper.date ? Number(paper.date.value.slice(0, 4)) : undefined;
    const concepts = (site.occurrencesByPaper.get(paper.id) ?? []).map(({ conceptId, node, role, mentions }) => ({
      id: conceptId,
      name: node.concept.name,
      kind: node.concept.kind,
      role,
      forms: [...new Set(mentions.map(({ field, start, end }) => paper[field].slice(start, end)))],
      mentions,
    }));
    yield { id: paper.id, title: paper.title, ...(year === undefined ? {} : { year }), concepts };
  }
}

type Places = Readonly<Record<'conceptPlaces' | 'paperPlaces' | 'registerPlaces', ReadonlyMap<string, Place>>>;

function toIndex(
  site: MappedSite,
  redirects: ReadonlyMap<string, readonly string[]>,
  { conceptPlaces, paperPlaces, registerPlaces }: Places,
): SiteIndex {
  const concepts = site.resolved.concepts.map(({ id, paperCount }) => {
    const { prominence, tier } = need(site.nodeById, id);
    const region = site.communities.regionByConcept.get(id);
    const registerAt = registerPlaces.get(id);
    return {
      ...toConceptRef(site, id),
      paperCount,
      prominence,
      isFull: tier !== 'rest',
      ...(region === undefined ? {} : { region }),
      redirects: redirects.get(id) ?? [],
      at: need(conceptPlaces, id),
      ...(registerAt === undefined ? {} : { registerAt }),
    };
  });
  const papers = site.papers.map(({ id }) => ({ ...toPaperRef(site, id), at: need(paperPlaces, id) }));
  return { concepts, papers };
}

function toManifest(site: MappedSite, dataHash: string): Manifest {
  const { settings, graph, communities, related, register, reading } = site;
  const example = toExample(site);
  const dataDate = latestDate(site);
  return {
    version: SITE_DATA_VERSION,
    title: settings.title,
    description:
      settings.description ?? `A map of ${reading.isAboutMethods ? 'methods' : 'concepts'}, read from papers`,
    ...(settings.address === undefined ? {} : { address: settings.address }),
    ...(settings.repository === undefined ? {} : { repository: settings.repository }),
    ...(settings.abstracts === 'full' ? {} : { abstracts: settings.abstracts }),
    ...(reading.isMeasured ? {} : { field: reading.isAboutMethods ? 'other-methods' : 'world' }),
    ...(site.papers.length > settings.thresholds.paperPages ? { arePapersShared: true } : {}),
    ...(example === undefined ? {} : { example }),
    ...(dataDate === undefined ? {} : { dataDate }),
    dataHash,
    counts: {
      records: site.recordCount,
      papers: site.papers.length,
      datedPapers: site.papers.filter(({ date }) => date).length,
      setAside: site.setAsideCount,
      mentions: site.resolved.concepts.reduce((sum, { mentionCount }) => sum + mentionCount, 0),
      concepts: site.resolved.concepts.length,
      shownConcepts: countOnMap(site),
      paperRelations: related.roles.reduce((sum, { concepts }) => sum + concepts.length, 0),
      statedRelations: related.stated.length,
      coMentions: graph.coMentions.length,
      merges: register.merges.length,
      ambiguousForms: register.ambiguous.filter(({ senses }) => senses.length > 1).length,
      leftForms: register.ambiguous.filter(({ left }) => left).length,
      decisions: shownDecisions(register).length,
      regions: communities.regions.length,
      neighbourhoods: communities.neighbourhoods.length,
    },
    modularity: communities.modularity,
    kinds: Object.fromEntries(
      KINDS.map((kind) => [kind, site.resolved.concepts.filter((concept) => concept.kind === kind).length]),
    ) as Record<Kind, number>,
  };
}

function countOnMap({ graph, papers }: Site): number {
  const nodes = graph.nodes.map((node) => ({ ...node, paperCount: node.concept.paperCount }));
  const rule = mapRule(nodes, papers.length);
  return nodes.filter((node) => isOnMap(node, rule)).length;
}

function latestDate(site: Site): string | undefined {
  return site.papers.reduce<string | undefined>(
    (latest, { date }) => (date && (latest === undefined || date.value > latest) ? date.value : latest),
    undefined,
  );
}
