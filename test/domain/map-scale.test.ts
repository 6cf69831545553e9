import { describe, expect, it } from 'vitest';
import { breakName, toRadius } from '../../src/domain/map-scale.ts';

describe('breakName', () => {
  it('makes two lines of about one length', () => {
    expect(breakName('Low-rank adaptation')).toEqual(['Low-rank', 'adaptation']);
    expect(breakName('Mixture of experts')).toEqual(['Mixture', 'of experts']);
  });
  it('breaks after the "&" rather than within a term', () => {
    expect(breakName('Transfer learning & prompts')).toEqual(['Transfer learning &', 'prompts']);
  });
  it('makes more lines where they are asked for and there are words', () => {
    expect(breakName('Deep-level transient spectroscopy', 3)).toEqual(['Deep-level', 'transient', 'spectroscopy']);
    expect(breakName('Weight sharing', 3)).toEqual(['Weight', 'sharing']);
  });
  it('breaks behind a hyphen where that saves much', () => {
    expect(breakName('Space-charge-limited current')).toEqual(['Space-charge-', 'limited current']);
    expect(breakName('Self-assembled monolayers', 3)).toEqual(['Self-assembled', 'monolayers']);
  });
  it('leaves a single word whole', () => expect(breakName('Pruning')).toEqual(['Pruning']));
});

describe('toRadius', () => {
  it('grows from the smallest dot to the largest, area with prominence', () => {
    expect(toRadius(0, 40)).toBeCloseTo(1.9, 9);
    expect(toRadius(40, 40)).toBeCloseTo(14.1, 9);
    expect((toRadius(10, 40) - 1.9) * 2).toBeCloseTo(toRadius(40, 40) - 1.9, 9);
  });
  it('knows a graph without relations', () => expect(toRadius(0, 0)).toBe(1.9));
});
