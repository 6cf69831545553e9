import { describe, expect, it } from 'vitest';
import { measure, toThreeDecimals } from '../../scripts/score/measures.ts';
import { goldPaperSchema, parseLines } from '../../scripts/score/records.ts';
import { scoreConcepts } from '../../scripts/score/score-concepts.ts';
import { scoreRelations } from '../../scripts/score/score-relations.ts';

const annotate = (name: string, extra: { required?: boolean; kinds?: string[]; roles?: string[] } = {}) => ({
  name,
  required: true,
  kinds: ['method'],
  roles: ['mentions'],
  forms: [name],
  ...extra,
});
const find = (name: string, extra: { id?: string; kind?: string; role?: string } = {}) => ({
  id: name.toLowerCase(),
  name,
  kind: 'method',
  role: 'mentions',
  forms: [name],
  ...extra,
});

describe('measures', () => {
  it('are 0 where nothing was counted', () => {
    expect(measure({ tp: 0, fp: 0, fn: 0 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('print three decimals, a tie to the even digit', () => {
    expect([0.8125, 0.0625, 0.1875, 2 / 3, 1, 0.0005].map(toThreeDecimals)).toEqual([
      '0.812',
      '0.062',
      '0.188',
      '0.667',
      '1.000',
      '0.001',
    ]);
  });
});

describe('scoring concepts', () => {
  const gold = [
    {
      title: 'First paper',
      abstract: '',
      concepts: [
        annotate('Zeb', { roles: ['introduces'] }),
        annotate('Yak', { kinds: ['dataset', 'task'] }),
        annotate('plain term'),
        annotate('Optional', { required: false }),
      ],
    },
    { title: 'Second paper', abstract: '', concepts: [annotate('Zeb'), annotate('Emu')] },
    { title: 'Third paper', abstract: '', concepts: [annotate('lost')] },
  ];
  const system = [
    {
      id: 'first',
      title: 'FIRST paper!',
      concepts: [
        find('Zeb', { role: 'introduces' }),
        find('Yak', { kind: 'model' }),
        find('Optional'),
        find('wrong', { role: 'introduces' }),
      ],
    },
    { id: 'second', title: 'Second paper', concepts: [find('Zeb'), find('Emu', { id: 'zeb' })] },
  ];
  const score = scoreConcepts(gold, system);

  it('counts required matches, misses and what was found in vain', () => {
    expect(score.all).toMatchObject({ tp: 4, fp: 1, fn: 2 });
    expect(score.named).toMatchObject({ tp: 4, fp: 0, fn: 0 });
    expect(score.term).toMatchObject({ tp: 0, fp: 1, fn: 2 });
  });

  it('counts a paper that is not there as missed in full', () => {
    expect(score.missingPaperCount).toBe(1);
    expect(score.missed).toEqual([
      ['plain term', 1],
      ['lost', 1],
    ]);
    expect(score.spurious).toEqual([['wrong', 1]]);
  });

  it('takes a role given to a wrong concept as a wrong introduction', () => {
    expect(score.introduces).toMatchObject({ tp: 1, fp: 1, fn: 0 });
  });

  it('gives shares of kinds and roles over matched required concepts', () => {
    expect(score.kindAccuracy).toBeCloseTo(3 / 4, 10);
    expect(score.roleAccuracy).toBeCloseTo(1, 10);
  });

  it('scores links between papers by pairs', () => {
    // pairs over two papers: Zeb-Zeb right; Zeb-Emu share an id wrongly; Yak and Optional differ from both
    expect(score.linking).toMatchObject({ tp: 1, fp: 1, fn: 0 });
  });
});

describe('scoring stated relations', () => {
  const gold = [{ title: 'P', abstract: '', concepts: ['Zeb', 'Yak', 'Emu', 'Gnu'].map((name) => annotate(name)) }];
  const relation = (from: string, type: string, to: string, required = true) => ({
    from,
    type,
    to,
    modes: ['direct'],
    required,
  });
  const annotated = [
    {
      title: 'P',
      relations: [
        relation('Zeb', 'builds-on', 'Yak'),
        relation('Zeb', 'compares', 'Emu'),
        relation('Zeb', 'evaluates', 'Gnu', false),
        relation('Yak', 'evaluates', 'Gnu'),
      ],
    },
  ];
  const system = [
    { id: 'p', title: 'P', concepts: [...['Zeb', 'Yak', 'Emu', 'Gnu'].map((name) => find(name)), find('Other')] },
  ];
  const state = (from: string, type: string, to: string, mode = 'direct') => ({
    paper: 'p',
    from,
    type,
    to,
    mode,
    cue: 'c',
  });
  const score = scoreRelations(gold, annotated, system, [
    state('zeb', 'builds-on', 'yak'),
    state('emu', 'compares', 'zeb', 'paper'),
    state('zeb', 'compares', 'emu'),
    state('zeb', 'evaluates', 'gnu'),
    state('gnu', 'builds-on', 'yak'),
    state('zeb', 'builds-on', 'other'),
  ]);

  it('takes compares without direction and once, and leaves optional relations out', () => {
    expect(score.typed).toMatchObject({ tp: 2, fp: 2, fn: 1 });
    expect(Object.fromEntries(score.byType)).toMatchObject({
      'builds-on': { tp: 1, fp: 2, fn: 0 },
      compares: { tp: 1, fp: 0, fn: 0 },
      evaluates: { tp: 0, fp: 0, fn: 1 },
    });
  });

  it('scores pairs without type and direction', () => {
    // Gnu-Yak is a required pair, though stated with the wrong type
    expect(score.pair).toMatchObject({ tp: 3, fp: 1, fn: 0 });
  });

  it('asks for the mode of the first right statement', () => {
    expect(score.modeAccuracy).toBeCloseTo(1 / 2, 10);
  });

  it('refuses relations of a paper whose concepts nobody annotated', () => {
    expect(() => scoreRelations([], annotated, system, [])).toThrow(/without annotated concepts/);
  });
});

describe('reading lines', () => {
  it('names the file and line that cannot be scored', () => {
    expect(() => parseLines('\n{"title": 1}', 'x.jsonl', goldPaperSchema)).toThrow('x.jsonl:2');
  });
});
