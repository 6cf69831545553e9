/** A build that starts from a published one: what was there stays where it was, what is new is told. */
import { beforeAll, describe, expect, it } from 'vitest';
import { MAP_WIDTH } from '../../../src/domain/map-scale.ts';
import { changesSchema, type Changes } from '../../../src/domain/schema/changes.ts';
import { conceptRecordSchema } from '../../../src/domain/schema/site-data.ts';
import type { Snapshot } from '../../../src/pipeline/published/snapshot.ts';
import { toSnapshot } from '../../../src/pipeline/shards/to-snapshot.ts';
import { buildCorpus, filesOf, recordsOf, type Built } from '../shards/corpus-products.ts';

const RELEASE = { dataHash: 'abc', dataDate: '2026-01' };

let before: Built;
let snapshot: Snapshot;
let after: Built;
const changesOf = ({ files }: Built): Changes => changesSchema.parse(JSON.parse(files.get('changes.json') ?? ''));

beforeAll(async () => {
  before = await buildCorpus('corpus', {}, { isLeftOut: (file, line) => file.endsWith('.jsonl') && line % 3 === 0 });
  snapshot = toSnapshot(before.products, RELEASE);
  after = await buildCorpus('corpus', {}, { published: snapshot });
});

describe('a build that starts from what was published', () => {
  it('has more papers, and those that were there under their ids', () => {
    const ids = new Set(after.products.papers.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(before.products.papers.length);
    for (const { id } of before.products.papers) expect(ids).toContain(id);
  });

  it('keeps the ids of concepts, their regions and their places', () => {
    const { resolved, communities, positions } = after.products;
    const ids = new Set(resolved.concepts.map(({ id }) => id));
    const still = snapshot.concepts.filter(({ id }) => ids.has(id));
    expect(still.length).toBeGreaterThan(0.95 * snapshot.concepts.length);
    const kept = still.filter(({ id, region }) => communities.regionByConcept.get(id) === region);
    expect(kept.length).toBeGreaterThanOrEqual(0.95 * still.length);
    const moves = still
      .map(({ id, x, y }) => Math.hypot((positions.get(id)?.x ?? 0) - x, (positions.get(id)?.y ?? 0) - y))
      .toSorted((a, b) => a - b);
    expect(moves[Math.floor(moves.length / 2)]).toBeLessThan(0.02 * MAP_WIDTH);
  });

  it('keeps the names and colours of regions', () => {
    const regions = snapshot.communities.filter(({ level }) => level === 'region');
    const now = new Map(after.products.communities.regions.map(({ id, name }) => [id, name]));
    for (const { id, name } of regions) expect(now.get(id)).toBe(name);
  });

  it('says what is new, and nothing of what was there', () => {
    const changes = changesOf(after);
    expect(changes.since).toEqual(RELEASE);
    const beforeIds = new Set(before.products.papers.map(({ id }) => id));
    expect(changes.papers.length).toBe(after.products.papers.length - before.products.papers.length);
    for (const { id } of changes.papers) expect(beforeIds.has(id)).toBe(false);
    expect(changes.concepts.length).toBeGreaterThan(0);
    expect(changes.relations.length).toBeGreaterThan(0);
    const weights = new Map(after.products.graph.nodes.map(({ concept, prominence }) => [concept.id, prominence]));
    const sums = changes.relations.map(({ from, to }) => (weights.get(from.id) ?? 0) + (weights.get(to.id) ?? 0));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a)); // the most prominent first
  });

  it('changes nothing where nothing is new', async () => {
    const again = await buildCorpus('corpus', {}, { published: toSnapshot(after.products, RELEASE) });
    const { embeds, ...changes } = changesOf(again);
    const nothing = { papers: [], concepts: [], relations: [], moved: [], gone: [], former: [] };
    expect(changes).toEqual({ since: RELEASE, ...nothing });
    expect(embeds).toEqual(toSnapshot(after.products, RELEASE).embeds.map(({ id }) => id));
    const hasSameMap = again.files.get('map.json') === after.files.get('map.json');
    expect(hasSameMap).toBe(true); // the texts are too long to be printed
  });

  it('leads from the address of a concept that has another name now, and gives no address of one that is gone again', async () => {
    const [known] = snapshot.concepts;
    if (!known) throw new Error('no concept');
    const lora = snapshot.concepts.find(({ id }) => id === 'lora');
    const published: Snapshot = {
      ...snapshot,
      concepts: [
        ...snapshot.concepts.filter(({ id }) => id !== 'lora'),
        { ...(lora ?? known), id: 'low-rank-adapters-of-old', name: 'LoRA' },
        { ...known, id: 'adapter-of-mars', name: 'Adapter of Mars', expansion: '' },
        { ...known, id: 'dora-of-old', name: 'Weight-Decomposed Low-Rank Adaptation', expansion: '' },
      ],
    };
    const built = await buildCorpus('corpus', {}, { published });
    const records = recordsOf(built.files, 'concepts').map((record) => conceptRecordSchema.parse(record));
    expect(records.find(({ id }) => id === 'low-rank-adapters-of-old')?.name, 'an id that was given stays').toBe(
      'LoRA',
    );
    const rows = changesOf(built).gone;
    const gone = new Map(rows.map((row) => [row.id, row.leadsTo?.id]));
    const near = rows.find(({ id }) => id === 'adapter-of-mars')?.near ?? [];
    expect(near, 'it stood where another stands').toHaveLength(3);
    expect(near[0]?.id).toBe(known.id);
    expect(gone.has('adapter-of-mars')).toBe(true);
    expect(gone.get('adapter-of-mars')).toBeUndefined();
    const again = toSnapshot(built.products, RELEASE).redirects.find(({ address }) => address === 'adapter-of-mars');
    expect(again).toEqual({ address: 'adapter-of-mars', id: '' });
  });

  it('remembers over many releases what was a concept once, what lay near it, and what had embeds', async () => {
    const [known] = snapshot.concepts;
    if (!known) throw new Error('no concept');
    const embedded = { ...known, id: 'adapter-of-mars', name: 'Adapter of Mars', expansion: '' };
    const first: Snapshot = {
      ...snapshot,
      concepts: [...snapshot.concepts, embedded],
      embeds: [...snapshot.embeds, { id: 'adapter-of-mars' }],
    };
    const second = toSnapshot((await buildCorpus('corpus', {}, { published: first })).products, RELEASE);
    const third = await buildCorpus('corpus', {}, { published: second });
    const { gone, former, embeds } = changesOf(third);
    expect(gone, 'it went a release before').toEqual([]);
    expect(former.map(({ id, name }) => [id, name])).toEqual([['adapter-of-mars', 'Adapter of Mars']]);
    expect(former[0]?.near.map(({ id }) => id)).toContain(known.id);
    expect(embeds).toEqual(expect.arrayContaining(['adapter-of-mars', 'lora']));
    const fourth = toSnapshot(third.products, RELEASE);
    expect(fourth.former).toEqual(second.former);
    expect(fourth.embeds).toEqual(second.embeds);
  });

  it('leads on from regions and neighbourhoods that are none any more, over many releases', async () => {
    const [region] = after.products.communities.regions;
    const [part] = after.products.communities.neighbourhoods;
    if (!region || !part) throw new Error('the corpus has no regions or no neighbourhoods');
    const released = toSnapshot(after.products, RELEASE);
    const rename = (id: string) => ({ [region.id]: 'region-of-old', [part.id]: 'part-of-old' })[id] ?? id;
    const renamed: Snapshot = {
      ...released,
      communities: released.communities.map((each) => ({ ...each, id: rename(each.id), parent: rename(each.parent) })),
      concepts: released.concepts.map((concept) => ({
        ...concept,
        region: rename(concept.region),
        neighbourhood: rename(concept.neighbourhood),
      })),
      heirs: [
        { id: 'older', name: 'Older', level: 'region', heir: 'region-of-old' },
        { id: 'lost', name: 'Lost', level: 'region', heir: '' },
      ],
    };
    const later = { ...after.products, setAsideCount: 0, published: renamed };
    const { formerCommunities = [] } = changesSchema.parse(
      JSON.parse((await filesOf(later)).get('changes.json') ?? ''),
    );
    expect(formerCommunities.map(({ id, leadsTo }) => [id, leadsTo?.id])).toEqual([
      ['lost', undefined],
      ['older', region.id],
      ['part-of-old', part.id],
      ['region-of-old', region.id],
    ]);
    const again = toSnapshot(later, RELEASE);
    expect(again.heirs.map(({ id, heir }) => [id, heir])).toContainEqual(['older', region.id]);
    expect(toSnapshot({ ...after.products, published: again }, RELEASE).heirs).toEqual(again.heirs);
  });

  it('compares with nothing where other papers were published', async () => {
    const foreign = {
      ...snapshot,
      papers: snapshot.papers.map((paper) => ({ ...paper, id: `${paper.id}-x`, title: `${paper.title} x`, text: 'x' })),
    };
    expect(changesOf(await buildCorpus('corpus', {}, { published: foreign })).since).toBeUndefined();
  });
});
