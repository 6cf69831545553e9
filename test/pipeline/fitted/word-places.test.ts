import { describe, expect, it } from 'vitest';
import { takeWords, withVectors } from '../../../scripts/fit/vector-features.ts';
import { formatWordVectors, makeWordVectors, parseWordVectors } from '../../../scripts/fit/word-vectors.ts';
import { singularDirections } from '../../../scripts/fit/singular-directions.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import {
  formatWordPlaces,
  oddsOfWords,
  parseWordPlaces,
  type PlacedWords,
  wordsBefore,
  wordsBehind,
  wordsIn,
} from '../../../src/pipeline/fitted/word-places.ts';

const PLACED: PlacedWords = {
  head: [['decay']],
  modifier: [['weight']],
  before: [['with'], ['use', 'of']],
  behind: [[]],
};

describe('words by their place', () => {
  it('are lower case, singular, with the marks between them', () => {
    expect(wordsIn('Losses, low-rank (norm) gains')).toEqual(['losse', ',', 'low', 'rank', '(', 'norm', ')', 'gain']);
  });

  it('are before and behind an offset the nearest three of those close by', () => {
    const text =
      'Deep nets, (pre-trained) on 3 data sets of 2024-images; a very-long-single-word-that-goes-on-beyond-the-window ends.';
    for (let at = 0; at <= text.length; at++) {
      expect(wordsBefore(text, at)).toEqual(wordsIn(text.slice(Math.max(0, at - 60), at)).slice(-3));
      expect(wordsBehind(text, at)).toEqual(wordsIn(text.slice(at, at + 60)).slice(0, 3));
    }
  });

  it('say the mean of what each says there', () => {
    const places = new Map([
      ['with', [0, 0, 1, 0]],
      ['use', [9, 9, 3, 9]],
      ['decay', [2, 5, 5, 5]],
    ]);
    expect(oddsOfWords(PLACED, 'head', places)).toBe(2);
    expect(oddsOfWords(PLACED, 'before', places)).toBe((1 + (3 + 0) / 2) / 2);
    expect(oddsOfWords(PLACED, 'behind', places)).toBe(0);
  });

  it('come back from their file, and a row that does not hold is left out and reported', () => {
    const places = new Map([['decay', [0.5, -1.25, 0, 2]]]);
    const reported: Diagnostic[] = [];
    const text = `${formatWordPlaces(places)}short\t1\t2\nempty\t1\t\t2\t3\nword\t1\t2\t3\tx\n`;
    expect(parseWordPlaces({ name: 'words.tsv', text }, (one) => reported.push(one))).toEqual(places);
    expect(reported.map(({ line, rule }) => [line, rule])).toEqual([3, 4, 5].map((line) => [line, 'fitted/word']));
  });
});

describe('the largest directions of a matrix', () => {
  it('give the matrix back where it has no others', () => {
    // Rank two: 3 times the first basis vector by the second, 1 times the second by the first.
    const cells = Float32Array.from([0, 3, 0, 1, 0, 0, 0, 0, 0]);
    const directions = singularDirections({ rows: 3, columns: 3, cells }, 2);
    expect([...directions].map((x) => Math.abs(Math.round(x * 1e6) / 1e6))).toEqual([
      ...[Math.round(Math.sqrt(3) * 1e6) / 1e6, 0],
      ...[0, 1],
      ...[0, 0],
    ]);
  });
});

describe('vectors of words', () => {
  const TEXTS = Array.from({ length: 30 }, (_, i) =>
    i % 2 === 0 ? 'we prune the tern nest' : 'we prune the gull nest',
  );
  const vectors = makeWordVectors([...TEXTS, ...TEXTS.map(() => 'an otter swims in rivers today')]);
  const likeness = (a: string, b: string): number =>
    [...(vectors.get(a) ?? [])].reduce((sum, x, i) => sum + x * (vectors.get(b)?.[i] ?? Number.NaN), 0);

  it('are alike for words with the same neighbours', () => {
    expect(vectors.has('tern')).toBe(false); // in 15 texts only
    expect(likeness('prune', 'prune')).toBeCloseTo(1);
    expect(likeness('prune', 'the')).toBeGreaterThan(likeness('prune', 'otter') + 0.3);
  });

  it('come back from their file', () => {
    const again = parseWordVectors(formatWordVectors(vectors), 'vectors.tsv');
    expect([...again.keys()].sort()).toEqual([...vectors.keys()].sort());
    expect(again.get('otter')?.[0]).toBeCloseTo(vectors.get('otter')?.[0] ?? Number.NaN, 3);
    expect(() => parseWordVectors('tern\t1 2\ngull\t1\n', 'vectors.tsv')).toThrow(
      /vectors\.tsv:2: expected a word and 2/,
    );
  });

  it('leave a model as a number for each word and place that says the same', () => {
    const pair = new Map([
      ['decay', Float64Array.of(1, 0)],
      ['weight', Float64Array.of(0, 1)],
    ]);
    const told = [...withVectors([['own', 1]], PLACED, pair)];
    expect(told).toContainEqual(['vector-head-0', 2]);
    const weights = new Map([
      ['own', 4],
      ['vector-head-0', 0.5],
      ['vector-modifier-1', -0.25],
    ]);
    const sum = told.reduce((all, [name, value]) => all + value * (weights.get(name) ?? 0), 0);
    const places = takeWords(weights, pair);
    expect(weights.get('words-head')).toBe(1);
    expect([...weights.keys()].some((name) => name.startsWith('vector'))).toBe(false);
    expect(4 + oddsOfWords(PLACED, 'head', places) + oddsOfWords(PLACED, 'modifier', places)).toBeCloseTo(sum);
  });
});
