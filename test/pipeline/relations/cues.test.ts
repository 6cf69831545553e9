import { describe, expect, it } from 'vitest';
import { relate } from './invented.ts';

/** Relations of one abstract sentence about the new method Zeb, or about others. */
const say = (sentence: string) => relate('A title', sentence, { fresh: ['Zeb'] }).relations;

describe('what a sentence states about two concepts', () => {
  it.each([
    ['compares-verb', '{Zeb} outperforms {Yak} and {Emu}.', ['Zeb compares Yak', 'Zeb compares Emu']],
    ['compares-verb', 'In many cases, {Yak} competes with {Emu}.', ['Yak compares Emu']],
    ['comparative', '{Zeb} is faster than {Yak}.', ['Zeb compares Yak']],
    ['comparative', 'Unlike {Yak}, {Zeb} needs no data.', ['Zeb compares Yak']],
    ['comparative', '{Yak} offers advantages over {Emu}.', ['Yak compares Emu']],
    ['contrast', '{Yak} is fast, whereas {Emu} needs more memory.', ['Yak compares Emu']],
    [
      'list-members',
      'Some {tuning} methods, such as {Yak} and {Emu}, are slow.',
      ['Yak builds-on tuning', 'Emu builds-on tuning'],
    ],
    ['list-members', 'Among {tuning} methods, {Yak} is popular.', ['Yak builds-on tuning']],
    ['apposition', 'We use {Yak}, a {tuning} method, for this.', ['Yak builds-on tuning']],
    ['recast', '{Yak} is a variant of {Emu}.', ['Yak builds-on Emu']],
    ['recast', 'They formulate {routing:task} as an {assignment:task} problem.', ['routing builds-on assignment']],
    ['builds-on-verb', '{Zeb} combines {Yak} with {Emu}.', ['Zeb builds-on Yak', 'Zeb builds-on Emu']],
    ['builds-on-verb', '{Zeb} is derived from {Yak}.', ['Zeb builds-on Yak']],
    ['builds-on-verb', '{Zeb} replaces {Yak} with {Emu}.', ['Zeb builds-on Emu', 'Emu compares Yak']],
    ['instrument', 'They surpass {Yak} using {Emu}.', ['Yak builds-on Emu']],
    ['instrument', 'We propose {Zeb}, which computes its weights via {Yak}.', ['Zeb builds-on Yak']],
    ['test-bed', '{Zeb} is evaluated on {Savanna:dataset}.', ['Zeb evaluates Savanna']],
    [
      'test-bed',
      'Experiments on {Savanna:dataset} and {Steppe:dataset} show that {Zeb} is good.',
      ['Zeb evaluates Savanna', 'Zeb evaluates Steppe'],
    ],
    ['effect-verb', '{Zeb} reduces {latency:metric} by half.', ['Zeb evaluates latency']],
    [
      'effect-verb',
      '{Zeb} improves {recall:metric} while preserving {speed:metric}.',
      ['Zeb evaluates recall', 'Zeb evaluates speed'],
    ],
    ['modifier', 'They study {Yak}-based {tracking:task} methods.', ['tracking builds-on Yak']],
    ['purpose', 'They present {Yak} for {tracking:task}.', ['Yak evaluates tracking']],
  ])('%s: %s', (_, sentence, expected) => {
    const found = say(sentence);
    for (const relation of expected) expect(found).toContain(relation);
    expect(found).toHaveLength(expected.length);
  });

  it.each([
    ['a mere list', 'There are {Yak}, {Emu} and {Gnu}.'],
    ['two names without a verb that relates them', '{Yak} was there when {Emu} became known.'],
    ['a denied effect', '{Yak} does not improve {recall:metric}.'],
    ['an aim put first', 'To reduce {latency:metric}, much was tried.'],
  ])('says nothing for %s', (_, sentence) => {
    expect(say(sentence)).toEqual([]);
  });
});

describe('titles', () => {
  it('say what the new name is made of and used for', () => {
    const { relations } = relate('{Zeb}: {Tuning=tuning} for {Tracking=tracking:task} via {Yak}', '', {
      fresh: ['Zeb'],
    });
    expect(relations).toEqual(['Zeb builds-on tuning', 'Zeb evaluates tracking', 'Zeb builds-on Yak']);
  });

  it('set an alternative against what it replaces', () => {
    const { relations } = relate('{Zeb}: A Fast Alternative to {Yak}', '', { fresh: ['Zeb'] });
    expect(relations).toEqual(['Zeb compares Yak']);
  });
});

describe('a new name that ends in a known one', () => {
  it('builds on the known one where the paper names that by itself', () => {
    const { relations } = relate('A title', 'We propose {weighted Yak=WY}. {Yak} is old.', { fresh: ['WY'] });
    expect(relations).toEqual(['WY builds-on Yak']);
  });

  it('does not find a name inside a word', () => {
    const { relations } = relate('A title', 'We propose {KayYak=WY}. {Yak} is old.', { fresh: ['WY'] });
    expect(relations).toEqual([]);
  });
});
