import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { KINDS } from '../../../src/domain/kinds.ts';
import { statedRelationSchema } from '../../../src/domain/schema/concept.ts';
import { changesSchema } from '../../../src/domain/schema/changes.ts';
import {
  communityRecordSchema,
  conceptRecordSchema,
  manifestSchema,
  mapDataSchema,
  paperRecordSchema,
  siteIndexSchema,
  type ConceptRecord,
  type PaperRecord,
  type Quote,
} from '../../../src/domain/schema/site-data.ts';
import { isStanding } from '../../../src/domain/vocabulary.ts';
import { areOfOneKind } from '../../../src/pipeline/shards/example-question.ts';
import { buildCorpus, filesOf, linesOf, recordsOf, type Built } from './corpus-products.ts';

const mentionLineSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.int().optional(),
  concepts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(KINDS),
      role: z.string(),
      forms: z.array(z.string()).min(1),
      mentions: z.array(z.looseObject({ field: z.enum(['title', 'abstract']), start: z.int(), end: z.int() })).min(1),
    }),
  ),
});

describe.each(['corpus', 'hostile'] as const)('site data of the %s', (corpus) => {
  let built: Built;
  let concepts: readonly ConceptRecord[];
  let papers: readonly PaperRecord[];
  const text = (name: string) => built.files.get(name) ?? '';
  beforeAll(async () => {
    built = await buildCorpus(corpus);
    concepts = recordsOf(built.files, 'concepts').map((record) => conceptRecordSchema.parse(record));
    papers = recordsOf(built.files, 'papers').map((record) => paperRecordSchema.parse(record));
  });

  it('lists a paper under a concept with the strongest role that stands without reserve', () => {
    const rolesOf = (paperId: string, id: string) =>
      papers.find(({ paper }) => paper.id === paperId)?.concepts.find((concept) => concept.id === id)?.roles ?? [];
    const listed = concepts.flatMap(({ id, papers: entries }) => entries.map((entry) => ({ id, ...entry })));
    const doubted = listed.filter(({ id, paper }) => rolesOf(paper.id, id).some((role) => !isStanding(role)));
    expect(listed.length).toBeGreaterThan(30);
    if (corpus === 'corpus') expect(doubted.length).toBeGreaterThan(0);
    for (const { id, paper, role } of listed)
      expect(role).toBe(
        rolesOf(paper.id, id).find((each) => each.type !== 'mentions' && isStanding(each))?.type ?? 'mentions',
      );
  });

  it('holds every kind of file, the manifest last, each in its schema', () => {
    expect([...built.files.keys()].at(-1)).toBe('manifest.json');
    manifestSchema.parse(JSON.parse(text('manifest.json')));
    siteIndexSchema.parse(JSON.parse(text('index.json')));
    mapDataSchema.parse(JSON.parse(text('map.json')));
    changesSchema.parse(JSON.parse(text('changes.json')));
    z.array(communityRecordSchema).parse(JSON.parse(text('communities.json')));
    linesOf(text('relations.jsonl')).forEach((line) => statedRelationSchema.parse(line));
    linesOf(text('mentions.jsonl')).forEach((line) => mentionLineSchema.parse(line));
    expect(concepts.length).toBeGreaterThan(30);
    expect(papers.length).toBeGreaterThan(30);
  });

  it('has one line of mentions and one of abbreviations for every paper', () => {
    const ids = papers.map(({ paper }) => paper.id);
    expect(linesOf(text('mentions.jsonl')).map((line) => mentionLineSchema.parse(line).id)).toEqual(ids);
    expect(linesOf(text('abbreviations.jsonl'))).toHaveLength(ids.length);
  });

  it('has ids that are sorted, unique ignoring case, and safe in an address', () => {
    for (const ids of [concepts.map(({ id }) => id), papers.map(({ paper }) => paper.id)]) {
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const id of ids) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(80);
      for (const id of ids)
        expect(id).not.toMatch(/^(con|nul|aux|prn|com\d|lpt\d|constructor|index|search|prototype)$/);
    }
  });

  it('finds each record at the shard, offset and length of the index', () => {
    const index = siteIndexSchema.parse(JSON.parse(text('index.json')));
    const at = (kind: string, [shard, offset, length]: readonly [number, number, number]) => {
      const bytes = Buffer.from(text(`${kind}-${String(shard).padStart(3, '0')}.jsonl`));
      return JSON.parse(bytes.subarray(offset, offset + length).toString('utf8')) as unknown;
    };
    for (const row of index.concepts) expect(at('concepts', row.at)).toMatchObject({ id: row.id, name: row.name });
    for (const row of index.papers) expect(at('papers', row.at)).toMatchObject({ paper: { id: row.id } });
    expect(index.concepts).toHaveLength(concepts.length);
    expect(index.papers).toHaveLength(papers.length);
  });

  it('has mentions whose slice of the text is the form, inside their sentence', () => {
    for (const { paper, concepts: found } of papers) {
      for (const { mentions } of found) {
        expect(mentions.length).toBeGreaterThan(0);
        for (const { field, start, end, sentence } of mentions) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(paper[field].length);
          expect(paper[field].slice(start, end).trim()).toBe(paper[field].slice(start, end));
          expect(sentence.start).toBeLessThanOrEqual(start);
          expect(sentence.end).toBeGreaterThanOrEqual(end);
        }
      }
    }
    for (const line of linesOf(text('mentions.jsonl'))) {
      const { id, concepts: found } = mentionLineSchema.parse(line);
      const paper = papers.find((record) => record.paper.id === id)?.paper;
      for (const { forms, mentions } of found) {
        const slices = mentions.map(({ field, start, end }) => paper?.[field].slice(start, end));
        expect(new Set(slices)).toEqual(new Set(forms));
      }
    }
  });

  it('has evidence for every relation of a concept, in a sentence of the paper it names', () => {
    const byId = new Map(papers.map((record) => [record.paper.id, record.paper]));
    const check = (quote: Quote) => {
      const paper = byId.get(quote.paper.id);
      expect(paper?.[quote.field]).toContain(quote.text);
      let last = 0;
      for (const { start, end } of quote.marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(quote.text.length);
        last = end;
      }
    };
    for (const concept of concepts) {
      for (const relation of concept.relations) {
        expect(relation.evidence.length).toBeGreaterThan(0);
        expect(relation.evidence.length).toBeLessThanOrEqual(5);
        expect(relation.paperCount).toBeGreaterThan(0);
        relation.evidence.forEach(check);
      }
      for (const { quote } of concept.papers) check(quote);
      if (concept.definition?.source === 'quoted') check(concept.definition.quote);
    }
  });

  it('marks the concept itself in the quote of a mention, at its name', () => {
    for (const concept of concepts) {
      const forms = new Set([concept.name, ...concept.aliases.map(({ form }) => form)]);
      for (const { quote } of concept.papers) {
        const own = quote.marks.filter(({ id }) => id === concept.id);
        for (const { start, end } of own) expect(forms).toContain(quote.text.slice(start, end));
      }
    }
  });

  it('says each relation at both of its ends', () => {
    const byId = new Map(concepts.map((concept) => [concept.id, concept]));
    const opposite = { out: 'in', in: 'out', both: 'both' } as const;
    for (const concept of concepts) {
      for (const { type, direction, other } of concept.relations) {
        const back = byId
          .get(other.id)
          ?.relations.some((r) => r.type === type && r.direction === opposite[direction] && r.other.id === concept.id);
        expect(back, `${concept.id} ${type} ${direction} ${other.id}`).toBe(true);
        expect(other.id).not.toBe(concept.id);
      }
    }
  });

  it('links only what exists', () => {
    const ids = new Set(concepts.map(({ id }) => id));
    const refs = concepts.flatMap((c) => [
      ...c.broader,
      ...c.narrower,
      ...c.coMentions,
      ...c.relations.map((r) => r.other),
    ]);
    for (const { id } of [...refs, ...papers.flatMap((paper) => paper.concepts)]) expect(ids).toContain(id);
    const paperIds = new Set(papers.map(({ paper }) => paper.id));
    for (const { nearest } of papers) for (const { paper } of nearest) expect(paperIds).toContain(paper.id);
  });

  it('leads no alias address to two concepts, nor away from a concept of that address', () => {
    const redirects = concepts.flatMap((concept) => concept.redirects);
    expect(new Set(redirects).size).toBe(redirects.length);
    const ids = new Set(concepts.map(({ id }) => id));
    for (const address of redirects) expect(ids).not.toContain(address);
  });

  it('counts what is there', () => {
    const { counts, kinds } = manifestSchema.parse(JSON.parse(text('manifest.json')));
    expect(counts.papers).toBe(papers.length);
    expect(counts.concepts).toBe(concepts.length);
    expect(counts.mentions).toBe(concepts.reduce((sum, { mentionCount }) => sum + mentionCount, 0));
    expect(counts.mentions).toBe(papers.flatMap((p) => p.concepts.flatMap((c) => c.mentions)).length);
    expect(counts.statedRelations).toBe(linesOf(text('relations.jsonl')).length);
    expect(Object.values(kinds).reduce((a, b) => a + b, 0)).toBe(concepts.length);
    for (const concept of concepts) expect(concept.papers).toHaveLength(concept.paperCount);
  });
});

describe('what the invented corpus says', () => {
  let concepts: ReadonlyMap<string, ConceptRecord>;
  beforeAll(async () => {
    const records = recordsOf((await buildCorpus('corpus')).files, 'concepts').map((record) =>
      conceptRecordSchema.parse(record),
    );
    concepts = new Map(records.map((record) => [record.id, record]));
  });

  it.each([
    ['fernlora', 'builds-on', 'lora'],
    ['fernlora-plus', 'builds-on', 'fernlora'],
    ['pebbledora', 'builds-on', 'dora'],
    ['brambleq', 'builds-on', 'gptq'],
    ['oatq', 'builds-on', 'qlora'],
    ['skerryp', 'builds-on', 'mup'],
    ['marmotrag', 'builds-on', 'rag'],
    ['stoatdistill', 'builds-on', 'fitnets'],
  ])('%s %s %s, in one sentence', (from, type, to) => {
    const relation = concepts
      .get(from)
      ?.relations.find((r) => r.type === type && r.direction === 'out' && r.other.id === to);
    expect(relation).toMatchObject({ mode: 'direct' });
  });

  it('brings the spellings of one name together', () => {
    expect(concepts.get('mup')?.paperCount).toBeGreaterThanOrEqual(3);
    expect(concepts.get('lora')?.redirects).toContain('low-rank-adaptation');
    expect(concepts.get('mup')?.redirects).toContain('maximal-update-parameterization');
  });

  it('keeps FernLoRA and FernLoRA+ apart', () => {
    expect(concepts.get('fernlora')?.name).toBe('FernLoRA');
    expect(concepts.get('fernlora-plus')?.name).toBe('FernLoRA+');
  });
});

it('asks a first visitor about two concepts of which neither is too common to be drawn', async () => {
  const { products } = await buildCorpus('corpus', {}, {}, { example: undefined });
  const exampleOf = async (common?: string) => {
    const nodes = products.graph.nodes.map((node) => ({ ...node, isUmbrella: node.concept.id === common }));
    const files = await filesOf({ ...products, graph: { ...products.graph, nodes }, setAsideCount: 0 });
    return manifestSchema.parse(JSON.parse(files.get('manifest.json') ?? '')).example;
  };
  const best = await exampleOf();
  expect(best).toBeDefined();
  const next = await exampleOf(best?.to.id);
  expect(next).toBeDefined();
  expect([next?.from.id, next?.to.id]).not.toContain(best?.to.id);
});

it.each([
  ['forest', 'forestry', true],
  ['port', 'seaport', true],
  ['harbour', 'ship', false],
  ['sea', 'seaport', false],
])('of a first visitor no question is asked about %s and %s: %s', (a, b, expected) => {
  expect(areOfOneKind(a, b)).toBe(expected);
  expect(areOfOneKind(b, a)).toBe(expected);
});

it('asks about two that papers have together, where they are not about methods', async () => {
  const { products } = await buildCorpus('corpus', {}, {}, { example: undefined });
  const files = await filesOf({
    ...products,
    reading: { ...products.reading, isAboutMethods: false },
    setAsideCount: 0,
  });
  const { example } = manifestSchema.parse(JSON.parse(files.get('manifest.json') ?? ''));
  const ids = [example?.from.id, example?.to.id];
  expect(products.graph.coMentions.some(({ a, b }) => a === ids[0] && b === ids[1])).toBe(true);
});

it('says what the papers are about where that is far from machine learning, and calls the map after it', async () => {
  const { products } = await buildCorpus('corpus', {}, {}, { description: undefined });
  const manifestOf = async (isAboutMethods: boolean, isMeasured: boolean) => {
    const files = await filesOf({ ...products, reading: { ...products.reading, isAboutMethods, isMeasured } });
    return manifestSchema.parse(JSON.parse(files.get('manifest.json') ?? ''));
  };
  const methods = { description: 'A map of methods, read from papers' };
  expect(await manifestOf(true, true)).toMatchObject(methods);
  expect(await manifestOf(true, true)).not.toHaveProperty('field');
  expect(await manifestOf(true, false)).toMatchObject({ ...methods, field: 'other-methods' });
  const world = { description: 'A map of concepts, read from papers', field: 'world' };
  expect(await manifestOf(false, false)).toMatchObject(world);
});
