/** Smooth seeded noise: what makes a coast look surveyed and not blown. */
import { seededRandom } from '../../domain/random.ts';

/**
 * Two octaves of value noise.
 * @param wavelength  of the coarser octave, map units
 * @returns a function of a point, about -1 to 1, mean 0
 */
export function valueNoise(seed: number, wavelength: number): (x: number, y: number) => number {
  const coarse = octave(seed, wavelength);
  const fine = octave(seed + 1, wavelength / 2.3);
  return (x, y) => 0.68 * coarse(x, y) + 0.32 * fine(x, y);
}

const PERIOD = 64;

function octave(seed: number, wavelength: number): (x: number, y: number) => number {
  const random = seededRandom(seed);
  const lattice = Float64Array.from({ length: PERIOD * PERIOD }, () => 2 * random() - 1);
  const at = (column: number, row: number): number =>
    lattice[(((row % PERIOD) + PERIOD) % PERIOD) * PERIOD + (((column % PERIOD) + PERIOD) % PERIOD)] ?? 0;
  return (x, y) => {
    const [u, v] = [x / wavelength, y / wavelength];
    const [column, row] = [Math.floor(u), Math.floor(v)];
    const [a, b] = [ease(u - column), ease(v - row)];
    const above = at(column, row) * (1 - a) + at(column + 1, row) * a;
    const below = at(column, row + 1) * (1 - a) + at(column + 1, row + 1) * a;
    return above * (1 - b) + below * b;
  };
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
