import { describe, expect, it } from 'vitest';
import { relate } from './invented.ts';

/** Relations of one abstract sentence about the new method Zeb, or about others. */
const say = (sentence: string): readonly string[] => relate('A title', sentence, { fresh: ['Zeb'] }).relations;

describe('what a sentence states about two concepts', () => {
  it.each([
    ['compares-verb', '{Zeb} outperforms {Yak} and {Emu}.', ['Zeb compares Yak', 'Zeb compares Emu']],
    ['compares-verb', 'In many cases, {Yak} competes with {Emu}.', ['Yak compares Emu']],
    ['comparative', '{Zeb} is faster than {Yak}.', ['Zeb compares Yak']],
    ['comparative', 'Unlike {Yak}, {Zeb} needs no data.', ['Zeb compares Yak']],
    ['comparative', '{Yak} offers advantages over {Emu}.', ['Yak compares Emu']],
    ['comparative', '{Zeb} obtains superior or comparable performance to {Yak}.', ['Zeb compares Yak']],
    ['comparative', '{Yak} improves accuracy by 3 points over {Emu}.', ['Yak compares Emu']],
    ['comparative', '{Zeb} reduces costs over plain {Yak}.', ['Zeb compares Yak']],
    ['comparative', '{Zeb} improves upon {Yak}.', ['Zeb compares Yak']],
    ['comparative', '{Zeb} improves upon the accuracy of {Yak}.', ['Zeb compares Yak']],
    ['comparative', '{Zeb} is on par with the accuracy of {Yak}.', ['Zeb compares Yak']],
    ['comparative', 'The cost of {Zeb} is lower than that of {Yak}.', ['Zeb compares Yak']],
    [
      'comparative',
      'We propose {Zeb} and show that its samples are better than those from {Yak}.',
      ['Zeb compares Yak'],
    ],
    ['comparative', 'We propose {Zeb}. {Tuning=tuning} with {Zeb} is faster than {Yak}.', ['Zeb compares Yak']],
    ['compares-verb', 'We propose {Zeb}. Models trained with {Zeb} outperform {Yak}.', ['Zeb compares Yak']],
    [
      'compares-verb',
      'We propose {Zeb}. The {Zeb} {loss function=loss:concept} outperforms {Yak}.',
      ['Zeb compares Yak'],
    ],
    ['compares-verb', '{Zeb} outperforms the {Yak} {loss function=loss:concept}.', ['Zeb compares Yak']],
    [
      'compares-verb',
      'We propose {Zeb}. The big model within the {Zeb} family outperforms {Yak}.',
      ['Zeb compares Yak'],
    ],
    ['comparative', 'We propose {Zeb}. Models like {Zeb} are faster than {Yak}.', ['Zeb compares Yak']],
    ['compares-verb', '{Zeb} outperforms the best known system, {Yak}, by 3 points.', ['Zeb compares Yak']],
    ['comparative', '{Zeb} is faster than the best known system, {Yak}, by far.', ['Zeb compares Yak']],
    ['compares-verb', 'As {Yak} outperforms {Emu} in many cases, one may ask why.', ['Yak compares Emu']],
    ['compares-verb', 'The {Yak:model} model {fine-tuned=tuning} on it outperforms {Emu:model}.', ['Yak compares Emu']],
    ['comparative', 'We propose {Zeb}. Compared to {Yak}, all proposed methods are fast.', ['Zeb compares Yak']],
    ['compares-verb', '{Zeb} matches or exceeds the accuracy of {Yak}.', ['Zeb compares Yak']],
    ['compares-verb', 'We propose {Zeb}, run it on a server, and compare with {Yak}.', ['Zeb compares Yak']],
    ['compares-verb', 'We propose {Zeb}. Our models match the accuracy of {Yak}.', ['Zeb compares Yak']],
    ['compares-verb', '{Zeb} matches the accuracy of {Yak} while being trained on less data.', ['Zeb compares Yak']],
    ['compares-verb', 'We propose {Zeb}. Our policies outperform {Yak}.', ['Zeb compares Yak']],
    ['versus', 'A trial of {Yak} versus {Emu} and {Gnu} is told.', ['Yak compares Emu', 'Yak compares Gnu']],
    ['versus', 'We weigh {accuracy:metric} versus {latency:metric}.', []],
    ['versus', 'We set {Yak} vs. {routing:task}.', []],
    ['contrast', '{Yak} is fast, whereas {Emu} needs more memory.', ['Yak compares Emu']],
    [
      'list-members',
      'Some {tuning} methods, such as {Yak} and {Emu}, are slow.',
      ['Yak builds-on tuning', 'Emu builds-on tuning'],
    ],
    ['list-members', 'Many {routing:task} tasks such as {Yak} and {Emu} are slow.', []],
    ['list-members', 'The {routing:task} components, including {Yak} and {Emu}, are slow.', []],
    [
      'list-members',
      'Two {tuning} families ({Yak} and {Emu}) are slow.',
      ['Yak builds-on tuning', 'Emu builds-on tuning'],
    ],
    ['list-members', 'Among {tuning} methods, {Yak} is popular.', ['Yak builds-on tuning']],
    ['apposition', 'We use {Yak}, a {tuning} method, for this.', ['Yak builds-on tuning']],
    ['recast', '{Yak} is a variant of {Emu}.', ['Yak builds-on Emu']],
    ['recast', 'They formulate {routing:task} as an {assignment:task} problem.', ['routing builds-on assignment']],
    ['builds-on-verb', '{Zeb} combines {Yak} and {Emu}.', ['Zeb builds-on Yak', 'Zeb builds-on Emu']],
    ['builds-on-verb', '{Zeb} is derived from {Yak}.', ['Zeb builds-on Yak']],
    ['instrument', 'They surpass {Yak} using {Emu}.', ['Yak builds-on Emu']],
    ['instrument', 'We propose {Zeb}, which computes its weights via {Yak}.', ['Zeb builds-on Yak']],
    ['test-bed', '{Zeb} is evaluated on {Savanna:dataset}.', ['Zeb evaluates Savanna']],
    [
      'test-bed',
      'Experiments on {Savanna:dataset} and {Steppe:dataset} show that {Zeb} is good.',
      ['Zeb evaluates Savanna', 'Zeb evaluates Steppe'],
    ],
    ['test-bed', '{Zeb} sets a new state of the art on {Savanna:dataset}.', ['Zeb evaluates Savanna']],
    ['test-bed', '{Zeb} has strong performance on {Savanna:dataset}.', ['Zeb evaluates Savanna']],
    [
      'test-bed',
      'We propose {Zeb}. A series of evaluations on {Savanna:dataset} are conducted to validate the performance of {Zeb}.',
      ['Zeb evaluates Savanna'],
    ],
    ['effect-verb', '{Zeb} reduces {latency:metric} by half.', ['Zeb evaluates latency']],
    [
      'effect-verb',
      '{Zeb} improves {recall:metric} while preserving {speed:metric}.',
      ['Zeb evaluates recall', 'Zeb evaluates speed'],
    ],
    ['purpose', 'They present {Yak} for {tracking:task}.', ['Yak evaluates tracking']],
    ['modifier', '{Tuning=tuning} large {language models=LM:concept} is slow.', ['tuning builds-on LM']],
    ['builds-on-verb', 'Others have implemented {Yak} in {Python:concept}.', ['Yak builds-on Python']],
    ['comparative', '{Yak} is an alternative to models such as {Emu}.', ['Yak compares Emu']],
    ['test-bed', 'Prior {Yak} works evaluate {Savanna:dataset}.', ['Yak evaluates Savanna']],
    ['effect-verb', '{Yak} struggles with tasks requiring {recall:task}.', ['Yak evaluates recall']],
    ['effect-verb', '{Yak} is crucial for reducing {latency:metric}.', ['Yak evaluates latency']],
    ['compares-verb', '{Yak} is outperformed by {Emu}.', ['Emu compares Yak']],
    ['compares-verb', '{Zeb} performs comparably to {Yak}.', ['Zeb compares Yak']],
    ['comparative', '{Yak} serves as a replacement for {Emu}.', ['Yak compares Emu']],
    ['apposition', '{Yak}, a variant of {Emu}, is old.', ['Yak builds-on Emu']],
    ['apposition', 'A variant of {Emu} called {Yak} helps.', ['Yak builds-on Emu']],
    ['builds-on-verb', '{Yak:model} is fine-tuned from {Emu:model}.', ['Yak builds-on Emu']],
    ['builds-on-verb', '{Yak} is driven by {routing}.', ['Yak builds-on routing']],
    ['builds-on-verb', '{Zeb} adapts {Yak} to {tracking:task}.', ['Zeb builds-on Yak', 'Zeb evaluates tracking']],
    ['instrument', 'Inspired by the success of {Yak:model}, we propose {Zeb}.', ['Zeb builds-on Yak']],
    ['builds-on-verb', 'We build on {Yak:model} and propose {Zeb}.', ['Zeb builds-on Yak']],
    ['instrument', '{Zeb} is built on top of {Yak:model}.', ['Zeb builds-on Yak']],
    ['purpose', '{Yak} was designed for {tracking:task}.', ['Yak evaluates tracking']],
    ['purpose', '{Yak} is essential for {stability:concept}.', ['Yak evaluates stability']],
    ['contrast', 'While {Yak} needs more memory, {Emu} is fast.', ['Yak compares Emu']],
    ['recast', '{Yak} and {Emu} are popular {routing} methods.', ['Yak builds-on routing', 'Emu builds-on routing']],
    ['recast', 'To our knowledge, {Zeb} is the first fast {routing} method.', ['Zeb builds-on routing']],
    ['recast', '{Yak} is one of the simplest {routing} methods.', ['Yak builds-on routing']],
    ['recast', '{Yak} belongs to the class of {routing} methods.', ['Yak builds-on routing']],
    [
      'list-members',
      '{Routing=routing} methods, e.g., {Yak} and {Emu}, are slow.',
      ['Yak builds-on routing', 'Emu builds-on routing'],
    ],
    ['builds-on-verb', '{Zeb} combines two parts: (1) {Yak} and 2) {Emu}.', ['Zeb builds-on Yak', 'Zeb builds-on Emu']],
    ['test-bed', '{Zeb} is fast, averaging 85% on {Savanna:dataset}.', ['Zeb evaluates Savanna']],
    [
      'test-bed',
      'Experiments on three tasks ({tracking:task}, {mapping:task} and {tuning}) show that {Zeb} is good.',
      ['Zeb evaluates tracking', 'Zeb evaluates mapping', 'Zeb evaluates tuning'],
    ],
    ['effect-verb', '{Zeb} requires 40% less {memory:metric}.', ['Zeb evaluates memory']],
    ['effect-verb', '{Zeb} retains 95% of {recall:metric}.', ['Zeb evaluates recall']],
    ['recast', '{Yak} and {Emu} are two {routing} methods.', ['Yak builds-on routing', 'Emu builds-on routing']],
    ['apposition', 'We propose {Zeb}, a {training-free:concept} method.', ['Zeb builds-on training-free']],
    [
      'list-members',
      'Some {parameter-efficient=thrift} methods such as {Yak} and {Emu} are slow.',
      ['Yak builds-on thrift', 'Emu builds-on thrift'],
    ],
    [
      'builds-on-verb',
      '{Yak} has two components: {routing} and {gating}.',
      ['Yak builds-on routing', 'Yak builds-on gating'],
    ],
    ['builds-on-verb', '{Yak} attaches a head into {Emu}.', ['Yak builds-on Emu']],
    ['slots', '{Yak} outperforms two rivals: {Emu} and {Gnu}.', ['Yak compares Emu', 'Yak compares Gnu']],
    ['test-bed', 'We propose {Zeb}. We report results for {Yak}.', ['Zeb evaluates Yak']],
    ['instrument', '{Yak}, built on {Emu:model}, helps.', ['Yak builds-on Emu']],
    ['purpose', '{Yak} has emerged as a framework for {tracking:task}.', ['Yak evaluates tracking']],
  ])('%s: %s', (_, sentence, expected) => {
    const found = say(sentence);
    for (const relation of expected) expect(found).toContain(relation);
    expect(found).toHaveLength(expected.length);
  });

  it.each([
    ['a mere list', 'There are {Yak}, {Emu} and {Gnu}.'],
    ['two names without a verb that relates them', '{Yak} was there when {Emu} became known.'],
    ['a wish', 'We propose {Zeb}. We hope that {Zeb} improves {recall:metric}.'],
    ['a denied effect', '{Yak} does not improve {recall:metric}.'],
    ['an aim put first', 'To reduce {latency:metric}, much was tried.'],
    ['the same in other words', 'Some {shifts of priors=shift:concept}, i.e., {bias=bias:concept}, are known.'],
    ['another name in brackets', 'Some {language models=LM:concept} ({LMs=LLM:concept}) are large.'],
    ['a place after "over"', '{Yak} runs over {Emu}.'],
    ['data that drive it', '{Yak} is driven by {Savanna:dataset}.'],
    ['data beside a method', 'While {Savanna:dataset} is large, {Emu} is fast.'],
    ['what something is too old for', '{Yak} is old for {stability:concept}.'],
    ['an aside that is no instance', '{Yak}, a friend of {Emu}, is old.'],
    ['a call without a name', '{Yak} was called for by {Emu}.'],
    ['a replacement of something else', '{Yak} needs parts for {Emu}.'],
  ])('says nothing for %s', (_, sentence) => {
    expect(say(sentence)).toEqual([]);
  });
});

describe('who does it, where the sentence is long', () => {
  it.each([
    [
      'experiments conducted on data speak of the new work',
      'We propose {Zeb}. Experiments conducted on {Savanna:dataset} demonstrate its use.',
      ['Zeb evaluates Savanna'],
    ],
    ['what is enabled does the rest', 'This enables {Yak} to improve {recall:metric}.', ['Yak evaluates recall']],
    [
      'a colon opens the list of tasks',
      'We propose {Zeb}. We test {Zeb} on two tasks: {tracking:task} and {routing:task}.',
      ['Zeb evaluates tracking', 'Zeb evaluates routing'],
    ],
    [
      'amounts are no members of a list',
      'We propose {Zeb}. {Zeb} reduces {latency:metric} by 10% and {cost:metric} by 20%.',
      ['Zeb evaluates latency', 'Zeb evaluates cost'],
    ],
    [
      'a relative after a comma goes back to the subject',
      '{Yak} is a method for {tracking:task}, which uses {Emu}.',
      ['Yak evaluates tracking', 'Yak builds-on Emu'],
    ],
    [
      'names before an "and" are subjects, too',
      'They show that {Yak}, {Emu}, and {Gnu} outperform {Ibex}.',
      ['Yak compares Ibex', 'Emu compares Ibex', 'Gnu compares Ibex'],
    ],
  ])('%s', (_, text, expected) => {
    expect(say(text).toSorted()).toEqual(expected.toSorted());
  });
});

describe('what an opening does not hide', () => {
  it.each([
    [
      'a subject after a participle and its list',
      'We propose {Zeb}. Trained on data spanning {steppes:concept}, {Zeb} excels on {Savanna:dataset}.',
      'Zeb evaluates Savanna',
    ],
    [
      'a name after a hyphenated one and a comma',
      'We propose {Zeb}. Inspired by the {dual-process theory of mind=theory:concept}, {Zeb} comprises {Yak}.',
      'Zeb builds-on theory',
    ],
    [
      'the name after "called" as the subject of what follows',
      'A variant of {Emu} called {Yak} reduces {latency:metric}.',
      'Yak evaluates latency',
    ],
  ])('%s', (_, text, expected) => {
    expect(say(text)).toContain(expected);
  });

  it('the new work by another of its names', () => {
    const abstract = 'We propose {Zeb}. This {routing} framework is faster than {Yak}.';
    expect(relate('{Zeb}: better ways', abstract, { fresh: ['Zeb'] }).relations).toContain('Zeb compares Yak');
  });

  it('the new work as a thing of any sort where the paper says that it is its own', () => {
    const about = (subject: string) =>
      relate('{Zeb}: better ways', `We propose {Zeb}. ${subject} is faster than {Yak}.`, { fresh: ['Zeb'] }).relations;
    expect(about('Our planner')).toEqual(['Zeb compares Yak']);
    expect(about('The proposed planner')).toEqual(['Zeb compares Yak']);
    expect(about('This old planner')).toEqual([]);
  });

  it('a part with a name of its own is a part of the work that the title names', () => {
    const abstract = 'We propose {Zeb}. We also propose {Yak}. Our approach incorporates {Yak}.';
    expect(relate('{Zeb}: better words', abstract, { fresh: ['Zeb', 'Yak'] }).relations).toContain('Zeb builds-on Yak');
  });

  it('what is replaced is not built on', () => {
    expect(say('{Zeb} replaces {Yak} with {Emu}.')).not.toContain('Zeb builds-on Yak');
  });

  it('what is only compared is not built on', () => {
    expect(say('We introduce {Zeb} as an alternative to {Emu}.')).toEqual(['Zeb compares Emu']);
  });
});

describe('titles', () => {
  it('say what the new name is made of and used for', () => {
    const { relations } = relate('{Zeb}: {Tuning=tuning} for {Tracking=tracking:task} via {Yak}', '', {
      fresh: ['Zeb'],
    });
    expect(relations.toSorted()).toEqual(['Zeb builds-on Yak', 'Zeb builds-on tuning', 'Zeb evaluates tracking']);
  });
});

describe('a new name that ends in a known one', () => {
  it('builds on the known one where the paper names that by itself', () => {
    const { relations } = relate('A title', 'We propose {weighted Yak=WY}. {Yak} is old.', { fresh: ['WY'] });
    expect(relations).toEqual(['WY builds-on Yak']);
  });

  it('knows the known one by any of its names', () => {
    const abstract = 'We propose {weighted yak nets=WY}. {Yak} is also called {yak nets=Yak}. {Yak} is old.';
    expect(relate('A title', abstract, { fresh: ['WY'] }).relations).toEqual(['WY builds-on Yak']);
  });

  it('does not find a name inside a word', () => {
    const { relations } = relate('A title', 'We propose {KayYak=WY}. {Yak} is old.', { fresh: ['WY'] });
    expect(relations).toEqual([]);
  });
});
