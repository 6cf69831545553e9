import { describe, expect, it } from 'vitest';
import { paperOf, registerOf, type DecisionCells, type Row } from '../support.ts';

const ROWS: readonly Row[] = [
  ['Zed', 'method', 'zed pooling|zonal pool'],
  ['Zog', 'model', 'zonal ogre|?ZQX', '', '', 'zebra'],
  ['prior', 'concept'],
];
const apply = (papers: ReturnType<typeof paperOf>[], ...decisions: DecisionCells[]) => {
  const applied = registerOf(papers, ROWS, decisions);
  expect(applied.rules).toEqual([]);
  return applied;
};
const read = (...given: Parameters<typeof apply>) => apply(...given).read;

describe('merge', () => {
  it('makes a form that nothing knew a name of the concept, plural and case with it', () => {
    const papers = [paperOf('a', 'T', 'Zed is good. Two lake poolings beat Lake pooling.')];
    expect(read(papers, ['lake pooling', 'merge', 'Zed'])['a']).toEqual({ zed: 'Zed, lake poolings, Lake pooling' });
  });

  it('takes the other names of a merged concept along', () => {
    const papers = [
      paperOf('a', 'T', 'We propose Zebra Ocean Nets (ZON). ZON wins. Zebra Ocean Nets are deep.'),
      paperOf('b', 'T', 'ZON and Zed.'),
    ];
    const merged = apply(papers, ['ZON', 'merge', 'Zed']);
    expect(merged.read['a']).toEqual({ zed: 'Zebra Ocean Nets, ZON' });
    expect(merged.concepts.map(({ id }) => id)).toEqual(['zed']);
  });

  it('reaches names that only a rule finds', () => {
    const papers = [paperOf('a', 'T', 'We test Zog-7B and Zog-13B.')];
    expect(read(papers, ['Zog-7B', 'merge', 'Zed'])['a']).toEqual({ zed: 'Zog-7B', 'zog-13b': 'Zog-13B' });
  });
});

describe('split', () => {
  it('makes a form a concept of its own, of the same kind', () => {
    const papers = [paperOf('a', 'T', 'Zed beats a zonal pool.')];
    const { concepts, read: split } = apply(papers, ['zonal pool', 'split', 'Zed']);
    expect(split['a']).toEqual({ zed: 'Zed', 'zonal-pool': 'zonal pool' });
    expect(concepts.find(({ id }) => id === 'zonal-pool')).toMatchObject({ kind: 'method', origin: { paper: 'a' } });
  });

  it('gives it to the concept that has this name, where there is one', () => {
    const papers = [
      paperOf('a', 'ZoPool: better', 'We propose ZoPool. It is fast. ZoPool wins.'),
      paperOf('b', 'T', 'Here zo-pool pooling is used. Zed too.'),
    ];
    const rows: Row[] = [['Zed', 'method', 'ZoPool']];
    const { read: found } = registerOf(papers, rows, [['ZoPool', 'split', 'Zed', 'a']]);
    expect(found['a']).toEqual({ zopool: 'ZoPool' });
  });

  it('takes a denied long form from the head of the concept', () => {
    const papers = [paperOf('a', 'T', 'We propose Zonal Ocean Nets (ZON). ZON wins.')];
    const expansionOf = (decisions: DecisionCells[]) =>
      registerOf(papers, [], decisions).concepts.find(({ name }) => name === 'ZON')?.expansion;
    expect(expansionOf([])).toBe('Zonal Ocean Net');
    expect(expansionOf([['Zonal Ocean Nets', 'never', '', 'a']])).toBeUndefined();
  });
});

describe('never', () => {
  it('leaves the form alone in its papers, and finds what is shorter inside', () => {
    const papers = [paperOf('a', 'T', 'A zonal pool Zed.'), paperOf('b', 'T', 'A zonal pool Zed.')];
    const found = read(papers, ['zonal pool', 'never', '', 'a']);
    expect(found['a']).toEqual({ zed: 'Zed' });
    expect(found['b']).toEqual({ zed: 'zonal pool, Zed' });
  });

  it('reaches names that only a rule finds', () => {
    const papers = [paperOf('a', 'T', 'We test Zog-7B and Zog-13B.')];
    expect(read(papers, ['Zog-7B', 'never'])['a']).toEqual({ 'zog-13b': 'Zog-13B' });
  });
});

describe('a decision on a name that a short form in brackets parts', () => {
  const rows: Row[] = [
    ['Zed', 'method'],
    ['KV cache', 'concept'],
  ];
  const papers = [paperOf('a', 'T', 'It keeps key-value (KV) caches.')];
  const zeds = (...decisions: DecisionCells[]) => {
    const { zed, 'kv-cache': cache } = registerOf(papers, rows, decisions).read['a'] ?? {};
    return [zed, cache];
  };

  it('holds as on the name itself', () => {
    expect(zeds()).toEqual([undefined, 'key-value (KV) caches']);
    expect(zeds(['KV cache', 'never'])).toEqual([undefined, undefined]);
    expect(zeds(['KV cache', 'merge', 'Zed'])).toEqual(['key-value (KV) caches', undefined]);
  });
});

describe('means', () => {
  it('wins over the paper’s own definition, the list and the words of context', () => {
    const papers = [paperOf('a', 'T', 'The zebra quick experts (ZQX) win. ZQX is fast.')];
    expect(Object.keys(read(papers)['a'] ?? {})).toContain('zqx');
    expect(read(papers, ['ZQX', 'means', 'Zog', 'a'])['a']).toMatchObject({ zog: 'ZQX' });
  });

  it('leaves the other names of a concept where they are', () => {
    const papers = [paperOf('a', 'T', 'Zed, zed pooling and zonal pool.')];
    expect(read(papers, ['zonal pool', 'means', 'Zog'])['a']).toEqual({ zed: 'Zed, zed pooling', zog: 'zonal pool' });
  });

  it('holds where a word would be plain English', () => {
    const papers = [paperOf('a', 'T', 'In prior work, Zed was used.')];
    expect(read(papers)['a']).toEqual({ zed: 'Zed' });
    expect(read(papers, ['prior', 'means', 'prior', 'a'])['a']).toEqual({ prior: 'prior', zed: 'Zed' });
  });

  it('asks for the letters that the form asks for', () => {
    const papers = [paperOf('a', 'T', 'ZQX and Zqx and zqx.')];
    expect(read(papers, ['=ZQX', 'means', 'Zed'])['a']).toEqual({ zed: 'ZQX' });
    expect(read(papers, ['~ZQX', 'means', 'Zed'])['a']).toEqual({ zed: 'ZQX, Zqx, zqx' });
  });
});

describe('hostile forms', () => {
  it.each([
    '<script>',
    '$(x)|y',
    '(a+)+$',
    '\\',
    '.*',
    '__proto__',
    'constructor',
    '日本',
    '🔥x',
    `x${'y'.repeat(5000)}`,
  ])('%.20s are decided on as text', (form) => {
    const papers = [paperOf('a', 'T', `Zed meets ${form} here.`)];
    expect(() => registerOf(papers, ROWS, [[form, 'merge', 'Zed']])).not.toThrow();
  });
});

it('a size is no plural: DeiT-S is the small DeiT, not many', () => {
  const rows: Row[] = [
    ['ZeiT', 'model'],
    ['ZeiT-S', 'model', '', '', 'ZeiT'],
  ];
  const { read: found } = registerOf([paperOf('a', 'T', 'ZeiT-S and ZeiTs.')], rows);
  expect(found['a']).toEqual({ 'zeit-s': 'ZeiT-S', zeit: 'ZeiTs' });
});
