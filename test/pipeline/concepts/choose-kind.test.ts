import { describe, expect, it } from 'vitest';
import { chooseKind } from '../../../src/pipeline/concepts/choose-kind.ts';
import { FITTED } from '../fitted.ts';

describe('chooseKind', () => {
  it.each([
    ['CPS', 'Consistent Pouring Score', 'metric'],
    ['FPM', 'First Pouring Metric', 'metric'],
    ['PQA', 'Pot Quality Assessment', 'task'],
    ['CFTE', 'Continual Few-cup Tea Extraction', 'task'],
  ])('reads the last word of what a short form stands for: %s', (name, expansion, kind) => {
    expect(chooseKind({ name, expansion, hints: [], isIntroduced: false }, FITTED.models)).toBe(kind);
  });

  it('takes data called after a task for data', () => {
    const said = {
      name: 'HTLS',
      expansion: 'Hot Tea Leaf Segmentation',
      hints: ['dataset'] as const,
      isIntroduced: false,
    };
    expect(chooseKind(said, FITTED.models)).toBe('dataset');
  });

  it('takes what a paper calls its own after a task for no task', () => {
    const own = { name: 'KETTLE', expansion: 'Keep Every Tea Leaf in Extraction', hints: [], isIntroduced: true };
    expect(chooseKind(own, FITTED.models)).toBe('method');
  });
});
