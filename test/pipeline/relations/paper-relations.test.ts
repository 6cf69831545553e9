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
