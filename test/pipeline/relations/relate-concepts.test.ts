import { describe, expect, it } from 'vitest';
import { withConcepts } from '../../../src/pipeline/relations/relate-concepts.ts';
import { relate } from './invented.ts';

describe('a new method bracketed as an old one', () => {
  it('does not make the paper the one that introduced the old one', () => {
    const { roles } = relate(
      'Sequential Models Tuned by {Low-Rank Adaptation=LoRA}',
      'We propose Dynamic Rank-Selective Low Rank Adaptation ({LoRA}), a novel approach. It beats {Yak}.',
    );
    expect(roles['LoRA']).not.toBe('introduces');
  });
});

describe('what a paper introduces', () => {
  const role = (title: string, abstract: string, fresh = ['Zeb']) => relate(title, abstract, { fresh }).roles['Zeb'];

  it.each([
    ['the name before the colon of the title', '{Zeb}: a good method', ''],
    ['the object of "we propose"', 'A title', 'In this paper, we propose a new network {Zeb}.'],
    ['a name after "termed"', 'A title', 'This leads to a network termed {Zeb}.'],
    ['the subject of "is proposed"', 'A title', 'In this paper, a new network named {Zeb} is proposed.'],
    ['"our NAME"', 'A title', 'Speed matters. Our {Zeb} is fast.'],
    ['"our final model NAME"', 'A title', 'Speed matters. Our final model {Zeb} is fast.'],
    ['"our newly proposed NAME"', 'A title', 'Speed matters. It is fast on our newly proposed {Zeb}.'],
    ['a title that starts with a new name', '{Zeb} of Small Networks', ''],
  ])('is %s', (_, title, abstract) => {
    expect(role(title, abstract)).toBe('introduces');
  });

  it('is not a concept known from many papers, unless it is coined and opens the title', () => {
    expect(relate('A title', 'We propose a {tuning} method.').roles['tuning']).not.toBe('introduces');
    expect(relate('{ZebNet}: fast', 'We propose {ZebNet}.').roles['ZebNet']).toBe('introduces');
  });

  it('gives what the paper introduces no further role', () => {
    const abstract =
      'We propose {Zeb:model}, a model built on {BERT:model}. We evaluate {Zeb:model} on benchmarks with {Zeb:model}.';
    const { evidence } = relate('{Zeb:model}: small and fast', abstract, { fresh: ['Zeb'] });
    expect(evidence['Zeb']?.map(({ type }) => type)).toEqual(['introduces', 'mentions']);
  });

  it('is read from the sentence of the abstract that presents it, from the title where none does', () => {
    const options = { fresh: ['Zeb'] };
    const title = '{Zeb}: a good method';
    const said = (abstract: string) => {
      const [reason] = relate(title, abstract, options).evidence['Zeb'] ?? [];
      const { field, start, end } = reason?.evidence ?? { field: 'title', start: 0, end: 0 };
      return `${field}: ${(field === 'title' ? title : abstract).replaceAll(/[{}]/g, '').slice(start, end)}`;
    };
    expect(said('{Zeb} is fast. We propose {Zeb}, which waits.')).toBe('abstract: We propose Zeb, which waits.');
    expect(said('It is slow. {Zeb} is fast.')).toBe('title: Zeb: a good method');
  });

  it('may be a term in lower case', () => {
    const abstract = 'In this paper, we propose a new {zebra sampling}.';
    const { roles } = relate('T', abstract, { fresh: ['zebra sampling'], detector: 'scored-term' });
    expect(roles['zebra sampling']).toBe('introduces');
  });

  it('is no unsure term beside a name of its own', () => {
    const abstract = 'We propose {Zeb}, a {dynamic cache keeping} method. It is small.';
    const fresh = ['Zeb', 'dynamic cache keeping'];
    const beside = (detector: string) =>
      relate('{Zeb}: {dynamic cache keeping}', abstract, {
        fresh,
        detector: (id) => (id === 'Zeb' ? 'title-name' : detector),
      }).roles;
    expect(beside('scored-term')['Zeb']).toBe('introduces');
    expect(beside('scored-term')['dynamic cache keeping']).not.toBe('introduces');
    expect(beside('coined-token')['dynamic cache keeping']).toBe('introduces');
    const apart = 'We propose {Zeb}, a small tool. We also propose {zebra sampling}, which waits.';
    const detector = (id: string): string => (id === 'Zeb' ? 'title-name' : 'scored-term');
    expect(
      relate('{Zeb}: Fast Tea', apart, { fresh: ['Zeb', 'zebra sampling'], detector }).roles['zebra sampling'],
    ).toBe('introduces');
  });

  it('is only what it says it introduces, where papers are not about methods', () => {
    const options = { fresh: ['ICP-MS'], detector: 'acronym-pair', isNear: false };
    const measured = 'We measured zinc with {mass spectrometry=ICP-MS} ({ICP-MS}), and fell from 21 to 15 mg.';
    expect(relate('A title', measured, { ...options, isNear: true }).roles['ICP-MS']).toBe('introduces');
    expect(relate('A title', measured, options).roles['ICP-MS']).not.toBe('introduces');
    expect(relate('{ICP-MS} of zinc', measured, options).roles['ICP-MS']).not.toBe('introduces');
    expect(relate('A title', 'We introduce {ICP-MS}, a new assay.', options).roles['ICP-MS']).toBe('introduces');
  });

  it.each([
    ['a name before the colon', '{Zebstat}: faster tea', 'Tea is hot.', 'title-name', true],
    ['a name before a dash', '{Zebstat} - a faster tea', 'Tea is hot.', 'title-name', true],
    ['a name before its compound', '{Zebstat}-based tea', 'Tea is hot.', 'title-name', false],
    ['a word that the abstract has as a word', '{Kettles}: faster tea', 'Some kettles are hot.', 'title-name', false],
    ['a phrase', '{Kettle sampling}: methods and applications', 'Tea is hot.', 'scored-term', false],
    ['a phrase with its short form', '{Kettles of tea=KOT} ({KOT}): a plan', 'Tea is hot.', 'acronym-pair', true],
    ['what others call so', 'A title', 'The cells turn on a kettle called {Hot1}.', 'introduced-name', false],
    ['what the paper calls so', 'A title', 'We build a kettle called {Hot1}.', 'introduced-name', true],
  ])('is far from machine learning what a name and its sentence say: %s', (_, title, abstract, detector, isSo) => {
    const fresh = ['Zebstat', 'Kettles', 'Kettle sampling', 'KOT', 'Hot1'];
    const { roles } = relate(title, abstract, { fresh, detector, isNear: false });
    expect(Object.values(roles).includes('introduces')).toBe(isSo);
  });

  it.each([
    ['We study a kettle called {Zeb}.', true],
    ['We study a kettle, also called {Zeb}.', false],
    ['We study the so-called {Zeb}.', false],
    ['Kettles boil water, which is termed {Zeb}.', false],
    ['We propose a new kettle, which is called {Zeb}.', true],
    ['Li et al. used the sampling of leaves ({Zeb}).', false],
    ['They boil it in {Zeb} (Li, 2012).', false],
    ['In [4] a kettle is designed that is named {Zeb}.', false],
    ['We show how it is trained via {Zeb}.', false],
    ['For tea we additionally incorporate the {Zeb} into the pot.', false],
    ['We present a kettle by employing {Zeb}, a family of lids.', false],
    ['We further read several recent kettles ({Zeb} and others) as pots.', false],
    ['We reach a heat on par with the results of {Zeb}.', false],
    ['We present a critique of {Zeb}.', false],
    ['The {Zeb} keeps the kettle clean.', false],
  ])('is not what has its name from elsewhere: %s', (abstract, isSo) => {
    const { roles } = relate('A title', abstract, { fresh: ['Zeb'], detector: 'introduced-name' });
    expect(roles['Zeb'] === 'introduces').toBe(isSo);
  });

  it('is a part that the own work has', () => {
    const fresh = ['Zeb', 'Tea Warmer'];
    const said = (text: string) =>
      relate('{Zeb}: fast', `We propose {Zeb}, a net. ${text}`, { fresh, detector: 'capitalised-phrase' }).roles;
    expect(said('{Zeb} has a {Tea Warmer} to keep it hot.')['Tea Warmer']).toBe('introduces');
    expect(said('The {Tea Warmer} will keep {Zeb} hot.')['Tea Warmer']).not.toBe('introduces');
  });

  it('is nothing in a survey', () => {
    expect(role('{Zeb}: a survey of networks', '')).not.toBe('introduces');
  });

  it('is at most six names', () => {
    const names = ['Zeb', 'Yak', 'Emu', 'Gnu', 'Ibis', 'Owl', 'Fox'];
    const abstract = names.map((name) => `We propose {${name}}, a new method. Our {${name}} wins.`).join(' ');
    const { roles } = relate('A title', abstract, { fresh: names });
    expect(names.filter((name) => roles[name] === 'introduces')).toHaveLength(6);
  });

  it('is all names of a list or none', () => {
    const fresh = ['Zeb', 'Yak', 'Emu'];
    const { roles } = relate('{Zeb}: fast', 'We propose {Zeb}, {Yak} and {Emu}.', { fresh });
    expect(fresh.map((name) => roles[name])).toEqual(['introduces', 'introduces', 'introduces']);
    const apart = relate('{Zeb}: fast', 'We propose {Zeb}. On {Yak}, {Zeb} is good.', { fresh }).roles;
    expect(apart['Yak']).not.toBe('introduces');
  });

  it('is a name also where a list compares it with others', () => {
    const fresh = ['Zeb', 'Yak', 'Emu'];
    const { roles } = relate('A title', 'We propose {Zeb}, a net. We compare {Zeb}, {Yak} and {Emu}.', { fresh });
    expect(fresh.map((name) => roles[name] === 'introduces')).toEqual([true, false, false]);
  });

  it('is no size of a model that nothing presents', () => {
    const said = (name: string, detector = 'coined-token') =>
      relate('T', `We release code. We train ({${name}:model}) here, a new net.`, { fresh: [name], detector });
    expect(said('Gnu').roles['Gnu']).toBe('introduces');
    expect(said('Gnu-30B').roles['Gnu-30B']).not.toBe('introduces');
    expect(said('Gnu-30B', 'introduced-name').roles['Gnu-30B']).toBe('introduces');
    expect(relate('T', 'We introduce {Zeb-30B:model}.', { fresh: ['Zeb-30B'] }).roles['Zeb-30B']).toBe('introduces');
  });

  it('is no name that others called so', () => {
    const said = (noun: string) => relate('A title', `${noun} of nets called {Zeb} is fast.`, { fresh: ['Zeb'] });
    expect(said('A recent variant').evidence['Zeb']?.[0]?.cue).not.toBe('called');
    expect(said('Unlike existing ways, a kind').evidence['Zeb']?.[0]?.cue).toBe('called');
    expect(said('Against popular nets stands a new kind').evidence['Zeb']?.[0]?.cue).toBe('called');
  });

  it('is not a pair that a background sentence defines', () => {
    const options = { fresh: ['Zeb'], detector: 'acronym-pair' };
    expect(relate('A title', 'Zebra networks ({Zeb}) are widely used.', options).roles['Zeb']).toBe('mentions');
    expect(relate('A title', 'We propose zebra networks ({Zeb}).', options).roles['Zeb']).toBe('introduces');
  });
});

describe('who "we" and "our method" are', () => {
  it('is the sole introduced concept, and the relation is by paper', () => {
    const { stated } = relate('A title', 'We propose {Zeb}. Our method outperforms {Yak}.', { fresh: ['Zeb'] });
    expect(stated).toMatchObject([{ from: 'Zeb', type: 'compares', to: 'Yak', mode: 'paper' }]);
  });

  it('is the name in the title where several are introduced', () => {
    const abstract = 'We propose {Zeb}. We also propose {Yak}. Our method is tested on {Savanna:dataset}.';
    expect(relate('{Zeb}: a title', abstract, { fresh: ['Zeb', 'Yak'] }).relations).toEqual(['Zeb evaluates Savanna']);
  });

  it('is the one that the sentence names', () => {
    const abstract = 'We propose {Zeb}. We introduce {Yak}, which uses {Emu}.';
    expect(relate('{Zeb}: a title', abstract, { fresh: ['Zeb', 'Yak'] }).relations).toEqual(['Yak builds-on Emu']);
  });

  it('is nobody where nothing is introduced, but the roles know', () => {
    const { stated, roles } = relate('A title', 'We evaluate our method on {Savanna:dataset}.');
    expect(stated).toEqual([]);
    expect(roles['Savanna']).toBe('evaluates');
  });

  it('is called by the last word of its name', () => {
    const { relations } = relate('A title', 'We propose {Mixing Agent=MA}. The agent uses {Yak}.', { fresh: ['MA'] });
    expect(relations).toEqual(['MA builds-on Yak']);
  });

  it('is not meant by "it" before the paper has spoken of its work', () => {
    const abstract = '{Yak} is old. It outperforms {Emu}. We propose {Zeb}. It outperforms {Gnu}.';
    expect(relate('{Zeb}: a title', abstract, { fresh: ['Zeb'] }).relations).toEqual(['Zeb compares Gnu']);
  });

  it('is not the prior work', () => {
    expect(relate('A title', 'We propose {Zeb}. Prior work uses {Yak}.', { fresh: ['Zeb'] }).relations).toEqual([]);
  });
});

describe('a concept that the vocabulary knows as wider', () => {
  const abstract = 'Here {tuning} is derived from {Yak}.';

  it('does not build on one of its kinds', () => {
    const { relations } = relate('A title', abstract, { broader: { Yak: ['tuning'] } });
    expect(relations).not.toContain('tuning builds-on Yak');
    expect(relate('A title', abstract).relations).toContain('tuning builds-on Yak');
  });
});

describe('modes and evidence', () => {
  it('direct names a new concept, others relates two known ones', () => {
    const { stated } = relate('A title', 'We propose {Zeb}. {Zeb} outperforms {Yak}. {Emu} outperforms {Gnu}.', {
      fresh: ['Zeb'],
    });
    expect(stated.map(({ mode }) => mode)).toEqual(['direct', 'others']);
  });

  it('points at the sentence', () => {
    const { stated, paper } = relate('A title', 'We propose {Zeb}. {Zeb} outperforms {Yak}.', { fresh: ['Zeb'] });
    const { start = 0, end = 0 } = stated[0]?.evidence ?? {};
    expect(paper.abstract.slice(start, end)).toBe('Zeb outperforms Yak.');
  });

  it('keeps one relation of two statements, the direct before the one by paper', () => {
    const { stated } = relate('A title', 'We propose {Zeb}. Our method outperforms {Yak}. {Zeb} surpasses {Yak}.', {
      fresh: ['Zeb'],
    });
    expect(stated).toHaveLength(1);
    expect(stated[0]?.mode).toBe('direct');
  });

  it('counts compares without direction', () => {
    expect(relate('A title', '{Yak} outperforms {Emu}. {Emu} outperforms {Yak}.').relations).toHaveLength(1);
  });
});

describe('roles', () => {
  it('come strongest first and end with mentions', () => {
    const { evidence } = relate('{Zeb}: {Tuning=tuning}', '{Zeb} uses {tuning} and outperforms {tuning}.', {
      fresh: ['Zeb'],
    });
    expect(evidence['tuning']?.map(({ type }) => type)).toEqual(['builds-on', 'mentions']);
  });

  it('tell data that are used from ideas in the background', () => {
    const abstract =
      '{Calm=calm:concept} is a challenge. We propose {Zeb}. Experiments on {Savanna:dataset} show its use.';
    const { roles } = relate('A title', abstract, { fresh: ['Zeb'] });
    expect(roles).toEqual({ Zeb: 'introduces', Savanna: 'evaluates', calm: 'mentions' });
  });

  it('are read in every paper given', () => {
    expect(withConcepts([], [])).toEqual([]);
    expect(() => withConcepts([], [{ paperId: 'x', concepts: [] }])).toThrow('no paper "x"');
  });
});

describe('hostile text', () => {
  it('is not read where a sentence is longer than prose', () => {
    const abstract = `{Yak} outperforms {Emu} ${'and so on '.repeat(400)}.`;
    const { relations, roles } = relate('A title', abstract);
    expect(relations).toEqual([]);
    expect(roles).toEqual({ Yak: 'mentions', Emu: 'mentions' });
  });

  it('is never a pattern or a key with a meaning of its own', () => {
    const { relations } = relate('{__proto__}: a title', 'We propose {__proto__}. It uses {(a+)+$=constructor}.', {
      fresh: ['__proto__'],
    });
    expect(relations).toEqual(['__proto__ builds-on constructor']);
  });
});

describe('a paper of thousands of names', () => {
  it('is read to the end: quadratic time would take longer than a test has', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `Zeb${i}`);
    const { roles } = relate(
      names.map((name) => `{${name}}`).join(' '),
      names.map((name) => `We use {${name}}.`).join(' '),
    );
    expect(Object.keys(roles)).toHaveLength(names.length);
  });
});

describe('where papers are far from machine learning', () => {
  const about = (isNear: boolean, abstract: string, fresh: readonly string[] = []) =>
    relate('A title', abstract, { isNear, fresh }).relations;

  it('only methods are tried, on data, tasks and metrics', () => {
    expect(about(false, 'We evaluate {Zeb} on {Yak:dataset}.')).toEqual(['Zeb evaluates Yak']);
    for (const odd of ['We evaluate {Zeb} on {yaks:concept}.', 'We evaluate {zebras:concept} on {Yak:dataset}.']) {
      expect(about(false, odd)).toEqual([]);
      expect(about(true, odd).map((one) => one.split(' ')[1])).toEqual(['evaluates']);
    }
  });

  it('what is compared, and a variant of a method, is stated all the same', () => {
    const abstract = '{Zeb} outperforms {yaks:concept}. {Zeb} is a variant of {Gnu}.';
    expect(about(false, abstract)).toEqual(about(true, abstract));
  });

  it.each([
    ['{zebras:concept} is based on {Yak}.', 'only what is made descends'],
    ['{Zeb} methods such as {Yak} and {Emu} are fast.', 'members of a class do not'],
    ['{Zeb}, a {yaks:concept}, is fast.', 'nor what is one of a kind'],
  ])('%s: %s', (abstract) => {
    expect(about(true, abstract).join()).toContain('builds-on');
    expect(about(false, abstract)).toEqual([]);
  });

  it('the paper says of what it makes what that is', () => {
    expect(about(false, 'We introduce {Zeb}, a {wild horse:concept} that waits.', ['Zeb'])).toEqual([
      'Zeb builds-on wild horse',
    ]);
    expect(about(false, 'We propose {Zeb:concept}, which is based on {Yak}.', ['Zeb'])).toEqual(['Zeb builds-on Yak']);
    expect(about(false, 'We introduce {Zeb}, a {herd control:task} tool that waits.', ['Zeb'])).toEqual([]);
  });
});

describe('two namesakes', () => {
  it('are not related: the sentence means one of them', () => {
    const { relations } = relate('A title', '{Zeb=zeb-1} outperforms {ZEB=zeb-2}. {Zeb=zeb-1} outperforms {Yak}.', {
      names: { 'zeb-1': 'Zeb', 'zeb-2': 'ZEB' },
    });
    expect(relations).toEqual(['zeb-1 compares Yak']);
  });

  it('are also a name and its own long form', () => {
    const long = { 'zeb-1': 'Zebra Bench' };
    const abstract = '{Zeb=zeb-1} outperforms {Zebra Bench=zeb-2}.';
    expect(relate('A title', abstract, { names: { 'zeb-2': 'zebra benches' }, long }).relations).toEqual([]);
  });
});
