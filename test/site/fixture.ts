/**
 * A small invented corpus as built data: what `npm run data` would leave behind, with everything that pages must show
 * at least once, and with names and texts that try to become markup.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind, Role } from '../../src/domain/schema/concept.ts';
import type {
  CommunityRecord,
  ConceptRecord,
  ConceptRelation,
  Evidence,
  Manifest,
  PaperRecord,
  PaperRef,
  Quote,
  SiteIndex,
} from '../../src/domain/schema/site-data.ts';

import { SITE_DATA_VERSION } from '../../src/domain/version.ts';
import { toMap, toPaperColumns } from './map-fixture.ts';
import { toMerges, toRegister, toSenses, type Corpus } from './register-fixture.ts';

export const HOSTILE = '<script>alert(1)</script>"\'&<img src=x onerror=alert(2)>';
const VARIANTS = Array.from({ length: 12 }, (_, i) => `Variant ${String.fromCharCode(65 + i)}`);

type ConceptSeed = Readonly<{ id: string; name: string; kind: Kind; tier: ConceptRecord['tier']; papers: number }>;
type PaperSeed = Readonly<{ id: string; title: string; abstract: string; date?: string; links?: readonly string[] }>;

const CONCEPTS: readonly ConceptSeed[] = [
  { id: 'tern', name: 'TERN', kind: 'method', tier: 'common', papers: 16 },
  { id: 'heron', name: 'Heron-7', kind: 'model', tier: 'common', papers: 3 },
  { id: 'reedbench', name: 'ReedBench', kind: 'dataset', tier: 'common', papers: 2 },
  { id: 'tide-prediction', name: 'tide prediction', kind: 'task', tier: 'common', papers: 2 },
  { id: 'drift-error', name: 'drift error', kind: 'metric', tier: 'common', papers: 2 },
  { id: 'salinity', name: 'salinity', kind: 'concept', tier: 'common', papers: 5 },
  { id: 'hostile', name: HOSTILE, kind: 'method', tier: 'introduced', papers: 1 },
  { id: 'plover', name: 'Plover', kind: 'method', tier: 'rest', papers: 1 },
  ...VARIANTS.map((name) => ({ id: toId(name), name, kind: 'method', tier: 'introduced', papers: 1 }) as const),
];

/** The paper of this one reads as if little were sure of it. */
const DOUBTFUL = 'on-variant-b';

const PAPERS: readonly PaperSeed[] = [
  ...VARIANTS.map((name, i) => ({
    id: `on-${toId(name)}`,
    title: `${name}: a steadier TERN`,
    abstract: `We present ${name}, which builds on TERN for tide prediction. It lowers drift error on ReedBench.`,
    ...(i % 2 === 0 ? { date: i % 4 === 0 ? '2031' : '2032-05' } : {}),
    links: i === 0 ? ['https://example.org/code/variant-a', 'javascript:alert(3)'] : [],
  })),
  {
    id: 'hostile-paper',
    title: `A paper named ${HOSTILE}`,
    abstract: `${HOSTILE} beats TERN. <style>*{display:none}</style> {{constructor}} \${7*7} Plover is old.`,
    links: ['http://example.org/plain', 'https://example.org/a"onmouseover="alert(4)'],
  },
  { id: 'no-abstract', title: 'A survey of tides', abstract: '', date: '2030-01-09' },
];

/** Writes the corpus into a folder as built data. */
export function writeFixture(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const concepts = CONCEPTS.map(toConcept).sort(byId);
  const papers = PAPERS.map(toPaper).sort((a, b) => byId(a.paper, b.paper));
  const conceptPlaces = writeShards(folder, 'concepts', concepts, 7);
  const paperPlaces = writeShards(folder, 'papers', papers, 5);
  const merges = toMerges(CORPUS);
  const registerPlaces = writeShards(folder, 'register', merges, 7);
  const registerAt = new Map(merges.map(({ id }, i) => [id, registerPlaces[i]]));
  const index: SiteIndex = {
    concepts: concepts.map((c, i) => ({
      ...toRef(c),
      paperCount: c.paperCount,
      prominence: c.prominence,
      isFull: c.tier !== 'rest',
      ...(c.region === undefined ? {} : { region: c.region.id }),
      redirects: c.redirects,
      at: conceptPlaces[i] ?? [0, 0, 0],
      ...(registerAt.has(c.id) ? { registerAt: registerAt.get(c.id) } : {}),
    })),
    papers: papers.map((p, i) => ({ ...paperRef(p.paper.id), at: paperPlaces[i] ?? [0, 0, 0] })),
  };
  writeJson(folder, 'index.json', index);
  writeJson(folder, 'communities.json', COMMUNITIES);
  writeJson(folder, 'register.json', toRegister(CORPUS));
  writeJson(folder, 'manifest.json', MANIFEST);
  const near = concepts.slice(0, 2).map(toRef);
  const gone = [{ id: 'sandglass', name: 'Sand <b>glass</b>', near }];
  writeJson(folder, 'changes.json', {
    papers: [],
    concepts: [],
    relations: [],
    moved: [],
    gone,
    former: gone,
    embeds: ['sandglass'],
    formerCommunities: FORMER_COMMUNITIES,
  });
  const map = toMap(concepts, PAPERS.length);
  writeJson(folder, 'map.json', map);
  writeJson(folder, 'papers.json', toPaperColumns(papers, map));
  writeJson(folder, 'sentences.json', { version: SITE_DATA_VERSION, a: [], b: [], papers: [], sentence: [] });
  writeFileSync(join(folder, 'mentions.jsonl'), '{"id":"no-abstract","title":"A survey of tides","concepts":[]}\n');
}

function toConcept(seed: ConceptSeed, order: number): ConceptRecord {
  const where = PAPERS.filter((paper) => `${paper.title}\n${paper.abstract}`.includes(seed.name));
  const introducedBy = seed.tier === 'introduced' ? where.slice(0, 1).map((paper) => paperRef(paper.id)) : [];
  const first = where[0];
  return {
    id: seed.id,
    name: seed.name,
    kind: seed.kind,
    ...(seed.id === 'tern' ? { expansion: 'Tidal Estimation by Recurrent Networks' } : {}),
    aliases: [
      { form: seed.name, mentionCount: seed.papers },
      { form: seed.name.toUpperCase(), mentionCount: 1 },
    ],
    redirects: seed.id === 'tern' ? ['tidal-estimation', 'heron'] : [],
    senses: toSenses(CORPUS, seed.id),
    foundBy: [
      { detector: 'lexicon', confidence: 0.9, mentionCount: seed.papers },
      { detector: seed.id === 'hostile' ? HOSTILE : 'acronym-pair', confidence: 0.95, mentionCount: 1 },
    ],
    origin: introducedBy[0] === undefined ? 'curated' : { paper: introducedBy[0] },
    ...(first === undefined || seed.tier === 'rest'
      ? {}
      : { definition: { source: 'quoted' as const, quote: quoteFrom(first, seed.name, seed.id, seed.kind) } }),
    tier: seed.tier,
    isUmbrella: seed.id === 'salinity',
    prominence: seed.papers * 2.35,
    paperCount: seed.papers,
    mentionCount: seed.papers + 1,
    datedPaperCount: where.filter((paper) => paper.date !== undefined).length,
    introducedBy,
    broader: [],
    narrower: seed.id === 'salinity' ? CONCEPTS.slice(0, 2).map(toRef) : [],
    ...(seed.tier === 'rest' ? {} : { region: { id: 'tides', name: 'Tides & reeds' } }),
    position: { x: 300 + order * 30, y: 400 },
    relations: relationsOf(seed),
    coMentions: seed.id === 'plover' ? [{ ...toRef(CONCEPTS[0]), paperCount: 2, npmi: 0.4 }] : [],
    papers: where.map((paper) => ({
      paper: paperRef(paper.id),
      role: (introducedBy[0]?.id === paper.id ? 'introduces' : 'builds-on') as Role,
      quote: quoteFrom(paper, seed.name, seed.id, seed.kind),
      isSurvey: paper.title.includes('survey'),
    })),
  };
}

function relationsOf(seed: ConceptSeed): ConceptRelation[] {
  const tern = CONCEPTS[0];
  if (tern === undefined) return [];
  if (seed.id === 'tern') return VARIANTS.map((name) => relation('in', name, { ...toRef(tern), id: toId(name), name }));
  if (VARIANTS.includes(seed.name)) return [relation('out', seed.name, toRef(tern))];
  return [];
}

function relation(direction: 'in' | 'out', variant: string, other: ConceptRelation['other']): ConceptRelation {
  const paper = PAPERS.find((each) => each.id === `on-${toId(variant)}`);
  const evidence: Evidence[] =
    paper === undefined
      ? []
      : [
          {
            ...quoteFrom(paper, 'TERN', 'tern', 'method'),
            mode: 'direct',
            cue: 'builds on',
            confidence: surenessIn(paper),
          },
        ];
  return { type: 'builds-on', direction, other, mode: 'direct', paperCount: 1, evidence };
}

function surenessIn({ id }: PaperSeed): number {
  return id === DOUBTFUL ? 0.4 : 0.9;
}

function toPaper(seed: PaperSeed): PaperRecord {
  const found = CONCEPTS.filter((concept) => seed.abstract.includes(concept.name));
  return {
    paper: {
      id: seed.id,
      title: seed.title,
      abstract: seed.abstract,
      ...(seed.date === undefined ? {} : { date: { value: seed.date, isInferred: false } }),
      tags: [],
      links: seed.links ?? [],
      sources: [{ file: 'invented.txt', line: 1 }],
      ...(seed.id === 'hostile-paper' ? { url: 'javascript:alert(5)', authors: [HOSTILE], venue: HOSTILE } : {}),
    },
    concepts: found.map((concept) => {
      const start = seed.abstract.indexOf(concept.name);
      const span = { field: 'abstract' as const, start, end: start + concept.name.length };
      const sentence = { start: 0, end: seed.abstract.length };
      const role: Role =
        concept.tier === 'introduced' ? 'introduces' : concept.id === 'tern' ? 'builds-on' : 'mentions';
      return {
        ...toRef(concept),
        role,
        roles: [
          {
            type: role,
            evidence: { field: 'abstract' as const, ...sentence },
            cue: 'present',
            confidence: surenessIn(seed),
          },
        ],
        mentions: [{ ...span, sentence, detector: 'lexicon', confidence: 0.9 }],
        isFull: concept.tier !== 'rest',
      };
    }),
    relations: [],
    nearest: [{ paper: paperRef('no-abstract'), shared: CONCEPTS.slice(3, 4).map(toRef) }],
  };
}

function quoteFrom(paper: PaperSeed, name: string, id: string, kind: Kind): Quote {
  const field = paper.abstract.includes(name) ? 'abstract' : 'title';
  const text = paper[field];
  const start = text.indexOf(name);
  const marks = start < 0 ? [] : [{ start, end: start + name.length, id, kind }];
  return { paper: paperRef(paper.id), field, text, marks };
}

function paperRef(id: string): PaperRef {
  const paper = PAPERS.find((each) => each.id === id);
  if (paper === undefined) throw new Error(`fixture: no paper ${id}`);
  return {
    id,
    title: paper.title,
    ...(paper.date === undefined ? {} : { date: { value: paper.date, isInferred: false } }),
  };
}

function toRef(concept: Pick<ConceptSeed, 'id' | 'name' | 'kind'> | undefined) {
  if (concept === undefined) throw new Error('fixture: no such concept');
  return { id: concept.id, name: concept.name, kind: concept.kind };
}

const CORPUS: Corpus = {
  hostile: HOSTILE,
  concept: (id) => toRef(CONCEPTS.find((each) => each.id === id)),
  paper: paperRef,
  quote: (paperId, conceptId) => {
    const paper = PAPERS.find((each) => each.id === paperId);
    const { name, kind } = toRef(CONCEPTS.find((each) => each.id === conceptId));
    if (paper === undefined) throw new Error(`fixture: no paper ${paperId}`);
    return quoteFrom(paper, name, conceptId, kind);
  },
};

const FORMER_COMMUNITIES = [
  { id: 'sea-shore', name: 'Sea shore', level: 'region', leadsTo: { id: 'tides', name: 'Tides & reeds' } },
  { id: 'whales', name: 'Whales', level: 'region' },
];

const COMMUNITIES: readonly CommunityRecord[] = [
  {
    id: 'tides',
    name: 'Tides & reeds',
    level: 'region',
    words: ['tide', 'reed'],
    hue: 2,
    step: 0,
    members: CONCEPTS.filter((c) => c.tier !== 'rest').map((c) => ({
      ...toRef(c),
      paperCount: c.papers,
      prominence: c.papers * 2.35,
    })),
    neighbourhoods: [{ id: 'reeds', name: 'reeds' }],
    bridges: [],
    papers: [paperRef('no-abstract')],
  },
  {
    id: 'reeds',
    name: 'reeds',
    level: 'neighbourhood',
    parent: { id: 'tides', name: 'Tides & reeds' },
    words: ['reed'],
    hue: 2,
    step: 0,
    members: CONCEPTS.slice(0, 3).map((c) => ({ ...toRef(c), paperCount: c.papers, prominence: c.papers * 2.35 })),
    neighbourhoods: [],
    bridges: [],
    papers: [],
  },
];

const MANIFEST: Manifest = {
  version: SITE_DATA_VERSION,
  title: 'Methodscape',
  description: 'A map of invented methods.',
  address: 'https://example.org/methodscape',
  example: {
    from: { id: 'variant-a', name: 'Variant A', kind: 'method' },
    to: { id: 'tern', name: 'TERN', kind: 'method' },
  },
  dataDate: '2032-05',
  dataHash: 'abcdef012345',
  counts: {
    records: 15,
    papers: PAPERS.length,
    datedPapers: 7,
    setAside: 1,
    mentions: 60,
    concepts: CONCEPTS.length,
    shownConcepts: CONCEPTS.length - 1,
    paperRelations: 40,
    statedRelations: 12,
    coMentions: 1,
    merges: 2,
    ambiguousForms: 1,
    leftForms: 1,
    decisions: 3,
    regions: 1,
    neighbourhoods: 1,
  },
  modularity: 0.5,
  kinds: { method: 15, model: 1, dataset: 1, task: 1, metric: 1, concept: 1 },
};

function writeShards(folder: string, kind: string, records: readonly object[], perShard: number) {
  const places: [number, number, number][] = [];
  for (let start = 0; start < records.length; start += perShard) {
    const shard = start / perShard;
    let text = '';
    for (const record of records.slice(start, start + perShard)) {
      const line = JSON.stringify(record);
      places.push([shard, Buffer.byteLength(text), Buffer.byteLength(line)]);
      text += `${line}\n`;
    }
    writeFileSync(join(folder, `${kind}-${String(shard).padStart(3, '0')}.jsonl`), text);
  }
  return places;
}

function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`);
}

function toId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
