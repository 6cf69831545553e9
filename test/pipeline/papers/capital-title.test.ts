import { describe, expect, it } from 'vitest';
import { withoutCapitals } from '../../../src/pipeline/papers/fields/capital-title.ts';

const ABSTRACT = 'Kettles are slow. We present Kettlor, a tool for GANs and the RNN of tea, in iPots of MIT.';

describe('a title in capitals', () => {
  it.each([
    ['KETTLOR: AN INTERFACE FOR KETTLES', 'Kettlor: An Interface for Kettles'],
    ['TRAINING GANS AND RNNS ON THE ROAD', 'Training GANs and RNNs on the Road'],
    ['LARGE-SCALE KETTLES FROM MIT, USA: A 3D VIEW', 'Large-Scale Kettles from MIT, USA: A 3D View'],
    ["A KETTLE'S PART OF IPOTS AND TEA", "A Kettle's Part of iPots and Tea"],
    ['ICML TAC KBP', 'ICML TAC KBP'],
    ['KETTLES FOR TEA, POTS AND iPOTS', 'KETTLES FOR TEA, POTS AND iPOTS'],
  ])('%s', (title, expected) => expect(withoutCapitals(title, ABSTRACT)).toBe(expected));

  it('stays where no abstract tells its names from its words', () => {
    expect(withoutCapitals('KETTLES FOR TEA AND POTS', '')).toBe('KETTLES FOR TEA AND POTS');
  });
});
