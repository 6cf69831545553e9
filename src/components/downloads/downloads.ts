/** The files of `/downloads/`: what each is, and how it is made. The page that lists them has them made. */
import { listJsonLines, readJsonLines, type JsonLines } from '../../site-data/downloads.ts';
import { readManifest } from '../../site-data/read-manifest.ts';
import type { ViewContent } from '../../view/export/content.ts';
import { toEdgesCsv } from '../../view/export/edges-csv.ts';
import { toGexf } from '../../view/export/gexf.ts';
import { toGraphml } from '../../view/export/graphml.ts';
import { toGraphologyJson } from '../../view/export/graphology-json.ts';
import { toNodesCsv } from '../../view/export/nodes-csv.ts';
import { settledMap } from '../settled-map.ts';
import { toBibliography } from './bibliography.ts';
import { toCitationFile } from './citation-file.ts';
import { toJsonSchema } from './json-schema.ts';
import { toVocabulary } from './vocabulary.ts';
import { wholeMap } from './whole-map.ts';

export type Download = Readonly<{
  /** File name under `/downloads/`. */
  name: string;
  mediaType: string;
  /** Under which heading it is listed. */
  group: keyof typeof GROUPS;
  what: string;
  /** Whether it holds titles, abstracts or sentences, which are their authors'. */
  hasPapersText: boolean;
  /** What is counted in it, and how many there are; counted by lines where no number is given. */
  unit: Readonly<{ one: string; many?: string; count?: () => number }>;
  /** What is in it, in order, before any packing; made anew at each call, the same each time. */
  pieces: () => Iterable<string> | AsyncIterable<Uint8Array>;
  /** Whether it is packed with gzip. */
  isPacked: boolean;
}>;

/** Headings of the page, in its order. */
export const GROUPS = {
  lines: 'Records, one a line',
  graph: 'The graph',
  libraries: 'For libraries and programs',
} as const;

const JSON_LINES: Readonly<Record<string, Pick<Download, 'what' | 'unit' | 'hasPapersText'>>> = {
  'concepts.jsonl': {
    what: 'one concept per line: names, definition, relations with their sentences, papers',
    unit: { one: 'concept' },
    hasPapersText: true,
  },
  'papers.jsonl': {
    what: 'one paper per line: what is known of it, and every concept in it with its place',
    unit: { one: 'paper' },
    hasPapersText: true,
  },
  'mentions.jsonl': {
    what: 'one paper per line, lean: concepts, roles, and the place of each mention',
    unit: { one: 'paper' },
    hasPapersText: true,
  },
  'relations.jsonl': {
    what: 'one stated relation per line: paper, both concepts, the place of its sentence, cue and confidence',
    unit: { one: 'relation' },
    hasPapersText: false,
  },
  'register.jsonl': {
    what: 'one concept of several names per line: the forms of its name, and why each is one',
    unit: { one: 'concept' },
    hasPapersText: true,
  },
  'abbreviations.jsonl': {
    what: 'one paper per line: the places of short and long forms that it defines',
    unit: { one: 'paper' },
    hasPapersText: false,
  },
};

/** A download before it is decided whether it is packed. */
type Unpacked = Omit<Download, 'isPacked'>;

/** Every download that this build has data for, in the order in which the page lists them. */
export function listDownloads(): readonly Download[] {
  const { edges, coMentions } = settledMap();
  const isLarge = edges.to.length + coMentions.b.length > LARGE_EDGES;
  const most = isLarge ? MOST_BYTES.large : MOST_BYTES.small;
  const lines = listJsonLines().map((file) => toDownload(ofLines(file), file.bytes > most));
  let map: ViewContent | undefined; // as long as somebody has the list: it is large
  const made = madeOf(() => (map ??= wholeMap()));
  return [...lines, ...made.map(({ packsWell = false, ...one }) => toDownload(one, isLarge && packsWell))];
}

/** From so many edges on a map is large, and what lists them is packed: it packs to a tenth, and would be a fifth of the site (D40). */
const LARGE_EDGES = 30_000;
/** Lines that stay as they are, by the map: where files are many, smaller ones are packed too. */
const MOST_BYTES = { small: 10_000_000, large: 500_000 } as const;

function ofLines(file: JsonLines): Unpacked {
  return {
    name: file.name,
    mediaType: 'application/jsonl',
    group: 'lines',
    ...(JSON_LINES[file.name] ?? { what: '', unit: { one: 'record' }, hasPapersText: true }),
    pieces: () => readJsonLines(file),
  };
}

function toDownload(one: Unpacked, isPacked: boolean): Download {
  if (!isPacked) return { ...one, isPacked };
  const { name, what } = one;
  return { ...one, name: `${name}.gz`, mediaType: 'application/gzip', what: `${what}; packed with gzip`, isPacked };
}

/** `packsWell`: grows with the concepts or the edges, and is packed where these are many. */
type Made = Unpacked & Readonly<{ packsWell?: boolean }>;

function madeOf(map: () => ViewContent): readonly Made[] {
  const ofConcepts = { unit: { one: 'concept', count: () => map().nodes.length }, hasPapersText: false } as const;
  return [
    {
      name: 'graph.gexf',
      packsWell: true,
      group: 'graph',
      mediaType: 'application/gexf+xml',
      what: 'the whole map for Gephi and Gephi Lite: places, colours, relations and pairs named together',
      ...ofConcepts,
      pieces: () => [toGexf(map())],
    },
    {
      name: 'graph.graphml',
      packsWell: true,
      group: 'graph',
      mediaType: 'application/graphml+xml',
      what: 'the same for yEd, Cytoscape, igraph and NetworkX',
      ...ofConcepts,
      pieces: () => [toGraphml(map())],
    },
    {
      name: 'graph.json',
      packsWell: true,
      group: 'graph',
      mediaType: 'application/json',
      what: 'the same for graphology, as its import takes it',
      ...ofConcepts,
      pieces: () => [toGraphologyJson(map())],
    },
    {
      name: 'nodes.csv',
      packsWell: true,
      group: 'graph',
      mediaType: 'text/csv',
      what: 'one concept per row, for spreadsheets and data frames',
      ...ofConcepts,
      pieces: () => [toNodesCsv(map())],
    },
    {
      name: 'edges.csv',
      packsWell: true,
      group: 'graph',
      mediaType: 'text/csv',
      what: 'one relation, or pair named together, per row',
      unit: { one: 'edge', count: () => map().edges.length },
      hasPapersText: false,
      pieces: () => [toEdgesCsv(map())],
    },
    {
      name: 'concepts.jsonld',
      packsWell: true,
      group: 'libraries',
      mediaType: 'application/ld+json',
      what: 'the names and definitions as a SKOS vocabulary',
      unit: { one: 'concept', count: () => readManifest().counts.concepts },
      hasPapersText: false,
      pieces: toVocabulary,
    },
    {
      name: 'papers.bib',
      mediaType: 'application/x-bibtex',
      group: 'libraries',
      what: 'every paper as a BibTeX entry; what is not known is missing, and marked',
      unit: { one: 'entry', many: 'entries', count: () => readManifest().counts.papers },
      hasPapersText: true,
      pieces: toBibliography,
    },
    {
      name: 'schema.json',
      group: 'libraries',
      mediaType: 'application/schema+json',
      what: 'a JSON Schema of every line above',
      unit: { one: 'schema', count: () => Object.keys(toJsonSchema().$defs).length },
      hasPapersText: false,
      pieces: () => [`${JSON.stringify(toJsonSchema(), null, 1)}\n`],
    },
    {
      name: 'CITATION.cff',
      group: 'libraries',
      mediaType: 'application/yaml',
      what: 'how to cite this map, for reference managers and repositories',
      unit: { one: 'entry', many: 'entries', count: () => 1 },
      hasPapersText: false,
      pieces: () => [toCitationFile()],
    },
  ];
}
