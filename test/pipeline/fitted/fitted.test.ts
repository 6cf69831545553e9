import { describe, expect, it } from 'vitest';
import { fitLogistic, type Example } from '../../../scripts/fit/logistic.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { parseBackground } from '../../../src/pipeline/fitted/background.ts';
import { countPhrases } from '../../../src/pipeline/fitted/count-phrases.ts';
import { BASE, parseWeights, probabilityOf } from '../../../src/pipeline/fitted/linear-model.ts';

function withReport<Value>(parse: (report: (one: Diagnostic) => void) => Value): { value: Value; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { value: parse((one) => void found.push(one)), found };
}

describe('parseWeights', () => {
  it('reads models with their base, and reports a row that is no weight with its line', () => {
    const text = `model\tfeature\tweight\nwarm\t${BASE}\t-1\nwarm\tkettle\t3\nwarm\tlid\tmuch\n`;
    const { value, found } = withReport((report) => parseWeights({ name: 'weights.tsv', text }, report));
    expect(value.get('warm')).toEqual({ base: -1, weights: new Map([['kettle', 3]]) });
    expect(found).toMatchObject([{ file: 'weights.tsv', line: 4, rule: 'fitted/weight' }]);
  });
});

describe('probabilityOf', () => {
  const model = { base: 0, weights: new Map([['kettle', 2]]) };
  it('is a half where nothing speaks, and ignores what has no weight', () => {
    expect(probabilityOf(model, new Map([['lid', 9]]))).toBe(0.5);
  });
  it('is the logistic of the sum', () => {
    expect(probabilityOf(model, new Map([['kettle', 1]]))).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  });
});

describe('parseBackground', () => {
  it('finds a phrase by any spelling, and reports a row without its counts', () => {
    const text = 'phrase\tabstracts\twhole\ttitles\tkeywords\nfine-tuning\t9\t4\t2\t1\nkettle\tmany\n';
    const { value, found } = withReport((report) => parseBackground({ name: 'phrases.tsv', text }, report));
    expect(value.get('finetuning')).toEqual({ phrase: 'fine-tuning', abstracts: 9, whole: 4, titles: 2, keywords: 1 });
    expect(found).toMatchObject([{ file: 'phrases.tsv', line: 3, rule: 'fitted/phrase' }]);
  });
});

describe('countPhrases', () => {
  const paper = {
    title: 'On kettle entropy',
    abstract: 'We use kettle entropy. The kettle entropy is low.',
    keywords: ['Kettle Entropy'],
  };
  it('counts papers, not uses, and forgets what few abstracts hold', () => {
    const once = { title: 'T', abstract: 'A rare lid.', keywords: [] };
    const counted = countPhrases([...Array.from({ length: 12 }, () => paper), once]);
    const entropy = counted.find(({ phrase }) => phrase === 'kettle entropy');
    expect(entropy).toEqual({ phrase: 'kettle entropy', abstracts: 12, whole: 12, titles: 12, keywords: 12 });
    expect(counted.map(({ phrase }) => phrase)).not.toContain('rare lid');
  });
});

describe('fitLogistic', () => {
  const example = (features: [string, number][], isRight: boolean): Example => ({
    features: new Map(features),
    isRight,
    weight: 1,
  });
  const examples = Array.from({ length: 200 }, (_, i) =>
    example(
      [
        [i % 2 === 0 ? 'kettle' : 'lid', 1],
        ['size', i % 7],
      ],
      i % 2 === 0 ? i % 10 !== 0 : i % 10 === 1,
    ),
  );

  it('gives what speaks for it a higher weight than what speaks against it, the same each time', () => {
    const weights = fitLogistic(examples, 1);
    expect(weights.get('kettle') ?? 0).toBeGreaterThan((weights.get('lid') ?? 0) + 2);
    expect(fitLogistic(examples, 1)).toEqual(weights);
  });

  it('meets the share of right ones where one flag is all there is to know', () => {
    const flagged = Array.from({ length: 100 }, (_, i) => example([['kettle', 1]], i < 80));
    const weights = fitLogistic(flagged, 0.001);
    const model = { base: weights.get(BASE) ?? 0, weights };
    expect(probabilityOf(model, new Map([['kettle', 1]]))).toBeCloseTo(0.8, 2);
  });

  it('fits what comes on top of odds that are known', () => {
    const flagged = Array.from({ length: 100 }, (_, i) => ({
      ...example([['kettle', 1]], i < 80),
      known: Math.log(4),
    }));
    const weights = fitLogistic(flagged, 1);
    expect((weights.get(BASE) ?? 0) + (weights.get('kettle') ?? 0)).toBeCloseTo(0, 2);
  });

  it('holds a rare flag back, however pure', () => {
    const rare = [...examples, ...Array.from({ length: 4 }, () => example([['spout', 1]], true))];
    expect(fitLogistic(rare, 10).get('spout') ?? 0).toBeLessThan(1);
  });

  it('leaves out a feature of too few examples', () => {
    expect(fitLogistic([...examples, example([['spout', 1]], true)], 1).has('spout')).toBe(false);
  });
});
