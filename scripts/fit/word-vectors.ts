/** Vectors of the words of a corpus: words that stand among the same words get like ones. */
import { wordsIn } from '../../src/pipeline/fitted/word-places.ts';
import { singularDirections } from './singular-directions.ts';

/** Vectors of length 1 and of one size, by word as `wordsIn` gives it. */
export type WordVectors = ReadonlyMap<string, Float64Array>;

const SIZE = 150;
/** Rarer words say too little of themselves. */
const MIN_USES = 20;
/** Neighbours that count are the commonest words. */
const MAX_NEIGHBOURS = 8000;
const WINDOW = 4; // words on either side
/** Flattens how common neighbours are, so that rare ones do not count for too much. */
const FLATTENING = 0.75;

/**
 * Positive pointwise mutual information of words and their neighbours (left and right ones apart), and its largest singular directions.
 * @param texts  read once; 60,000 abstracts take a minute and 1 GB
 * @see Levy, Goldberg & Dagan (2015), Improving distributional similarity with lessons learned from word embeddings
 */
export function makeWordVectors(texts: Iterable<string>): WordVectors {
  const documents: string[][] = [];
  const uses = new Map<string, number>();
  for (const text of texts) {
    const words = wordsIn(text);
    documents.push(words);
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const known = [...uses].filter(([, count]) => count >= MIN_USES);
  known.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const ids = new Map(known.map(([word], id) => [word, id]));
  const neighbours = Math.min(known.length, MAX_NEIGHBOURS);
  const matrix = {
    rows: known.length,
    columns: 2 * neighbours,
    cells: new Float32Array(known.length * 2 * neighbours),
  };
  for (const words of documents)
    countNeighbours(
      words.map((word) => ids.get(word) ?? -1),
      neighbours,
      matrix.cells,
    );
  weighCounts(matrix);
  const size = Math.min(SIZE, matrix.rows);
  const directions = singularDirections(matrix, size);
  return new Map(known.map(([word], id) => [word, toLengthOne(directions.subarray(id * size, (id + 1) * size))]));
}

/** @param ids  numbers of the words of a text in their order, -1 for a rare one */
function countNeighbours(ids: readonly number[], neighbours: number, counts: Float32Array): void {
  const columns = 2 * neighbours;
  for (const [i, left] of ids.entries()) {
    for (let j = i + 1; j <= Math.min(ids.length - 1, i + WINDOW); j++) {
      const right = ids[j] ?? -1;
      if (left < 0 || right < 0) continue;
      if (left < neighbours) increase(counts, right * columns + left);
      if (right < neighbours) increase(counts, left * columns + neighbours + right);
    }
  }
}

function increase(counts: Float32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Counts into positive pointwise mutual information, in place. */
function weighCounts({ rows, columns, cells }: { rows: number; columns: number; cells: Float32Array }): void {
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(columns);
  for (const [at, count] of cells.entries()) {
    if (count === 0) continue;
    const [row, column] = [Math.floor(at / columns), at % columns];
    ofRow[row] = (ofRow[row] ?? 0) + count;
    ofColumn[column] = (ofColumn[column] ?? 0) + count;
  }
  const flattened = ofColumn.map((count) => count ** FLATTENING);
  const total = flattened.reduce((sum, count) => sum + count, 0);
  for (const [at, count] of cells.entries()) {
    if (count === 0) continue;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const share = (flattened[column] ?? 0) / total;
    cells[at] = Math.max(0, Math.log(count / ((ofRow[row] ?? 0) * share)));
  }
}

function toLengthOne(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? vector : vector.map((x) => x / length);
}

const DIGITS = 4;

/** One word a line: the word, a tab, its numbers with spaces between. */
export function formatWordVectors(vectors: WordVectors): string {
  const lines = [...vectors].map(([word, vector]) => `${word}\t${[...vector].map((x) => x.toFixed(DIGITS)).join(' ')}`);
  return [...lines.sort(), ''].join('\n');
}

/** @throws on a line that is none, with its number */
export function parseWordVectors(text: string, file: string): WordVectors {
  const vectors = new Map<string, Float64Array>();
  let size: number | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [word = '', numbers = ''] = line.split('\t');
    const vector = Float64Array.from(numbers.split(' '), Number);
    size ??= vector.length;
    if (word === '' || vector.length !== size || !vector.every(Number.isFinite)) {
      throw new Error(`${file}:${i + 1}: expected a word and ${size} numbers, found ${line.slice(0, 60)}`);
    }
    vectors.set(word, vector);
  }
  return vectors;
}
