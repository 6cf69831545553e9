import { describe, expect, it } from 'vitest';
import { chooseEmbeddable, type EmbedCandidate } from '../../src/domain/embeddable.ts';

const candidate = (id: string, more: Partial<EmbedCandidate> = {}): EmbedCandidate => ({
  id,
  isFull: true,
  prominence: 1,
  neighbourCount: 3,
  ...more,
});

describe('what has embeds of its own', () => {
  it('is of the full set and has three neighbours', () => {
    const few = candidate('few', { neighbourCount: 2 });
    const short = candidate('short', { isFull: false });
    expect([...chooseEmbeddable([few, short, candidate('tern')], new Set())]).toEqual(['tern']);
  });

  it('is among the 160 most prominent; of equal ones the first by id', () => {
    const many = Array.from({ length: 600 }, (_, i) => candidate(`c${String(i).padStart(3, '0')}`));
    const chosen = chooseEmbeddable([...many.toReversed(), candidate('star', { prominence: 9 })], new Set());
    expect([...chosen].slice(0, 2)).toEqual(['star', 'c000']);
    expect(chosen.size).toBe(160);
    expect(chosen.has('c159')).toBe(false);
  });

  it('keeps what was published once, whatever became of it, as long as it is a concept', () => {
    const many = Array.from({ length: 300 }, (_, i) => candidate(`c${i}`, { prominence: 5 }));
    const old = [candidate('overtaken'), candidate('lonely', { neighbourCount: 0, isFull: false })];
    const chosen = chooseEmbeddable([...many, ...old], new Set(['overtaken', 'lonely', 'gone']));
    expect(chosen.has('overtaken') && chosen.has('lonely')).toBe(true);
    expect(chosen.has('gone')).toBe(false);
  });
});
