import { describe, expect, it } from 'vitest';
import { relate } from './invented.ts';

describe('how sure a relation is', () => {
  it("is no surer of the paper's own work than that it is its own", () => {
    const of = (abstract: string) => {
      const { stated, evidence } = relate('A title', abstract, { fresh: ['Zeb'] });
      const introduction = evidence['Zeb']?.find(({ type }) => type === 'introduces');
      return { relation: stated[0]?.confidence ?? 0, introduction: introduction?.confidence ?? 0 };
    };
    const sure = of('We propose {Zeb}. {Zeb} outperforms {Yak}.');
    expect(sure.introduction).toBeLessThan(1);
    expect(sure.relation).toBeGreaterThan(0);
    expect(sure.relation).toBeLessThanOrEqual(sure.introduction);
  });
});

describe('the sentence of a relation', () => {
  const fieldIn = (abstract: string) => {
    const { stated } = relate('{Zeb}: A Variant of {Yak}', abstract, { fresh: ['Zeb'] });
    return stated.find(({ from, to }) => from === 'Zeb' && to === 'Yak')?.evidence.field;
  };

  it('is one of the abstract that names both before the title, however sure that is', () => {
    expect(fieldIn('We propose {Zeb}, a variant of {Yak}. It is fast.')).toBe('abstract');
  });

  it('is the title where the abstract names one of them alone', () => {
    expect(fieldIn('We propose {Zeb}. It is fast.')).toBe('title');
    expect(fieldIn('We propose {Zeb}. It is fast. Our method is a variant of {Yak}.')).toBe('title');
  });
});
