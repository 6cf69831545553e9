import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/domain/schema/concept.ts';
import { buildLexicon } from '../../../src/pipeline/lexicon/build-lexicon.ts';
import { findMentions } from '../../../src/pipeline/mentions/find-mentions.ts';
import { FITTED } from '../fitted.ts';
import { curatedOf, paperOf } from '../support.ts';

const CURATED = curatedOf([
  ['Zed', 'dataset'],
  ['Quux', 'model'],
]);

function hintOf(name: string, abstract: string, isNear = true): Kind | undefined {
  const paper = paperOf('a', 'T', `We present ${name}. ${abstract}`);
  const lexicon = buildLexicon([paper], CURATED, FITTED, undefined, undefined, { isAboutMethods: isNear, isNear });
  const [found] = findMentions([paper], lexicon, FITTED);
  return found?.mentions.find(({ surface, kindHint }) => surface === name && kindHint !== undefined)?.kindHint;
}

describe('kindHints', () => {
  it.each([
    ['a noun behind it', 'We run the FrobBlip benchmark.', 'dataset'],
    ['a noun in two words', 'We run the FrobBlip data set.', 'dataset'],
    ['two words that say what it is', 'FrobBlip, a data set of frogs, is new.', 'dataset'],
    ['two words before it', 'It is one of the data sets such as FrobBlip.', 'dataset'],
    ['a part of it behind it', 'We run the FrobBlip test set.', 'dataset'],
    ['what it is after adjectives with commas', 'FrobBlip, a hand-made, frog-based dataset to try, is new.', 'dataset'],
    ['the first of two', 'They hold two new frog datasets, FrobBlip and OtherBlip.', 'dataset'],
    ['the second of two', 'They hold two new frog datasets, OtherBlip and FrobBlip, by hand.', 'dataset'],
    ['who looks at two', 'On two frog datasets, FrobBlip is best.', undefined],
    ['what it is called', 'FrobBlip: a retrieval benchmark of frogs.', 'dataset'],
    ['what the paper is', 'FrobBlip: a meta-analysis of 139 field trials.', undefined],
    ['datasets that it is listed with', 'It runs on Zed, FrobBlip and Zed.', 'dataset'],
    ['the last of a list', 'It runs on Zed and FrobBlip.', 'dataset'],
    ['what follows a list', 'On Zed and Zed, FrobBlip is best.', undefined],
    ['a place before a comma', 'On Zed, FrobBlip is best.', undefined],
    ['what it is called as an aside', 'They hold a large new dataset, FrobBlip, with scenes.', 'dataset'],
    ['the same with its long form', 'They hold a new metric, FrobBlip (frob blip), here.', 'metric'],
    ['what an aside calls it', 'They run FrobBlip (a popular, massive frog dataset) here.', 'dataset'],
    ['what follows a dash', 'See FrobBlip - an original corpus for frogs.', 'dataset'],
    [
      'what stands before the colon of its list',
      'It fails on three frog benchmarks: OtherBlip, FrobBlip, and ThirdBlip.',
      'dataset',
    ],
    ['a score on it', 'It scores 94.6% on Zed, and 58.4% on FrobBlip.', 'dataset'],
    ['what is taken from it', 'We show scenes (of 6 km) from FrobBlip here.', 'dataset'],
    ['what it is before an "and"', 'FrobBlip, a novel benchmark and the first study of it, is new.', 'dataset'],
    ['what it serves as', 'FrobBlip not only serves as a metric for frogs.', 'metric'],
    ['a collection of methods', 'FrobBlip, a collection of small optimizers, is new.', 'method'],
    ['a benchmark of a collection', 'FrobBlip is a benchmark. It has a set of classifiers.', 'dataset'],
    ['a tool that serves as data', 'FrobBlip serves as a benchmark of speed.', undefined],
    ['what makes images', 'We draw images from FrobBlip here.', undefined],
    ['a collection of others', 'FrobBlip, a collection of small frogs, is new.', 'dataset'],
    ['no verb', 'We benchmark FrobBlip with others.', undefined],
    ['what begins after a comma', 'Beside a new dataset, FrobBlip has models.', undefined],
    ['a list of other things', 'It beats Quux and FrobBlip.', undefined],
    ['a list of both', 'It takes Zed, FrobBlip and Quux.', undefined],
    ['a name that is not in its list', 'On Zed with FrobBlip it runs.', undefined],
  ] as const)('%s', (_, abstract, kind) => {
    expect(hintOf('FrobBlip', abstract)).toBe(kind);
  });

  it.each([
    ['an assay behind it', 'We run the FrobBlip assay.', 'method', 'method'],
    ['how it is looked at', 'We use FrobBlip spectrometry.', 'method', 'method'],
    ['data', 'We search the FrobBlip database.', 'dataset', 'dataset'],
    ['what it has', 'FrobBlip mechanisms are old.', undefined, 'method'],
    ['what it is said to be by others', 'It is one of the methods such as FrobBlip.', 'method', 'method'],
    ['what causes a disease', 'FrobBlip, the agent of a disease, is small.', undefined, 'method'],
    ['what grows', 'FrobBlip is an invasive tree.', undefined, 'method'],
    ['what is gathered', 'FrobBlip is the collection of all frogs.', undefined, 'dataset'],
    ['what was written', 'FrobBlip is a fast tool for frogs.', 'method', undefined],
    ['a package', 'FrobBlip: a package for frogs.', 'method', undefined],
  ] as const)('far from machine learning: %s', (_, abstract, far, near) => {
    expect(hintOf('FrobBlip', abstract, false)).toBe(far);
    expect(hintOf('FrobBlip', abstract)).toBe(near);
  });
});
