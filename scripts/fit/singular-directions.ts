/** The largest singular directions of a matrix: a random subspace, turned towards them step by step. */
import { seededRandom } from '../../src/domain/random.ts';

/** Rows by columns, row after row; zeros are passed over. */
export type Matrix = Readonly<{ rows: number; columns: number; cells: Float32Array }>;

/** `size` numbers a row, row after row. */
type Block = Float64Array<ArrayBuffer>;

const STEPS = 3;
/** Directions beyond those asked for: the last ones of a subspace are the least settled. */
const SPARE = 10;
const MAX_SWEEPS = 30;
const SEED = 1;

/**
 * @param size  directions, at most as many as rows or columns
 * @returns left singular vectors, each times the root of its singular value: `size` numbers a row, largest value first
 * @see Halko, Martinsson & Tropp (2011), Finding structure with randomness, algorithms 4.4 and 5.1
 */
export function singularDirections(matrix: Matrix, size: number): Float64Array {
  const width = Math.min(size + SPARE, matrix.rows, matrix.columns);
  const random = seededRandom(SEED);
  const start = new Float64Array(matrix.columns * width).map(() => 2 * random() - 1);
  let basis = orthonormal(times(matrix, start, width), width);
  for (let step = 0; step < STEPS; step++) {
    const turned = orthonormal(timesTransposed(matrix, basis, width), width);
    basis = orthonormal(times(matrix, turned, width), width);
  }
  const { values, vectors } = eigen(gram(timesTransposed(matrix, basis, width), width), width);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, size);
  const directions = new Float64Array(matrix.rows * order.length);
  for (const [to, from] of order.entries()) {
    const root = Math.max(0, values[from] ?? 0) ** 0.25; // eigenvalues are squares of singular values
    for (let row = 0; row < matrix.rows; row++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (basis[row * width + i] ?? 0) * (vectors[i * width + from] ?? 0);
      directions[row * order.length + to] = root * sum;
    }
  }
  return directions;
}

function times({ rows, columns, cells }: Matrix, block: Block, width: number): Block {
  const product = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[row * columns + column] ?? 0;
      if (cell !== 0) addRow(product, row * width, block, column * width, width, cell);
    }
  }
  return product;
}

function timesTransposed({ rows, columns, cells }: Matrix, block: Block, width: number): Block {
  const product = new Float64Array(columns * width);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[row * columns + column] ?? 0;
      if (cell !== 0) addRow(product, column * width, block, row * width, width, cell);
    }
  }
  return product;
}

function addRow(target: Block, to: number, source: Block, from: number, width: number, factor: number): void {
  for (let i = 0; i < width; i++) target[to + i] = (target[to + i] ?? 0) + factor * (source[from + i] ?? 0);
}

/** Of a column that the ones before it nearly make up, this share is noise. */
const NOISE = 1e-10;

/** Columns of length 1, at right angles to those before them, or 0 where nothing is left of one; in place. */
function orthonormal(block: Block, width: number): Block {
  for (let i = 0; i < width; i++) {
    const before = Math.sqrt(dotColumns(block, i, i, width));
    for (let j = 0; j < i; j++) addColumn(block, i, j, width, -dotColumns(block, i, j, width));
    const length = Math.sqrt(dotColumns(block, i, i, width));
    for (let at = i; at < block.length; at += width)
      block[at] = length <= NOISE * before ? 0 : (block[at] ?? 0) / length;
  }
  return block;
}

function addColumn(block: Block, to: number, from: number, width: number, factor: number): void {
  for (let at = 0; at < block.length; at += width) {
    block[at + to] = (block[at + to] ?? 0) + factor * (block[at + from] ?? 0);
  }
}

function dotColumns(block: Block, i: number, j: number, width: number): number {
  let sum = 0;
  for (let at = 0; at < block.length; at += width) sum += (block[at + i] ?? 0) * (block[at + j] ?? 0);
  return sum;
}

/** Products of all columns, width by width. */
function gram(block: Block, width: number): Block {
  const products = new Float64Array(width * width);
  for (let at = 0; at < block.length; at += width) {
    for (let i = 0; i < width; i++) {
      const value = block[at + i] ?? 0;
      if (value !== 0) addRow(products, i * width, block, at, width, value);
    }
  }
  return products;
}

/**
 * Eigenvalues and, as columns, eigenvectors of a symmetric matrix; the matrix is used up.
 * @see Golub & Van Loan, Matrix Computations, section 8.5 (cyclic Jacobi)
 */
function eigen(matrix: Block, width: number): { values: Float64Array; vectors: Block } {
  const vectors = new Float64Array(width * width);
  for (let i = 0; i < width; i++) vectors[i * width + i] = 1;
  const at = (row: number, column: number): number => matrix[row * width + column] ?? 0;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let isTurned = false;
    for (let p = 0; p < width; p++) {
      for (let q = p + 1; q < width; q++) {
        if (at(p, q) ** 2 <= 1e-24 * Math.abs(at(p, p) * at(q, q))) continue;
        isTurned = true;
        const ratio = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
        const cosine = 1 / Math.sqrt(1 + tangent * tangent);
        turn(matrix, p * width, q * width, 1, width, cosine, tangent * cosine);
        turn(matrix, p, q, width, width, cosine, tangent * cosine);
        turn(vectors, p, q, width, width, cosine, tangent * cosine);
      }
    }
    if (!isTurned) break;
  }
  return { values: Float64Array.from({ length: width }, (_, i) => at(i, i)), vectors };
}

/** Turns two rows, or two columns, of a block against each other. */
function turn(block: Block, p: number, q: number, step: number, count: number, cosine: number, sine: number): void {
  for (let i = 0; i < count; i++, p += step, q += step) {
    const [a, b] = [block[p] ?? 0, block[q] ?? 0];
    block[p] = cosine * a - sine * b;
    block[q] = sine * a + cosine * b;
  }
}
