import { describe, expect, it } from 'vitest';
import { straighten } from '../../src/components/straighten.ts';

const move = (...args: number[]) => ({ command: 'moveTo', args });
const line = (...args: number[]) => ({ command: 'lineTo', args });
const curve = (...args: number[]) => ({ command: 'quadraticCurveTo', args });

describe('straighten', () => {
  it('makes one line of a stem that was written as curves and lines', () => {
    const stem = [move(0, 0), curve(0, 40, 1, 100), curve(0, 150, 0, 200), line(0, 300), line(80, 300)];
    expect(straighten(stem, 2)).toEqual([move(0, 0), line(0, 300), line(80, 300)]);
  });
  it('keeps bends, ways back and what begins anew', () => {
    const bowl = [
      move(0, 0),
      curve(50, 50, 100, 0),
      line(0, 0),
      line(50, 0),
      { command: 'closePath', args: [] },
      move(9, 9),
      line(10, 9),
    ];
    expect(straighten(bowl, 2)).toEqual(bowl);
  });
});
