import { FITTED } from '../fitted.ts';
import { describe, expect, it } from 'vitest';
import { assignIds } from '../../../src/pipeline/concepts/assign-ids.ts';
import { chooseKind, chooseKindInTheWorld, kindOfTaskElsewhere } from '../../../src/pipeline/concepts/choose-kind.ts';
import { extract, paperOf } from '../support.ts';

describe('chooseKindInTheWorld', () => {
  const base = { expansion: undefined, hints: [], isIntroduced: false } as const;
  it.each([
    ['a name without evidence', { ...base, name: 'ZTP' }, 'concept'],
    ['the head of its long form', { ...base, name: 'ZLISA', expansion: 'zed-linked assay' }, 'method'],
    ['what nature built', { ...base, name: 'CZS', expansion: 'central zed system' }, 'concept'],
    ['what happens by itself', { ...base, name: 'zed splitting' }, 'concept'],
    ['how it is worked out', { ...base, name: 'Zed-Yak mapping' }, 'method'],
    ['what is done there', { ...base, name: 'ZGA', expansion: 'zed analysis' }, 'method'],
    ['words beside it', { ...base, name: 'ZPLC', hints: ['method', 'method', 'task'] as const }, 'method'],
    ['what animals do', { ...base, name: 'zed selection' }, 'concept'],
    ['too few of them', { ...base, name: 'ZTP', hints: ['task'] as const }, 'concept'],
    ['what people set themselves', { ...base, name: 'zed policy' }, 'concept'],
    ['what people do', { ...base, name: 'zed learning' }, 'concept'],
    ['whom people look up to', { ...base, name: 'role model' }, 'concept'],
    ['what is done', { ...base, name: 'zed forecasting' }, 'task'],
    ['and what is not', { ...base, name: 'social control' }, 'concept'],
    ['what animals can', { ...base, name: 'kin recognition' }, 'concept'],
    ['what machines can', { ...base, name: 'speech recognition' }, 'task'],
    ['what is read', { ...base, name: 'zRNA gene', hints: ['method', 'method'] as const }, 'concept'],
    ['what animals and offices have', { ...base, name: 'foraging strategy' }, 'concept'],
    ['what comes together', { ...base, name: 'zed assembly' }, 'concept'],
    ['what is put together', { ...base, name: 'genome assembly' }, 'task'],
    ['how something grew', { ...base, name: 'root architecture' }, 'concept'],
    ['how much it is out', { ...base, name: 'mean zed error' }, 'concept'],
    ['by a measure', { ...base, name: 'mean squared error' }, 'metric'],
    ['a device', { ...base, name: 'ZIDAR', expansion: 'zed detection and ranging' }, 'concept'],
    ['how it is worked out, in words', { ...base, name: 'zed modelling' }, 'method'],
    [
      'what a paper brings',
      { ...base, name: 'ZPA', expansion: 'zed pouring architecture', isIntroduced: true },
      'method',
    ],
  ] as const)('%s', (_, known, expected) => expect(chooseKindInTheWorld(known, 10)).toBe(expected));

  it('a method may select', () =>
    expect(chooseKindInTheWorld({ ...base, name: 'zed selection' }, 10, true)).toBe('task'));
});

describe('kindOfTaskElsewhere', () => {
  it.each([
    ['ecology', 'concept'],
    ['genomics', 'concept'],
    ['materials science', 'concept'],
    ['decision making', 'concept'],
    ['water quality', 'concept'],
    ['motor control', 'concept'],
    ['remote sensing', 'method'],
    ['climate model', 'method'],
    ['land cover classification', 'task'],
  ])('takes a field of study for one: %s', (name, kind) => expect(kindOfTaskElsewhere(name)).toBe(kind));
});

describe('resolveConcepts', () => {
  it.each([
    ['papers that are not about methods', 'On pools', '', 'ZTPase', 'concept'],
    ['papers about methods of another field', 'ZooNet: a pool', '', 'ZTPase', 'concept'],
    ['papers of machine learning', 'ZooNet: a pool', ' It feeds neural networks.', 'ZTPase', 'method'],
    ['what papers about methods bring', 'ZooNet: a pool', '', 'ZooNet', 'method'],
  ])('takes a name for a thing of the world or for a method: %s', (_, title, words, name, kind) => {
    const papers = Array.from({ length: 40 }, (__, i) =>
      paperOf(`p${i}`, title, `The ZTPase binds zoos. The ZTPase is small.${words}`),
    );
    expect(extract(papers, [['zoo', 'concept']]).concepts.find((one) => one.name === name)?.kind).toBe(kind);
  });

  const papers = [
    paperOf('a', 'Zed pooling at work', 'We use zed pooling (ZP) and ZP again. ZP-based nets beat Zed Pooling.'),
    paperOf('b', 'On pools', 'Zed-pooling is a pooling.'),
  ];
  const rows = [
    ['ZP', 'method', 'zed pooling', '', 'pooling'],
    ['pooling', 'method'],
  ] as const;
  const { concepts, byPaper } = extract(papers, rows);
  const zp = concepts.find(({ id }) => id === 'zp');

  it('gathers all forms with their counts, most used first', () => {
    expect(zp?.aliases).toEqual([
      { form: 'ZP', mentionCount: 3 },
      { form: 'Zed Pooling', mentionCount: 1 },
      { form: 'Zed pooling', mentionCount: 1 },
      { form: 'Zed-pooling', mentionCount: 1 },
      { form: 'zed pooling', mentionCount: 1 },
    ]);
    expect(zp).toMatchObject({
      paperCount: 2,
      mentionCount: 7,
      expansion: 'zed pooling',
      origin: 'curated',
      broader: ['pooling'],
    });
  });

  it('takes a word that waits for context, and the same as papers file themselves under it, for one where papers are far from machine learning', () => {
    const filed = { ...paperOf('a', 'Zed pots', 'Zedding warms the pots of clay.'), tags: ['zedding'] };
    const papers = [
      ...Array.from({ length: 9 }, (_, i) => ({ ...filed, id: `a${i}` })),
      paperOf('b', 'On wool', 'Zedding warms the wool of sheep.'),
    ];
    const { concepts } = extract(papers, [['zedding', 'task', '', '?', '', 'wool']]);
    expect(concepts.filter(({ name }) => name === 'zedding').map(({ paperCount }) => paperCount)).toEqual([10]);
  });

  it('has no size of a model as a form of its name', () => {
    const papers = [paperOf('a', 'T', 'We train Quux-7B/13B and Quux-13B. Quux-7B is small.')];
    const formsOf = (name: string) =>
      extract(papers, [['Quux', 'model']])
        .concepts.find((one) => one.name === name)
        ?.aliases.map(({ form }) => form);
    expect(formsOf('Quux-13B')).toEqual(['Quux-13B']);
  });

  it('names a phrase without the capitals that mark an acronym, where it is written so as often', () => {
    const abstract = 'We fold all kilns at once with HypErplane Reflections, and they stay warm.';
    const nameIn = (title: string) =>
      extract([paperOf('c', title, abstract)], rows).concepts.find(({ id }) => id === 'hyperplane-reflection')?.name;
    expect(nameIn('Warm kilns by Hyperplane Reflections')).toBe('Hyperplane Reflection');
    expect(nameIn('Warm kilns')).toBe('HypErplane Reflection');
  });

  it('sorts concepts by id and a paper’s concepts by first mention', () => {
    const ids = concepts.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect([...(byPaper.get('b') ?? [])].map(([id]) => id)).toEqual(['zp', 'pooling']);
  });
});

describe('assignIds', () => {
  const method = { kind: 'method', isCurated: false } as const;

  it('gives the plain address to the curated sense, the others their kind or expansion', () => {
    const ids = assignIds([
      { ...method, key: '1', name: 'ZQ', expansion: 'zonal quorum' },
      { ...method, key: '2', name: 'ZQ', kind: 'dataset', isCurated: true },
      { ...method, key: '3', name: 'zq', expansion: 'zero quota' },
    ]);
    expect(Object.fromEntries(ids)).toEqual({ 2: 'zq', 1: 'zq-method', 3: 'zq-zero-quota' });
  });

  it('does not depend on the order of its input, and is unique ignoring case', () => {
    const names = ['A+', 'a plus', 'A-plus', 'a+', '日本', '∞', 'con'].map((name, i) => ({
      ...method,
      key: `${i}`,
      name,
    }));
    const forward = assignIds(names);
    const backward = assignIds([...names].reverse());
    for (const { key } of names) expect(forward.get(key)).toBe(backward.get(key));
    expect(new Set([...forward.values()].map((id) => id.toLowerCase())).size).toBe(names.length);
  });
});

describe('chooseKind', () => {
  const base = { expansion: undefined, hints: [], isIntroduced: false } as const;
  it.each([
    ['a size', { ...base, name: 'Zed-7B' }, 'model'],
    ['…Bench', { ...base, name: 'ZedBench' }, 'dataset'],
    ['the head of a phrase', { ...base, name: 'zebra recognition' }, 'task'],
    ['context', { ...base, name: 'Zed', hints: ['dataset'] as const }, 'dataset'],
    ['own work is no task', { ...base, name: 'ZR', expansion: 'zebra recognition', isIntroduced: true }, 'method'],
    ['a cased name without evidence', { ...base, name: 'Zed' }, 'method'],
    ['a term headed by an idea', { ...base, name: 'zebra hypothesis' }, 'concept'],
  ] as const)('%s', (_, known, expected) => expect(chooseKind(known, FITTED.models)).toBe(expected));
});

describe('resolveConcepts', () => {
  it('gives a version of a known name the kind of that', () => {
    const rows = [['ZQKV', 'method']] as const;
    const text = 'We evaluate on two benchmarks such as ZQKV6 and ZQKV6.';
    const { concepts } = extract([paperOf('p', 'On pools', text)], rows);
    expect(concepts.find(({ id }) => id === 'zqkv6')?.kind).toBe('method');
  });

  it.each([
    ['GQV', 'dataset'],
    ['GQV', 'model'],
  ] as const)('sees no version of %s, a %s, in a gene, where that name itself waits for context', (name, kind) => {
    const text = 'In mice GQV65 was lower. We measured GQV65 and Gqv65 in neurons, and GQV65 fell.';
    const papers = Array.from({ length: 40 }, (_, i) => paperOf(`p${i}`, 'On pools', text));
    const { concepts } = extract(papers, [[name, kind, '', '?exact', '', 'frog']]);
    expect(concepts.filter(({ id }) => id.startsWith('gqv65')).map((one) => one.kind)).not.toContain(kind);
  });

  it('gives a name of its own no kind of what is spelt alike but for capitals', () => {
    const text = 'In this paper, we propose MZQ, a novel framework that turns pools. MZQ is small.';
    const { concepts } = extract([paperOf('p', 'MZQ: Revisiting pools', text)], [['mZQ', 'metric', '', 'exact']]);
    expect(concepts.map(({ name, kind }) => [name, kind])).toContainEqual(['MZQ', 'method']);
  });
});

describe('one thing, one concept', () => {
  const idsOf = (abstract: string, rows: Parameters<typeof extract>[1]) =>
    [...(extract([paperOf('p', 'On pools', abstract)], rows).byPaper.get('p') ?? [])].map(([id]) => id);

  it('a compound written with another mu meets its own row', () => {
    const rows = [
      ['μQ', 'method'],
      ['u-μQ', 'method'],
    ] as const;
    expect(idsOf('We compare u-μQ with μQ. Later, u-muQ wins.', rows)).toEqual(['u-muq', 'muq']);
  });

  it('a long form that the paper cuts short is still that of its short form', () => {
    const rows = [['BrAf', 'method', 'brick affine field', 'exact']] as const;
    expect(idsOf('We present Brick Affine (BrAf). BrAf is a Brick Affine Field.', rows)).toEqual(['braf']);
  });

  it('a curated name without a long form takes the one that a paper gives it', () => {
    const rows = [['ZoRA-XQ', 'method']] as const;
    const text = 'We present Zonal Rank Adaptation with eXtra Quiet rows (ZoRA-XQ). ZoRA-XQ is small.';
    expect(idsOf(text, rows).filter((id) => id.startsWith('zora'))).toEqual(['zora-xq']);
  });
});
