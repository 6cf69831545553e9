import { describe, expect, it } from 'vitest';
import { deniedTypes, doubtedTypes, type DoubtInput } from '../../../src/pipeline/relations/doubts.ts';
import type { ConceptFacts } from '../../../src/pipeline/relations/known-features.ts';
import type { Place, SentenceView } from '../../../src/pipeline/relations/sentence-view.ts';
import { SELF, type Anchor, type Token } from '../../../src/pipeline/relations/tokens.ts';
import { relate } from './invented.ts';

const anchor = (conceptId: string): Anchor => ({
  part: 'concept',
  conceptId,
  kind: 'method',
  start: 0,
  end: 0,
  text: conceptId,
});
const place = (conceptId: string, token: number, role: string): Place => ({
  anchor: anchor(conceptId),
  token,
  rank: token,
  clause: 0,
  slot: 0,
  phrase: undefined,
  isHead: true,
  role,
});
const facts = (extra: Partial<ConceptFacts> = {}): ConceptFacts => ({
  kind: 'method',
  isIntroduced: false,
  isInTitle: false,
  mentionCount: 1,
  isNamed: true,
  confidence: 0.9,
  detector: 'lexicon',
  noun: 'yak',
  broader: [],
  ...extra,
});

/** "Zeb … Yak" in one sentence; `rivals` fire cues at Yak. */
function input(extra: Partial<DoubtInput> = {}, rivals: Readonly<Record<string, readonly string[]>> = {}): DoubtInput {
  const sentence = { field: 'abstract', span: { start: 0, end: 9 }, tokens: [], anchors: [], clauses: [] } as const;
  const view: SentenceView = {
    sentence,
    clauses: [],
    classes: [],
    places: [],
    cues: new Map(Object.entries(rivals).map(([from, cues]) => [from, new Map([['Yak', cues]])])),
    sourcesByTarget: new Map([['Yak', Object.keys(rivals)]]),
    topics: [],
    verbs: [],
    self: 'none',
  };
  return {
    view,
    from: place('Zeb', 0, 'subject'),
    to: place('Yak', 1, 'object'),
    fromFacts: facts(),
    toFacts: facts(),
    isWider: false,
    mode: 'direct',
    introduced: new Set(['Zeb']),
    cues: [],
    cuesBack: [],
    isOpened: true,
    ...extra,
  };
}

describe('what a pair cannot state', () => {
  it('is nothing where nothing speaks against it', () => {
    expect(deniedTypes(input())).toEqual([]);
  });

  it.each(['without', 'instead of', '<instead of', 'rather than', 'unlike'])(
    'is descent from what stands after "%s"',
    (role) => {
      expect(deniedTypes(input({ to: place('Yak', 1, role) }))).toEqual(['builds-on']);
    },
  );

  it('is descent from one of its own kinds', () => {
    expect(deniedTypes(input({ isWider: true }))).toEqual(['builds-on']);
  });

  it('is descent from a quality', () => {
    expect(deniedTypes(input({ toFacts: facts({ kind: 'concept', noun: 'scalability' }) }))).toEqual(['builds-on']);
    expect(deniedTypes(input({ toFacts: facts({ kind: 'concept', noun: 'privacy' }) }))).toEqual(['builds-on']);
    expect(deniedTypes(input({ toFacts: facts({ kind: 'method', noun: 'robustness' }) }))).toEqual([]);
    const cues = ['name-head/builds-on']; // "zebra efficiency" is an efficiency
    expect(deniedTypes(input({ toFacts: facts({ kind: 'concept', noun: 'efficiency' }), cues }))).toEqual([]);
  });

  it('is descent where cues compare or try and none makes', () => {
    expect(deniedTypes(input({ cues: ['title/evaluates'] }))).toEqual(['builds-on']);
    expect(deniedTypes(input({ cues: ['comparative/compares'] }))).toEqual(['builds-on']);
    expect(deniedTypes(input({ cuesBack: ['comparative/compares'] }))).toEqual(['builds-on']);
    expect(deniedTypes(input({ cuesBack: ['test-bed/evaluates'] }))).toEqual([]);
    expect(deniedTypes(input({ cues: ['comparative/compares', 'name-head/builds-on'] }))).toEqual([]);
  });

  it('is no descent of a member from its class, whatever the class stands after', () => {
    const cues = ['list-members/builds-on']; // "better than {Yak} methods such as {Gnu}"
    expect(deniedTypes(input({ to: place('Yak', 1, 'than'), cues }))).toEqual([]);
  });

  it('is anything of a name and what stands alone in the bracket behind it, unless that is one of a class', () => {
    const among = (words: string, cues: readonly string[] = []) => {
      const raws = words.split(' ');
      const tokens = raws.map((raw): Token => ({ sort: 'word', text: raw, raw, start: 0, end: 0 }));
      const { view } = input();
      const [from, to] = [place('Zeb', raws.indexOf('Zeb'), 'subject'), place('Yak', raws.indexOf('Yak'), 'object')];
      return deniedTypes(input({ view: { ...view, sentence: { ...view.sentence, tokens } }, from, to, cues }));
    };
    expect(among('Zeb ( Yak )')).toEqual(['builds-on', 'compares', 'evaluates']);
    expect(among('Yak ( Zeb )')).toEqual(['builds-on', 'compares', 'evaluates']);
    expect(among('Yak ( Zeb )', ['list-members/builds-on'])).toEqual([]); // "yaks (Zeb)"
    expect(among('Zeb ( via Yak )')).toEqual([]);
    expect(among('Zeb ( Yak , Gnu )')).toEqual([]);
    expect(among('Zeb is ( Yak )')).toEqual([]);
  });

  it('is a comparison of others with what the own work is compared with', () => {
    const others = { mode: 'others', from: place('Gnu', 0, 'object') } as const;
    expect(deniedTypes(input(others, { [SELF]: ['comparative/compares'] }))).toEqual(['compares']);
    expect(deniedTypes(input(others, { Zeb: ['comparative/compares'] }))).toEqual(['compares']);
    expect(deniedTypes(input(others, { Gnu: ['comparative/compares'], Zeb: ['title/builds-on'] }))).toEqual([]);
    expect(deniedTypes(input({}, { Zeb: ['comparative/compares'] }))).toEqual([]);
  });
});

describe('what a pair has to be surer of', () => {
  const cues = ['title/builds-on', 'comparative/compares', 'test-bed/evaluates'];

  it('is every type that no cue names', () => {
    expect(doubtedTypes(input())).toEqual(['builds-on', 'compares', 'evaluates']);
    expect(doubtedTypes(input({ cues }))).toEqual([]);
  });

  it('is no comparison that a cue names the other way round', () => {
    expect(doubtedTypes(input({ cuesBack: cues }))).toEqual(['builds-on', 'evaluates']);
  });

  it('is descent of what is no method and no model, but not of a work without a name', () => {
    expect(doubtedTypes(input({ cues, fromFacts: facts({ kind: 'task' }) }))).toEqual(['builds-on']);
    expect(doubtedTypes(input({ cues, fromFacts: facts({ kind: 'model' }) }))).toEqual([]);
    expect(doubtedTypes(input({ cues, fromFacts: undefined }))).toEqual([]);
  });

  it('is a test on what may be no concept', () => {
    expect(doubtedTypes(input({ cues, toFacts: facts({ confidence: 0.74 }) }))).toEqual(['evaluates']);
    expect(doubtedTypes(input({ cues, toFacts: facts({ confidence: 0.75 }) }))).toEqual([]);
  });
});

describe('in a text', () => {
  it('two rivals of the own work are not compared with each other', () => {
    const { relations } = relate('A title', 'We introduce {Zeb}. {Zeb} outperforms existing {Gnu} methods and {Yak}.', {
      fresh: ['Zeb'],
    });
    expect(relations.filter((one) => one.includes('compares')).sort()).toEqual([
      'Zeb compares Gnu',
      'Zeb compares Yak',
    ]);
  });

  it('nothing builds on what it is independent of', () => {
    const about = (word: string) =>
      relate('{Zeb}: better ways', `We propose {Zeb}. {Zeb} makes use ${word} of {Yak}.`, { fresh: ['Zeb'] }).relations;
    expect(about('independently')).toEqual([]);
    expect(about('only')).toEqual(['Zeb builds-on Yak']);
  });

  it('nothing builds on what it could be joined with', () => {
    const about = (verb: string) =>
      relate('{Zeb}: better ways', `We propose {Zeb}. {Zeb} ${verb} with {Yak}.`, { fresh: ['Zeb'] }).relations;
    expect(about('can also be combined')).toEqual([]);
    expect(about('is combined')).toEqual(['Zeb builds-on Yak']);
  });

  it('nothing is tested on what it only runs on', () => {
    const about = (place: string) =>
      relate('{Zeb}: better ways', `We propose {Zeb}. We evaluate {Zeb} on {${place}}.`, { fresh: ['Zeb'] }).relations;
    expect(about('Yak')).toEqual(['Zeb evaluates Yak']);
    expect(about('GPU')).toEqual([]);
  });

  it('a model is not tested on models, but may do something to them', () => {
    const about = (sentence: string) => relate('{Zeb:model}: better ways', sentence, { fresh: ['Zeb'] }).relations;
    expect(about('We validate {Zeb:model} on {language models=language model:concept}.')).toEqual([]);
    expect(about('{Zeb:model} boosts {language models=language model:concept}.')).toEqual([
      'Zeb evaluates language model',
    ]);
    expect(about('We validate {Zeb:model} on {recall:metric}.')).toEqual(['Zeb evaluates recall']);
  });

  it('a title that calls the new work a class of models says what it is', () => {
    const about = (title: string) => relate(title, '', { fresh: ['Zeb'] }).relations;
    expect(about('{Zeb}: Striped {Foundation Models=foundation model:concept}')).toEqual([
      'Zeb builds-on foundation model',
    ]);
    expect(about('Better {Foundation Models=foundation model:concept} via {Zeb}')).toEqual([
      'Zeb evaluates foundation model',
    ]);
    expect(about('{Zeb}: Striping in {Foundation Models=foundation model:concept}')).toEqual([
      'Zeb evaluates foundation model',
    ]);
  });

  it('what is stated with both names is as sure as the words, however sure it is that one is new', () => {
    const { stated } = relate('A title', 'We propose {Zeb}. {Zeb} outperforms {Yak}. It outperforms {Emu}.', {
      fresh: ['Zeb'],
    });
    const [named, meant] = stated;
    expect(named?.mode).toBe('direct');
    expect(meant?.mode).toBe('paper');
    expect(named?.confidence).toBeGreaterThan(meant?.confidence ?? 1);
  });

  it('what a finding says of two others is', () => {
    expect(relate('A title', 'We find that {Gnu} outperforms {Yak}.').relations).toEqual(['Gnu compares Yak']);
  });
});
