/** Which concepts share a sentence without a stated relation: fetched only when a path or a comparison asks. */
import type { SharedSentences } from '../../domain/schema/shared-sentences.ts';
import type { MapGraph } from '../load-graph.ts';

/** Two concepts, a < b, as node indices; `sentence` is the number of their best sentence. */
export type SharedSentence = Readonly<{ a: number; b: number; paperCount: number; sentence: number }>;

/**
 * @param data   as the build wrote it
 * @param graph  of the same release
 * @throws {Error} of another release, or damaged; the message is fit to be shown
 */
export function decodeShared(
  columns: SharedSentences,
  graph: Pick<MapGraph, 'refuseOther'>,
): readonly SharedSentence[] {
  graph.refuseOther(columns);
  let a = 0;
  return columns.a.map((step, i) => {
    a += step;
    const [b, paperCount, sentence] = [columns.b[i], columns.papers[i], columns.sentence[i]];
    if (b === undefined || paperCount === undefined || sentence === undefined)
      throw new Error('The data on shared sentences is damaged.');
    return { a, b, paperCount, sentence };
  });
}
