import { describe, expect, it } from 'vitest';
import { toAtlas } from '../../src/components/atlas.ts';
import { guideMethods } from '../../src/components/concept/guide-methods.ts';
import { twoAway } from '../../src/components/concept/two-away.ts';
import type { ConceptRecord } from '../../src/domain/schema/site-data.ts';
import type { AtlasNode, WholeMap } from '../../src/view/decode-map.ts';

const node = (id: string, over: Partial<AtlasNode> = {}): AtlasNode => ({
  id,
  name: id.toUpperCase(),
  kind: 'method',
  tier: 'common',
  isUmbrella: false,
  region: 0,
  neighbourhood: 0,
  x: 0,
  y: 0,
  prominence: 1,
  paperCount: 2,
  radius: 1,
  ...over,
});
/** Edges as `a-b`. */
function atlasOf(nodes: readonly AtlasNode[], edges: readonly string[]) {
  const row = (id: string | undefined) => nodes.findIndex((each) => each.id === id);
  const map = {
    nodes,
    edges: edges.map((edge) => {
      const [from, to] = edge.split('-');
      return { from: row(from), to: row(to), type: 'builds-on', mode: 'direct', paperCount: 1 };
    }),
  } as unknown as WholeMap; // the rest of a map is not looked at
  return toAtlas(map);
}

describe('two steps away', () => {
  const nodes = [
    node('self'),
    node('near1'),
    node('near2', { prominence: 5 }),
    node('far1'),
    node('far2', { prominence: 9 }),
    node('loose', { tier: 'rest' }),
    node('broad', { isUmbrella: true }),
    node('beyond'),
    node('score', { kind: 'metric' }),
  ];
  const edges = ['self-near1', 'near2-self', 'near1-far1', 'far1-near2', 'near1-far2', 'near1-near2', 'near1-loose'];

  it('are those with most in between first, then the more prominent, with what lies between', () => {
    expect(
      twoAway('self', atlasOf(nodes, edges)).map(({ concept, via }) => [concept.id, via.map(({ id }) => id)]),
    ).toEqual([
      ['far1', ['near2', 'near1']],
      ['far2', ['near1']],
    ]);
  });

  it('go through no umbrella and no metric', () => {
    const atlas = atlasOf(nodes, ['self-broad', 'broad-beyond', 'self-score', 'score-far1']);
    expect(twoAway('self', atlas)).toEqual([]);
  });

  it('are none for a concept without relations', () => {
    expect(twoAway('nobody', atlasOf(nodes, edges))).toEqual([]);
  });
});

describe('methods of a guide', () => {
  const nodes = Array.from({ length: 14 }, (_, i) => node(`m${i}`, { prominence: i }));
  const atlas = atlasOf([...nodes, node('other', { isUmbrella: true, prominence: 99 })], []);
  const ref = ({ id, name, kind }: AtlasNode) => ({ id, name, kind });
  const quote = {
    paper: { id: 'p', title: 'p' },
    field: 'abstract',
    text: 't',
    marks: [],
    mode: 'direct',
    cue: '',
    confidence: 1,
  };
  const record = {
    id: 'broad',
    broader: [],
    relations: nodes.slice(0, 4).map((each, i) => ({
      type: 'builds-on',
      direction: 'in',
      other: ref(each),
      evidence: [{ ...quote, confidence: i === 3 ? 0.4 : 1 }],
    })),
    narrower: [...nodes.slice(2, 5).map(ref), { id: 'other', name: 'OTHER', kind: 'method' }],
    coMentions: nodes.slice(5).map(ref),
  } as unknown as ConceptRecord; // the rest of a record is not looked at

  it('are ten: related ones first, then kinds of it, then what is named with it, the more prominent first; no umbrella', () => {
    const methods = guideMethods(record, atlas);
    expect(methods.map(({ concept }) => concept.id)).toEqual([
      'm2',
      'm1',
      'm0',
      'm4',
      'm3',
      'm13',
      'm12',
      'm11',
      'm10',
      'm9',
    ]);
    const leads = methods.map(({ quote, lead }) => quote && lead);
    expect(leads).toEqual([...Array<string>(3).fill('Built on by'), ...Array<undefined>(7)]);
  });
});
