import { describe, expect, it } from 'vitest';
import { reasonText } from '../../../src/client/search/reason.ts';
import { createSearch, distance } from '../../../src/view/search/rank.ts';

const search = createSearch([
  { id: 'alda', name: 'AldA', aliases: ['angular latent adaptation', 'angular adapter'], weight: 40 },
  { id: 'balda', name: 'BAldA', aliases: [], weight: 12 },
  { id: 'alda-plus', name: 'AldA+', aliases: [], weight: 3 },
  { id: 'angular-net', name: 'angular network', aliases: [], weight: 2 },
  { id: 'latent-space', name: 'latent space', aliases: [], weight: 9 },
  { id: 'muq', name: 'μQ', aliases: ['maximal quantile'], weight: 4 },
  { id: 'quantile', name: 'quantile', aliases: [], weight: 1 },
]);
const ids = (query: string) => search.find(query).map((match) => match.id);

describe('search by any name', () => {
  it('puts the exact name first, then what begins so', () => {
    expect(ids('alda').slice(0, 2)).toEqual(['alda', 'alda-plus']);
    expect(ids('AldA+')[0]).toBe('alda-plus');
  });

  it('finds a concept by an alias and says which, the one that goes on least', () => {
    const [first] = search.find('angular');
    expect(first).toMatchObject({ id: 'alda', form: 'angular adapter', isName: false });
    expect(first && reasonText(first)).toBe('also written angular adapter');
  });

  it('puts a name that holds the words before a rare long form that only begins with them', () => {
    const tuning = createSearch([
      { id: 'zurst', name: 'ZuRST', aliases: ['fine-tuning of rare states by random search'], weight: 1 },
      { id: 'full-fine-tuning', name: 'full fine-tuning', aliases: [], weight: 30 },
    ]);
    expect(tuning.find('fine tuning').map(({ id }) => id)).toEqual(['full-fine-tuning', 'zurst']);
  });

  it('counts all that answer, also beyond those that it gives', () => {
    const { matches, total } = search.answer('a', 2);
    expect([matches.length, total]).toEqual([2, search.find('a', 99).length]);
    expect(search.answer('').total).toBe(0);
  });

  it('offers every meaning of a form, by name or alias, before anything that only begins so', () => {
    const senses = createSearch([
      { id: 'zgd', name: 'ZGD', aliases: [], weight: 9 },
      { id: 'zgd-dataset', name: 'ZGD', aliases: [], weight: 0 },
      { id: 'zebra-dialogue', name: 'zebra dialogue', aliases: ['ZGD'], weight: 0 },
      { id: 'zgdm', name: 'ZGDM', aliases: [], weight: 0 },
    ]);
    expect(senses.find('zgd').map(({ id }) => id)).toEqual(['zgd', 'zgd-dataset', 'zebra-dialogue', 'zgdm']);
  });

  it('ignores case, hyphens and ways to write mu', () => {
    for (const query of ['muQ', 'MUQ', 'µq', 'μ-Q', 'maximal-quantile']) expect(ids(query)[0]).toBe('muq');
  });

  it('puts what begins with the very signs before what only folds to them', () => {
    const signs = createSearch([
      { id: 'muon', name: 'Muon', aliases: [], weight: 30 },
      { id: 'mup', name: 'μP', aliases: [], weight: 3 },
    ]);
    const first = (query: string) => signs.find(query)[0]?.id;
    expect([first('μ'), first('µ'), first('mu')]).toEqual(['mup', 'mup', 'muon']);
  });

  it('takes the point in a number for a part of it', () => {
    const versions = createSearch([
      { id: 'gpt-3-5', name: 'GPT-3.5', aliases: [], weight: 9 },
      { id: 'gpt-5', name: 'GPT-5 mini', aliases: [], weight: 0 },
    ]);
    expect(versions.find('gpt 5').map(({ id }) => id)).toEqual(['gpt-5']);
    expect(versions.find('gpt 3.5')[0]).toMatchObject({ id: 'gpt-3-5', reason: 'name' });
    expect(versions.find('3.5')[0]).toMatchObject({ id: 'gpt-3-5', reason: 'word' });
    expect(versions.find('3.')).toMatchObject([{ id: 'gpt-3-5' }]);
  });

  it('answers to the beginning of a word, not to what stands inside of one', () => {
    expect(ids('space')).toEqual(['latent-space']);
    expect(ids('quant')).toEqual(['quantile', 'muq']);
  });

  it('takes words in any order, each by its beginning', () => {
    expect(search.find('adapt lat')[0]).toMatchObject({ id: 'alda', reason: 'words' });
    expect(ids('space l')).toEqual([]); // one letter is no beginning of a word
  });

  it('does not read from the end of one word into the next', () => {
    const points = createSearch([{ id: 'cloud', name: '3D point cloud', aliases: [], weight: 1 }]);
    expect(points.find('dpo')).toEqual([]);
    expect(points.find('pointcl')[0]?.reason).toBe('word');
    expect(points.find('oint')).toEqual([]);
  });

  it('takes a capital inside a name for the beginning of a part, after all that begins with a word', () => {
    const names = ['Hadamard', 'QAdam', 'AdamQ', 'RMSNorm', '8Bit-Adam'];
    const capitals = createSearch(names.map((name) => ({ id: name, name, aliases: [], weight: 1 })));
    expect(capitals.find('adam').map(({ id, reason }) => [id, reason])).toEqual([
      ['AdamQ', 'start'],
      ['8Bit-Adam', 'word'],
      ['QAdam', 'capital'],
    ]);
    expect(capitals.find('norm')[0]?.id).toBe('RMSNorm');
  });

  it('takes neither another first letter nor another digit for a slip', () => {
    const models = createSearch([{ id: 'zpt-4', name: 'ZPT-4', aliases: [], weight: 1 }]);
    expect(models.find('zpt-3')).toEqual([]);
    expect(models.find('vpt-4')).toEqual([]);
    expect(models.find('zpt-44')).toEqual([]);
    expect(models.find('ztp-4')[0]?.reason).toBe('similar');
  });

  it('forgives a slip of the finger, only where nothing else is found', () => {
    expect(search.find('quantlie')[0]).toMatchObject({ id: 'quantile', reason: 'similar' });
    expect(ids('zz')).toEqual([]);
  });

  it('answers nothing to an empty query or to signs alone', () => {
    expect(ids('')).toEqual([]);
    expect(ids(' -- ')).toEqual([]);
  });

  it('offers the nearest names where nothing is found', () => {
    expect(search.find('latently spaced')).toEqual([]);
    expect(search.nearest('latently spaced')[0]?.id).toBe('latent-space');
    expect(search.nearest('0000')).toEqual([]);
    const shown = createSearch([{ id: 'spectral-norm', name: 'spectral norm', aliases: [], weight: 1 }]);
    expect(shown.nearest('spectral clustering').map(({ reason }) => reason)).toEqual(['alike']);
    expect(shown.near('spectral clustering', 3)).toEqual([]);
  });

  it('takes a name among the words of the query for the nearest, before all that only look like it', () => {
    const near = createSearch([
      { id: 'alda', name: 'AldA', aliases: [], weight: 5 },
      { id: 'bald-alda', name: 'Bald AldA', aliases: [], weight: 1 },
      { id: 'invariant', name: 'invariant', aliases: [], weight: 90 },
      { id: 'a', name: 'A', aliases: [], weight: 90 },
    ]);
    expect(near.find('alda variants')).toEqual([]);
    expect(near.nearest('alda variants').map(({ id, reason }) => [id, reason])).toEqual([
      ['alda', 'within'],
      ['invariant', 'alike'],
    ]);
    expect(near.nearest('a bald alda variant').map(({ id }) => id)).toEqual(['bald-alda', 'alda', 'invariant']);
  });

  it('takes for perhaps meant what answers, else what is among the words or much like them, else nothing', () => {
    const names = ['hypersphere', 'program synthesis', 'Transformer', 'LoRA', 'weight decay'];
    const meant = createSearch(names.map((name) => ({ id: name, name, aliases: [], weight: 1 })));
    const near = (words: string) => meant.near(words, 6).map(({ id }) => id);
    expect(near('transfomer')).toEqual(['Transformer']);
    expect(near('lora recipes')).toEqual(['LoRA']);
    expect(near('decaying weights')).toEqual(['weight decay']);
    for (const words of ['here', 'nothing', 'photosynthesis', 'kubernetes', 'xyzzyqq']) expect(near(words)).toEqual([]);
  });

  it('treats signs of patterns as letters', () => {
    for (const query of ['.*', '(a+)+', '[', '\\']) expect(() => search.find(query)).not.toThrow();
  });

  it('answers in a few milliseconds at 10,000 names', () => {
    const many = createSearch(
      Array.from({ length: 10_000 }, (_, i) => ({
        id: `n${i}`,
        name: `net ${i} of kind ${i % 97}`,
        aliases: [],
        weight: i % 50,
      })),
    );
    many.find('kind 9');
    const before = process.cpuUsage(); // not the clock: the machine may be busy with other things
    for (let i = 0; i < 20; i += 1) many.find(`kind ${i}`);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / 20).toBeLessThan(15); // about 1 ms on an idle machine
  });
});

describe('distance', () => {
  it('counts wrong, missing, added and swapped letters as one', () => {
    expect(distance('lora', 'lorb', 2)).toBe(1);
    expect(distance('lora', 'lor', 2)).toBe(1);
    expect(distance('lora', 'loora', 2)).toBe(1);
    expect(distance('lora', 'lroa', 2)).toBe(1);
    expect(distance('lora', 'xyz', 1)).toBe(2);
  });
});
