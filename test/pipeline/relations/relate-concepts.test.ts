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

  it.each([
    ['We evaluate {Zeb} on {herd linkage:task}.', true],
    ['{Zeb} is applied to {herd detection:task}.', true],
    ['{Zeb} is applied to {herd control:task}.', false],
    ['{Zeb} improves {herd control:task}.', false],
  ])('a task is one of a trial that is told, or is done to data: %s', (abstract, isTold) => {
    expect(about(true, abstract)).toHaveLength(1);
    expect(about(false, abstract)).toHaveLength(isTold ? 1 : 0);
  });

  it('a task is what new work is for', () => {
    expect(about(false, 'We propose {Zeb} for {herd control:task}.', ['Zeb'])).toEqual(['Zeb evaluates herd control']);
  });

  it.each([
    ['We review the use of zebras in {herd control:task}.', false],
    ['We test our zebras in {herd control:task}.', true],
  ])('and so is one that the paper itself is said to try: %s', (abstract, isTold) => {
    const { roles } = relate('A title', abstract, { isNear: false });
    expect(roles['herd control'] === 'evaluates').toBe(isTold);
  });

  it.each([
    ['We evaluate zebras by {herd ratio:metric}.', true],
    ['Our method may improve the {herd ratio:metric}.', false],
    ['Our zebras could improve the {herd ratio:metric} by 3.', true],
    ['We evaluate whether zebras may improve the {herd ratio:metric}.', true],
  ])('a metric is none that is hoped for: %s', (abstract, isTold) => {
    const told = (isNear: boolean) => relate('A title', abstract, { isNear }).roles['herd ratio'];
    expect(told(true)).toBe('evaluates');
    expect(told(false) === 'evaluates').toBe(isTold);
  });

  it('what the paper introduces is tried on data, whatever it is', () => {
    expect(about(false, 'We propose {Zeb:concept}. {Zeb} is evaluated on {Yak:dataset}.', ['Zeb'])).toEqual([
      'Zeb evaluates Yak',
    ]);
  });

  it('what is compared, and a variant of a method, is stated all the same', () => {
    const abstract = '{Zeb} outperforms {yaks:concept}. {Zeb} is a variant of {Gnu}.';
    expect(about(false, abstract)).toEqual(about(true, abstract));
  });

  it.each([
    ['{zebras:concept} is based on {Yak}.', 'only what is made descends'],
    ['{Zeb} methods such as {Yak} and {Emu} are fast.', 'members of a class do not'],
    ['{Zeb}, a {yaks:concept}, is fast.', 'nor what is one of a kind'],
    ['{Zeb} is based on {school nurses:concept}.', 'and nothing of people'],
  ])('%s: %s', (abstract) => {
    expect(about(true, abstract).join()).toContain('builds-on');
    expect(about(false, abstract)).toEqual([]);
  });

  it('nothing builds on what is no name of its own, as what a verb stands before', () => {
    const abstract = (of: string) => `{Zeb} models have been extended with {${of}}.`;
    expect(about(true, abstract('wild paths:concept')).join()).toContain('builds-on');
    expect(about(false, abstract('wild paths:concept'))).toEqual([]);
    expect(about(false, abstract('YakNet'))).toEqual(about(true, abstract('YakNet')));
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
